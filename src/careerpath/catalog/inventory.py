"""What is loaded, from where, and what an overlay changed."""

from __future__ import annotations

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.shelves import SHELVES, WHOLE_FILES
from careerpath.intake.text import clean, clean_name


class Change(msgspec.Struct, frozen=True):
    """An entry that an overlay adds, replaces or removes, and the overlay's file that holds it.

    A removed entry has no file any more.
    """

    kind: str
    id: str
    how: str
    file: str | None


class Inventory(msgspec.Struct, frozen=True):
    """How many entries of each kind are loaded, from which folders and files.

    `fields` names what an overlay replaces outside entries, such as 'quiz.yaml: quick'.
    """

    folders: list[str]
    files: int
    entries: dict[str, int]
    changes: list[Change]
    fields: list[str]


def take_inventory(catalog: Catalog) -> Inventory:
    """Return what a catalogue holds; reads all of it."""
    changes: list[Change] = []
    for kind in SHELVES:
        shelf = catalog.shelf(kind)
        for key, (document, _) in shelf.places.items():
            if document.layer.overlay:
                how = "replaced" if key in shelf.replaced else "added"
                inside = document.path.relative_to(document.layer.folder)
                changes.append(Change(kind, key, how, clean(inside.as_posix())))
        changes += [Change(kind, key, "removed", None) for key in shelf.removed]
    for file, struct in WHOLE_FILES.items():
        catalog.documents(file, struct)
    documents = catalog.read_so_far
    fields = [
        f"{clean(document.path.relative_to(document.layer.folder).as_posix())}: {name}"
        for document in documents
        if document.layer.overlay
        for name in document.fields
        if name not in ("area", "topic", "title")
    ]
    return Inventory(
        folders=[clean_name(layer.folder) for layer in catalog.layers],
        files=len(documents),
        entries={kind: len(catalog.shelf(kind).entries) for kind in SHELVES},
        changes=changes,
        fields=fields,
    )

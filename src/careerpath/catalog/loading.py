"""Content files laid over one another, each kind of entry loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from careerpath.catalog.files import Document, Layer, read_document, read_entry
from careerpath.catalog.location import overlay_data, shipped_data
from careerpath.catalog.shelf import Shelf
from careerpath.intake.structs import mistakes_error

Kinds = Mapping[str, tuple[str, type[msgspec.Struct], str]]
"""Kind of entry -> the files that hold it, the struct of a file, and the list in it."""


class Loader:
    """The layers of content and what was read of them; `kinds` says what there is.

    Everything raises UserError with all mistakes of the files that it reads; only a `tolerant`
    loader, made to check them, keeps them in its shelves and documents.
    """

    kinds: ClassVar[Kinds]

    def __init__(
        self, overlay: Path | None = None, shipped: Path | None = None, *, tolerant: bool = False
    ) -> None:
        self.layers = [Layer(shipped or shipped_data())]
        self.tolerant = tolerant
        self._documents: dict[Path, Document] = {}
        self._shelves: dict[str, Shelf[Any]] = {}
        folder = overlay_data(overlay)
        if folder is not None:
            self.layers.append(Layer(folder, overlay=True))

    @property
    def read_so_far(self) -> list[Document]:
        """Every content file that was read."""
        return list(self._documents.values())

    def document(self, layer: Layer, path: Path, kind: type[msgspec.Struct]) -> Document:
        """Return a content file, read once; its mistakes are in it, not raised."""
        if path not in self._documents:
            read = read_entry if "id" in kind.__struct_fields__ else read_document
            self._documents[path] = read(layer, path, kind)
        return self._documents[path]

    def documents(self, pattern: str, kind: type[msgspec.Struct]) -> list[Document]:
        """Return the files of all layers that match a pattern, the overlay's last."""
        return [
            self.document(layer, path, kind)
            for layer in self.layers
            for path in layer.paths(pattern)
        ]

    def shelf(self, name: str) -> Shelf[Any]:
        """Return the entries of one kind (a key of `kinds`) and where each came from."""
        if name not in self._shelves:
            pattern, kind, key = self.kinds[name]
            self._shelves[name] = self._fill(pattern, kind, key)
        return self._shelves[name]

    def _fill(self, pattern: str, kind: type[msgspec.Struct], key: str) -> Shelf[Any]:
        shelf: Shelf[Any] = Shelf()
        for document in self.documents(pattern, kind):
            shelf.add(document, key)
        if shelf.mistakes and not self.tolerant:
            raise mistakes_error("bad-content", shelf.mistakes)
        return shelf

    def _field(self, pattern: str, kind: type[msgspec.Struct], name: str) -> Any:
        """Return one field of a file, the overlay's where it has one; None where nobody has."""
        found = None
        for document in self.documents(pattern, kind):
            if document.mistakes and not self.tolerant:
                raise mistakes_error("bad-content", document.mistakes)
            value = document.fields.get(name)
            found = found if value is None else value
        return found

    def groups(self, name: str) -> dict[str, list[str]]:
        """Return the ids of 'skills' or 'faq' by the title of their area or topic."""
        titles: dict[str, str] = {}
        members: dict[str, list[str]] = {}
        for key, (document, _) in self.shelf(name).places.items():
            group = document.path.stem
            members.setdefault(group, []).append(key)
        pattern, kind, _ = self.kinds[name]
        for document in self.documents(pattern, kind):
            stem = document.path.stem
            titles[stem] = document.fields.get("title") or titles.get(stem, "")
        return {titles[group] or group: keys for group, keys in members.items()}

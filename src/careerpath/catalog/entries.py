"""One entry of the content, whatever kind it is of, as it is written: to be copied and changed."""

from __future__ import annotations

import contextlib

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.files import At, Document
from careerpath.catalog.names import find_by_name, nearest
from careerpath.catalog.shelves import SHELVES
from careerpath.errors import UserError
from careerpath.intake.text import clean, quote

MEANT = ("roles", "skills", "faq", "questions", "projects", "tasters")
"""The kinds that are meant first where an id is that of several."""


class Written(msgspec.Struct, frozen=True):
    """An entry in the file that holds it.

    `yaml` is a file of content with this entry alone, its name in a comment on the first line;
    `own` whether it stands in an overlay. `others` are kinds with an entry of the same id.
    """

    kind: str
    id: str
    file: str
    line: int
    own: bool
    yaml: str
    others: list[str]


def list_entries(catalog: Catalog) -> dict[str, str]:
    """Return what each id stands for: the kinds of entries, with commas between."""
    found: dict[str, list[str]] = {}
    for kind in SHELVES:
        for key in catalog.shelf(kind).entries:
            found.setdefault(key, []).append(kind)
    return {key: ", ".join(kinds) for key, kinds in found.items()}


def find_written(catalog: Catalog, word: str, kind: str | None = None) -> Written:
    """Return the entry that a word names; UserError where there is none.

    Of several entries with one id it is that of the kind, else the one that people mean most
    often. A role or skill may be named as elsewhere: by its title or a short name.
    """
    if kind is not None and kind not in SHELVES:
        message = f"There is no kind of entry {quote(kind)}."
        raise UserError("unknown-kind", message, f"Use {', '.join(SHELVES)}.")
    key = word.strip().casefold()
    shelves = [kind] if kind else list(dict.fromkeys((*MEANT, *SHELVES)))
    kinds = [each for each in shelves if key in catalog.shelf(each).places]
    if not kinds:
        key, kinds = _find_named(catalog, word, shelves), ["roles", "skills"]
        kinds = [each for each in kinds if key in catalog.shelf(each).places]
    kind, *others = kinds
    document, at = catalog.shelf(kind).places[key]
    file = clean(document.path.relative_to(document.layer.folder).as_posix())
    return Written(
        kind=kind,
        id=key,
        file=file,
        line=document.line(at),
        own=document.layer.overlay,
        yaml=f"# {file}\n{_cut_out(document, at)}",
        others=others,
    )


def _find_named(catalog: Catalog, word: str, shelves: list[str]) -> str:
    """Return the id of the role or skill of that name; UserError with what is near for none."""
    for kind in ("roles", "skills"):
        with contextlib.suppress(UserError):
            if kind in shelves:
                return find_by_name(word, catalog.shelf(kind).entries, kind[:-1])
    known = {each: each for name in shelves for each in catalog.shelf(name).places}
    near = nearest(word.strip().casefold(), known)
    hint = f"Did you mean {near}?" if near else "Lists, such as careerpath roles, show ids."
    what = f"entry of the kind {shelves[0]}" if len(shelves) == 1 else "entry"
    raise UserError("unknown-entry", f"There is no {what} {quote(word)}.", hint)


def _cut_out(document: Document, at: At) -> str:
    """Return the lines of one entry under the name of its list; of a file that is one, them all."""
    lines = document.text.splitlines()
    if not at:
        return "\n".join(lines).rstrip() + "\n"
    name, index = at
    tops = [line for path, line in document.lines.items() if len(path) == 1]
    first = document.line(at)
    following = document.lines.get((name, index + 1))
    ends = [following] if following else [line for line in tops if line > first]
    taken = lines[first - 1 : min(ends, default=len(lines) + 1) - 1]
    while taken and (not taken[-1].strip() or taken[-1].lstrip().startswith("#")):
        taken.pop()  # a comment at the end belongs to what comes next
    return "\n".join([f"{name}:", *taken]) + "\n"

"""A shelf: the entries of one kind, laid over one another by id, layer by layer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from careerpath.catalog.files import At, Document, Layer, Removal
from careerpath.errors import Mistake

T = TypeVar("T")


@dataclass(slots=True)
class Shelf(Generic[T]):
    """Entries of one kind by id, in order, with the document and place each came from.

    `replaced` and `removed` say what an overlay did to the entries below it; `unchanged` are
    those of the replaced that say what stood there before. `broken` and `whole` are those of the
    documents: what exists, but has mistakes. An entry that is broken is there only as far as it
    could be salvaged: its references can be checked, not its sums.
    """

    entries: dict[str, T] = field(default_factory=dict)
    places: dict[str, tuple[Document, At]] = field(default_factory=dict)
    replaced: list[str] = field(default_factory=list)
    unchanged: set[str] = field(default_factory=set)
    removed: dict[str, Layer] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    mistakes: list[Mistake] = field(default_factory=list)
    whole: bool = True

    @property
    def complete(self) -> bool:
        """Whether every entry of this kind could be read."""
        return self.whole and not self.broken

    def add(self, document: Document, key: str) -> None:
        """Lay the entries that `document` lists under `key` over those that are here."""
        self.mistakes += document.mistakes
        self.broken |= document.broken.get(key, set())
        self.whole = self.whole and document.whole
        for at, entry in document.entries.get(key, []):
            message, hint = self._lay(document, at, entry)
            if message:
                self.mistakes.append(Mistake(message, hint, document.name, document.line(at)))

    def _lay(self, document: Document, at: At, entry: T | Removal) -> tuple[str, str]:
        """Add, replace or remove one entry; return what is wrong with that, and a hint."""
        name: str = entry.id  # type: ignore[union-attr]
        known = self.places.get(name)
        if known is not None and known[0].layer is document.layer:
            where = f"{known[0].name}, line {known[0].line(known[1])}"
            return f"the id '{name}' stands twice.", f"It stands in {where} too; keep one."
        if self.removed.get(name) is document.layer:
            return f"'{name}' is removed and given anew.", "To replace it, just give it anew."
        if isinstance(entry, Removal):
            if not entry.remove:
                return "'remove' can only be true.", "Leave the entry out to keep what is there."
            if known is None and name not in self.broken:
                return f"there is no '{name}' to remove.", "Correct the id; see data show."
            self.entries.pop(name, None)
            self.places.pop(name, None)
            self.removed[name] = document.layer
            return "", ""
        if known is not None:
            self.replaced.append(name)
            if self.entries.get(name) == entry:
                self.unchanged.add(name)
        self.entries[name] = entry
        self.places[name] = (document, at)
        return "", ""

    def mistake(self, key: str, message: str, hint: str = "", at: At = ()) -> Mistake:
        """Return a mistake at an entry (or at a value inside it), with its file and line."""
        document, place = self.places[key]
        return Mistake(message, hint, document.name, document.line((*place, *at)))

    def is_own(self, key: str) -> bool:
        """Return whether an overlay says of an entry what does not ship."""
        return self.places[key][0].layer.overlay and key not in self.unchanged

    def holds(self, key: str, *fields: str) -> bool:
        """Return whether these fields of an entry are free of mistakes, so that they add up."""
        if key not in self.broken:
            return True
        document, place = self.places[key]
        damaged = {mistake.line for mistake in document.mistakes}
        for field_ in fields:
            at = (*place, field_)
            lines = {line for path, line in document.lines.items() if path[: len(at)] == at}
            if not lines or lines & damaged:
                return False
        return True

"""Words that say something of a text or of the names in it, found in one pass over its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from careerpath.catalog.texts import Cue
from careerpath.match.words import Words, name_forms, phrase_lengths


class Mark(NamedTuple):
    """A cue in a text: what it says, and where."""

    kind: str
    start: int
    end: int


class Cues:
    """The cues of the content, by their first word."""

    def __init__(self, cues: Mapping[str, Cue]) -> None:
        self.kinds: dict[tuple[str, ...], tuple[str, ...]] = {}
        for kind, cue in cues.items():
            for name in cue.names:
                forms = name_forms(name)
                self.kinds[forms] = (*self.kinds.get(forms, ()), kind)
        self.lengths = phrase_lengths(self.kinds)

    def find(self, words: Words) -> Marks:
        """Return the cues among a text's words, the longest where several begin at one."""
        found: dict[str, list[Mark]] = {}
        lengths, forms, count = self.lengths, words.forms, len(words.forms)
        for first in [place for place, form in enumerate(forms) if form in lengths]:
            for length in lengths[forms[first]]:
                last = min(first + length, count)
                kinds = self.kinds.get(tuple(forms[first:last]))
                if kinds is not None:
                    for kind in kinds:
                        mark = Mark(kind, words.starts[first], words.ends[last - 1])
                        found.setdefault(kind, []).append(mark)
                    break
        return Marks(found)


class Marks:
    """The cues of a text by kind, each kind in order."""

    def __init__(self, found: Mapping[str, list[Mark]]) -> None:
        self.found = found
        self.starts = {kind: [mark.start for mark in marks] for kind, marks in found.items()}

    def of(self, kind: str) -> list[Mark]:
        """Return all cues of a kind."""
        return self.found.get(kind, [])

    def between(self, kind: str, begin: int, end: int) -> list[Mark]:
        """Return the cues of a kind that start from `begin` on and before `end`."""
        starts = self.starts.get(kind)
        if not starts:
            return []
        return self.found[kind][bisect_left(starts, begin) : bisect_right(starts, end - 1)]

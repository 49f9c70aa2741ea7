"""Words as texts hold them: what a name is made of, in one form for all its spellings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

Forms = tuple[str, ...]
"""A name, as the common forms of its words."""

WORD = re.compile(r"(\w+(?:\+\+|#)?|(?<!\w)\.[nN][eE][tT]\b)")
"""A word, with what makes it another one: C++, C#, .NET."""

JOINED = re.compile(r"[ \t]{0,2}|[ \t]?[-\u2010\u2013/&'’][ \t]?|\.|[ \t]*\n[ \t]*")
"""What may stand between two words of one name: a space, a hyphen, a slash, the end of a line."""

SPELLINGS = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ise", "ize"),
    ("elling", "eling"),
    ("elled", "eled"),
    ("our", "or"),
)
"""British endings as American ones, so that both are the same word."""


class Words(NamedTuple):
    """The words of a text in their common form, and where each one starts and ends."""

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]

    def are_joined(self, first: int, last: int) -> bool:
        """Return whether the words from `first` up to, not with, `last` may be one name."""
        for place in range(first + 1, last):
            between = self.text[self.ends[place - 1] : self.starts[place]]
            if between != " " and JOINED.fullmatch(between) is None:
                return False
        return True


def split_words(text: str) -> Words:
    """Return the words of a text."""
    parts = WORD.split(text.replace("_", " "))  # what is between words, and words, in turn
    edges = list(accumulate(map(len, parts)))
    return Words(text, list(map(common_form, parts[1::2])), edges[:-1:2], edges[1::2])


@lru_cache(maxsize=20_000)
def common_form(word: str) -> str:
    """Return a word in lower case and American spelling."""
    word = word.casefold()
    if len(word) > 6:
        for british, american in SPELLINGS:
            if british in word:
                return word.replace(british, american)
    return word


def name_forms(name: str) -> Forms:
    """Return a name's words in their common form."""
    return tuple(map(common_form, WORD.findall(name.replace("_", " "))))


def phrase_lengths(names: Iterable[Forms]) -> dict[str, tuple[int, ...]]:
    """Return how many words the names have that begin with a word, the most first."""
    found: dict[str, set[int]] = {}
    for forms in names:
        found.setdefault(forms[0], set()).add(len(forms))
    return {word: tuple(sorted(each, reverse=True)) for word, each in found.items()}


class LineNumbers:
    """The lines of a text by the place of a character."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def number(self, place: int) -> int:
        """Return the number of the line, from 1, on which a character stands."""
        return bisect_right(self.starts, place)

    def line(self, number: int) -> str:
        """Return a line by its number; empty before the first and after the last."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def is_first(self, place: int, bullets: str) -> bool:
        """Return whether nothing but `bullets` stands before a character on its line."""
        number = self.number(place)
        return not self.line(number)[: place - self.start(number)].strip(bullets)

    def start(self, number: int) -> int:
        """Return the place of a line's first character."""
        return self.starts[number - 1]

"""Words as texts hold them: what a name is made of, in one form for all its spellings."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"\w+(?:\+\+|#)?|(?<!\w)\.[nN][eE][tT]\b")
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


class Word(NamedTuple):
    """A word of a text in its common form, and where it stands."""

    form: str
    start: int
    end: int


def split_words(text: str) -> list[Word]:
    """Return the words of a text."""
    text = text.replace("_", " ")
    made, form = tuple.__new__, common_form
    return [made(Word, (form(m[0]), *m.span())) for m in WORD.finditer(text)]


@lru_cache(maxsize=20_000)
def common_form(word: str) -> str:
    """Return a word in lower case and American spelling."""
    word = word.casefold()
    if len(word) > 6:
        for british, american in SPELLINGS:
            if british in word:
                return word.replace(british, american)
    return word


def name_forms(name: str) -> tuple[str, ...]:
    """Return a name's words in their common form."""
    return tuple(word.form for word in split_words(name))


def are_joined(text: str, first: Word, second: Word) -> bool:
    """Return whether two neighbouring words may belong to one name."""
    between = text[first.end : second.start]
    return between == " " or JOINED.fullmatch(between) is not None


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

    def start(self, number: int) -> int:
        """Return the place of a line's first character."""
        return self.starts[number - 1]

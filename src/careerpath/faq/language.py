"""Whether a question is in another language than English, by its letters and small words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Mapping

OTHER_LETTERS = "another alphabet"
"""What stands for the language where only the letters are known."""

ENOUGH = 2
"""So many small words of a language show it, and more of them than English ones."""

SHARE = 0.1
"""So large a part of the words at least: in a long row of letters that say nothing some look so."""

FEW_KNOWN = 0.5
"""Below this share of known words one small word is enough."""


def find_language(
    text: str,
    words: Collection[str],
    languages: Mapping[str, Collection[str]],
    english: Collection[str],
    knows: Callable[[str], bool],
) -> str | None:
    """Return the language that a question is in; None for English and what might be it.

    `languages` and `english` are small words; those that English has too count for English.
    `knows` says whether a word stands in questions that were learnt.
    """
    letters = [char for char in text if char.isalpha()]
    other = sum(not unicodedata.name(char, "").startswith("LATIN") for char in letters)
    if other * 2 > len(letters):
        return OTHER_LETTERS
    spoken = sum(word in english for word in words)
    known = sum(word in english or knows(word) for word in words)
    best, most = None, 0
    for language, small in languages.items():
        count = sum(word in small and word not in english for word in words)
        if count > most:
            best, most = language, count
    least = max(1 if known < FEW_KNOWN * len(words) else ENOUGH, SHARE * len(words))
    return best if most >= least and most > spoken else None

"""Words of a search: tokens that keep C++ and C#, any number as one, other words for the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_SYMBOLS = {"c++": "cplusplus", "c#": "csharp", "f#": "fsharp", ".net": "dotnet"}
_WORD = re.compile(r"c\+\+|[cf]#|\.net\b|[a-z0-9]+(?:'[a-z]+)?")
_DIGITS = re.compile(r"[0-9]+")

NUMBER = "0"
"""How every number is written inside the search."""

LONGEST = 30
"""Characters of a word that are looked at."""


class Word(NamedTuple):
    """A word or phrase as it was typed, and the words that it is read as."""

    typed: str
    read: tuple[str, ...]


Synonyms = Mapping[str, Mapping[tuple[str, ...], tuple[str, ...]]]
"""By its first word, what a phrase is read as; both as words, longer phrases first."""


def split_words(text: str) -> list[str]:
    """Return the words of a text in lower case, symbols such as C++ as words of letters."""
    found = _WORD.findall(_fold(text))
    return [_SYMBOLS.get(word, word).replace("'", "")[:LONGEST] for word in found]


def _fold(text: str) -> str:
    """Return text in lower case, without accents and with plain apostrophes."""
    text = text.casefold().replace("\u2019", "'")
    if text.isascii():
        return text
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def list_synonyms(content: Mapping[str, Sequence[str]]) -> Synonyms:
    """Return the synonyms of `search.yaml`, ready for `read_words`."""
    pairs = [
        (split_words(other), split_words(w)) for w, others in content.items() for other in others
    ]
    found: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
    for other, word in sorted(pairs, key=lambda pair: -len(pair[0])):
        if other:
            found.setdefault(other[0], {})[tuple(other)] = tuple(word)
    return found


def read_words(words: Sequence[str], synonyms: Synonyms) -> list[Word]:
    """Return words with the longest synonyms read as what they stand for, numbers as NUMBER."""
    found: list[Word] = []
    place = 0
    while place < len(words):
        word = words[place]
        for phrase, read in synonyms.get(word, {}).items():
            if tuple(words[place : place + len(phrase)]) == phrase:
                found.append(Word(" ".join(phrase), read))
                place += len(phrase)
                break
        else:
            found.append(Word(word, (word if word.isalpha() else _DIGITS.sub(NUMBER, word),)))
            place += 1
    return found


def read_all(words: Iterable[Word]) -> list[str]:
    """Return what words are read as, in their order."""
    return [part for word in words for part in word.read]

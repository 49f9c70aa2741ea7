"""Words of a search: tokens that keep C++ and C#, numbers that stand for any number, stems."""

from __future__ import annotations

import re
from functools import lru_cache

_SYMBOLS = {"c++": "cplusplus", "c#": "csharp", "f#": "fsharp", ".net": "dotnet"}
_WORD = re.compile(r"c\+\+|[cf]#|\.net\b|[a-z0-9]+(?:'[a-z]+)?")
_DIGITS = re.compile(r"[0-9]+")
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")

NUMBER = "0"
"""How every number is written inside the search."""


def split_words(text: str) -> list[str]:
    """Return the words of a text in lower case, symbols such as C++ as words of letters."""
    return [_SYMBOLS.get(word, word).replace("'", "") for word in _WORD.findall(_fold(text))]


def _fold(text: str) -> str:
    """Return text in lower case, without accents and with plain apostrophes."""
    text = text.casefold().replace("\u2019", "'")
    if text.isascii():
        return text
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what a word and its ordinary endings have in common: 'coding' and 'codes' are 'cod'.

    Lighter than Porter's stemmer: only plurals, -ing, -ed, -ly and a final e go, since searches
    of questions need no more and longer suffixes ('statistics', 'station') must not meet.
    """
    if word.isdigit():
        return NUMBER
    if not word.isalpha():
        return _DIGITS.sub(NUMBER, word)
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word[-1] == "s" and word[-2] not in "sui":
        word = word[:-1]
    for ending in ("ing", "ed", "ly"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) > 2 and _VOWEL.search(rest):
            doubled = rest[-1] == rest[-2] and rest[-1] not in "lsz"
            word = rest[:-1] if doubled else rest
            if len(word) == 3 and not doubled and _SHORT.match(word):
                word += "e"
            break
    return word[:-1] if word[-1] == "e" and len(word) > 4 else word

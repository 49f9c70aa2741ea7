"""Words of a search: tokens that keep C++ and C#, synonyms, stop words, and corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable

from careerpath.catalog.search import SearchWords

LEAST_TO_CORRECT = 5
"""Shorter words are never corrected: too many look alike."""

LIKE = 80
"""How alike (0-100, rapidfuzz's ratio) a known word must be to stand in for an unknown one."""

_SYMBOLS = {"c++": "cplusplus", "c#": "csharp", "f#": "fsharp", ".net": "dotnet"}
_SHOWN = {value: key for key, value in _SYMBOLS.items()}
_WORD = re.compile(r"c\+\+|[cf]#|\.net\b|[a-z0-9]+(?:'[a-z]+)?")


def split_words(text: str) -> list[str]:
    """Return the words of a text in lower case, symbols such as C++ as words of letters."""
    words = (_SYMBOLS.get(word, word) for word in _WORD.findall(_fold(text)))
    return [word.replace("'", "") for word in words]


def _fold(text: str) -> str:
    """Return text in lower case, without accents and with plain apostrophes."""
    text = text.casefold().replace("\u2019", "'")
    if text.isascii():
        return text
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


class Vocabulary:
    """All words that the content uses, and how a person's words are read as those."""

    def __init__(self, words: SearchWords) -> None:
        self._known: set[str] = set()
        self._stop = {word for line in words.stop_words for word in split_words(line)}
        self._phrases: dict[tuple[str, ...], tuple[str, ...]] = {}
        for word, others in words.synonyms.items():
            for other in others:
                self._phrases[tuple(split_words(other))] = tuple(split_words(word))
        self._longest = max((len(phrase) for phrase in self._phrases), default=1)

    def learn(self, text: str) -> list[str]:
        """Return the words of a content text as they are indexed, and remember them."""
        words = self._join(split_words(text))
        self._known.update(words)
        return words

    def read(self, typed: list[str]) -> tuple[list[str], dict[str, str]]:
        """Return the meaningful words of a question, and which were read as another word."""
        corrected: dict[str, str] = {}
        kept: list[str] = []
        for word in typed:
            if word in self._known or word in self._stop or self._in_phrases(word):
                kept.append(word)
            else:
                better = self._correct(word)
                if better:
                    corrected[word] = self.show(better)
                kept.append(better or word)
        return [word for word in self._join(kept) if word not in self._stop], corrected

    def show(self, word: str) -> str:
        """Return a word as people write it."""
        return _SHOWN.get(word, word)

    def _in_phrases(self, word: str) -> bool:
        return any(word in phrase for phrase in self._phrases)

    def _correct(self, word: str) -> str | None:
        if len(word) < LEAST_TO_CORRECT or not word.isalpha():
            return None
        from rapidfuzz import fuzz, process

        candidates = [known for known in self._known if len(known) >= LEAST_TO_CORRECT - 1]
        found = process.extractOne(word, sorted(candidates), scorer=fuzz.ratio, score_cutoff=LIKE)
        return found[0] if found else None

    def _join(self, words: Iterable[str]) -> list[str]:
        """Return the words with every synonym, the longest phrase first, replaced by its word."""
        queue = list(words)
        result: list[str] = []
        place = 0
        while place < len(queue):
            for length in range(min(self._longest, len(queue) - place), 0, -1):
                phrase = tuple(queue[place : place + length])
                if phrase in self._phrases:
                    result += self._phrases[phrase]
                    place += length
                    break
            else:
                result.append(queue[place])
                place += 1
        return result

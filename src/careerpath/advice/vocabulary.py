"""How a person's words are read as the words of the content: synonyms, stems, corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from careerpath.advice.words import NUMBER, split_words, stem
from careerpath.catalog.search import SearchWords

LEAST_TO_CORRECT = 5
"""Shorter words are never corrected: too many look alike."""

LONG = 9
"""From this length on a word may differ in two letters from what was meant, below in one."""

SHORT = 5
"""A question of so many words or fewer is read alike in whatever order they stand."""

NOTHING = ""
"""The token of what says nothing at all."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """Something that a text says: the tokens that stand for it, and as it was typed."""

    tokens: Phrase
    typed: str


class Phrases:
    """A table of phrases and the tokens that each is read as."""

    def __init__(self) -> None:
        self.readings: dict[Phrase, Phrase] = {}
        self._starts: dict[str, list[Phrase]] = {}
        self._any_order: dict[Phrase, Phrase] = {}

    def add(self, phrase: Phrase, token: str) -> None:
        """Read `phrase` as `token` too."""
        known = self.readings.get(phrase)
        if known is None:
            self._starts.setdefault(phrase[0], []).append(phrase)
            self._any_order.setdefault(tuple(sorted(phrase)), phrase)
            self.readings[phrase] = (token,)
        elif token not in known:
            self.readings[phrase] = (*known, token)

    def find(self, stems: Sequence[str]) -> list[tuple[int, ...]]:
        """Return the places of phrases in a text, the longest first, none overlapping."""
        found = [
            (len(phrase), place)
            for place, first in enumerate(stems)
            for phrase in self._starts.get(first, ())
            if len(phrase) == 1 or tuple(stems[place : place + len(phrase)]) == phrase
        ]
        taken: set[int] = set()
        result: list[tuple[int, ...]] = []
        for size, place in sorted(found, key=lambda each: (-each[0], each[1])):
            places = tuple(range(place, place + size))
            if taken.isdisjoint(places):
                taken.update(places)
                result.append(places)
        return result

    def find_anywhere(self, stems: Sequence[str]) -> list[tuple[int, ...]]:
        """Return the places of phrases among a few words, in whatever order these stand."""
        left = sorted(range(len(stems)), key=lambda place: stems[place])
        result: list[tuple[int, ...]] = []
        for size in range(len(left), 0, -1):
            for places in combinations(left, size):
                known = tuple(stems[place] for place in places) in self._any_order
                if known and all(place in left for place in places):
                    left = [place for place in left if place not in places]
                    result.append(places)
        return result

    def read(self, stems: Sequence[str], places: Sequence[int]) -> Phrase:
        """Return the tokens of the phrase at these places."""
        phrase = tuple(stems[place] for place in places)
        return self.readings.get(phrase) or self.readings[self._any_order[tuple(sorted(phrase))]]


class Vocabulary:
    """The words that the content uses, and how other words are read as those."""

    def __init__(self, words: SearchWords) -> None:
        self._forms = {
            other: base for base, others in words.forms.items() for other in others
        }
        self._fillers = {word for line in words.filler_words for word in split_words(line)}
        self._stems: dict[str, str] = {}
        self._known: set[str] = set()
        self._spelled: dict[str, None] = {}
        self._stop = {word for line in words.stop_words for word in split_words(line)}
        self.quiet = {self._stem(word) for line in words.quiet_words for word in split_words(line)}
        self._phrases, self._loose, self._moves = Phrases(), Phrases(), Phrases()
        for phrase in words.polite_phrases:
            self._add(phrase, NOTHING)
        self.named: set[str] = set()
        for key, others in words.synonyms.items():
            token = self._join(key)
            self.named.add(token)
            for other in (key, *others):
                self._add(other, token)
        self.outside: set[str] = set()
        for line in words.outside_words:
            for word in split_words(line):
                if word not in self._stop and (self._stem(word),) not in self._phrases.readings:
                    self.outside.add(self._stem(word))
        self._known |= self.outside
        for phrase in words.outside_phrases:
            token = self._join(phrase)
            self.outside.add(token)
            self._add(phrase, token)
        for key, others in words.moves.items():
            token = self._join(key)
            self.named.add(token)
            for other in others:
                said = self._cut(self._split(other))
                if len(said) > 1:
                    self._moves.add(tuple(word.tokens[0] for word in said), token)

    def _stem(self, word: str) -> str:
        if word not in self._stems:
            self._stems[word] = stem(self._forms.get(word, word))
        return self._stems[word]

    def _split(self, text: str) -> list[str]:
        """Return a text's words without those that may stand inside any phrase."""
        return [word for word in split_words(text) if word not in self._fillers]

    def _join(self, text: str) -> str:
        """Return a word or phrase as one token."""
        return "".join(map(self._stem, split_words(text)))

    def _add(self, text: str, token: str) -> None:
        words = self._split(text)
        self._spelled.update(dict.fromkeys(words))
        phrase = tuple(map(self._stem, words))
        self._known.update(phrase)
        if set(phrase) - {NUMBER} and (len(phrase) > 1 or " " not in text):
            self._phrases.add(phrase, token)
            told = tuple(self._stem(word) for word in words if word not in self._stop)
            if len(told) > 1:
                self._loose.add(told, token)

    def learn(self, text: str, heading: bool = False) -> list[str]:
        """Return the tokens of a content text, and remember its words.

        Words of a heading (a question or another wording of it) also serve as corrections, and
        cannot be outside the subject.
        """
        words = self._split(text)
        self._known.update(map(self._stem, words))
        said = self._cut(words)
        tokens = [token for word in said if not self._is_empty(word) for token in word.tokens]
        if heading:
            self._spelled.update(dict.fromkeys(words))
            self.outside.difference_update(tokens)
            tokens += self._moved(said)
        return tokens

    def read(self, typed: Sequence[str]) -> tuple[list[Word], dict[str, str]]:
        """Return what a question says, each thing once, and which words were read as others."""
        typed = [word for word in typed if word not in self._fillers]
        corrected = {word: better for word in typed if (better := self._correct(word))}
        words = [corrected.get(word, word) for word in typed]
        said = self._cut(words, anywhere=len(words) <= SHORT, typed=typed)
        found: dict[Phrase, Word] = {}
        for word in said:
            if not self._is_empty(word):
                found.setdefault(word.tokens, word)
        for token in self._moved(said):
            found.setdefault((token,), Word((token,), ""))
        kept = {part for word in found.values() for part in word.typed.split()}
        return list(found.values()), {old: new for old, new in corrected.items() if old in kept}

    def _cut(
        self, words: Sequence[str], anywhere: bool = False, typed: Sequence[str] = ()
    ) -> list[Word]:
        """Return a text as phrases and single words, stop words included."""
        stems = list(map(self._stem, words))
        typed = typed or words
        spans = self._phrases.find_anywhere(stems) if anywhere else self._phrases.find(stems)
        read = {places[0]: (self._phrases.read(stems, places), places) for places in spans}
        taken = {place for _, places in read.values() for place in places}
        for places in self._find_loosely(words, stems, {p for ps in spans if len(ps) > 1 for p in ps}):
            for place in places:
                read.pop(place, None)
            read[places[0]] = (self._loose.read(stems, places), places)
            taken.update(places)
        said: list[Word] = []
        for place, plain in enumerate(stems):
            if place in read:
                tokens, places = read[place]
                told = "" if NOTHING in tokens else " ".join(typed[p] for p in sorted(places))
                said.append(Word(tokens, told))
            elif place not in taken:
                empty = words[place] in self._stop or plain == NUMBER
                said.append(Word((plain,), "" if empty else typed[place]))
        return said

    def _find_loosely(
        self, words: Sequence[str], stems: Sequence[str], taken: set[int]
    ) -> list[tuple[int, ...]]:
        """Return the places of phrases whose words are told apart by stop words alone."""
        free = [p for p, word in enumerate(words) if p not in taken and word not in self._stop]
        found = self._loose.find([stems[place] for place in free])
        return [tuple(free[place] for place in places) for places in found]

    def _moved(self, said: Sequence[Word]) -> list[str]:
        """Return the tokens of the moves that a text names."""
        first = [word.tokens[0] for word in said]
        spans = self._moves.find(first)
        return [token for places in spans for token in self._moves.read(first, places)]

    def _is_empty(self, word: Word) -> bool:
        return not word.typed

    def _correct(self, word: str) -> str | None:
        """Return the known word that was probably meant, or None for a known or strange word."""
        if len(word) < LEAST_TO_CORRECT or not word.isalpha() or not word.isascii():
            return None
        if word in self._stop or self._stem(word) in self._known:
            return None
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        most = 2 if len(word) >= LONG else 1
        near = [
            known
            for known in (*self._spelled, *self._stop)
            if known[0] == word[0] and len(known) >= LEAST_TO_CORRECT - 1
        ]
        found = extract(word, near, scorer=OSA.distance, score_cutoff=most, limit=10)
        best = min(found, key=lambda each: (each[1], -len(each[0]), each[0]), default=None)
        return best[0] if best else None

"""Answering a question in a person's own words, in one of three honest states.

The probability of the best entry decides whether an answer is shown whole; that of all entries
against other subjects, whether there are titles to choose from, or nothing. From where on is set by
scripts/train_faq.py on held-out questions and stands with the weights.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

import msgspec

from careerpath.advice.results import Result
from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.search import Distress, SearchWords
from careerpath.faq.classify import Classifier, Own, Ranking
from careerpath.faq.distress import find_distress
from careerpath.faq.language import find_language
from careerpath.faq.spelling import correct_word
from careerpath.faq.titles import spell_title
from careerpath.faq.weights import Weights
from careerpath.faq.words import NUMBER, Word, list_synonyms, read_words, split_words

State = Literal["answer", "suggest", "none"]
"""An answer shown whole; titles to choose from and no answer; nothing."""

MOST_TITLES = 5
"""So many entries at most are named, the one that is shown among them."""

TITLES = 2
"""So many are suggested at least: one alone would look like an answer."""

CLOSE = 0.01
"""Further entries are named from this probability on."""

BESIDE = 0.2
"""The same after the entry for somebody in need: only what was clearly asked besides."""

KIND = 0.25
"""From this probability on titles with an entry for somebody in need come after its kind word."""

ANY = 0.0005
"""Where every entry that comes into consideration is wanted, from this one on."""

MOST_WORDS = 200
"""Words of a question that are looked at; the rest of a very long one is passed over."""

MOST_MATCHED = 6
"""The most words that are named as having matched."""


class FaqHit(Result, frozen=True):
    """An entry, its probability (0-1), and the typed words that count most for it."""

    id: str
    question: str
    answer: str
    score: float
    sources: list[str]
    related: list[str]
    matched: list[str]


class FaqAnswer(Result, frozen=True):
    """What was found. `results` are empty in state none.

    `corrected` maps words as typed to words as read; `language` is that of a question that is not
    in English; `comfort` is what to say first to somebody in distress.
    """

    query: str
    state: State
    results: list[FaqHit]
    corrected: dict[str, str]
    language: str | None = None
    comfort: str | None = None

    def limit(self, count: int) -> FaqAnswer:
        """Return the answer with at most so many results."""
        return msgspec.structs.replace(self, results=self.results[:count])

    def choose(self, key: str) -> FaqAnswer:
        """Return titles as the answer whose id was chosen, the others named after it."""
        results = sorted(self.results, key=lambda hit: hit.id != key)
        return msgspec.structs.replace(
            self, state="answer", results=results, corrected={}, comfort=None
        )


class Asked(NamedTuple):
    """A question: its words as typed, what was corrected, the words then, and as they are read."""

    query: str
    typed: list[str]
    corrected: dict[str, str]
    said: list[str]
    words: list[Word]


class FaqSearch:
    """The entries, the classifier, and the words of the search, ready to be asked.

    `titles` are texts that are an entry's own, each spelled by `spell_title`, with its id.
    """

    def __init__(
        self,
        entries: Mapping[str, FaqEntry],
        weights: Weights,
        own: Own,
        words: SearchWords,
        titles: Mapping[str, str],
    ) -> None:
        self._entries = entries
        self._weights = weights
        self._own = own
        self._words = words
        self._titles = titles
        self._classifier = Classifier(weights, own, entries)
        self._synonyms = list_synonyms(words.synonyms)

        self._needs = {kind.entry: kind for kind in words.distress if kind.entry in entries}

    @cached_property
    def _stop(self) -> set[str]:
        return {word for line in self._words.stop_words for word in split_words(line)}

    @cached_property
    def _languages(self) -> dict[str, set[str]]:
        return {key: set(line.split()) for key, line in self._words.languages.items()}

    def ask(
        self, query: str, among: Container[str] | None = None, every: bool = False
    ) -> FaqAnswer:
        """Return what there is for `query`.

        `among` limits the search to some ids, unless somebody is in need; `every` names all that
        come into consideration.
        """
        asked = self._read(query)
        ranking = self._classifier.rank(asked.words)
        keys = [key for key in ranking.order() if among is None or key in among]
        need = self._find_need(asked)
        named = need.entry if need else self._find_named(asked)
        if named is not None and (need or among is None or named in among):
            keys = [named, *(key for key in keys if key != named)]
            ranking.chances[named] = 1.0
        language = None if named else self._find_language(asked)
        state = "none" if language else self._judge(keys, ranking, asked)
        if state == "none":
            corrected = {} if language else asked.corrected
            return FaqAnswer(query, state, [], corrected, language)
        least = ANY if every else BESIDE if need else CLOSE
        sure = [key for key in keys if ranking.chances[key] >= least]
        shown = sure if len(sure) >= TITLES or state == "answer" else keys[:TITLES]
        hits = [self._hit(key, ranking, asked) for key in (shown if every else shown[:MOST_TITLES])]
        likely = ranking.chances[hits[0].id] >= KIND
        need = need or (self._needs.get(hits[0].id) if likely else None)
        return FaqAnswer(query, state, hits, asked.corrected, None, need.first if need else None)

    def _read(self, query: str) -> Asked:
        typed = split_words(query)[:MOST_WORDS]
        corrected = {word: better for word in typed if (better := self._correct(word))}
        said = [corrected.get(word, word) for word in typed]
        return Asked(query, typed, corrected, said, read_words(said, self._synonyms))

    def _correct(self, word: str) -> str | None:
        known = word in self._stop or word in self._synonyms or self._classifier.knows(word)
        return None if known else correct_word(self._weights.words, word)

    def _judge(self, keys: Sequence[str], ranking: Ranking, asked: Asked) -> State:
        """Return the state: an answer by the probability of the best entry, titles by that of all.

        Words of which none is known, such as a name, say too little for an answer: at most pieces
        of them look alike. Words that say nothing alone, and single letters, find nothing.
        """
        best = ranking.chances[keys[0]] if keys else 0.0
        head = self._weights.head
        if best == 1.0:
            return "answer"
        told = [word for word in asked.words if self._tells(word)]
        if not told or not keys or sum(ranking.chances.values()) < head.suggest:
            return "none"
        if not any(self._classifier.knows(part) for word in told for part in word.read):
            return "suggest" if best >= head.answer else "none"
        return "answer" if best >= head.answer else "suggest"

    def _tells(self, word: Word) -> bool:
        """Return whether a word says something by itself."""
        return not {*word.read} <= {*self._stop, NUMBER} and len(word.typed) > 1

    def _find_need(self, asked: Asked) -> Distress | None:
        """Return the distress that a question shows, as typed or as corrected."""
        kinds = list(self._needs.values())
        typed = find_distress(asked.typed, kinds, asked.query)
        return typed or find_distress(asked.said, kinds)

    def _find_named(self, asked: Asked) -> str | None:
        """Return the entry that the question names by its id, or asks in words that are its own."""
        name = asked.query.strip().casefold()
        if name in self._entries:
            return name
        found = self._titles.get(spell_title(asked.typed, self._synonyms))
        return found if found in self._entries else None

    def _find_language(self, asked: Asked) -> str | None:
        knows = self._classifier.knows
        return find_language(asked.query, asked.typed, self._languages, self._stop, knows)

    def _hit(self, key: str, ranking: Ranking, asked: Asked) -> FaqHit:
        entry = self._entries[key]
        score = round(min(ranking.chances[key], 1.0), 4)
        matched = self._name_most(key, ranking, asked)
        return FaqHit(
            entry.id, entry.question, entry.answer, score, entry.sources, entry.related, matched
        )

    def _name_most(self, key: str, ranking: Ranking, asked: Asked) -> list[str]:
        """Return the words that gave an entry most, in their order, as they were typed."""
        told = [word for word in asked.words if self._tells(word)]
        gains = {word: self._classifier.gain(key, word, ranking.vector) for word in told}
        most = sorted(gains, key=lambda word: -gains[word])[:MOST_MATCHED]
        back = {better: word for word, better in asked.corrected.items()}
        typed = [word.typed.split() for word in gains if word in most and gains[word] > 0]
        return list(dict.fromkeys(" ".join(back.get(part, part) for part in w) for w in typed))

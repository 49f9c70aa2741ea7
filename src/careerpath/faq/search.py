"""Answering a question in a person's own words, or saying honestly that nothing fits.

Whether there is an answer at all is decided by how much the question's terms speak for any entry
against questions on other subjects, and by how well the best entry fits.
The constants below were fitted on tests/faq/tuning.yaml, never on scored.yaml.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from math import sqrt

from careerpath.advice.results import Result
from careerpath.catalog.faq import FaqEntry
from careerpath.faq.index import ELSEWHERE, spell_heading
from careerpath.faq.rank import Ranking, rank_entries
from careerpath.faq.spelling import correct_word
from careerpath.faq.words import (
    NUMBER,
    Synonyms,
    Word,
    list_synonyms,
    read_all,
    read_words,
    split_words,
)

LEAST = 0.3
"""What odds and rank together must reach for an answer, in units of the index and times the root
of the question's size: of more words, more speak for an entry by accident.
"""

RANK = 0.5
"""What the best entry's rank counts in that."""

CLOSE = 0.8
"""Further entries are named where they rank at least at this share of the best."""

MOST_WORDS = 60
"""Words of a question that are looked at; the rest of a very long one is passed over."""

MOST_MATCHED = 6
"""The most words that are named as having matched."""


class FaqHit(Result, frozen=True):
    """An entry, its rank as a share of the highest that the words allow (0-1), and the typed
    words that count most for it.
    """

    id: str
    question: str
    answer: str
    score: float
    sources: list[str]
    related: list[str]
    matched: list[str]


class FaqAnswer(Result, frozen=True):
    """What was found. `corrected` maps words as typed to words as read.

    With nothing relevant, `results` is empty and `nearest` names up to two entries that come
    closest, as suggestions and no more.
    """

    query: str
    results: list[FaqHit]
    corrected: dict[str, str]
    nearest: list[str]


class FaqSearch:
    """The entries and their index (see `make_index`), ready to be asked."""

    def __init__(self, entries: Mapping[str, FaqEntry], index: sqlite3.Connection) -> None:
        self._entries = entries
        self._index = index

    @cached_property
    def _ids(self) -> list[str]:
        return [key for (key,) in self._index.execute("select id from entry order by row")]

    @cached_property
    def _unit(self) -> float:
        return float(self._index.execute("select unit from scale").fetchone()[0])

    @cached_property
    def _stop(self) -> set[str]:
        return {word for (word,) in self._index.execute("select text from stop_word")}

    @cached_property
    def _synonyms(self) -> Synonyms:
        rows = self._index.execute("select read, typed from synonym")
        return list_synonyms({read: typed.split("|") for read, typed in rows})

    def ask(
        self, query: str, among: Container[str] | None = None, close: float = CLOSE
    ) -> FaqAnswer:
        """Return the entries that answer `query`, best first; none where nothing is relevant.

        `among` limits the search to some ids; `close` is the share of the best rank from which
        further entries are named.
        """
        typed = split_words(query)[:MOST_WORDS]
        corrected = {word: better for word in typed if (better := self._correct(word))}
        words = read_words([corrected.get(word, word) for word in typed], self._synonyms)
        told = [word for word in words if self._tells(word)]
        asked_for = self._find_heading(query, typed)
        known = asked_for not in (None, ELSEWHERE)
        if not known and not told:
            return FaqAnswer(query, [], corrected, [])
        ranking = rank_entries(self._index, words)
        if asked_for is not None and known:
            ranking = ranking.put_first(asked_for)
        best = max(ranking.ranks.values(), default=0.0)
        rows = [row for row in ranking.ranks if among is None or self._ids[row] in among]
        rows.sort(key=lambda row: (-ranking.ranks[row], row))
        held = [(word, self._rows_holding(word, ranking)) for word in told]
        holding = [r for r in rows if r == asked_for or any(r in having for _, having in held)]
        least = LEAST * self._unit * sqrt(ranking.size)
        near = bool(holding) and ranking.ranks[holding[0]] >= CLOSE * best
        enough = known or ranking.odds + RANK * best >= least
        fits = near and (enough or self._covers(holding[0], told))
        if not fits or asked_for == ELSEWHERE:
            return FaqAnswer(query, [], corrected, [self._ids[row] for row in holding[:2]])
        back = {better: word for word, better in corrected.items()}
        hits = []
        for row in holding:
            if ranking.ranks[row] >= close * best:
                words = [word for word, having in held if row in having]
                hits.append(self._hit(row, ranking, self._name_most(row, words, ranking, back)))
        return FaqAnswer(query, hits, corrected, [])

    def _correct(self, word: str) -> str | None:
        known = "select 1 from term where text = ?"
        if word in self._stop or word in self._synonyms:
            return None
        found = self._index.execute(known, (word,)).fetchone()
        return None if found else correct_word(self._index, word)

    def _tells(self, word: Word) -> bool:
        """Return whether a word says something by itself."""
        return not {*word.read} <= {*self._stop, NUMBER}

    def _rows_holding(self, word: Word, ranking: Ranking) -> set[int]:
        """Return the rows that hold a word, or a part of what it is read as."""
        parts = {*word.read} - self._stop
        return {row for part in parts for row in ranking.given.get(part, ())}

    def _find_heading(self, query: str, typed: Sequence[str]) -> int | None:
        """Return the row that the question names by its id, or asks in words that are its own.

        It is ELSEWHERE for a question that is known to be on another subject.
        """
        name = query.strip().casefold()
        if name in self._ids:
            return self._ids.index(name)
        words = spell_heading(typed, self._synonyms)
        found = self._index.execute("select row from heading where words = ?", (words,)).fetchone()
        return None if found is None else int(found[0])

    def _covers(self, row: int, told: Sequence[Word]) -> bool:
        """Return whether the question or one wording of a row holds all that the words tell."""
        said = set(read_all(told))
        find = "select words from heading where row = ? and title"
        headings = self._index.execute(find, (row,))
        return any(said <= set(heading.split()) for (heading,) in headings)

    @staticmethod
    def _name_most(
        row: int, words: Sequence[Word], ranking: Ranking, back: Mapping[str, str]
    ) -> list[str]:
        """Return the words that gave a row most, in their order, as they were typed.

        `back` maps corrected words to what was typed.
        """
        most = sorted(words, key=lambda word: -ranking.gain(row, word))[:MOST_MATCHED]
        typed = [word.typed.split() for word in words if word in most]
        return list(dict.fromkeys(" ".join(back.get(part, part) for part in w) for w in typed))

    def _hit(self, row: int, ranking: Ranking, matched: list[str]) -> FaqHit:
        entry = self._entries[self._ids[row]]
        score = round(min(ranking.ranks[row] / (ranking.highest or 1.0), 1.0), 4)
        return FaqHit(
            entry.id, entry.question, entry.answer, score, entry.sources, entry.related, matched
        )

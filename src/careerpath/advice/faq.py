"""Answering a question in a person's own words, or saying honestly that nothing fits.

Entries are indexed in an in-memory SQLite FTS5 table with Porter stems; BM25 ranks them
(Robertson & Zaragoza 2009, as SQLite implements it). Whether the best is an answer at all is
decided by coverage: the share of the question's words, weighted by inverse document frequency,
that the entry holds. BM25 values cannot decide that, since common words score near zero.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from math import log

from careerpath.advice.results import Result
from careerpath.advice.words import Vocabulary, split_words
from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.search import SearchWords

ACCEPT = 0.5
"""The least coverage of an answer."""

CLOSE = 0.75
"""Further entries are named where they cover at least this share of what the best covers."""

MOST_WORDS = 40
"""Words of a question that are looked at; the rest of a very long one is passed over."""

WEIGHTS = (6.0, 4.0, 1.0)
"""BM25 weights of question, other wordings and answer."""

IN_ANSWER = 0.6
"""What a word counts that stands in the answer alone."""


class FaqHit(Result, frozen=True):
    """An entry, how much of the question it covers (0-1), and the words that matched."""

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


class FaqIndex:
    """The entries, ready to be searched."""

    def __init__(self, entries: Mapping[str, FaqEntry], words: SearchWords) -> None:
        self.entries = entries
        self._ids = list(entries)
        self._words = Vocabulary(words)
        self._db = sqlite3.connect(":memory:")
        self._db.execute(
            "create virtual table faq using fts5"
            "(question, wordings, answer, tokenize = 'porter ascii')"
        )
        self._db.executemany(
            "insert into faq (rowid, question, wordings, answer) values (?, ?, ?, ?)",
            (
                (row, *(" ".join(self._words.learn(text)) for text in _texts(entry)))
                for row, entry in enumerate(entries.values())
            ),
        )

    def ask(self, query: str) -> FaqAnswer:
        """Return the entries that answer `query`, best first; none where nothing is relevant."""
        typed = split_words(query)[: MOST_WORDS * 4]
        read, corrected = self._words.read(typed)
        wanted = list(dict.fromkeys(read))[:MOST_WORDS]
        if not wanted:
            return FaqAnswer(query, [], {}, [])
        found = self._cover(wanted)
        ranked = self._rank(wanted)
        order = sorted(
            (row for row in ranked if row in found),
            key=lambda row: (-found[row][0] * ranked[row], row),
        )
        hits = [self._hit(row, *found[row]) for row in order[:50]]
        best = hits[0].score if hits else 0.0
        if best < ACCEPT:
            near = sorted(hits, key=lambda hit: -hit.score)[:2]
            return FaqAnswer(query, [], corrected, [hit.id for hit in near])
        kept = [hit for hit in hits if hit.score >= max(ACCEPT, CLOSE * best)]
        return FaqAnswer(query, kept, corrected, [])

    def _rank(self, wanted: Sequence[str]) -> dict[int, float]:
        """Return the BM25 value of each row that holds any of the words; more is better."""
        match = " OR ".join(f'"{word}"' for word in wanted)
        weights = ", ".join(str(weight) for weight in WEIGHTS)
        rows = self._db.execute(
            f"select rowid, -bm25(faq, {weights}) from faq where faq match ? "
            "order by 2 desc limit 50",
            (match,),
        )
        return {row: max(value, 1e-9) for row, value in rows}

    def _cover(self, wanted: Sequence[str]) -> dict[int, tuple[float, list[str]]]:
        """Return each row's coverage of the words, and the words that it holds."""
        total = 0.0
        covered: dict[int, float] = {}
        matched: dict[int, list[str]] = {}
        for word in wanted:
            anywhere = self._rows(f'"{word}"')
            heads = self._rows(f'{{question wordings}} : "{word}"')
            weight = log(1 + (len(self._ids) - len(anywhere) + 0.5) / (len(anywhere) + 0.5))
            total += weight
            for row in anywhere:
                part = weight if row in heads else weight * IN_ANSWER
                covered[row] = covered.get(row, 0.0) + part
                matched.setdefault(row, []).append(word)
        return {row: (value / total, matched[row]) for row, value in covered.items()}

    def _rows(self, match: str) -> set[int]:
        rows = self._db.execute("select rowid from faq where faq match ?", (match,))
        return {row for (row,) in rows}

    def _hit(self, row: int, score: float, matched: list[str]) -> FaqHit:
        entry = self.entries[self._ids[row]]
        return FaqHit(
            entry.id,
            entry.question,
            entry.answer,
            round(score, 4),
            entry.sources,
            entry.related,
            [self._words.show(word) for word in matched],
        )


def _texts(entry: FaqEntry) -> tuple[str, str, str]:
    return entry.question, " \n ".join(entry.wordings), entry.answer

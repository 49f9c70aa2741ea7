"""Answering a question in a person's own words, or saying honestly that nothing fits.

Entries are indexed in an in-memory SQLite FTS5 table; BM25 ranks them (Robertson & Zaragoza 2009,
as SQLite implements it), together with how alike the question is to the nearest wording of the
entry (cosine of the words' weights). Whether the best is an answer at all is decided by coverage:
the share of the question's words, weighted by inverse document frequency, that the entry holds.
BM25 values cannot decide that, since common words score near zero.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Mapping, Sequence
from math import log, sqrt

from careerpath.advice.results import Result
from careerpath.advice.vocabulary import Vocabulary, Word
from careerpath.advice.words import split_words
from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.search import SearchWords

ACCEPT = 0.3
"""The least coverage of an answer."""

CLOSE = 0.4
"""Further entries are named where they rank at least at this share of the best."""

MOST_WORDS = 40
"""Things said in a question that are looked at; the rest of a very long one is passed over."""

WEIGHTS = (2.0, 4.0, 0.3)
"""BM25 weights of question, other wordings and answer."""

IN_ANSWER = 0.15
"""What a word counts that stands in the answer alone."""

STRENGTH = (0.0, 0.35, 0.7, 1.0)
"""How much an entry is about a word by the headings that hold it; the question counts twice."""

PLAIN = 0.45
"""What a word counts that the vocabulary does not name: it may stand in an entry by accident."""

QUIET = 0.5
"""What a quiet word counts."""

UNKNOWN = 1.5
OUTSIDE = 10.0
"""What a word weighs that no entry holds, and one that belongs to another subject."""

FEW = 4.0
"""In a question of fewer words than this an unknown one weighs more."""

ENOUGH = 5.0
"""A long question need not be covered beyond this weight: people ramble."""

BM25 = 0.3

SHARE = 2.0

ALIKE = 2.0
"""What the likeness to one wording adds to the rank, against BM25 as a share of the best."""


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
        self._heads: list[list[list[str]]] = []
        self._about: dict[str, dict[int, int]] = {}
        self._db = sqlite3.connect(":memory:")
        self._db.execute(
            "create virtual table faq using fts5(question, wordings, answer, tokenize = 'ascii')"
        )
        self._db.executemany(
            "insert into faq (rowid, question, wordings, answer) values (?, ?, ?, ?)",
            (self._row(row, entry) for row, entry in enumerate(entries.values())),
        )
        self._weights: dict[str, tuple[float, dict[int, float]]] = {}

    def _row(self, row: int, entry: FaqEntry) -> tuple[int, str, str, str]:
        heads = [self._words.learn(text, True) for text in (entry.question, *entry.wordings)]
        self._heads.append(heads)
        for place, tokens in enumerate(heads):
            for token in set(tokens):
                rows = self._about.setdefault(token, {})
                rows[row] = rows.get(row, 0) + (1 if place else 2)
        wordings = " \n ".join(" ".join(tokens) for tokens in heads[1:])
        return row, " ".join(heads[0]), wordings, " ".join(self._words.learn(entry.answer))

    def ask(self, query: str, among: Container[str] | None = None) -> FaqAnswer:
        """Return the entries that answer `query`, best first; none where nothing is relevant.

        `among` limits the search to some ids.
        """
        words, corrected = self._words.read(split_words(query)[: MOST_WORDS * 4])
        words = words[:MOST_WORDS]
        if not words:
            return FaqAnswer(query, [], corrected, [])
        covered = self._cover(words)
        rank = self._rank(words, covered)
        rows = [row for row in rank if among is None or self._ids[row] in among]
        rows.sort(key=lambda row: (-rank[row], row))
        hits = [self._hit(row, *covered[row]) for row in rows[:50]]
        kept = [
            hit
            for hit, row in zip(hits, rows, strict=False)
            if hit.score >= ACCEPT and rank[row] >= CLOSE * rank[rows[0]]
        ]
        if not hits or hits[0].score < ACCEPT:
            return FaqAnswer(query, [], corrected, [hit.id for hit in hits[:2]])
        return FaqAnswer(query, kept, corrected, [])

    def _cover(self, words: Sequence[Word]) -> dict[int, tuple[float, list[str]]]:
        """Return each row's coverage of the words, and the words that it holds."""
        total = foreign = 0.0
        covered: dict[int, float] = {}
        matched: dict[int, list[str]] = {}
        for word in words:
            rows: dict[int, float] = {}
            most = 0.0
            foreign_word = word.tokens[0] in self._words.outside
            for token in () if foreign_word else word.tokens:
                weight, about = self._weigh(token)
                most = max(most, weight)
                for row, share in about.items():
                    rows[row] = max(rows.get(row, 0.0), weight * share)
            if not rows:
                foreign += OUTSIDE if foreign_word else UNKNOWN * max(1.0, FEW / len(words))
            total += most
            for row, part in rows.items():
                covered[row] = covered.get(row, 0.0) + part
                matched.setdefault(row, []).append(word.typed)
        enough = min(total, ENOUGH) + foreign
        return {row: (min(value / enough, 1.0), matched[row]) for row, value in covered.items()}

    def _weigh(self, token: str) -> tuple[float, dict[int, float]]:
        """Return a token's weight, and how much each row that holds it is about it (0-1)."""
        known = self._weights.get(token)
        if known is None:
            heads = self._about.get(token, {})
            most = max(heads.values(), default=1.0)
            rows = dict.fromkeys(self._rows(f'answer : "{token}"'), IN_ANSWER)
            rows |= {row: STRENGTH[min(n, 3)] / STRENGTH[min(most, 3)] for row, n in heads.items()}
            count = sum(rows.values())
            weight = log(1 + (len(self._ids) - count + 0.5) / (count + 0.5)) if rows else 0.0
            if not heads:
                weight = min(weight, UNKNOWN)
            if token in self._words.quiet:
                weight *= QUIET
            elif token not in self._words.named:
                weight *= PLAIN
            known = self._weights[token] = (weight, rows)
        return known

    def _rows(self, match: str) -> set[int]:
        rows = self._db.execute("select rowid from faq where faq match ?", (match,))
        return {row for (row,) in rows}

    def _rank(self, words: Sequence[Word], covered: Mapping[int, object]) -> dict[int, float]:
        """Return how well each row answers: BM25 as a share of the best, coverage, likeness."""
        tokens = list(dict.fromkeys(token for word in words for token in word.tokens))
        match = " OR ".join(f'"{token}"' for token in tokens)
        weights = ", ".join(str(weight) for weight in WEIGHTS)
        found = self._db.execute(
            f"select rowid, -bm25(faq, {weights}) from faq where faq match ? "
            "order by 2 desc limit 50",
            (match,),
        ).fetchall()
        best = max((value for _, value in found), default=1.0) or 1.0
        return {
            row: BM25 * value / best
            + ALIKE * self._likeness(tokens, row)
            + SHARE * self._share(covered, row)
            for row, value in found
            if row in covered
        }

    def _share(self, covered: Mapping[int, object], row: int) -> float:
        return covered[row][0]  # type: ignore[index]

    def _likeness(self, tokens: Sequence[str], row: int) -> float:
        """Return the cosine (0-1) of the question and the nearest heading of a row."""
        asked = {token: self._weigh(token)[0] or UNKNOWN for token in tokens}
        length = sqrt(sum(weight * weight for weight in asked.values()))
        best = 0.0
        for head in self._heads[row]:
            weights = {token: self._weigh(token)[0] for token in head}
            shared = sum(w * asked[token] for token, w in weights.items() if token in asked)
            if shared:
                size = sqrt(sum(weight * weight for weight in weights.values()))
                best = max(best, shared / (size * length))
        return best

    def _hit(self, row: int, score: float, matched: list[str]) -> FaqHit:
        entry = self.entries[self._ids[row]]
        return FaqHit(
            entry.id,
            entry.question,
            entry.answer,
            round(score, 4),
            entry.sources,
            entry.related,
            matched,
        )

"""Answering a question in a person's own words, or saying honestly that nothing fits.

An entry's rank is the sum, over the terms of the question, of the term's share in the question
and its weight for the entry. Whether there is an answer at all is decided by how much the terms
speak for any entry against questions on other subjects, and by how well the best entry fits.
The constants below were fitted on tests/faq/tuning.yaml, never on scored.yaml.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from careerpath.advice.faq_index import spell_heading
from careerpath.advice.faq_spelling import correct_word
from careerpath.advice.faq_terms import list_terms, read_anyhow, share_out
from careerpath.advice.results import Result
from careerpath.advice.words import (
    NUMBER,
    Synonyms,
    Word,
    list_synonyms,
    read_all,
    read_words,
    split_words,
)
from careerpath.catalog.faq import FaqEntry

LEAST = 1.3
"""What odds and rank together must reach for an answer, in units of the index."""

RANK = 0.8
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


class _Ranking(NamedTuple):
    """Each row's rank, the highest that the terms allow, the odds of any entry against
    elsewhere, and what each term gave to each row.
    """

    ranks: dict[int, float]
    highest: float
    odds: float
    given: dict[str, dict[int, float]]

    def gain(self, row: int, word: Word) -> float:
        """Return what a word and its pieces gave to a row."""
        terms = list_terms(word.read)
        return sum(self.given.get(t, {}).get(row, 0.0) for t in (*terms.words, *terms.pieces))


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
        known = self._find_heading(query, typed)
        if known is None and not any(map(self._tells, words)):
            return FaqAnswer(query, [], corrected, [])
        ranking = self._rank(words)
        best = max(ranking.ranks.values(), default=0.0)
        holding = self._holding(words)
        rows = set().union(*holding.values()) or set(ranking.ranks)
        if known is not None:
            ranking.ranks[known] = best = best + 1.0
            rows.add(known)
        rows = {row for row in rows if among is None or self._ids[row] in among}
        order = sorted(rows, key=lambda row: (-ranking.ranks[row], row))
        kept = [row for row in order if ranking.ranks[row] >= close * best]
        near = kept and ranking.ranks[kept[0]] >= CLOSE * best  # `among` may hold nothing near
        enough = ranking.odds + RANK * best >= LEAST * self._unit
        if not near or not (enough or known is not None or self._covers(kept[0], words)):
            return FaqAnswer(query, [], corrected, [self._ids[row] for row in order[:2]])
        back = {better: word for word, better in corrected.items()}
        hits = [
            self._hit(row, ranking, self._name_matched(row, words, ranking, holding, back))
            for row in kept
        ]
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

    def _holding(self, words: Sequence[Word]) -> dict[int, set[int]]:
        """Return the rows that hold each telling word, by the word's place."""
        find = "select row from weight join term on term.key = weight.term where text = ?"
        return {
            place: {
                row
                for part in word.read
                if part not in self._stop
                for (row,) in self._index.execute(find, (part,))
            }
            for place, word in enumerate(words)
            if self._tells(word)
        }

    def _rank(self, words: Sequence[Word]) -> _Ranking:
        """Return what the terms of the question speak for."""
        any_order = read_anyhow([part for word in words for part in word.typed.split()])
        ranks: dict[int, float] = {}
        highest = odds = 0.0
        given: dict[str, dict[int, float]] = {}
        find = "select rarity, key, odds from term where text = ?"
        weigh = "select row, weight from weight where term = ?"
        for group in list_terms(read_all(words), any_order=any_order):
            found = {t: self._index.execute(find, (t,)).fetchone() for t in sorted(group)}
            known = [(term, each) for term, each in found.items() if each]
            shares = share_out([rarity for _, (rarity, _, _) in known])
            for share, (term, (_, key, speaks)) in zip(shares, known, strict=True):
                odds += share * speaks
                rows = {r: share * w for r, w in self._index.execute(weigh, (key,))}
                for row, gain in rows.items():
                    ranks[row] = ranks.get(row, 0.0) + gain
                highest += max(rows.values(), default=0.0)
                given[term] = rows
        return _Ranking(ranks, highest, odds, given)

    def _find_heading(self, query: str, typed: Sequence[str]) -> int | None:
        """Return the row that the question names by its id, or asks in its very words."""
        name = query.strip().casefold()
        if name in self._ids:
            return self._ids.index(name)
        words = spell_heading(typed, self._synonyms)
        found = self._index.execute("select row from heading where words = ?", (words,)).fetchone()
        return None if found is None else int(found[0])

    def _covers(self, row: int, words: Sequence[Word]) -> bool:
        """Return whether the question or one wording of a row holds all that the words tell."""
        told = {part for word in words if self._tells(word) for part in word.read}
        headings = self._index.execute("select words from heading where row = ?", (row,))
        return any(told <= set(heading.split()) for (heading,) in headings)

    def _name_matched(
        self,
        row: int,
        words: Sequence[Word],
        ranking: _Ranking,
        holding: Mapping[int, set[int]],
        back: Mapping[str, str],
    ) -> list[str]:
        """Return the telling words that gave a row most, as they were typed and in that order."""
        held = [place for place, rows in holding.items() if row in rows]
        gain = {place: ranking.gain(row, words[place]) for place in held}
        most = sorted(held, key=lambda place: (-gain[place], place))[:MOST_MATCHED]
        named = (words[place].typed.split() for place in sorted(most))
        return list(dict.fromkeys(" ".join(back.get(w, w) for w in typed) for typed in named))

    def _hit(self, row: int, ranking: _Ranking, matched: list[str]) -> FaqHit:
        entry = self._entries[self._ids[row]]
        score = min(ranking.ranks[row] / (ranking.highest or 1.0), 1.0)
        return FaqHit(
            entry.id,
            entry.question,
            entry.answer,
            round(score, 4),
            entry.sources,
            entry.related,
            matched,
        )

"""How well each entry of the FAQ fits a question, term by term."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from careerpath.faq.index import unpack_weights
from careerpath.faq.terms import list_terms, read_anyhow, share_out
from careerpath.faq.words import Word, read_all


class Ranking(NamedTuple):
    """Each row's rank, the highest rank that the terms allow, the odds of any entry against other
    subjects (as a logarithm, summed over the terms' shares), the sum of the shares, and what each
    term gave to each row.
    """

    ranks: dict[int, float]
    highest: float
    odds: float
    size: float
    given: dict[str, dict[int, float]]

    def put_first(self, row: int) -> Ranking:
        """Return the ranking with one row before all others."""
        best = max(self.ranks.values(), default=0.0)
        return self._replace(ranks={**self.ranks, row: best + 1.0})

    def gain(self, row: int, word: Word) -> float:
        """Return what a word and its pieces gave to a row."""
        terms = list_terms(word.read)
        return sum(self.given.get(t, {}).get(row, 0.0) for t in (*terms.words, *terms.pieces))


def rank_entries(index: sqlite3.Connection, words: Sequence[Word]) -> Ranking:
    """Return what the terms of a question speak for.

    An entry's rank is the sum, over the terms, of the term's share in the question and its weight
    for the entry. Terms are added in the order of the alphabet, so that sums come out alike.
    """
    ranks: dict[int, float] = {}
    given: dict[str, dict[int, float]] = {}
    highest = odds = size = 0.0
    find = "select rarity, odds, weights from term where text = ?"
    any_order = read_anyhow([part for word in words for part in word.typed.split()])
    for group in list_terms(read_all(words), any_order=any_order):
        found = {term: index.execute(find, (term,)).fetchone() for term in sorted(group)}
        known = {term: each for term, each in found.items() if each}
        shares = share_out([rarity for rarity, _, _ in known.values()])
        for share, (term, (_, speaks, weights)) in zip(shares, known.items(), strict=True):
            size += share
            odds += share * speaks
            given[term] = {row: share * w for row, w in unpack_weights(weights).items()}
            for row, gain in given[term].items():
                ranks[row] = ranks.get(row, 0.0) + gain
            highest += max(given[term].values(), default=0.0)
    return Ranking(ranks, highest, odds, size, given)

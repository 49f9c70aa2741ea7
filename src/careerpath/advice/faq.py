"""Answering a question in a person's own words, or saying honestly that nothing fits.

Entries are ranked by three things: the share of the question that an entry covers, weighted by
inverse document frequency; how alike the question is to the nearest wording of the entry (cosine
of the same weights); and BM25 (Robertson & Zaragoza 2009, as SQLite's FTS5 implements it) as a
share of the best. Whether there is an answer at all is decided by coverage. BM25 values cannot
decide that, since common words score near zero.
The constants below were fitted on tests/faq/tuning.yaml and practice.yaml, never on scored.yaml.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from math import log, sqrt

from careerpath.advice.faq_index import FaqIndex, open_table
from careerpath.advice.results import Result
from careerpath.advice.vocabulary import Word, read_question
from careerpath.advice.words import split_words
from careerpath.catalog.faq import FaqEntry

ACCEPT = 0.3
"""The least coverage of an answer."""

CLOSE = 0.4
"""Further entries are named where they rank at least at this share of the best."""

MOST_WORDS = 40
"""Things said in a question that are looked at; the rest of a very long one is passed over."""

MOST_FOUND = 50
"""The most entries that are looked at closely."""

WEIGHTS = (2.0, 4.0, 0.3)
"""BM25 weights of question, other wordings and answer."""

PLAIN_WEIGHTS = (3.0, 1.0)
"""BM25 weights of question with wordings, and answer, by words as they are typed."""

IN_ANSWER = 0.05
"""What a word counts that stands in the answer alone."""

STRENGTH = (0.0, 0.5, 0.75, 1.0)
"""How much an entry is about a word by the headings that hold it; the question counts twice."""

PLAIN = 0.4
"""What a word counts that the vocabulary does not name: it may stand in an entry by accident."""

QUIET = 0.4
"""What a quiet word counts."""

UNKNOWN = 1.0
"""What a word weighs that no entry holds."""

FEW = 4.0
"""In a question of fewer words than this an unknown one weighs more."""

OUTSIDE = 10.0
"""What a word of another subject weighs."""

ENOUGH = 6.0
"""A long question need not be covered beyond this weight: people ramble."""

SHARE = 2.0
ALIKE = 4.0
BM25 = 0.3
WORDS = 0.5
"""What coverage, likeness to one wording, and BM25 (of the words as read, and as typed; each 0-1)
give to the rank."""


class FaqHit(Result, frozen=True):
    """An entry, how much of the question it covers (0-1), and the typed words that matched."""

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
    """The entries and their index, ready to be asked."""

    def __init__(self, entries: Mapping[str, FaqEntry], index: FaqIndex) -> None:
        self._entries = entries
        self._index = index
        self._table = open_table(index)
        self._weights: dict[str, tuple[float, dict[int, float]]] = {}

    def ask(
        self, query: str, among: Container[str] | None = None, close: float = CLOSE
    ) -> FaqAnswer:
        """Return the entries that answer `query`, best first; none where nothing is relevant.

        `among` limits the search to some ids; `close` is the share of the best rank from which
        further entries are named.
        """
        typed = split_words(query)[: MOST_WORDS * 4]
        words, corrected = read_question(self._index.lexicon, typed)
        covered = self._cover(words[:MOST_WORDS])
        if among is not None:
            covered = {r: found for r, found in covered.items() if self._index.ids[r] in among}
        said = [corrected.get(word, word) for word in typed][: 2 * MOST_WORDS]
        rank = self._rank(said, words[:MOST_WORDS], covered)
        exact = self._index.exact.get(self._index.spell(typed))
        if query.strip().casefold() in self._index.ids:  # the id that screens show
            exact = self._index.ids.index(query.strip().casefold())
            rank.setdefault(exact, 0.0)
            covered.setdefault(exact, (1.0, []))
        if exact is not None and exact in rank:  # word for word what an entry is asked with
            rank[exact] += SHARE + ALIKE + BM25
            covered[exact] = (1.0, covered[exact][1])
        rows = sorted(rank, key=lambda row: (-rank[row], row))
        if not rows or covered[rows[0]][0] < ACCEPT:
            return FaqAnswer(query, [], corrected, [self._index.ids[row] for row in rows[:2]])
        least = close * rank[rows[0]]
        kept = [row for row in rows if covered[row][0] >= ACCEPT and rank[row] >= least]
        return FaqAnswer(query, [self._hit(row, *covered[row]) for row in kept], corrected, [])

    def _cover(self, words: Sequence[Word]) -> dict[int, tuple[float, list[str]]]:
        """Return each row's coverage of the words, and the words that it holds."""
        total = foreign = 0.0
        covered: dict[int, float] = {}
        matched: dict[int, list[str]] = {}
        for word in words:
            if word.tokens[0] in self._index.lexicon.outside:
                foreign += OUTSIDE
                continue
            rows: dict[int, float] = {}
            for weight, about in map(self._weigh, word.tokens):
                for row, share in about.items():
                    rows[row] = max(rows.get(row, 0.0), weight * share)
            if not rows:
                foreign += UNKNOWN * max(1.0, FEW / len(words))
            total += max(self._weigh(token)[0] for token in word.tokens)
            for row, part in rows.items():
                covered[row] = covered.get(row, 0.0) + part
                if word.typed:
                    matched.setdefault(row, []).append(word.typed)
        enough = min(total, ENOUGH) + foreign
        return {
            row: (min(value / enough, 1.0), matched.get(row, [])) for row, value in covered.items()
        }

    def _weigh(self, token: str) -> tuple[float, dict[int, float]]:
        """Return a token's weight, and how much each row that holds it is about it (0-1)."""
        if token not in self._weights:
            heads = self._index.about.get(token, {})
            most = STRENGTH[min(max(heads.values(), default=3), 3)]
            rows = dict.fromkeys(self._rows_answering(token), IN_ANSWER)
            rows |= {row: STRENGTH[min(count, 3)] / most for row, count in heads.items()}
            count = sum(rows.values())
            weight = log(1 + (len(self._index.ids) - count + 0.5) / (count + 0.5)) if rows else 0.0
            if not heads:
                weight = min(weight, UNKNOWN)
            if token in self._index.lexicon.quiet:
                weight *= QUIET
            elif token not in self._index.lexicon.named:
                weight *= PLAIN
            self._weights[token] = (weight, rows)
        return self._weights[token]

    def _rows_answering(self, token: str) -> list[int]:
        found = self._table.execute(
            "select rowid from faq where faq match ?", (f'answer : "{token}"',)
        )
        return [row for (row,) in found]

    def _rank(
        self,
        typed: Sequence[str],
        words: Sequence[Word],
        covered: Mapping[int, tuple[float, list[str]]],
    ) -> dict[int, float]:
        """Return how well each of the most promising rows answers; more is better."""
        tokens = list(dict.fromkeys(token for word in words for token in word.tokens))
        read = self._search("faq", tokens, WEIGHTS)
        said = [self._index.lexicon.stem(w) for w in typed if w not in self._index.lexicon.stop]
        plain = self._search("plain", list(dict.fromkeys(said)), PLAIN_WEIGHTS)
        rank = {
            row: SHARE * share + BM25 * read.get(row, 0.0) + WORDS * plain.get(row, 0.0)
            for row, (share, _) in covered.items()
        }
        first = sorted(rank, key=lambda row: (-rank[row], row))[:MOST_FOUND]
        return {row: rank[row] + ALIKE * self._compare(tokens, row) for row in first}

    def _search(
        self, table: str, tokens: Sequence[str], weights: Sequence[float]
    ) -> dict[int, float]:
        """Return the BM25 value of each row that holds any token, as a share of the best."""
        if not tokens:
            return {}
        columns = ", ".join(str(weight) for weight in weights)
        found = self._table.execute(
            f"select rowid, -bm25({table}, {columns}) from {table} where {table} match ?",
            (" OR ".join(f'"{token}"' for token in tokens),),
        ).fetchall()
        best = max((value for _, value in found), default=0.0)
        return {row: value / best for row, value in found} if best > 0 else {}

    def _compare(self, tokens: Sequence[str], row: int) -> float:
        """Return the cosine (0-1) of the question and the nearest heading of a row."""
        asked = {token: self._weigh(token)[0] or UNKNOWN for token in tokens}
        length = sqrt(sum(weight * weight for weight in asked.values()))
        best = 0.0
        for head in self._index.heads[row]:
            weights = {token: self._weigh(token)[0] for token in head}
            shared = sum(w * asked[token] for token, w in weights.items() if token in asked)
            if shared:
                size = sqrt(sum(weight * weight for weight in weights.values()))
                best = max(best, shared / (size * length))
        return best

    def _hit(self, row: int, score: float, matched: list[str]) -> FaqHit:
        entry = self._entries[self._index.ids[row]]
        return FaqHit(
            entry.id,
            entry.question,
            entry.answer,
            round(score, 4),
            entry.sources,
            entry.related,
            matched,
        )

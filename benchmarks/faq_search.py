"""How well the FAQ's search answers, against what a user would otherwise have.

    python benchmarks/faq_search.py [--growth]

On the same questions in the same run: our search, plain SQLite FTS5 with the raw query (its words
quoted and joined with OR, Porter stems), and the package rank-bm25 (BM25Okapi on lower-case words).
Both have an entry's question, wordings and answer as one text, and in a second round the ways of
asking from data/asked too, which our search learns from. They have no way to say no; they are
shown with every answer taken, and once more with the threshold on their own score that is best for
them on the tuning questions, so that they can refuse too. With --growth: the cost as entries with
a question, wordings and an answer grow to 10,000 beside the lists that ship.
"""

from __future__ import annotations

import re
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.faq.scoring import Question, load, score

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.faq import FaqEntry
from careerpath.faq.index import make_index, open_index
from careerpath.faq.search import FaqSearch

Ranked = list[tuple[str, float]]
"""Ids with the method's own score, the best first."""

Method = Callable[[str], Ranked]

Texts = Mapping[str, str]
"""All that is said of an entry, by its id."""


def ours(catalog: Catalog) -> Method:
    index = make_index(catalog.faq, catalog.asked, catalog.elsewhere, catalog.search_words)
    search = FaqSearch(catalog.faq, index)
    return lambda query: [(hit.id, hit.score) for hit in search.ask(query).results]


def plain_fts5(texts: Texts) -> Method:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table faq using fts5(id unindexed, text, tokenize='porter')")
    database.executemany("insert into faq values (?, ?)", texts.items())

    def find(query: str) -> Ranked:
        match = " OR ".join(f'"{word}"' for word in words_of(query))
        if not match:
            return []
        rows = database.execute(
            "select id, -bm25(faq) from faq where faq match ? order by 2 desc limit 3", (match,)
        )
        return [(key, value) for key, value in rows]

    return find


def rank_bm25(texts: Texts) -> Method:
    from rank_bm25 import BM25Okapi

    keys = list(texts)
    model = BM25Okapi([words_of(text) for text in texts.values()])

    def find(query: str) -> Ranked:
        scores = model.get_scores(words_of(query))
        best = sorted(range(len(keys)), key=lambda row: -scores[row])[:3]
        return [(keys[row], float(scores[row])) for row in best if scores[row] > 0]

    return find


def whole(entry: FaqEntry, asked: Sequence[str] = ()) -> str:
    return "\n".join((entry.question, *entry.wordings, *asked, entry.answer))


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def refusing(method: Method, questions: Sequence[Question]) -> Method:
    """Return the method with the least score for an answer that serves it best on questions."""
    tops = sorted({found[0][1] for q in questions if (found := method(q.ask))})

    def cut(least: float) -> Method:
        return lambda query: [f for f in method(query) if method(query)[0][1] >= least]

    def worth(least: float) -> float:
        got = score(lambda query: [key for key, _ in cut(least)(query)], questions)
        return got.three + got.refused

    return cut(max(tops[:: max(1, len(tops) // 25)], key=worth))


def compare(catalog: Catalog) -> None:
    """Print each method's three shares on each set of questions."""
    tuning = load("tuning")
    methods = {"careerpath": ours(catalog)}
    entries = catalog.faq.items()
    for more, texts in (
        ("", {key: whole(entry) for key, entry in entries}),
        (" + asked", {key: whole(entry, catalog.asked[key]) for key, entry in entries}),
    ):
        others = {f"plain FTS5{more}": plain_fts5(texts), f"rank-bm25{more}": rank_bm25(texts)}
        methods |= others
        methods |= {f"{name}, refusing": refusing(find, tuning) for name, find in others.items()}
    print(f"{'':30}{'set':10}{'first':>8}{'three':>8}{'refused':>9}{'ms':>8}")
    for sets in ("tuning", "scored"):
        questions = load(sets)
        for name, method in methods.items():
            begin = time.perf_counter()
            got = score(lambda query, m=method: [key for key, _ in m(query)], questions)
            taken = (time.perf_counter() - begin) * 1000 / len(questions)
            shares = "".join(f"{share:8.1%}" for share in got)
            print(f"{name:30}{sets:10}{shares} {taken:8.2f}")


def grow(catalog: Catalog) -> None:
    """Print seconds to make the index and milliseconds a question, by the number of entries."""
    asked = [each.ask for each in load("tuning")]
    print(f"\n{'entries':>8}{'make s':>10}{'MB':>8}{'open ms':>10}{'ask ms':>10}{'worst':>8}")
    for count in (len(catalog.faq), 1000, 10_000):
        entries = {
            f"{key}-{copy}" if copy else key: entry
            for copy in range(count // len(catalog.faq) + 1)
            for key, entry in catalog.faq.items()
        }
        entries = dict(list(entries.items())[:count])
        begin = time.perf_counter()
        index = make_index(entries, catalog.asked, catalog.elsewhere, catalog.search_words)
        made = time.perf_counter()
        raw = index.serialize()
        begin_open = time.perf_counter()
        search = FaqSearch(entries, open_index(raw))
        opened = time.perf_counter() - begin_open
        times = []
        for query in asked:
            start = time.perf_counter()
            search.ask(query)
            times.append((time.perf_counter() - start) * 1000)
        print(
            f"{count:8}{made - begin:10.2f}{len(raw) / 1e6:8.1f}{opened * 1000:10.1f}"
            f"{statistics.median(times):10.2f}{max(times):8.1f}"
        )


if __name__ == "__main__":
    content = Catalog()
    compare(content)
    if "--growth" in sys.argv:
        grow(content)

"""How well the FAQ's search answers, against what a user would otherwise have.

    python benchmarks/faq_search.py [--growth]

On the same questions in the same run: our search, plain SQLite FTS5 with the raw query (its words
quoted and joined with OR, Porter stems), and the package rank-bm25 (BM25Okapi on lower-case words,
question, wordings and answer as one text). The other two have no way to say no; they are shown
with every answer taken, and once more with the threshold on their own score that is best for them
on the tuning questions, so that they can refuse too. With --growth: the cost as entries grow.
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

from careerpath.advice.faq import FaqSearch
from careerpath.advice.faq_index import make_index
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.faq import FaqEntry

Ranked = list[tuple[str, float]]
"""Ids with the method's own score, the best first."""

Method = Callable[[str], Ranked]


def ours(catalog: Catalog, entries: Mapping[str, FaqEntry]) -> Method:
    search = FaqSearch(entries, make_index(entries, catalog.search_words))
    return lambda query: [(hit.id, hit.score) for hit in search.ask(query).results]


def plain_fts5(entries: Mapping[str, FaqEntry]) -> Method:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table faq using fts5(id unindexed, text, tokenize='porter')")
    database.executemany(
        "insert into faq values (?, ?)", [(key, whole(entry)) for key, entry in entries.items()]
    )

    def find(query: str) -> Ranked:
        match = " OR ".join(f'"{word}"' for word in words_of(query))
        if not match:
            return []
        rows = database.execute(
            "select id, -bm25(faq) from faq where faq match ? order by 2 desc limit 3", (match,)
        )
        return [(key, value) for key, value in rows]

    return find


def rank_bm25(entries: Mapping[str, FaqEntry]) -> Method:
    from rank_bm25 import BM25Okapi

    keys = list(entries)
    model = BM25Okapi([words_of(whole(entry)) for entry in entries.values()])

    def find(query: str) -> Ranked:
        scores = model.get_scores(words_of(query))
        best = sorted(range(len(keys)), key=lambda row: -scores[row])[:3]
        return [(keys[row], float(scores[row])) for row in best if scores[row] > 0]

    return find


def whole(entry: FaqEntry) -> str:
    return "\n".join((entry.question, *entry.wordings, entry.answer))


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
    methods = {"careerpath": ours(catalog, catalog.faq), "plain FTS5": plain_fts5(catalog.faq)}
    try:
        methods["rank-bm25"] = rank_bm25(catalog.faq)
    except ImportError:
        print("rank-bm25 is not installed: pip install rank-bm25\n")
    for name in [each for each in methods if each != "careerpath"]:
        methods[f"{name}, refusing"] = refusing(methods[name], tuning)
    print(f"{'':24}{'set':10}{'first':>8}{'three':>8}{'refused':>9}{'ms':>8}")
    for sets in ("tuning", "scored"):
        questions = load(sets)
        for name, method in methods.items():
            begin = time.perf_counter()
            got = score(lambda query, m=method: [key for key, _ in m(query)], questions)
            taken = (time.perf_counter() - begin) * 1000 / len(questions)
            shares = "".join(f"{share:8.1%}" for share in got)
            print(f"{name:24}{sets:10}{shares} {taken:8.2f}")


def grow(catalog: Catalog) -> None:
    """Print seconds to make the index and milliseconds a question, by the number of entries."""
    asked = [each.ask for each in load("tuning")]
    print(f"\n{'entries':>8}{'make s':>10}{'open ms':>10}{'ask ms, median':>16}{'worst':>8}")
    for count in (len(catalog.faq), 1000, 10_000):
        entries = {
            f"{key}-{copy}": entry
            for copy in range(count // len(catalog.faq) + 1)
            for key, entry in catalog.faq.items()
        }
        entries = dict(list(entries.items())[:count])
        begin = time.perf_counter()
        index = make_index(entries, catalog.search_words)
        made = time.perf_counter()
        search = FaqSearch(entries, index)
        opened = time.perf_counter()
        times = []
        for query in asked:
            start = time.perf_counter()
            search.ask(query)
            times.append((time.perf_counter() - start) * 1000)
        print(
            f"{count:8}{made - begin:10.2f}{(opened - made) * 1000:10.1f}"
            f"{statistics.median(times):16.2f}{max(times):8.1f}"
        )


if __name__ == "__main__":
    content = Catalog()
    compare(content)
    if "--growth" in sys.argv:
        grow(content)

"""How well the FAQ's search answers, against what a user would otherwise have.

    python benchmarks/faq_search.py [--cost]

On the same questions in the same run: our search, plain SQLite FTS5 with the raw query (its words
quoted and joined with OR, Porter stems), and the package rank-bm25 (BM25Okapi on lower-case words).
Both have an entry's question, wordings and answer as one text, and in a second round the ways of
asking from data/asked too, which our search learns from. They have no way to say no; they are
shown with every answer taken, and once more with the threshold on their own score that is best for
them on the tuning questions, so that they can refuse too. Below that stands what each of our three
states was shown for. With --cost: milliseconds a question, seconds to learn one's own entries.
"""

from __future__ import annotations

import re
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.faq.scoring import Question, load, load_real, score

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.faq import FaqEntry
from careerpath.faq.book import open_book, open_search, read_weights
from careerpath.faq.learn import learn_own
from careerpath.faq.lines import read_lines
from careerpath.faq.search import State

Ranked = list[tuple[str, float]]
"""Ids with the method's own score, the best first."""

Method = Callable[[str], Ranked]

KINDS = ("with an entry", "without one")

Texts = Mapping[str, str]
"""All that is said of an entry, by its id."""


def ours() -> Method:
    search = open_search(open_book(None))
    return lambda query: [(hit.id, hit.score) for hit in search.ask(query).results]


def sets() -> dict[str, list[Question]]:
    return {"tuning": load("tuning"), "scored": load("scored"), "real": load_real()}


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
    methods = {"careerpath": ours()}
    entries = catalog.faq.items()
    for more, texts in (
        ("", {key: whole(entry) for key, entry in entries}),
        (" + asked", {key: whole(entry, catalog.asked[key]) for key, entry in entries}),
    ):
        others = {f"plain FTS5{more}": plain_fts5(texts), f"rank-bm25{more}": rank_bm25(texts)}
        methods |= others
        methods |= {f"{name}, refusing": refusing(find, tuning) for name, find in others.items()}
    print(f"{'':30}{'set':10}{'first':>8}{'three':>8}{'refused':>9}{'ms':>8}")
    for shown, questions in sets().items():
        for name, method in methods.items():
            begin = time.perf_counter()
            got = score(lambda query, m=method: [key for key, _ in m(query)], questions)
            taken = (time.perf_counter() - begin) * 1000 / len(questions)
            shares = "".join(f"{share:8.1%}" for share in got)
            print(f"{name:30}{shown:10}{shares} {taken:8.2f}")


def judge_states() -> None:
    """Print what each state is shown for, and how often an answer in full is wrong."""
    search = open_search(open_book(None))
    print(f"\n{'':10}{'':16}{'answer':>8}{'titles':>8}{'nothing':>8}{'wrong in full':>15}")
    for name, questions in sets().items():
        found = [(each.expect, search.ask(each.ask)) for each in questions]
        shown = [(e, a.results[0].id) for e, a in found if a.state == "answer"]
        wrong = sum(key not in expect for expect, key in shown) / len(shown)
        for kind in KINDS:
            mine = [a.state for e, a in found if bool(e) == (kind == KINDS[0])]
            shares = "".join(f"{mine.count(s) / len(mine):8.1%}" for s in get_args(State))
            print(f"{name:10}{kind:16}{shares}" + (f"{wrong:15.1%}" if kind == KINDS[0] else ""))


def time_costs() -> None:
    """Print the milliseconds to open and to ask, and the seconds to learn entries of one's own."""
    questions = [each.ask for each in load("tuning")]
    begin = time.perf_counter()
    search = open_search(open_book(None))
    opened = (time.perf_counter() - begin) * 1000
    times = []
    for query in questions:
        start = time.perf_counter()
        search.ask(query)
        times.append((time.perf_counter() - start) * 1000)
    print(
        f"\nopen {opened:.1f} ms, ask {statistics.median(times):.1f} ms, worst {max(times):.1f} ms"
    )
    catalog = Catalog()
    base = read_weights()
    lines = read_lines(catalog, base.head.classes)
    for count in (5, 20, 80):
        own = {f"own-{n}": lines.shipped[n * 50 : n * 50 + 8] for n in range(count)}
        begin = time.perf_counter()
        learn_own(base, own, lines.shipped)
        print(f"learn {count:3} entries of one's own: {time.perf_counter() - begin:.1f} s")


if __name__ == "__main__":
    content = Catalog()
    compare(content)
    judge_states()
    if "--cost" in sys.argv:
        time_costs()

"""The index of the FAQ: for each term, how much it speaks for each entry, and for any at all.

Multinomial naive Bayes on tf-idf shares (Rennie, Shih, Teevan & Karger 2003, without their
complements): a term's weight for an entry is the logarithm of how much more of the entry's
wordings it makes up than of an average one. The same, of all entries against questions on other
subjects, says whether there is an answer at all. Costly to make, cheap to keep.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import log
from struct import pack, unpack
from typing import NamedTuple

from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.search import SearchWords
from careerpath.faq.terms import list_terms, share_out
from careerpath.faq.words import Synonyms, list_synonyms, read_all, read_words, split_words

ALPHA = 0.05
"""How often every term is taken to have been seen: smoothing, in shares."""

FIELDS = {"question": 2.0, "wording": 2.0, "asked": 1.0, "answer": 0.1, "elsewhere": 1.0}
"""What a text counts, by where it stands. An answer's sentences count one by one."""

TITLES = ("question", "wording")
"""The fields that say what an entry is about."""

ELSEWHERE = -1
"""The row of all questions on other subjects."""

_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")


class _Text(NamedTuple):
    """A text's row, the field it stands in, and its words."""

    row: int
    field: str
    words: list[str]


_TABLES = """
create table scale (unit real);
create table entry (row integer primary key, id text);
create table term (text text primary key, rarity real, odds real, weights blob) without rowid;
create table heading (words text primary key, row integer, title integer) without rowid;
create index heading_row on heading (row) where title;
create table word (text text primary key, count integer) without rowid;
create table synonym (read text, typed text);
create table stop_word (text text);
"""


def make_index(
    entries: Mapping[str, FaqEntry],
    asked: Mapping[str, Sequence[str]],
    elsewhere: Iterable[str],
    words: SearchWords,
) -> sqlite3.Connection:
    """Return the index as a database in memory; `serialize` makes bytes of it.

    `asked` are more ways of asking, by the entry's id; `elsewhere` are questions on other
    subjects. In the table `word` stand the words that a misspelt one may have meant; the `unit`
    of `scale` is what a term weighs that makes up all of an average entry; `heading` holds the
    texts that are questions by their words in the order of the alphabet.
    """
    synonyms = list_synonyms(words.synonyms)
    texts = [
        _Text(row, field, split_words(text))
        for row, field, text in _list_texts(entries, asked, elsewhere)
    ]
    database = sqlite3.connect(":memory:")
    database.executescript(_TABLES)
    database.executemany("insert into entry values (?, ?)", enumerate(entries))
    _insert_terms(database, *_sum_shares(texts, synonyms))
    counts = Counter(word for text in texts if text.row != ELSEWHERE for word in text.words)
    database.executemany("insert into word values (?, ?)", counts.items())
    headings: dict[str, tuple[int, bool]] = {}
    for title in (True, False):
        for text in texts:
            if text.words and text.field != "answer" and title == (text.field in TITLES):
                spelled = spell_heading(text.words, synonyms)
                headings.setdefault(spelled, (text.row, title))
    database.executemany(
        "insert into heading values (?, ?, ?)", ((each, *at) for each, at in headings.items())
    )
    read = ((word, "|".join(others)) for word, others in words.synonyms.items())
    database.executemany("insert into synonym values (?, ?)", read)
    stop = {word for line in words.stop_words for word in split_words(line)}
    database.executemany("insert into stop_word values (?)", [(word,) for word in sorted(stop)])
    database.commit()
    return database


def open_index(raw: bytes) -> sqlite3.Connection:
    """Return an index from the bytes that its `serialize` gave."""
    database = sqlite3.connect(":memory:")
    database.deserialize(raw)
    return database


def spell_heading(said: Sequence[str], synonyms: Synonyms) -> str:
    """Return words as they are read, in the order of the alphabet, as one string."""
    return " ".join(sorted(read_all(read_words(said, synonyms))))


def _list_texts(
    entries: Mapping[str, FaqEntry], asked: Mapping[str, Sequence[str]], elsewhere: Iterable[str]
) -> Iterator[tuple[int, str, str]]:
    """Give each text with its row and field."""
    for row, (key, entry) in enumerate(entries.items()):
        yield row, "question", entry.question
        yield from ((row, "wording", wording) for wording in entry.wordings)
        yield from ((row, "asked", way) for way in asked.get(key, ()))
        yield from ((row, "answer", sentence) for sentence in _SENTENCE.split(entry.answer))
    yield from ((ELSEWHERE, "elsewhere", text) for text in elsewhere)


def _sum_shares(
    texts: Sequence[_Text], synonyms: Synonyms
) -> tuple[dict[str, float], dict[int, dict[str, float]]]:
    """Return each term's rarity, and by row each term's sum of shares.

    A pair of words that stands in one text only is left out: that halves the index, and right
    answers and refusals stay within a question in a hundred.
    """
    terms = [list_terms(read_all(read_words(text.words, synonyms))) for text in texts]
    counts = Counter(chain.from_iterable(chain.from_iterable(terms)))
    most = log(1 + len(terms)) + 1
    rarity = {t: most - log(1 + n) for t, n in counts.items() if n > 1 or " " not in t}
    sums: dict[int, dict[str, float]] = {}
    for text, groups in zip(texts, terms, strict=True):
        row = sums.setdefault(text.row, {})
        counted = FIELDS[text.field]
        for group in groups:
            known = [term for term in group if term in rarity]
            shares = share_out([rarity[term] for term in known])
            for term, share in zip(known, shares, strict=True):
                row[term] = row.get(term, 0.0) + counted * share
    return rarity, sums


def _insert_terms(
    database: sqlite3.Connection,
    rarity: Mapping[str, float],
    sums: Mapping[int, Mapping[str, float]],
) -> None:
    """Turn the sums into weights by row, and into the odds of any entry against elsewhere."""
    there = sums.get(ELSEWHERE, {})
    here: dict[str, float] = {}
    for row, shares in sums.items():
        for term, share in shares.items() if row != ELSEWHERE else ():
            here[term] = here.get(term, 0.0) + share
    smooth = ALPHA * len(rarity)
    apart = log((sum(there.values()) + smooth) / (sum(here.values()) + smooth)) if rarity else 0.0
    average = sum(here.values()) / max(len(sums.keys() - {ELSEWHERE}), 1)
    database.execute("insert into scale values (?)", (log(1 + average / ALPHA),))
    weights: dict[str, list[float]] = {term: [] for term in rarity}
    for row in sorted(sums.keys() - {ELSEWHERE}):
        scale = average / sum(sums[row].values()) / ALPHA
        for term, share in sums[row].items():
            weights[term] += (row, log(1 + share * scale))
    database.executemany(
        "insert into term values (?, ?, ?, ?)",
        (
            (
                term,
                rarity[term],
                log((here.get(term, 0.0) + ALPHA) / (there.get(term, 0.0) + ALPHA)) + apart,
                pack_weights(weights[term]),
            )
            for term in sorted(rarity)
        ),
    )


def pack_weights(pairs: Sequence[float]) -> bytes:
    """Return rows and weights, one after the other in turn, as bytes."""
    return pack(f"<{len(pairs)}f", *pairs)


def unpack_weights(raw: bytes) -> dict[int, float]:
    """Return the weights of a term by row."""
    pairs = unpack(f"<{len(raw) // 4}f", raw)
    return dict(zip(map(int, pairs[::2]), pairs[1::2], strict=True))

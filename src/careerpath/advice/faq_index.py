"""The index of the FAQ: what each entry is about, in tokens. Costly to make, cheap to keep."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

import msgspec

from careerpath.advice.lexicon import Lexicon
from careerpath.advice.vocabulary import learn_text, learn_words
from careerpath.advice.words import split_words
from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.search import SearchWords

SEVERAL = -1


class FaqIndex(msgspec.Struct):
    """Tokens of the entries, one row an entry in the order of `ids`.

    `heads` holds the tokens of the question and of each wording; `about` says by token and row
    how many of them hold it, the question counted twice; `texts` are question, wordings and
    answer as text for SQLite. `exact` gives the row of a question or wording by `spell`, and
    SEVERAL where more rows have one.
    """

    lexicon: Lexicon
    ids: list[str]
    heads: list[list[list[str]]]
    about: dict[str, dict[int, int]]
    texts: list[tuple[str, str, str]]
    plain: list[tuple[str, str]]
    exact: dict[str, int]

    def spell(self, words: Sequence[str]) -> str:
        """Return the stems of words in the order of the alphabet, as one string."""
        return " ".join(sorted(self.lexicon.stem(word) for word in words))


def make_index(entries: Mapping[str, FaqEntry], words: SearchWords) -> FaqIndex:
    """Return the index of all entries."""
    index = FaqIndex(learn_words(words), list(entries), [], {}, [], [], {})
    for row, entry in enumerate(entries.values()):
        heads = [
            learn_text(index.lexicon, t, True)
            for t in (entry.question, *entry.wordings, *entry.asked)
        ]
        index.heads.append(heads)
        for text in (entry.question, *entry.wordings, *entry.asked):
            said = index.spell(split_words(text))
            index.exact[said] = row if index.exact.get(said, row) == row else SEVERAL
        for place, tokens in enumerate(heads):
            for token in set(tokens):
                rows = index.about.setdefault(token, {})
                rows[row] = rows.get(row, 0) + (1 if place else 2)
        wordings = " \n ".join(" ".join(tokens) for tokens in heads[1:])
        answer = " ".join(learn_text(index.lexicon, entry.answer))
        index.texts.append((" ".join(heads[0]), wordings, answer))
        asked = " ".join((entry.question, *entry.wordings, *entry.asked))
        index.plain.append(
            (_stem_all(index.lexicon, asked), _stem_all(index.lexicon, entry.answer))
        )
    return index


def _stem_all(lexicon: Lexicon, text: str) -> str:
    return " ".join(lexicon.stem(word) for word in lexicon.split(text) if word not in lexicon.stop)


def open_table(index: FaqIndex) -> sqlite3.Connection:
    """Return an in-memory database with the entries in the full-text table `faq`."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "create virtual table faq using fts5(question, wordings, answer, tokenize = 'ascii')"
    )
    database.executemany(
        "insert into faq (rowid, question, wordings, answer) values (?, ?, ?, ?)",
        ((row, *texts) for row, texts in enumerate(index.texts)),
    )
    database.execute("create virtual table plain using fts5(asked, answer, tokenize = 'ascii')")
    database.executemany(
        "insert into plain (rowid, asked, answer) values (?, ?, ?)",
        ((row, *texts) for row, texts in enumerate(index.plain)),
    )
    return database

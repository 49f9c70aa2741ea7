"""The shipped FAQ and its search, made once for all tests that ask it."""

from __future__ import annotations

from functools import cache

from careerpath.faq.book import FaqBook, open_book
from careerpath.faq.index import open_index
from careerpath.faq.search import FaqSearch


@cache
def shipped_book() -> FaqBook:
    return open_book(None)


@cache
def shipped_search() -> FaqSearch:
    book = shipped_book()
    return FaqSearch(book.entries, open_index(book.index))


@cache
def known_words() -> list[str]:
    """Return the words that a misspelt one may have meant."""
    index = open_index(shipped_book().index)
    return sorted(word for (word,) in index.execute("select text from word"))

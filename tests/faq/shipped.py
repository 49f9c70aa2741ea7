"""The shipped FAQ and its search, opened once for all tests that ask it."""

from __future__ import annotations

from functools import cache

from careerpath.faq.book import FaqBook, open_book, open_search, read_weights
from careerpath.faq.search import FaqSearch


@cache
def shipped_book() -> FaqBook:
    return open_book(None)


@cache
def shipped_search() -> FaqSearch:
    return open_search(shipped_book())


@cache
def known_words() -> list[str]:
    """Return the words that a misspelt one may have meant."""
    return sorted(read_weights().words)

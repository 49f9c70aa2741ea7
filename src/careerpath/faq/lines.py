"""The lines that the search learns from, by class, as the words that they are read as."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from careerpath.catalog.catalog import Catalog
from careerpath.faq.weights import ELSEWHERE
from careerpath.faq.words import Word, list_synonyms, read_words, split_words


class Line(NamedTuple):
    """A question, the class that it teaches, and whether it is the user's own content."""

    name: str
    text: str
    own: bool


def list_lines(catalog: Catalog) -> Iterator[Line]:
    """Give every line: questions and wordings, ways of asking, and questions on other subjects.

    A list for an entry that was taken away teaches other subjects.
    """
    entries, asked = catalog.shelf("faq"), catalog.shelf("asked")
    for key, entry in entries.entries.items():
        own = entries.is_own(key)
        yield from (Line(key, text, own) for text in (entry.question, *entry.wordings))
    for key, each in asked.entries.items():
        own = asked.is_own(key)
        name = key if key in entries.entries else ELSEWHERE + key
        yield from (Line(name, text, own) for text in each.ways.splitlines())
    elsewhere = catalog.shelf("elsewhere")
    for key, subject in elsewhere.entries.items():
        own = elsewhere.is_own(key)
        yield from (Line(ELSEWHERE + key, text, own) for text in subject.ways.splitlines())


class Lines(NamedTuple):
    """Lines as words: those to be learnt beside the weights by class, and those in the weights."""

    own: dict[str, list[list[Word]]]
    shipped: list[list[Word]]


def read_lines(catalog: Catalog, classes: Collection[str]) -> Lines:
    """Return all lines; one's own are an overlay's and those of entries that have no class."""
    synonyms = list_synonyms(catalog.search_words.synonyms)
    found = Lines({}, [])
    for name, text, own in list_lines(catalog):
        words = read_words(split_words(text), synonyms)
        if own or (name not in classes and not name.startswith(ELSEWHERE)):
            found.own.setdefault(name, []).append(words)
        else:
            found.shipped.append(words)
    return found

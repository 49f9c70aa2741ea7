"""All that the FAQ needs, from the cache where the content has not changed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.kept import content_key, keep, read_kept, seal, unseal
from careerpath.catalog.location import overlay_data, shipped_data
from careerpath.catalog.search import SearchWords
from careerpath.catalog.sources import Source
from careerpath.faq import classify, features, learn, lines, titles, weights, words
from careerpath.faq.classify import NOTHING_OWN, Own
from careerpath.faq.search import FaqSearch
from careerpath.faq.weights import Weights

WEIGHTS = "faq_weights.bin"
"""Beside the content; made from it by scripts/train_faq.py."""

FILES = ("faq/*.yaml", "search.yaml", "sources.yaml", WEIGHTS)

CODE = (classify, features, lines, learn, titles, weights, words)
"""What makes the book from them."""


class FaqBook(msgspec.Struct):
    """Entries by id, the ids of each topic by its title, titles by short name, sources, words.

    `spelled` are the entries' own texts as `titles.list_titles` gives them, `own` classes for what
    the weights do not hold, `skills` the titles of those that an entry rests on.
    """

    entries: dict[str, FaqEntry]
    topics: dict[str, list[str]]
    names: dict[str, str]
    sources: dict[str, Source]
    words: SearchWords
    spelled: dict[str, str]
    own: Own
    skills: dict[str, str]


def open_book(data: Path | None, wait: Callable[[], None] = lambda: None) -> FaqBook:
    """Return the FAQ with an overlay laid over it; UserError where the content has mistakes.

    Reading all YAML takes longer than the rest of the program, so the result is kept; the
    content's hash is compared at every start, and what is damaged is made anew. `wait` is called
    before an overlay is learnt.
    """
    key = _key(data)
    body = unseal(read_kept("faq", key))
    if body:
        with contextlib.suppress(msgspec.MsgspecError):
            return msgspec.msgpack.decode(body, type=FaqBook)
    book = _make_book(data, wait)
    keep("faq", key, seal(msgspec.msgpack.encode(book)))
    return book


def prepare_book(folder: Path) -> None:
    """Write the shipped FAQ, ready to be opened, into a folder that will ship."""
    keep("faq", _key(None), seal(msgspec.msgpack.encode(_make_book(None, lambda: None))), folder)


def open_search(book: FaqBook) -> FaqSearch:
    """Return the search of a book, ready to be asked."""
    return FaqSearch(book.entries, read_weights(), book.own, book.words, book.spelled)


def read_weights() -> Weights:
    """Return the weights that ship."""
    return Weights((shipped_data() / WEIGHTS).read_bytes())


def _key(data: Path | None) -> str:
    """Return the hash of what the book is made from.

    Of an overlay that is every file that may hold content: a mistake in any is to be told.
    """
    shipped, overlay = shipped_data(), overlay_data(data)
    files = [(p, file) for p in FILES for file in sorted(shipped.glob(p))]
    if overlay is not None:
        own = {file.relative_to(overlay).as_posix(): file for file in overlay.rglob("*.y*ml")}
        files += [(f"own {name}", own[name]) for name in sorted(own)]
    code = (str(module.__file__) for module in CODE)
    return content_key([*files, *(("code", Path(file)) for file in (*code, __file__))])


def _make_book(data: Path | None, wait: Callable[[], None]) -> FaqBook:
    from careerpath.catalog.opening import open_catalog

    catalog = open_catalog(data)
    places = catalog.shelf("faq").places
    topics = catalog.groups("faq")
    names = {places[ids[0]][0].path.stem: title for title, ids in topics.items() if ids}
    cited = {key for entry in catalog.faq.values() for key in entry.sources}
    sources = {key: catalog.sources[key] for key in cited if key in catalog.sources}
    said = catalog.search_words
    spelled = titles.list_titles(catalog.faq, words.list_synonyms(said.synonyms))
    learnt = _learn_own(catalog, wait)
    rests = {key for entry in catalog.faq.values() for key in entry.skills}
    skills = {key: catalog.skills[key].title for key in sorted(rests)} if rests else {}
    return FaqBook(dict(catalog.faq), topics, names, sources, said, spelled, learnt, skills)


def _learn_own(catalog: Catalog, wait: Callable[[], None]) -> Own:
    """Return classes for all that stands in an overlay, and for what has no class as yet."""
    base = read_weights()
    if len(catalog.layers) == 1 and set(catalog.faq) <= set(base.head.classes):
        return NOTHING_OWN
    found = lines.read_lines(catalog, base.head.classes)
    if not found.own:
        return NOTHING_OWN
    wait()
    return learn.learn_own(base, found.own, found.shipped)

"""All that the FAQ needs, from the cache where the content has not changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.kept import content_key, keep, read_kept
from careerpath.catalog.location import overlay_data, shipped_data
from careerpath.catalog.sources import Source
from careerpath.faq import index, terms, words
from careerpath.faq.index import make_index

FILES = ("faq/*.yaml", "asked/*.yaml", "elsewhere.yaml", "search.yaml", "sources.yaml")


class FaqBook(msgspec.Struct):
    """Entries by id, the ids of each topic by its title, titles by short name, sources, index.

    The index is the database of `make_index` as bytes.
    """

    entries: dict[str, FaqEntry]
    topics: dict[str, list[str]]
    names: dict[str, str]
    sources: dict[str, Source]
    index: bytes


def open_book(data: Path | None, wait: Callable[[], None] = lambda: None) -> FaqBook:
    """Return the FAQ with an overlay laid over it; UserError where the content has mistakes.

    Making the index takes ten times as long as the rest of the program, so the result is kept;
    the content's hash is compared at every start. `wait` is called before it is made.
    """
    key = _key(data)
    raw = read_kept("faq", key)
    if raw is not None:
        try:
            return msgspec.msgpack.decode(raw, type=FaqBook)
        except msgspec.MsgspecError:
            pass
    wait()
    book = _make_book(data)
    keep("faq", key, msgspec.msgpack.encode(book))
    return book


def prepare_book(folder: Path) -> Path:
    """Write the shipped FAQ, ready to be opened, into a folder; return the file."""
    key = _key(None)
    keep("faq", key, msgspec.msgpack.encode(_make_book(None)), folder)
    return folder / f"faq-{key}"


def _key(data: Path | None) -> str:
    """Return the hash of what the book is made from.

    Of an overlay that is every file that may hold content: a mistake in any is to be told.
    """
    shipped, overlay = shipped_data(), overlay_data(data)
    files = [(p, file) for p in FILES for file in sorted(shipped.glob(p))]
    if overlay is not None:
        own = {file.relative_to(overlay).as_posix(): file for file in overlay.rglob("*.y*ml")}
        files += [(f"own {name}", own[name]) for name in sorted(own)]
    code = (str(module.__file__) for module in (index, terms, words))
    return content_key([*files, *(("code", Path(file)) for file in (*code, __file__))])


def _make_book(data: Path | None) -> FaqBook:
    from careerpath.catalog.opening import open_catalog

    catalog = open_catalog(data)
    places = catalog.shelf("faq").places
    topics = catalog.groups("faq")
    names = {places[ids[0]][0].path.stem: title for title, ids in topics.items() if ids}
    cited = {key for entry in catalog.faq.values() for key in entry.sources}
    sources = {key: catalog.sources[key] for key in cited if key in catalog.sources}
    index = make_index(catalog.faq, catalog.asked, catalog.elsewhere, catalog.search_words)
    return FaqBook(dict(catalog.faq), topics, names, sources, index.serialize())

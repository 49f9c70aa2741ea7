"""Checking content as a whole: every rule that one entry alone cannot break."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from careerpath.catalog import check_references, check_rules
from careerpath.catalog.catalog import SHELVES, Catalog
from careerpath.errors import Mistake, UserError

Check = Callable[[Catalog], Iterator[Mistake]]


def check_catalog(catalog: Catalog) -> list[Mistake]:
    """Return every mistake of all content, in the order of files and lines.

    Cross-references are checked only where all files could be read.
    """
    found: list[Mistake] = []
    for name in SHELVES:
        try:
            catalog.shelf(name)
        except UserError as error:
            found += error.mistakes or (Mistake(error.message, error.hint),)
    for load in (lambda: catalog.evidence, lambda: catalog.search_words):
        try:
            load()
        except UserError as error:
            found += error.mistakes or (Mistake(error.message, error.hint),)
    if not found:
        found += chain.from_iterable(
            check(catalog) for check in (*check_references.ALL, *check_rules.ALL)
        )
    unique = dict.fromkeys(found)
    return sorted(unique, key=lambda mistake: (mistake.file, mistake.line or 0))

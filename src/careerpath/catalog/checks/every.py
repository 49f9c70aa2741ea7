"""Checking content as a whole: every rule that one entry alone cannot break."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.checks import files, interview, names, paths, references, rules, tasters
from careerpath.catalog.shelves import SHELVES, WHOLE_FILES
from careerpath.errors import Mistake

Check = Callable[[Catalog], Iterator[Mistake]]
CHECKS: tuple[Check, ...] = (
    *files.ALL,
    *names.ALL,
    *references.ALL,
    *rules.ALL,
    *paths.ALL,
    *tasters.ALL,
    *interview.ALL,
)


def check_catalog(catalog: Catalog) -> list[Mistake]:
    """Return every mistake of all content, in the order of files and lines.

    The catalogue must be a tolerant one. Entries that could not be read are known to exist, so
    nothing is blamed for naming them.
    """
    found: dict[Mistake, None] = {}
    for name in SHELVES:
        found |= dict.fromkeys(catalog.shelf(name).mistakes)
    for file, kind in WHOLE_FILES.items():
        for document in catalog.documents(file, kind):
            found |= dict.fromkeys(document.mistakes)
    for check in CHECKS:
        found |= dict.fromkeys(check(catalog))
    return sorted(found, key=lambda mistake: (mistake.file, mistake.line or 0))

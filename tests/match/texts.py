"""Reading texts in tests."""

from __future__ import annotations

from careerpath.catalog.catalog import Catalog
from careerpath.intake.documents import tidy
from careerpath.match.reading import Reader, Reading

CATALOG = Catalog()
READER = Reader(CATALOG)


def read(text: str, kind=None) -> Reading:
    return READER.read(tidy(text), kind)


def named(text: str) -> dict[str, list[str]]:
    """The words under which each skill is found."""
    return {skill.id: [place.words for place in skill.found] for skill in read(text).skills}

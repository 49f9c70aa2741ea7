"""A role's book as one page to print: the work, the market, what it asks, the path, the reading."""

from __future__ import annotations

from typing import cast

from careerpath.advice.said import find_variant
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.compare.comparison import EntryValue, SkillAsked, compare_roles
from careerpath.compare.contents import compare_contents
from careerpath.compare.export_cells import cell_items, cite, number_sources
from careerpath.report.book import Shelf, write_book
from careerpath.report.export_html import fill


def book_html(role: Role, language: str | None, catalog: Catalog) -> str:
    """Return the page; `language` is the id of the one that examples are in, None for all."""
    comparison = compare_roles([role], compare_contents(catalog, [role]))
    numbers = number_sources(comparison, catalog.sources)
    values = {each.id: each.values[role.id] for each in comparison.aspects}
    marks = {each.id: cite(each.sources, numbers) for each in comparison.aspects}
    shelf = Shelf(catalog.skills, catalog.projects, catalog.resources, catalog.languages)
    variant = find_variant(language, catalog)
    taster = next((each for each in catalog.tasters.values() if each.role == role.id), None)
    return fill(
        "book.html.j2",
        role=role,
        book=write_book(role, shelf, variant),
        language=catalog.languages[language].title if language and variant else "",
        asked=cast("list[SkillAsked]", values["skills"]),
        skills=catalog.skills,
        entry=cast("EntryValue", values["entry"]),
        pay=cell_items(values["pay"], numbers),
        outlook=cell_items(values["outlook"], numbers),
        marks=marks,
        taster=taster,
        sources=[(number, catalog.sources[key]) for key, number in numbers.items()],
    )

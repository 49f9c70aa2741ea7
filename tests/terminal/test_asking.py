"""What a long list shows while somebody types."""

from __future__ import annotations

from datetime import date

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.quiz.run_pages import Pages
from careerpath.terminal.asking import Choice, find_choices

CATALOG = Catalog()


def first(page: str, typed: str) -> str:
    choices = getattr(Pages(CATALOG, date(2026, 12, 1), {}), page)().choices
    return find_choices(choices, typed)[0].id


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("java", "backend-engineer"),
        ("java dev", "backend-engineer"),
        ("java developer", "backend-engineer"),
        ("php", "backend-engineer"),
        ("c#", "backend-engineer"),
        ("javascript developer", "frontend-engineer"),
        ("nurse", "health-care"),
        ("pupil", "pupil"),
        ("manual tester", "manual-testing"),
        ("back-end", "backend-engineer"),
        ("mum", "caring-at-home"),
        ("astronaut on mars", "other-field"),
    ],
)
def test_work_as_people_type_it(typed: str, found: str) -> None:
    assert first("stands", typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [("java", "java"), ("r", "r"), ("c", "c"), ("c++", "cpp"), ("js", "javascript"), ("go", "go")],
)
def test_languages_as_people_type_them(typed: str, found: str) -> None:
    assert first("language", typed) == found


def test_nothing_is_chosen_by_accident_where_nothing_fits() -> None:
    choices = [Choice("a", "Accounting"), Choice("b", "Another", otherwise=True)]
    assert [each.id for each in find_choices(choices, "zebra")] == ["b"]
    assert [each.id for each in find_choices(choices[:1], "zebra")] == ["a"]

"""Names of which one is enough."""

from __future__ import annotations

import pytest

from careerpath.advice.ladders import Ladders
from careerpath.catalog.catalog import Catalog
from careerpath.match.gaps import Against, asked_by_posting, measure_needs
from tests.match.texts import read


def alternatives(text: str) -> dict[str, list[str]]:
    return {s.id: s.alternatives for s in read(text, "posting").skills if s.alternatives}


@pytest.mark.parametrize(
    "text",
    [
        "You must know Python or R.",
        "Python oder R",
        "Python and/or R",
        "either Python or R",
        "Python, R or similar",
        "Git, SQL and Python or R",
        "Python (or R) and Git",
        "Python or R, and SQL",
        "At least one of Python, R",
        "one of the following languages: Python and R",
    ],
)
def test_one_of_two(text: str) -> None:
    assert alternatives(text) == {"python": ["r"], "r": ["python"]}


@pytest.mark.parametrize(
    "text", ["Python, R and SQL", "Python and R", "Python or SQL. SQL is required.", "Python\nR"]
)
def test_all_of_them(text: str) -> None:
    assert "sql" not in alternatives(text)
    assert "or" in text or alternatives(text) == {}


def test_who_has_what_is_asked_anyway_needs_no_other() -> None:
    found = against("Python or R. You must know Python.", "Python, Git")
    assert [need.skill for need in found.needs] == ["python"]


def test_one_of_three() -> None:
    found = alternatives("Python or Java or JavaScript; Python, Java or JavaScript")
    assert found["python"] == ["programming", "javascript"]
    assert set(found) == {"python", "programming", "javascript"}


def test_one_skill_by_several_names() -> None:
    (skill,) = read("At least one of React, Vue, Angular", "posting").skills
    assert [place.words for place in skill.found] == ["React", "Vue", "Angular"]
    assert len({place.either for place in skill.found}) == 1
    assert skill.found[0].either is not None


def test_what_is_alike_is_offered_instead() -> None:
    assert alternatives("SQL, Git, Python or R") == {"python": ["r"], "r": ["python"]}
    assert alternatives("Python, SQL, AWS or Azure") == {}


def against(posting: str, resume: str | None) -> Against:
    ladders = Ladders(Catalog().skills)
    asked = asked_by_posting(read(posting, "posting"), None)
    shown = read(resume, "resume") if resume else None
    return measure_needs(asked, None, shown, None, ladders)


def test_one_of_a_group_is_enough() -> None:
    found = against("You must know Python or Java or JavaScript, and SQL", "Python, JavaScript")
    assert [need.skill for need in found.in_state("missing")] == ["sql"]
    assert {need.skill for need in found.in_state("shown")} == {"python", "javascript"}


def test_of_a_missing_group_the_least_hours_count() -> None:
    both = against("Python or R", "Excel")
    assert len(both.in_state("missing")) == 2
    assert [need.alternatives for need in both.needs] == [["r"], ["python"]]
    assert both.hours == min(need.hours for need in both.needs)


def test_a_resume_has_no_alternatives() -> None:
    assert all(not skill.alternatives for skill in read("Python or R", "resume").skills)

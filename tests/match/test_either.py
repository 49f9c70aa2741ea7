"""Names of which one is enough."""

from __future__ import annotations

import pytest

from careerpath.advice.ladders import Ladders
from careerpath.catalog.catalog import Catalog
from careerpath.match.gaps import Against, asked_by_posting, in_groups, measure_needs
from careerpath.match.verdict import Verdict, judge_posting
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


def test_of_a_group_one_is_counted() -> None:
    found = against("You must know Python, SQL, AWS or Docker, and Git and Excel.", "Word, Kotlin")
    groups = [[need.skill for need in group] for group in in_groups(found.needs)]
    assert groups == [
        ["python", "sql", "cloud", "containers"],
        ["version-control"],
        ["spreadsheets"],
    ]
    assert judge(found).asked == 3
    assert judge(found).there == 0
    one = against("You must know Python, SQL, AWS or Docker, and Git and Excel.", "Docker, Kotlin")
    assert (judge(one).there, judge(one).asked) == (1, 3)


def judge(found: Against) -> Verdict:
    verdict = judge_posting(found)
    assert verdict is not None
    return verdict


def test_what_is_asked_anyway_makes_its_alternative_needless() -> None:
    assert [n.skill for n in against("Python or R. Python is a must.", "Excel").needs] == ["python"]
    both = against("Python or R. Python is a must.", "R, Excel").needs
    assert {need.skill: need.state for need in both} == {"python": "missing", "r": "shown"}


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("Kubernetes", "OpenShift"),
        ("Python", "a Python script"),
        ("Linux", "Ubuntu"),
        ("Git", "GitHub"),
    ],
)
def test_who_shows_one_kind_shows_the_thing(asked: str, shown: str) -> None:
    needs = against(f"You must know {asked}.", f"2019 - 2022 {shown}, Excel").needs
    assert [need.state for need in needs] == ["shown"]


def test_the_thing_shows_no_one_kind() -> None:
    needs = against("You must know OpenShift.", "2019 - 2022 Kubernetes, Excel").needs
    assert [need.state for need in needs] == ["other"]

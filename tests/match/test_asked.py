"""Musts and wishes, years, degrees, kinds and titles."""

from __future__ import annotations

import pytest

from tests.match.texts import read

POSTING = """Backend Developer
We are looking for you.
Requirements
- Java and PostgreSQL
- 3+ years of experience with Kafka
- five years of software development
- Bachelor's degree in computer science or equivalent
Nice to have
- Docker
What you will do
- run services on AWS; Terraform is a plus
- Kubernetes is required
We offer tea. Founded 20 years ago.
"""


@pytest.fixture
def asked() -> dict[str, str]:
    return {skill.id: skill.asked for skill in read(POSTING).skills}


def test_musts_and_wishes_by_heading_and_by_sentence(asked: dict[str, str]) -> None:
    assert asked["databases"] == "must"
    assert asked["containers"] == "wish"
    assert asked["cloud"] == "named"
    assert asked["infrastructure-as-code"] == "wish"
    assert asked["kubernetes"] == "must"


def test_a_resume_asks_nothing() -> None:
    found = read(POSTING, "resume")
    assert {skill.asked for skill in found.skills} == {None}
    assert found.years == []


def test_years_and_what_with() -> None:
    years = read(POSTING).years
    assert [(y.least, y.most, y.skill, y.line) for y in years] == [
        (3, None, "data-pipelines", 5),
        (5, None, "programming", 6),
    ]
    (span,) = read("3-5 years of Python", "posting").years
    assert (span.least, span.most) == (3, 5)
    (german,) = read("mindestens drei Jahre Erfahrung mit Python", "posting").years
    assert german.least == 3


@pytest.mark.parametrize(
    ("text", "level", "needed"),
    [
        ("Bachelor's degree in computer science", "degree", True),
        ("BSc or MSc in statistics", "bachelor", True),
        ("A PhD in physics", "doctorate", True),
        ("Abgeschlossenes Studium der Informatik", "degree", True),
        ("A degree in computer science is not required", "degree", False),
        ("Not required: a PhD", "doctorate", False),
    ],
)
def test_degrees(text: str, level: str, needed: bool) -> None:
    (found,) = read(text, "posting").degrees
    assert (found.level, found.needed) == (level, needed)


@pytest.mark.parametrize("text", ["Scrum Master", "master branch", "in a degree of freedom"])
def test_no_degrees(text: str) -> None:
    assert read(text, "posting").degrees == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We are looking for a developer. You bring Python.", "posting"),
        ("Wir suchen dich (m/w/d). Dein Profil: Python", "posting"),
        ("Jo Doe, jo@example.org\n2019 - 2022 Developer", "resume"),
        ("Python, SQL, Excel", "list"),
        ("python\nsql\nexcel", "list"),
        ("# Lena\nSkills: Python, SQL, Git\nLanguages: German\nHobbies: rowing", "resume"),
        ("I wrote my thesis on SQL. Kaggle, tutor for Python.", "resume"),
        ("Nurse\n2015: ward\n2019 - 2022 ICU, Excel", "resume"),
        ("we need django, must know git. pay 45-55k. send github to jo@shop.de", "posting"),
        ("hey! remote ok, must know react\nwrote it in php\nsend github", "posting"),
    ],
)
def test_the_kind_is_guessed(text: str, kind: str) -> None:
    assert read(text).kind == kind


def test_titles() -> None:
    assert read(
        "Senior Machine Learning Engineer (m/f/d)\nWe are hiring", "posting"
    ).title.role == ("machine-learning-engineer")
    assert read("Hello\n" * 9 + "Job title: Data Engineer", "posting").title.role == "data-engineer"
    assert read("We are nice.\nCome.", "posting").title is None


@pytest.mark.parametrize(
    ("text", "must", "wish"),
    [
        ("Must: Python. Nice: Terraform, Redis", {"python"}, {"infrastructure-as-code"}),
        ("Requirements: Python\nNice: Terraform", {"python"}, {"infrastructure-as-code"}),
        ("Nice: Terraform. Must: Python", {"python"}, {"infrastructure-as-code"}),
        ("You need Python. Bonus: Kafka", {"python"}, {"data-pipelines"}),
        ("What we look for\n- Python, Git\n- SQL", {"python", "version-control", "sql"}, set()),
        ("What we ask\nPython and Git", {"python", "version-control"}, set()),
    ],
)
def test_labels_and_headings(text: str, must: set[str], wish: set[str]) -> None:
    asked = {skill.id: skill.asked for skill in read(text, "posting").skills}
    assert must <= {key for key, weight in asked.items() if weight == "must"}
    assert wish <= {key for key, weight in asked.items() if weight == "wish"}

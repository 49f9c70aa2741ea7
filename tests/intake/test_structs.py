# ruff: noqa: E501  (the expectations read best one a line)
"""Values that do not fit their struct: every mistake, in plain words, with what to write."""

from __future__ import annotations

import pytest

from careerpath.catalog.plan import Projects
from careerpath.catalog.quiz import Quiz
from careerpath.catalog.roles import Role, RoleEntry
from careerpath.catalog.sources import Resource
from careerpath.errors import UserError
from careerpath.intake.structs import parse_struct
from careerpath.person.answers import Answers


def told(text: str, kind: type) -> list[tuple[int | None, str, str]]:
    with pytest.raises(UserError) as caught:
        parse_struct(text, "f.yaml", kind)
    return [(each.line, each.message, each.hint) for each in caught.value.mistakes]


def test_a_value_that_fits() -> None:
    assert parse_struct("answers: {week: alone}\n", "f", Answers).answers == {"week": "alone"}


def test_every_mistake_of_an_answers_file() -> None:
    text = (
        "answers: [a]\nlevels: {sql: 7, git: good}\nhours_per_week: 0\nstart: soon\ncolour: red\n"
    )
    assert told(text, Answers) == [
        (5, "there is no field 'colour' here.", FIELDS),
        (1, "'answers' has the wrong value: expected fields, got list.", "Write a line 'name: value' for each."),
        (2, "'sql' has the wrong value 7: expected whole number <= 4.", "Write a whole number from 0 to 4."),
        (2, "'git' has the wrong value 'good': expected whole number, got text.", "Write a whole number from 0 to 4."),
        (3, "'hours_per_week' has the wrong value 0: expected number >= 1.0.", "Write a number from 1 to 60."),
        (4, "'start' has the wrong value 'soon': this is no date.", "Write it as year-month-day: 2026-12-01."),
    ]  # fmt: skip


FIELDS = f"Known: {', '.join(Answers.__struct_fields__)}."


@pytest.mark.parametrize(
    ("text", "kind", "hint"),
    [
        ("quick: 3", Quiz, "Write a list: [one, two], or a line '- one' for each."),
        ("quick: [A b]", Quiz, "Use lower-case letters, digits and hyphens, such as 'my-entry'."),
        ("url: ftp://x", Resource, "Write a whole address, such as https://example.org/page."),
        ("kind: song", Resource, "Write one of: documentation, course, book, practice, guide, video."),
        ("title: 3", Resource, "Write 1 to 4000 characters on one line, in quotes if a number."),
        ("skills: []", RoleEntry, "List at least 1, a line '- one' for each."),
        ("skills: [{must_have: perhaps}]", Role, "Write true or false."),
        ("path: [{skills: {}}]", Role, "List at least 1, a line 'name: value' for each."),
        ("path: [{you_can: Fly}]", Role, "Begin it with 'You can'."),
        ("projects: x", Projects, "Write a list: [one, two], or a line '- one' for each."),
        ("projects: [x]", Projects, "Write 'name: value' lines."),
    ],
)  # fmt: skip
def test_the_hint_says_what_to_write(text: str, kind: type, hint: str) -> None:
    assert hint in [each for _, _, each in told(text, kind)]

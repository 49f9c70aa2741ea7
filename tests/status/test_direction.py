"""The direction in status is the quiz's own."""

from __future__ import annotations

from datetime import date

import pytest

from careerpath.advice.bearing import find_bearing
from careerpath.advice.ladders import Ladders
from careerpath.advice.said import take_said
from careerpath.person.answers import Answers, parse_answers
from careerpath.quiz.contents import quiz_contents
from careerpath.quiz.result import advise
from careerpath.status.direction import describe_direction, find_goal
from tests.conftest import ROOT

DAY = date(2026, 12, 1)
PEOPLE = sorted(
    path
    for folder in ("tests/people", "tests/people/shared", "data/samples")
    for path in (ROOT / folder).glob("*.yaml")
    if path.stem != "expected"
)


@pytest.mark.slow
@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_it_is_what_the_quiz_says(path, catalog) -> None:
    said = take_said(parse_answers(path.read_text(encoding="utf-8"), path.name)[0], catalog, DAY)
    result = advise(said, quiz_contents(catalog))
    bearing = find_bearing(said, catalog.roles, catalog.questions, Ladders(catalog.skills))
    found = describe_direction(bearing)
    assert found is not None
    assert found.destination == result.recommendation.destination
    assert found.top_group == result.top_group
    assert (found.confidence == "clear") == (len(result.top_group) == 1)
    assert find_goal(found, None) == result.plan.role
    assert find_goal(found, "qa-engineer") == "qa-engineer"


def test_too_few_answers_are_no_direction(catalog) -> None:
    said = take_said(Answers(answers={"coin": "picture"}), catalog, DAY)
    bearing = find_bearing(said, catalog.roles, catalog.questions, Ladders(catalog.skills))
    assert describe_direction(bearing) is None
    assert find_goal(None, None) is None


WAYS = {
    "pupil-who-writes-mods": "You lean to",
    "undecided-student": "A close call",
    "system-administrator": "the next post is",
}


@pytest.mark.slow
@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_everybody_reads_a_line_that_suits_them(run, path, columns: int) -> None:
    assert run("quiz", "--answers", str(path), "--save").code == 0
    shown = run("status", columns=columns)
    assert shown.code == 0
    assert max(map(len, shown.out.splitlines())) <= columns
    text = " ".join(shown.out.split())
    title = run("quiz", "--answers", str(path), "--json").json["recommendation"]["destination"]
    assert title.split("-")[0] in text.casefold()
    assert ".." not in text

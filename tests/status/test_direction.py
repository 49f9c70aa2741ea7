"""The direction in status is the quiz's own."""

from __future__ import annotations

import re
from datetime import date

import pytest

from careerpath.advice.bearing import find_bearing
from careerpath.advice.ladders import Ladders
from careerpath.advice.said import take_said
from careerpath.person.answers import Answers
from careerpath.profile.answers_file import read_answers
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
    said = take_said(read_answers(str(path), catalog), catalog, DAY)
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


@pytest.mark.slow
@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_everybody_reads_what_the_quiz_said(run, catalog, path, columns: int) -> None:
    quiz = run("quiz", "--answers", str(path), "--save", columns=200).out
    shown = run("status", columns=columns)
    assert shown.code == 0
    assert max(map(len, shown.out.splitlines())) <= columns
    text = " ".join(shown.out.split())
    line = text.partition("Direction ")[2].partition(" Plan ")[0]
    assert ".." not in line
    for words in ("Clear: no single other", "A close call", "can hardly tell it from"):
        assert (words in line) == (words in quiz.partition("Your first week")[0])
    told = re.search(r"Your direction: ([^,\n]+)(?:, by way of (.+))?", quiz)
    if told is not None:
        assert line.startswith(told[1])
        assert f"by way of {told[2]}." in line if told[2] else "by way of" not in line

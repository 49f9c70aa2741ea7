"""Taking the quiz again: what changed since, what is kept, how much a short visit asks."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from tests.conftest import ROOT
from tests.strategies import CATALOG

SAMPLE = ROOT / "data" / "samples" / "beginner-statistics.yaml"
OTHER = ROOT / "data" / "samples" / "undecided-student.yaml"
QUESTION = re.compile(r"Question (\d+) of (\d+), about (\d+) minutes? left")


@pytest.mark.slow
def test_a_second_visit_says_what_changed(run) -> None:
    first = run("quiz", "--answers", str(SAMPLE), "--save")
    assert "Since last time" not in first.out
    again = run("quiz", "--answers", str(SAMPLE), "--save")
    assert "Since last time\n  The same answers and the same direction." in again.out
    other = run("quiz", "--answers", str(OTHER), "--save")
    told = " ".join(other.out.split("Since last time")[1].split())
    assert re.match(r"You changed \d+ answers\. Your direction (was|is) [^.]+\.", told)
    assert re.search(r": fit \d+, now \d+\.", told)


def test_without_save_nothing_is_compared(run) -> None:
    run("quiz", "--answers", str(SAMPLE), "--save")
    assert "Since last time" not in run("quiz", "--answers", str(OTHER)).out


def test_the_short_quiz_counts_its_own_questions(run) -> None:
    begin = "nursing\n3\n1\nnone\n"
    for options, asked in (((), len(CATALOG.questions)), (("--quick",), 8)):
        found = run("quiz", "--accessible", *options, stdin=begin)
        assert found.code == 130
        said = " ".join(found.err.split())
        told = re.search(r"your situation, (\d+) questions on the work you want, about (\d+)", said)
        assert told is not None
        assert int(told[1]) == asked
        shown = [(int(a), int(b)) for a, b, _ in QUESTION.findall(said)]
        assert [number for number, _ in shown] == [1, 2, 3, 4, 5]
        assert shown[0][1] == 4 + asked + int(told[2]) + 3
        run("profile", "delete", "--yes")


def test_the_long_quiz_takes_about_seven_minutes(run) -> None:
    said = " ".join(run("quiz", "--accessible", stdin="\n").err.split())
    told = re.search(r"About (\d+) minutes", said)
    assert told is not None
    assert int(told[1]) <= 8


def test_another_answer_reads_well(run) -> None:
    question = CATALOG.questions["coin"]
    option = question.options[1]
    found = run("quiz", "--answers", str(SAMPLE), "--change", f"coin={option.id}")
    said = " ".join(found.out.split())
    assert f'{question.text} "{option.text}" instead of "' in said
    assert "It changes" in said or "Your direction stays the same" in said


def test_shares_are_told_by_topic_and_add_up(run) -> None:
    found = run("quiz", "--answers", str(SAMPLE), "--explain", "mle")
    answers = msgspec.yaml.decode(Path(SAMPLE).read_bytes())["answers"]
    said = " ".join(found.out.split())
    for key, option in answers.items():
        question = CATALOG.questions[key]
        assert f"{question.topic}: {question.wording(option)} ({key})" in said
    assert "in all" in said


def test_a_plan_that_is_replaced_is_kept_and_that_is_said(run) -> None:
    run("plan", "new", "mle", "--start", "2026-12-05", "--json")
    ran = run("quiz", "--answers", str(SAMPLE), "--save")
    assert "The plan before is kept: careerpath plan restore 1" in ran.err
    assert "is kept" not in run("quiz", "--answers", str(SAMPLE), "--save").err

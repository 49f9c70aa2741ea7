"""What the end of a mock names of the plan, and what is kept of the answers."""

from __future__ import annotations

import re

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.interview.export_transcript import MOST_CHARS, Told, write_markdown
from careerpath.interview.results import CodeResult
from careerpath.person.store import Store

CATALOG = Catalog()
SPOKEN = "1\n\n\n\n"  # spoken, done, seen, nothing of the rubric
SKIPPED = "4\n"


def hold(run, *arguments: str, stdin: str = SPOKEN) -> str:
    ran = run("interview", "mock", *arguments, "--accessible", stdin=stdin)
    assert ran.code == 0, ran.err
    return " ".join(ran.out.split()) + " ".join(ran.err.split())


def test_without_a_plan_one_is_told_how_to_get_one(run) -> None:
    said = hold(run, "qa", "--kind", "testing", "--minutes", "10")
    assert said.count("There is no plan that could teach this") == 1
    assert "careerpath plan new qa-engineer" in said


@pytest.mark.slow
def test_the_plans_own_tasks_are_named_with_their_command(run) -> None:
    run("profile", "set", "testing=0", "test-automation=0")
    run("plan", "new", "qa", "--hours", "12")
    said = hold(run, "--kind", "testing", "--minutes", "25", "--seed", "1")
    found = re.search(r"In your plan, (number [0-9]+ of today's list|from [A-Z])", said)
    assert found, said
    assert "careerpath plan today" in said or "careerpath plan show --week" in said


@pytest.mark.slow
def test_a_skill_that_counts_as_there_is_brought_in_by_replanning(run) -> None:
    levels = [f"{each.skill}=4" for each in CATALOG.roles["qa-engineer"].skills]
    run("profile", "set", *levels)
    run("plan", "new", "qa", "--hours", "12")
    said = hold(run, "--kind", "testing", "--minutes", "25", "--seed", "1")
    assert "careerpath plan replan --practised" in said
    assert "an hour of practice" in " ".join(run("plan", "replan", "--practised").out.split())


@pytest.mark.slow
def test_practice_that_was_brought_in_is_ticked_off_by_an_answer_that_passes(run) -> None:
    levels = [f"{each.skill}=4" for each in CATALOG.roles["qa-engineer"].skills]
    run("profile", "set", *levels)
    run("plan", "new", "qa", "--hours", "12")
    arguments = ("--kind", "testing", "--minutes", "25", "--seed", "1")
    hold(run, *arguments)
    run("plan", "replan", "--practised")
    again = [t for t in run("plan", "show", "--json").json["tasks"] if t["id"].startswith("again-")]
    assert [each["status"] for each in again] == ["todo"]
    key = again[0]["id"]
    for _ in range(8):
        hold(run, *arguments, stdin="1\n\n\n1,2,3,4,5\n" * 2)
    tasks = {t["id"]: t["status"] for t in run("plan", "show", "--json").json["tasks"]}
    assert tasks[key] == "done"


def test_where_answers_are_kept_is_said_first_and_last(run) -> None:
    said = hold(run, "frontend", "--kind", "behavioural", "--minutes", "10", stdin=TYPED)
    assert "is kept for you alone" in said
    (path,) = Store().folder.glob("mock-*.md")
    assert f"Your answers are kept here: {path}" in said
    text = path.read_text(encoding="utf-8")
    assert "I broke the build.\n\nThen I mended it." in text
    assert "- [x] " in text
    assert run("profile", "delete", "--yes").code == 0
    assert not path.exists()


TYPED = "2\nI broke the build.\n\nThen I mended it.\n.\n\n1\n"


def test_an_answer_is_kept_before_it_is_ticked(run) -> None:
    typed = TYPED.removesuffix("\n1\n")
    ran = run("interview", "mock", "frontend", "--kind", "behavioural", "--accessible", stdin=typed)
    assert ran.code == 130
    (path,) = Store().folder.glob("mock-*.md")
    assert "Then I mended it." in path.read_text(encoding="utf-8")
    assert f"Your answers are kept here:\n{path}\n" in ran.err


def test_nothing_is_kept_on_request(run) -> None:
    arguments = ("frontend", "--kind", "behavioural", "--minutes", "10", "--no-keep")
    said = hold(run, *arguments, stdin=TYPED)
    assert "What you answer is not kept" in said
    assert not list(Store().folder.glob("mock-*"))


@pytest.mark.parametrize("text", ["a\n```\nb", "x" * (MOST_CHARS + 1), "\x1b[31mred"])
def test_code_is_fenced_cut_and_cleaned(text: str) -> None:
    question = CATALOG.mocks["coding-squeeze-statuses"]
    told = Told(question, text, 3, "python", CodeResult([], "it is empty"), [0])
    written = write_markdown("A mock", [told], None)
    fences = re.findall(r"^`{3,}(?=python$|$)", written, re.M)
    assert fences[0] == fences[-1]
    assert len(fences[0]) == (4 if "```" in text else 3)
    assert "\x1b" not in written
    assert len(written) < MOST_CHARS + 4000
    assert "It is empty." in written

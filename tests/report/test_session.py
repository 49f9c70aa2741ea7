"""The questions for a session: content that a mentor may change, chosen by what is known."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from careerpath.catalog.session import NAMES, Condition
from careerpath.report.session import HOLDS
from tests.catalog.making_overlays import check, write
from tests.conftest import ROOT
from tests.report.pages import FEW, PEOPLE, Page, report


def test_every_condition_has_a_meaning_and_is_used(catalog) -> None:
    assert set(HOLDS) == set(get_args(Condition))
    used = {each for question in catalog.session.values() for each in question.when}
    assert used | {"far", "tried"} >= set(HOLDS)


def test_every_name_in_braces_is_known_and_explained(catalog) -> None:
    page = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
    for name in NAMES:
        assert f"`{{{name}}}`" in page
    for condition in get_args(Condition):
        assert f"`{condition}`" in page


@pytest.mark.parametrize("person", FEW, ids=lambda path: path.stem)
def test_everybody_gets_five_without_a_gap(run, person: Path) -> None:
    text = report(run, "--brief", person=person)
    questions = re.findall(r"<li>([^<]*)</li>", text.split('class="questions"')[1])
    assert len(questions) == 5
    assert len(set(questions)) == 5
    for question in questions:
        assert "{" not in question
        assert question.endswith("?")


@pytest.mark.slow
def test_a_mentors_own_question_is_asked(run, tmp_path: Path) -> None:
    own = "session:\n  - {id: ours, topic: ours, weight: 5, when: [gap], text: 'Is {gap} ours?'}\n"
    write(tmp_path / "own", "session.yaml", own)
    data = ("--data", str(tmp_path / "own"))
    assert "Is Debugging and optimisation ours?" in Page(report(run, "--brief", *data)).text


@pytest.mark.slow
@pytest.mark.parametrize("wrong", ["text: 'Is {job} it?'", "text: it, when: [rich]"])
def test_what_is_not_known_is_a_mistake_with_its_line(tmp_path: Path, wrong: str) -> None:
    write(tmp_path / "own", "session.yaml", f"session:\n  - {{id: a, topic: b, {wrong}}}\n")
    (mistake,) = check(tmp_path / "own")
    assert mistake.line == 2
    assert mistake.file.endswith("session.yaml")


@pytest.mark.slow
def test_few_hours_and_a_close_call_are_asked_about(run, tmp_path: Path) -> None:
    text = PEOPLE[1].read_text(encoding="utf-8").replace("hours_per_week: 10", "hours_per_week: 3")
    person = write(tmp_path, "few.yaml", text)
    told = Page(report(run, "--brief", person=person)).text
    assert "I stand between software engineer and AI engineer." in told
    assert "I have 3 hours a week." in told

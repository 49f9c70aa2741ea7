"""Wherever readiness stands, proof and interviews stand beside it, from one place."""

from __future__ import annotations

import pytest

from careerpath.person.store import Store
from tests.conftest import ROOT
from tests.status.people import NURSE, begin, note_mock

PROJECTS, MOCKS = "1 of 5 projects of its path finished", "2 mock answers, the latest at 66 %"

SCREENS = [
    "status",
    "profile show",
    "plan show",
    "roles data-analyst",
    "roles",
    "compare data-analyst data-scientist",
    "switch data-analyst",
]


def slow(columns: int):
    return pytest.param(columns, marks=pytest.mark.slow)


@pytest.fixture
def busy(monkeypatch) -> None:
    begin(monkeypatch)
    note_mock(60)
    note_mock(71)


@pytest.mark.parametrize("columns", [slow(40), 80, slow(120)])
@pytest.mark.parametrize("screen", SCREENS)
def test_it_stands_there(run, busy, screen: str, columns: int) -> None:
    shown = run(*screen.split(), columns=columns)
    assert shown.code == 0
    assert max(map(len, shown.out.splitlines())) <= columns
    text = " ".join(shown.out.split())
    assert PROJECTS in text
    assert MOCKS in text


@pytest.mark.slow
def test_in_the_quiz_it_is_there_for_the_person_and_not_for_a_file(run, busy) -> None:
    alone = run("quiz", "--answers", NURSE).out
    saved = run("quiz", "--answers", NURSE, "--save").out
    assert PROJECTS not in alone
    assert PROJECTS in " ".join(saved.split())


def test_for_another_person_s_way_nothing_of_ones_own_is_said(run, busy) -> None:
    shown = run("switch", "nurse", "data-analyst").out
    assert "projects of its path" not in shown
    assert run("switch", "nurse", "data-analyst", "--json").json["proof"] is None
    own = run("switch", "data-analyst", "--json").json["proof"]
    assert (own["projects_done"], own["mocks"], own["latest"]) == (1, 2, 66)


def test_side_by_side_only_what_there_is_is_said(run, monkeypatch) -> None:
    begin(monkeypatch)
    shown = " ".join(run("compare", "data-analyst", "qa", "--aspect", "you").out.split())
    assert "Data analyst: 1 of 5" in shown
    assert "QA engineer:" not in shown
    alone = " ".join(run("roles", "qa").out.split())
    assert "none of the 5 projects of its path finished yet, no mock interview yet" in alone


def test_exports_have_it_too(run, busy, tmp_path) -> None:
    file = tmp_path / "compare.md"
    assert run("compare", "data-analyst", "qa", "--you", "-o", str(file)).code == 0
    assert PROJECTS in file.read_text(encoding="utf-8")


def test_a_plan_of_a_newer_version_harms_no_other_command(run, busy) -> None:
    file = Store().folder / "plan.yaml"
    text = file.read_text(encoding="utf-8").replace("version: 2", "version: 99")
    file.write_text(text, encoding="utf-8")
    assert run("roles", "data-analyst").code == 0
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("command", ["status", "profile show"])
def test_a_pupil_is_told_of_no_market_and_no_interviews(run, tmp_path, command: str) -> None:
    file = ROOT / "tests" / "people" / "shared" / "pupil-who-writes-mods.yaml"
    assert run("quiz", "--answers", str(file), "--save").code == 0
    told = run(*command.split()).out
    assert "projects of its path finished" in " ".join(told.split())
    assert "The market" not in told
    assert "interview" not in told.casefold()

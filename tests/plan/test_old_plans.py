"""A plan and a profile that version 0.1.0 wrote go on: shown, ticked, replanned, exported."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from careerpath.person.plan_file import VERSION, load_plan
from careerpath.person.store import Store
from tests.plan_people import load_levels

pytestmark = pytest.mark.slow

OLD = Path(__file__).parent.parent / "fixtures" / "version-0.1.0"


@pytest.fixture(autouse=True)
def store(monkeypatch) -> Store:
    home = Path(os.environ["CAREERPATH_HOME"])
    home.mkdir(parents=True)
    for name in ("plan.yaml", "profile.yaml"):
        shutil.copy(OLD / name, home / name)
    monkeypatch.setenv("CAREERPATH_TODAY", "2026-12-09")
    return Store()


def test_it_is_shown_without_milestones(run) -> None:
    for words in (["show"], ["show", "--full"], ["today"]):
        found = run("plan", *words)
        assert found.code == 0, found.err
    assert "Milestones" not in run("plan", "show").out
    assert run("status").code == 0


def test_a_tick_goes_in_and_comes_back(run, store) -> None:
    before = load_plan(store)
    assert run("plan", "done", "1").code == 0
    after = load_plan(store)
    assert sum(s.spent for s in after.sessions) > sum(s.spent for s in before.sessions)
    assert run("plan", "undo").code == 0
    assert load_plan(store).tasks == before.tasks
    text = (store.folder / "plan.yaml").read_text()
    assert f"version: {VERSION}" in text
    assert "phases" not in text


def test_what_it_raised_from_a_level_can_be_lowered(run, store) -> None:
    path = store.folder / "plan.yaml"
    path.write_text(path.read_text().replace("before: null", "before: 0"))
    assert load_levels(store)["programming"] == 1
    assert run("plan", "undo").code == 0
    assert load_plan(store).task("programming-functions").status == "todo"
    assert load_levels(store)["programming"] == 0


def test_replanning_gives_it_milestones_and_moves_nothing_done(run, store) -> None:
    before = load_plan(store)
    found = run("plan", "replan")
    assert found.code == 0, found.err
    after = load_plan(store)
    assert len(after.milestones) == 6
    done = {task.id: task for task in before.tasks if task.status == "done"}
    assert {task.id: task for task in after.tasks if task.id in done} == done
    assert (after.start, after.end) == (before.start, before.end)
    assert after.off == before.off
    assert "Milestones" in run("plan", "show").out
    again = run("plan", "replan")
    assert "No session has to move" in again.out
    assert load_plan(store) == after


@pytest.mark.parametrize("form", ["md", "ics", "csv", "json", "taskwarrior"])
def test_it_can_be_exported(run, form) -> None:
    assert run("plan", "export", "--format", form).code == 0


def test_a_plan_of_a_newer_careerpath_is_left_alone(run, store) -> None:
    path = store.folder / "plan.yaml"
    path.write_text(path.read_text().replace("version: 1", "version: 99"))
    before = path.read_bytes()
    for words in (["show"], ["done", "1"], ["replan"], ["new", "swe", "--force"]):
        found = run("plan", *words)
        assert found.code == 2
        assert "newer careerpath" in found.err
    assert path.read_bytes() == before

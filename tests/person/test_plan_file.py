"""The plan's file: edited by hand, damaged, written by several terminals at once."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import msgspec
import pytest

from careerpath.advice.levels import Known
from careerpath.advice.said import take_known
from careerpath.catalog.catalog import Catalog
from careerpath.errors import UserError
from careerpath.person.plan_file import change_plan, find_wrong_plan, load_plan
from careerpath.person.profile import load_profile
from careerpath.person.profile_levels import change_profile
from careerpath.person.store import Store
from tests.conftest import environment
from tests.plan_people import load_levels


@pytest.fixture
def store(run) -> Store:
    assert run("plan", "new", "swe", "--hours", "20").code == 0
    return Store()


@pytest.mark.slow
def test_many_terminals_marking_at_once_lose_nothing(store: Store) -> None:
    plan = load_plan(store)
    ids = [task.id for task in plan.tasks if task.kind == "learn"][:8]
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "careerpath", "plan", "done", key, "--raise"],
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for key in ids
    ]
    for process in started:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
    after = load_plan(store)
    assert {task.id for task in after.tasks if task.status == "done"} == set(ids)
    assert len(after.undo) == len(ids)
    profile, catalog = load_profile(store), Catalog()
    assert profile is not None
    levels = take_known(profile, catalog).levels
    whole = [
        key
        for key, skill in catalog.skills.items()
        if {step.id for step in skill.steps_to(1)} <= set(ids)
    ]
    assert whole
    assert all(levels[key] >= 1 for key in whole)
    assert sorted(path.name for path in store.folder.iterdir() if path.suffix != ".lock") == [
        ".lock", "plan.yaml", "profile.yaml",
    ]  # fmt: skip


def test_one_store_may_lock_again_within_its_lock(store: Store) -> None:
    with store.locked(), store.locked():
        change_profile(store, lambda now: msgspec.structs.replace(now, levels={"python": 2}))
    with store.locked():
        assert load_levels(store)["python"] == 2


def test_a_change_that_raises_writes_nothing(store: Store) -> None:
    before = (store.folder / "plan.yaml").read_bytes()

    def change(plan):
        raise UserError("no", "no")

    with pytest.raises(UserError):
        change_plan(store, change)
    assert (store.folder / "plan.yaml").read_bytes() == before
    with store.locked():
        pass


def edit(store: Store, old: str, new: str) -> None:
    path = store.folder / "plan.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("task: programming-first-programs", "task: gone", "'gone'"),
        ("id: programming-first-programs", "id: programming-functions", "twice"),
        ("date: '2026-12-01'", "date: '2027-01-01'", "not within week 1"),
        ("number: 1\n", "number: 7\n", "not numbered"),
        ("kind: learn", "kind: nap", "kind"),
        ("hours_per_week: 20.0", "hours_per_week: plenty", "hours_per_week"),
        ("days: 90", "days: 90\nmood: good", "mood"),
    ],
)
def test_a_hand_edited_file_that_makes_no_sense_is_set_aside(run, store, old, new, words) -> None:
    edit(store, old, new)
    found = run("plan", "today")
    assert found.code == 2
    assert words in found.err
    assert "kept as plan.yaml.damaged-" in found.err
    assert len(list(store.folder.glob("plan.yaml.damaged-*"))) == 1
    assert run("plan", "new", "swe").code == 0


def test_sensible_edits_by_hand_are_taken_over(run, store) -> None:
    edit(store, "title: Write ten tiny programs", "title: Write ten tiny programs in Lua")
    edit(store, "sessions:\n  - task:", "sessions:\n  # my note\n  - task:")
    assert "in Lua" in run("plan", "today").out


@pytest.mark.slow
def test_tasks_that_the_content_no_longer_has_stay_and_are_marked(run, store) -> None:
    path = store.folder / "plan.yaml"
    path.write_text(path.read_text().replace("programming-first-programs", "programming-of-old"))
    shown = run("plan", "show", "--full")
    assert shown.code == 0
    assert "No longer in the content" in shown.out
    assert "The content no longer has this task" in " ".join(shown.out.split())
    os.environ["CAREERPATH_TODAY"] = "2026-12-09"
    assert run("plan", "replan").code == 0
    after = load_plan(store)
    assert after.task("programming-of-old").status == "todo"
    assert run("plan", "done", "programming-of-old").code == 0
    assert run("plan", "export", "--format", "md").code == 0


def test_a_plan_whose_role_is_gone_can_still_be_read(run, store) -> None:
    edit(store, "role: software-engineer", "role: lamplighter")
    assert run("plan", "show").code == 0
    assert run("plan", "done", "1").code == 0
    refused = run("plan", "replan")
    assert refused.code == 2
    assert "lamplighter" in refused.err


def test_what_cannot_be_is_found() -> None:
    from careerpath.plan.make import make_plan
    from careerpath.plan.request import PlanRequest
    from tests.plan_people import CATALOG, CONTENTS

    role = CATALOG.roles["qa-engineer"]
    plan = make_plan(role, PlanRequest(role.id, date(2026, 12, 1), 9, Known()), CONTENTS)
    assert find_wrong_plan(plan) is None

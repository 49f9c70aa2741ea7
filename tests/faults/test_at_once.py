"""Many processes that change one plan at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.person.plan_file import load_plan
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.plan.contents import plan_contents
from tests.in_process import make_home

PROCESSES = 20


def start(*words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "careerpath", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.slow
def test_twenty_processes_mark_twenty_tasks(tmp_path: Path) -> None:
    """No tick is lost, and each level is as high as the steps that are done say."""
    home = make_home(Path(os.environ["CAREERPATH_HOME"]))
    store = Store(home)
    before = load_plan(store)
    assert before is not None
    tasks = [task.id for task in before.tasks if task.status == "todo"][:PROCESSES]
    ends = [
        (each, each.communicate()[1])
        for each in [start("plan", "done", t, "--raise") for t in tasks]
    ]
    assert [(p.returncode, err) for p, err in ends if p.returncode] == []
    after, profile = load_plan(store), load_profile(store)
    assert after is not None
    assert profile is not None
    assert {t.id for t in after.tasks if t.status == "done"} >= set(tasks)
    done = {task.id for task in after.tasks if task.status == "done"}
    ladders = plan_contents(Catalog()).ladders
    for each in after.raised:
        told = {key: level for key, level in profile.levels.items() if key != each.skill}
        assert profile.proved[each.skill] == max(
            ladders.level_after(each.skill, told, done),
            *(r.after for r in after.raised if r.skill == each.skill),
        )
    print(f"{len(tasks)} processes marked a task each at once: {len(tasks)} ticks are there.")


@pytest.mark.slow
def test_the_same_number_twice_at_once_is_marked_once(tmp_path: Path) -> None:
    home = make_home(Path(os.environ["CAREERPATH_HOME"]))
    before = load_plan(Store(home))
    ends = [each.wait() for each in [start("plan", "done", "2", "--no-raise") for _ in range(4)]]
    after = load_plan(Store(home))
    assert sorted(ends)[0] == 0
    assert set(ends) <= {0, 2}
    assert before is not None
    assert after is not None
    changed = [a for a, b in zip(after.sessions, before.sessions, strict=True) if a != b]
    assert len({each.task for each in changed}) == 1

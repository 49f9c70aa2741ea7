"""Which steps are chosen, and in which order: near the optimum, foundations first, fast."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from careerpath.advice.ladders import Ladders, role_targets
from careerpath.catalog.roles import SkillNeed
from careerpath.catalog.skills import Skill, Step
from careerpath.plan.make import make_plan
from careerpath.plan.request import PlanContents, PlanRequest
from careerpath.plan.study_choice import choose_steps
from careerpath.plan.study_order import levels_after, order_steps
from tests.plan_people import CATALOG, CONTENTS, LADDERS

ROOT = Path(__file__).resolve().parent.parent.parent
SWE = CATALOG.roles["software-engineer"]
MLE = CATALOG.roles["machine-learning-engineer"]


@pytest.mark.slow
def test_the_floors_of_the_benchmark_hold() -> None:
    pytest.importorskip("scipy")
    found = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "plan_quality.py", "30", "--seed", "5"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    assert "The floors hold." in found.stdout


@pytest.mark.parametrize("role", sorted(CATALOG.roles))
@pytest.mark.parametrize("budget", [0, 7, 25.5, 60, 150, 2000])
def test_a_choice_fits_and_is_complete(role: str, budget: float) -> None:
    chosen = choose_steps(LADDERS, CATALOG.roles[role], {}, budget)
    assert LADDERS.hours(chosen) <= budget
    for step in chosen:
        assert set(LADDERS.missing_before(step, {}, set())) <= chosen
    if budget == 2000:
        assert chosen == set(LADDERS.missing_steps(role_targets(CATALOG.roles[role]), {}))


def test_an_earlier_choice_is_kept_while_it_is_nearly_as_good() -> None:
    before = choose_steps(LADDERS, SWE, {}, 100)
    after = choose_steps(LADDERS, SWE, {}, 92, keep=before)
    assert len(before - after) <= 2
    assert len(after - before) <= 1


def test_what_is_done_is_not_chosen_again_and_counts() -> None:
    done = {"programming-first-programs", "programming-functions"}
    chosen = choose_steps(LADDERS, SWE, {}, 60, done)
    assert not chosen & done
    assert levels_after(LADDERS, {}, chosen | done)["programming"] >= 1


def test_beginners_program_before_anything_that_builds_on_it() -> None:
    for role in (SWE, MLE):
        order = order_steps(LADDERS, role, {}, choose_steps(LADDERS, role, {}, 100))
        assert order[0] == "programming-first-programs"


def test_skills_that_could_come_any_time_are_spread_and_not_first() -> None:
    order = order_steps(LADDERS, SWE, {}, choose_steps(LADDERS, SWE, {}, 150))
    people = [n for n, step in enumerate(order) if step.startswith("communication-")]
    assert len(people) >= 2
    assert people[0] >= len(order) * 0.35
    assert max(b - a for a, b in pairwise(people)) > 1


def test_the_order_respects_every_need() -> None:
    for role in CATALOG.roles.values():
        chosen = choose_steps(LADDERS, role, {}, 300)
        order = order_steps(LADDERS, role, {}, chosen)
        assert set(order) == chosen
        place = {step: n for n, step in enumerate(order)}
        for step in order:
            for need in LADDERS.missing_before(step, {}, set()):
                assert place[need] < place[step]


def test_a_plan_takes_less_than_fifty_milliseconds() -> None:
    best = min(_seconds(role, 15.0) for role in (SWE, MLE) for _ in range(3))
    assert best < 0.05
    slowest = max(
        min(_seconds(role, hours) for _ in range(2))
        for role in CATALOG.roles.values()
        for hours in (8.0, 25.0)
    )
    assert slowest < 0.2  # a busy machine may be four times as slow


def test_two_thousand_steps_take_less_than_two_seconds() -> None:
    draw = random.Random(2)
    skills: dict[str, Skill] = {}
    for number in range(200):
        before = draw.sample(range(number), min(number, draw.randint(0, 2)))
        skills[f"s{number}"] = Skill(
            id=f"s{number}",
            title=f"Skill {number}",
            about="x",
            levels=["x"] * 5,
            ladder=[_step(f"s{number}-{n}", 1 + n * 4 // 10, draw) for n in range(10)],
            needs={f"s{other}": draw.randint(1, 2) for other in before},
        )
    needs = [
        SkillNeed(skill=key, importance=draw.randint(1, 5), required=4, reason="x")
        for key in skills
    ]
    ladders = Ladders(skills)
    contents = PlanContents(ladders, CATALOG.phases, CATALOG.activities, CATALOG.projects)
    for count in (15, 60, 200):
        role = msgspec.structs.replace(SWE, skills=needs[-count:])
        began = time.process_time()
        make_plan(role, PlanRequest(role.id, date(2026, 12, 1), 40.0, {}), contents)
        assert time.process_time() - began < 2


def _step(key: str, level: int, draw: random.Random) -> Step:
    return Step(
        id=key, level=level, title="t", hours=draw.randint(2, 20), learn="l", do="d", proof="p"
    )


def _seconds(role, hours: float) -> float:
    request = PlanRequest(role.id, date(2026, 12, 1), hours, {"python": 1})
    began = time.process_time()
    make_plan(role, request, CONTENTS)
    return time.process_time() - began

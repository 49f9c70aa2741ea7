"""How close is the plan's choice of study to the best possible one?

Compares what a plan studies with the optimum of the same choice, a precedence-constrained
knapsack solved to proven optimality with SciPy's HiGHS (a development dependency): the same person,
the same hours of study, the same foundations for the plan's projects, the same readiness on day 90.

    python benchmarks/plan_quality.py            200 random people, about two minutes
    python benchmarks/plan_quality.py 50 --seed 7

The exit code is 1 when a floor does not hold: 97 % of the optimum in the median, 92 % at worst.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

from careerpath.advice.calendar import frame_weeks
from careerpath.advice.ladders import Ladders, Levels, role_targets
from careerpath.advice.readiness import readiness_share
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.plan.make import make_plan
from careerpath.plan.request import PlanContents, PlanRequest
from careerpath.plan.study_order import levels_after
from careerpath.plan.work import choose_work

MEDIAN_FLOOR, WORST_FLOOR = 0.97, 0.92
START = date(2026, 12, 1)


@dataclass(frozen=True)
class Case:
    """One person's comparison: readiness gained, in shares of 1, and seconds for a whole plan."""

    role: str
    hours: int
    study_hours: float
    skills: int
    gained: float
    best: float
    seconds: float

    @property
    def share(self) -> float:
        return self.gained / self.best if self.best > 1e-9 else 1.0


def steps_before(ladders: Ladders, step: str) -> list[str]:
    """Return the steps below one in its ladder and those that it or its skill needs."""
    skill = ladders.skills[ladders.skill_of[step]]
    ids = [each.id for each in skill.ladder]
    before = ids[: ids.index(step)]
    for need, level in {**skill.needs, **ladders.steps[step].needs}.items():
        before += [each.id for each in ladders.skills[need].steps_to(level)]
    return before


def best_gain(
    role: Role, ladders: Ladders, levels: Levels, budget: float, foundations: Sequence[str] = ()
) -> float:
    """Return the most readiness that `budget` hours of study can add, proven by HiGHS.

    `foundations` are steps that must be among them, since the plan's projects need them.

    Variables: one per missing step (taken or not), one per level of a role's skill (reached or
    not). A step needs the unmet step below it in its ladder and all unmet steps up to each level
    that its skill or it itself needs; a level needs all unmet steps up to it.
    """
    steps = ladders.missing_steps(role_targets(role), levels)
    steps += [step for step in foundations if step not in steps]
    if not steps:
        return 0.0
    column = {step: index for index, step in enumerate(steps)}
    pairs = [
        (column[step], column[each])
        for step in steps
        for each in steps_before(ladders, step)
        if each in column
    ]
    worth: list[float] = []
    total = sum(need.importance for need in role.skills)
    for need in role.skills:
        known = levels.get(need.skill, 0)
        skill = ladders.skills[need.skill]
        for level in range(known + 1, min(need.required, skill.top) + 1):
            index = len(steps) + len(worth)
            worth.append(need.importance / need.required / total)
            for each in skill.steps_to(level):
                if each.id in column:
                    pairs.append((index, column[each.id]))
    size = len(steps) + len(worth)
    table = lil_matrix((len(pairs) + 1, size))
    for row, (after, first) in enumerate(pairs):  # x[after] <= x[first]
        table[row, after] = 1
        table[row, first] = -1
    for step, index in column.items():
        table[len(pairs), index] = ladders.steps[step].hours
    upper = np.zeros(len(pairs) + 1)
    upper[-1] = budget
    found = milp(
        np.concatenate([np.zeros(len(steps)), -np.array(worth)]),
        constraints=LinearConstraint(table.tocsr(), -np.inf, upper),
        bounds=Bounds([*(float(step in foundations) for step in steps), *(0.0 for _ in worth)], 1),
        integrality=np.ones(size),
        options={"mip_rel_gap": 1e-6, "time_limit": 120},
    )
    if found.status != 0:
        raise RuntimeError(f"HiGHS did not prove an optimum: {found.message}")
    return float(-found.fun)


def invent_person(draw: random.Random, role: Role, ladders: Ladders) -> dict[str, int]:
    """Return random levels: some skills unasked, most of the others low."""
    skills = {ladders.skill_of[step] for step in ladders.missing_steps(role_targets(role), {})}
    strength = draw.choice([0.0, 0.4, 0.8, 1.2])
    weights = [1.0, *(strength**level for level in range(1, 5))]
    return {
        skill: draw.choices(range(5), weights)[0] for skill in sorted(skills) if draw.random() < 0.8
    }


def compare(count: int, seed: int) -> list[Case]:
    """Return the comparison for `count` random people over all roles and 3 to 40 hours a week."""
    catalog = Catalog()
    ladders = Ladders(catalog.skills)
    contents = PlanContents(ladders, catalog.phases, catalog.activities, catalog.projects)
    roles = sorted(catalog.roles)
    draw = random.Random(seed)
    cases = []
    for number in range(count):
        role = catalog.roles[roles[number % len(roles)]]
        hours = draw.randint(3, 40)
        levels = invent_person(draw, role, ladders)
        request = PlanRequest(role.id, START, hours, levels)
        began = time.process_time()
        make_plan(role, request, contents)
        seconds = time.process_time() - began
        work = choose_work(role, request, contents, frame_weeks(START, hours, set(range(7))))
        budget = work.study_hours
        chosen = [task.id for task in work.main if task.kind == "learn"]
        base = readiness_share(role, levels)
        after = levels_after(ladders, levels, chosen)
        best = best_gain(role, ladders, levels, budget, work.foundations)
        skills = len({ladders.skill_of[step] for step in chosen})
        gained = readiness_share(role, after) - base
        assert gained <= best + 1e-6, "better than the proven optimum: the comparison is wrong"
        cases.append(Case(role.id, hours, budget, skills, gained, best, seconds))
    return cases


def show(cases: Sequence[Case]) -> bool:
    """Print the table and return whether the floors hold."""
    print(f"{'role':26} {'people':>6} {'median':>8} {'worst':>8} {'skills':>7} {'plan ms':>8}")
    for role in [*sorted({case.role for case in cases}), "all"]:
        mine = [case for case in cases if role in (case.role, "all")]
        shares = [case.share for case in mine]
        print(
            f"{role:26} {len(mine):6} {median(shares):8.1%} {min(shares):8.1%} "
            f"{median(case.skills for case in mine):7g} "
            f"{1000 * median(case.seconds for case in mine):8.1f}"
        )
    shares = [case.share for case in cases]
    worst = min(cases, key=lambda case: case.share)
    slowest = max(case.seconds for case in cases)
    print(f"\nworst: {worst.role}, {worst.hours} hours a week, {worst.study_hours:g} of study")
    print(
        f"slowest plan: {1000 * slowest:.0f} ms; within 1 % of the optimum: "
        f"{sum(share >= 0.99 for share in shares) / len(shares):.0%} of people"
    )
    holds = median(shares) >= MEDIAN_FLOOR and min(shares) >= WORST_FLOOR
    print("The floors hold." if holds else "A floor does not hold.")
    return holds


def main() -> int:
    parser = argparse.ArgumentParser(description="The plan's choice of study against the optimum.")
    parser.add_argument("people", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    return 0 if show(compare(given.people, given.seed)) else 1


if __name__ == "__main__":
    sys.exit(main())

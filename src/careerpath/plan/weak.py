"""What weak mock answers bring forward in a plan: the next step of a skill, or an hour on it.

No weights and no optimiser: an answer under WEAK percent of its rubric brings that one thing to the
front of what is open. Whoever does not want it says no.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.practised import WEAK, weak_skills
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.person.plan import Plan, PlanTask
from careerpath.person.practice import Mocked
from careerpath.plan.tasks import AGAIN

MOST = 2
"""Skills that are brought forward at once, the weakest first."""

MOST_WEEKS = 2
"""Weeks of the plan's hours that a step may take, with what it needs, to be brought forward."""


class Forward(Result, frozen=True):
    """A weak skill, the mean of its latest answers in percent, their round, and what is done.

    `by` study: `step` comes first among the open tasks, after what it needs. `by` practice: all
    that the role asks of it is there, so an hour of practice comes in. `waits`: what its `step`
    needs takes too long to go first.
    """

    skill: str
    mean: int
    round: str
    by: Literal["study", "practice", "waits"]
    step: str | None = None


def find_forward(
    mocks: Sequence[Mocked], role: Role, levels: Levels, ladders: Ladders, plan: Plan
) -> list[Forward]:
    """Return what weak answers bring forward in a plan, the weakest skill first.

    Skills that the role does not ask are left alone, and so is what comes next anyway.
    """
    asked = {need.skill: need.required for need in role.skills}
    rounds = {each.skill: each.round for each in mocks if each.score < WEAK}
    done = {task.id for task in plan.tasks if task.status == "done"}
    open_ = {task.id for task in plan.tasks if task.status == "todo"}
    begun = {session.task for session in plan.sessions if session.spent} | set(plan.brought)
    following = _next_study(plan)
    found: list[Forward] = []
    weak = weak_skills(mocks)
    for skill in sorted(weak, key=lambda key: weak[key]):
        if skill not in asked or skill not in rounds or f"{AGAIN}{skill}" in open_:
            continue
        missing = ladders.missing_steps([(skill, asked[skill])], levels, done)
        step = next((key for key in missing if ladders.skill_of[key] == skill), None)
        if step is None:
            found.append(Forward(skill, weak[skill], rounds[skill], "practice"))
            continue
        if step in begun or step == following:
            continue
        needed = {*ladders.missing_before(step, levels, done), step}
        fits = ladders.hours(needed) <= MOST_WEEKS * plan.hours_per_week
        by: Literal["study", "waits"] = "study" if fits else "waits"
        found.append(Forward(skill, weak[skill], rounds[skill], by, step))
    return found[:MOST]


def _next_study(plan: Plan) -> str | None:
    """Return the study or project that comes next in the plan."""
    main = {task.id for task in plan.tasks if task.kind in ("learn", "project")}
    open_ = (each for each in plan.sessions if each.task in main and not each.done)
    return next((each.task for each in open_), None)


def practice_again(forward: Forward, title: str) -> PlanTask:
    """Return the task of practising a skill again; `title` is the skill's."""
    return PlanTask(
        id=f"{AGAIN}{forward.skill}",
        kind="interview",
        title=f"Practise again: {title}",
        skill=None,
        hours=1.0,
        after=[],
        due=None,
        status="todo",
        what=(
            f"Your mock answers on it stayed at {forward.mean} % of their rubrics. Read what was "
            f"not there: careerpath skills {forward.skill}. Then answer again: "
            f"careerpath interview mock --kind {forward.round}"
        ),
        done_when=f"An answer on it reaches {WEAK} % of its rubric; the mock ticks this off.",
        resources=[],
        skills=[forward.skill],
    )

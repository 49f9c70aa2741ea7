"""What a plan pays for taking something first, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.drawing.blocks import hours
from careerpath.match.view_words import join_first
from careerpath.person.plan import PlanTask
from careerpath.plan.changes import Replanned

MOST = 2


def say_cost(made: Replanned) -> str:
    """Return what came in, what that pushed out, and what it does to readiness."""
    waiting = {task.id for task in made.plan.later}
    came = [task for task in made.came_in if task.kind in ("learn", "project")]
    out = [task for task in made.fell_out if task.id in waiting]
    told = []
    if came:
        told.append(f"{_counted(came)} came in: {_titles(came)}")
    if out:
        pushed = "that pushed" if came else "it pushed"
        told.append(f"{pushed} {_counted(out)} past day {made.plan.days}: {_titles(out)}")
    before, after = made.readiness_before, made.readiness_after
    said = f"{'; '.join(told)}." if told else "Nothing had to leave the plan for it."
    if after < before:
        said += (
            f" Readiness for the role falls from {before} to {after}: it counts what the role "
            "asks as a whole, and what came first now counts less there."
        )
    return said[:1].upper() + said[1:]


def _counted(tasks: Sequence[PlanTask]) -> str:
    noun = "exercise" if len(tasks) == 1 else "exercises"
    return f"{len(tasks)} {noun} ({hours(sum(task.hours for task in tasks))})"


def _titles(tasks: Sequence[PlanTask]) -> str:
    longest = sorted(tasks, key=lambda task: -task.hours)
    return join_first([task.title for task in longest], MOST)

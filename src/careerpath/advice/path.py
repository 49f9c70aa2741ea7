"""A role's path from where somebody stands: which steps of it are ahead, milestone by milestone."""

from __future__ import annotations

from collections.abc import Set

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.results import Result
from careerpath.catalog.roles import Milestone, Role


class Stretch(Result, frozen=True):
    """A milestone of the path with the steps that are ahead of it, in the order of study."""

    milestone: Milestone
    steps: list[str]


def list_stretches(
    role: Role, levels: Levels, ladders: Ladders, done: Set[str] = frozenset()
) -> list[Stretch]:
    """Return every milestone of a role's path with its steps ahead, prerequisites first."""
    seen: set[str] = set()
    found = []
    for milestone in role.path:
        steps = [
            step
            for step in ladders.missing_steps(milestone.skills.items(), levels, done)
            if step not in seen
        ]
        seen.update(steps)
        found.append(Stretch(milestone, steps))
    return found

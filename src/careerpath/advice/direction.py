"""Where to begin, and which answers speak for a role."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.calendar import plan_capacity
from careerpath.advice.fit import RoleFit, rank_fits
from careerpath.advice.ladders import Ladders, Levels, steps_to_ready
from careerpath.advice.readiness import hours_to_ready, readiness_share
from careerpath.advice.results import Result
from careerpath.advice.said import Said
from careerpath.catalog.quiz import NO_PREFERENCE, Question
from careerpath.catalog.roles import Role

ENOUGH_ANSWERS = 0.6
"""Below this share of the questions asked, there is no recommendation."""

STANDING = 0.8
"""From this readiness on, someone counts as standing in a role already."""


class Reason(Result, frozen=True):
    """An answer's share of the destination's z; positive speaks for it, negative against."""

    question: str
    option: str
    share: float


class FirstStep(Result, frozen=True):
    """The role to begin with. `milestone` are the must-haves to meet there first, as skill ids.

    `hours` lead to the first step, `hours_direct` straight to the destination, `shared_hours` are
    those that count for both; `capacity` is what the plan holds.
    """

    role: str
    milestone: list[str]
    why: str
    hours: int
    hours_direct: int
    shared_hours: int
    capacity: float


def choose_first_step(
    destination: Role,
    roles: Mapping[str, Role],
    levels: Levels,
    ladders: Ladders,
    capacity: float,
    stands: str | None = None,
) -> FirstStep | None:
    """Return where to begin when the destination's hours exceed the plan's, else None.

    It is the role of the destination's `entry_from` with the fewest hours. None, too, where
    none of them is nearer than the destination, or where the person stands in one already:
    they work as it, or are 80 % ready for it with all its levels known or counted as 0.
    """
    direct = hours_to_ready(ladders, destination, levels)
    ways = [roles[key] for key in destination.entry.entry_from if key in roles]
    if direct <= capacity or not ways:
        return None
    if any(role.id == stands or readiness_share(role, levels) >= STANDING for role in ways):
        return None
    nearest = min(ways, key=lambda role: (hours_to_ready(ladders, role, levels), role.id))
    hours = hours_to_ready(ladders, nearest, levels)
    if hours >= direct:
        return None
    missing = [
        need.skill
        for need in nearest.skills
        if need.must_have and levels.get(need.skill, 0) < need.required
    ]
    there = steps_to_ready(ladders, nearest, levels)
    shared = ladders.hours(set(there) & set(steps_to_ready(ladders, destination, levels)))
    why = (
        f"{destination.title} is about {direct} hours of study away, and your 90 days hold "
        f"{capacity:g}. People often come from this work, and {shared} of its {hours} hours "
        "count for both."
    )
    return FirstStep(nearest.id, missing, why, hours, direct, shared, capacity)


def explain_answers(fit: RoleFit, answers: Mapping[str, str]) -> list[Reason]:
    """Return the three answers that spoke most for a role and up to two that spoke against it."""
    shares = sorted(fit.shares.items(), key=lambda item: (-item[1], item[0]))
    strongest = [item for item in shares[:3] if item[1] > 0]
    against = [item for item in shares[-2:] if item[1] < 0 and item not in strongest]
    return [Reason(key, answers[key], round(share, 4)) for key, share in strongest + against]


def is_complete(answers: Mapping[str, str], asked: tuple[str, ...]) -> bool:
    """Return whether enough questions are answered, at least one of them with a preference."""
    given = [answers[key] for key in asked if key in answers]
    return len(given) >= ENOUGH_ANSWERS * len(asked) and any(o != NO_PREFERENCE for o in given)


def find_first_step(
    destination: Role, said: Said, roles: Mapping[str, Role], ladders: Ladders
) -> FirstStep | None:
    """Return where the person begins on the way to a destination, as choose_first_step does."""
    capacity = plan_capacity(said.hours_per_week, said.start, said.weekdays)
    return choose_first_step(destination, roles, said.levels, ladders, capacity, said.stands)


def choose_goal(
    said: Said, roles: Mapping[str, Role], questions: Mapping[str, Question], ladders: Ladders
) -> str | None:
    """Return the role that a plan should aim at: the first step, else the destination."""
    if not is_complete(said.answers, said.asked):
        return None
    destination = roles[rank_fits(roles, questions, said.answers)[0].role]
    step = find_first_step(destination, said, roles, ladders)
    return step.role if step else destination.id

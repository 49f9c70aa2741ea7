"""Where to begin, and which answers speak for a role."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.calendar import plan_capacity
from careerpath.advice.fit import RoleFit, rank_fits
from careerpath.advice.ladders import Ladders, Levels, steps_to_ready
from careerpath.advice.readiness import does_the_work, hours_to_ready
from careerpath.advice.results import Result
from careerpath.advice.said import Said
from careerpath.catalog.quiz import NO_PREFERENCE, Question
from careerpath.catalog.roles import PAIR, Role

ENOUGH_ANSWERS = 0.6
"""Below this share of the questions asked, there is no recommendation."""


class Reason(Result, frozen=True):
    """An answer's share of the destination's z; positive speaks for it, negative against."""

    question: str
    option: str
    share: float


NEARER = 0.75
"""A first step takes at most this share of the direct way's hours, or it is none."""

DOORS = {"few": 0, "some": 1, "many": 2}
"""How open the market is to beginners, least first."""


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

    It is the nearest of the roles that people come from, and of those next to the person's own
    role. It must shorten the way to a paid post: clearly fewer hours, and a door for beginners
    that is no narrower. None, too, where the person stands in such a role already.
    """
    direct = hours_to_ready(ladders, destination, levels)
    ways = [roles[key] for key in destination.entry.entry_from if key in roles]
    if direct <= capacity:
        return None
    if any(role.id == stands or does_the_work(role, levels) for role in ways):
        return None
    beside = [r for r in roles.values() if stands in r.entry.entry_from and r.id != destination.id]
    open_ = DOORS[destination.entry.market.junior]
    near = [
        (hours_to_ready(ladders, role, levels), role.id)
        for role in (*ways, *beside)
        if stands in roles or DOORS[role.entry.market.junior] >= open_
    ]
    hours, key = min(near, default=(direct, ""))
    if hours > NEARER * direct:
        return None
    step = roles[key]
    shared = _shared_hours(step, destination, levels, ladders)
    why = (
        f"A post as {step.with_article} is about {hours} hours of study away instead of {direct}"
        f"{_door(step, destination)}, and {shared} of those hours count for both."
    )
    return _step(step, destination, levels, ladders, capacity, why)


def _step(
    step: Role, destination: Role, levels: Levels, ladders: Ladders, capacity: float, why: str
) -> FirstStep:
    missing = [
        ask.skill
        for ask in step.skills
        if ask.must_have and levels.get(ask.skill, 0) < ask.required
    ]
    return FirstStep(
        step.id,
        missing,
        why,
        hours_to_ready(ladders, step, levels),
        hours_to_ready(ladders, destination, levels),
        _shared_hours(step, destination, levels, ladders),
        capacity,
    )


def _shared_hours(step: Role, destination: Role, levels: Levels, ladders: Ladders) -> int:
    there = steps_to_ready(ladders, step, levels)
    return ladders.hours(set(there) & set(steps_to_ready(ladders, destination, levels)))


def _door(step: Role, destination: Role) -> str:
    """Return how much wider the step's door is for beginners, in words that follow a number."""
    wider = DOORS[step.entry.market.junior] > DOORS[destination.entry.market.junior]
    return ", more of those posts take beginners" if wider else ""


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
    levels = said.known.levels
    if said.stage == "pupil":
        return _stay_wide(destination, roles, levels, ladders, capacity)
    rare = _wider_market(destination, roles, levels, ladders, capacity, said.stands)
    if rare is not None:
        return rare
    return choose_first_step(destination, roles, levels, ladders, capacity, said.stands)


def _stay_wide(
    destination: Role, roles: Mapping[str, Role], levels: Levels, ladders: Ladders, capacity: float
) -> FirstStep | None:
    """Return software as what a pupil begins with on the way to any role that builds on it."""
    wide = roles[PAIR[0]]
    if destination.id == wide.id or not set(wide.cores) <= set(destination.cores):
        return None
    why = (
        "You need not choose a trade yet. What a software engineer learns first counts for all "
        "of these roles, and what you build with it shows you which one it will be."
    )
    return _step(wide, destination, levels, ladders, capacity, why)


def _wider_market(
    destination: Role,
    roles: Mapping[str, Role],
    levels: Levels,
    ladders: Ladders,
    capacity: float,
    stands: str | None,
) -> FirstStep | None:
    """Return the role to begin with where posts for the destination are rare.

    Hours of study do not measure that: it is the market's door, or a doctorate. `entry_from` is
    in the order in which people usually come; the first whose market is wider is taken.
    """
    ways = [roles[key] for key in destination.entry.entry_from if key in roles]
    if destination.entry.market.breadth != "narrow" or stands in {
        destination.id,
        *(role.id for role in ways),
    }:
        return None
    wider = [role for role in ways if role.entry.market.breadth != "narrow"]
    if not wider or any(does_the_work(role, levels) for role in ways):
        return None
    step = wider[0]
    barrier = destination.entry.barrier.split(". ")[0].rstrip(".")
    why = (
        f"Posts as {destination.with_article} are rare. {barrier}. There are more as "
        f"{step.with_article}, and people move on from there."
    )
    return _step(step, destination, levels, ladders, capacity, why)


def choose_goal(
    said: Said, roles: Mapping[str, Role], questions: Mapping[str, Question], ladders: Ladders
) -> str | None:
    """Return the role that a plan should aim at: the first step, else the destination."""
    if not is_complete(said.answers, said.asked):
        return None
    destination = roles[rank_fits(roles, questions, said.answers)[0].role]
    step = find_first_step(destination, said, roles, ladders)
    return step.role if step else destination.id

"""Roles to begin with on the way to another: nearer by hours, or with a wider market."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from careerpath.advice.ladders import Ladders, Levels, steps_to_ready
from careerpath.advice.readiness import does_the_work, hours_to_ready, musts_share
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role

NEARER = 0.75
"""A first step takes at most this share of the direct way's hours, or it is none."""

NEARER_FOR_A_DOOR = 0.85
"""The share where the destination is far, with few posts for beginners in no broad market, and
the step has more of them."""

PLANS_A_YEAR = 4
"""What exceeds the hours of so many plans is more than about a year away."""

DOORS = {"few": 0, "some": 1, "many": 2}
"""How open the market is to beginners, least first."""

WIDTHS = {"narrow": 0, "middling": 1, "broad": 2}
"""How many posts there are at all, fewest first."""

PART = 0.5
"""The share of its must-haves from which a role with few posts for beginners is open."""

Kind = Literal["nearer", "wider", "wide", "post", "stay", "close"]
INSTEAD = ("post", "stay", "close")
"""Kinds that are no way to another role but the aim itself."""


class FirstStep(Result, frozen=True):
    """The role that the 90 days aim at in the destination's place, and why.

    `kind`: nearer by hours; a wider market; wide, for pupils; the trade that gives a post now;
    stay, and get better there; a role that fits as well as the destination and is the better
    chance. `milestone` are the must-haves to meet there, as skill ids. `hours` lead to this role,
    `hours_direct` straight to where the way leads, `shared_hours` are those that count for both;
    `capacity` is what the plan holds. `towards` is the role that the way leads to, `close` says
    why where that is another than the destination.
    """

    role: str
    kind: Kind
    milestone: list[str]
    why: str
    hours: int
    hours_direct: int
    shared_hours: int
    capacity: float
    towards: str
    close: str = ""


def build_step(
    kind: Kind, step: Role, to: Role, levels: Levels, ladders: Ladders, capacity: float, why: str
) -> FirstStep:
    """Return a first step on the way to a role, measured."""
    missing = [
        ask.skill
        for ask in step.skills
        if ask.must_have and levels.get(ask.skill, 0) < ask.required
    ]
    return FirstStep(
        step.id,
        kind,
        missing,
        why,
        hours_to_ready(ladders, step, levels),
        hours_to_ready(ladders, to, levels),
        _shared_hours(step, to, levels, ladders),
        capacity,
        step.id if kind in INSTEAD else to.id,
    )


def choose_nearer(
    destination: Role,
    roles: Mapping[str, Role],
    levels: Levels,
    ladders: Ladders,
    capacity: float,
    stands: str | None = None,
) -> FirstStep | None:
    """Return where to begin when the destination's hours exceed the plan's, else None.

    It is one of the roles that people come from, or of those next to the person's own role. It
    must shorten the way to a paid post: clearly fewer hours, and a door for beginners that is no
    narrower. A wider door goes before a shorter way, save for those who are inside in a role of
    their own. None, too, where the person stands in such a role already.
    """
    direct = hours_to_ready(ladders, destination, levels)
    ways = [roles[key] for key in destination.entry.entry_from if key in roles]
    if direct <= capacity:
        return None
    if any(role.id == stands or does_the_work(role, levels) for role in ways):
        return None
    beside = [r for r in roles.values() if stands in r.entry.entry_from and r.id != destination.id]
    few = door_of(destination) == 0 and destination.entry.market.breadth != "broad"
    far = few and direct > PLANS_A_YEAR * capacity
    found = []
    for role in (*ways, *beside):
        wider = door_of(role) - door_of(destination)
        hours = hours_to_ready(ladders, role, levels)
        most = NEARER_FOR_A_DOOR if far and wider > 0 else NEARER
        if hours <= most * direct and (wider >= 0 or stands in roles):
            found.append((wider <= 0 and stands not in roles, hours, role.id))
    if not found:
        return None
    _, hours, key = min(found)
    step = roles[key]
    shared = _shared_hours(step, destination, levels, ladders)
    away = f"about {hours} hours of study away instead of {direct}"
    count = f"and {shared} of those hours count for both"
    why = f"A post as {step.with_article} is {away}, {count}."
    if door_of(step) > door_of(destination):
        many = destination.entry.market.junior.capitalize()
        why = (
            f"{many} posts as {destination.with_article} take beginners; more do as "
            f"{step.with_article}, {away}, {count}."
        )
    return build_step("nearer", step, destination, levels, ladders, capacity, why)


def choose_wider(
    destination: Role,
    roles: Mapping[str, Role],
    levels: Levels,
    ladders: Ladders,
    capacity: float,
    stands: str | None,
) -> FirstStep | None:
    """Return the role to begin with where posts for the destination are rare.

    It is one of those that people come from, whose posts are not rare and whose way is no longer.
    Each of them widens the market; so one whose door is open to this person goes first, and of
    those the nearest.
    """
    ways = [roles[key] for key in destination.entry.entry_from if key in roles]
    if width_of(destination) > 0 or stands in {destination.id, *(role.id for role in ways)}:
        return None
    if any(does_the_work(role, levels) for role in ways):
        return None
    direct = hours_to_ready(ladders, destination, levels)
    found = [
        (not is_open(role, levels), hours, role.id)
        for role in ways
        if width_of(role) > 0 and (hours := hours_to_ready(ladders, role, levels)) <= direct
    ]
    if not found:
        return None
    _, hours, key = min(found)
    barrier = destination.entry.barrier.split(". ")[0].rstrip(".")
    why = (
        f"Posts as {destination.with_article} are rare. {barrier}. There are more as "
        f"{roles[key].with_article}, {hours} hours of study away instead of {direct}."
    )
    return build_step("wider", roles[key], destination, levels, ladders, capacity, why)


def is_open(role: Role, levels: Levels) -> bool:
    """Return whether a role can be a first post: beginners are taken, or much of it is there."""
    return door_of(role) > 0 or musts_share(role, levels) >= PART


def width_of(role: Role) -> int:
    """Return how many posts a role's market has, 0 to 2."""
    return WIDTHS[role.entry.market.breadth]


def door_of(role: Role) -> int:
    """Return how open a role's market is to beginners, 0 to 2."""
    return DOORS[role.entry.market.junior]


def _shared_hours(step: Role, destination: Role, levels: Levels, ladders: Ladders) -> int:
    there = steps_to_ready(ladders, step, levels)
    return ladders.hours(set(there) & set(steps_to_ready(ladders, destination, levels)))

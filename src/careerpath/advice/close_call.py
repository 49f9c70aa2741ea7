"""Roles that fit so alike that other things decide between them: market, door, hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.advice.first_step import NEARER, door_of, width_of
from careerpath.advice.fit import RoleFit
from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.readiness import does_the_work, hours_to_ready
from careerpath.catalog.roles import Role

AS_GOOD = 5
"""Points of fit below the best within which a role fits as well: answers are no finer."""


def choose_nearest_of_best(
    fits: Sequence[RoleFit],
    roles: Mapping[str, Role],
    levels: Levels,
    ladders: Ladders,
    capacity: float,
    stands: str | None,
) -> str:
    """Return the role to go for among those that fit as well as the best: that, or a better chance.

    A better chance has a market no narrower, a door no less open and a way that is not clearly
    longer, and it is better in at least one of the three; the nearest such role is taken. Where
    the plan itself holds the way to the best, only rare posts speak against that. Never the
    person's own work: who wants away from it is not sent back by a few points.
    """
    best = roles[fits[0].role]
    direct = hours_to_ready(ladders, best, levels)
    if direct <= capacity and width_of(best) > 0:
        return best.id
    found = []
    for each in fits[1:]:
        role = roles[each.role]
        if (each.fit or 0) < (fits[0].fit or 0) - AS_GOOD or role.id == stands:
            continue
        hours = hours_to_ready(ladders, role, levels)
        wider, door = width_of(role) - width_of(best), door_of(role) - door_of(best)
        worse = wider < 0 or door < 0 or hours * NEARER > direct
        better = wider > 0 or door > 0 or hours <= NEARER * direct
        if better and not worse and not does_the_work(role, levels):
            found.append((hours, role.id))
    return min(found)[1] if found else best.id


def tell_close_call(
    chosen: Role,
    fits: Sequence[RoleFit],
    roles: Mapping[str, Role],
    levels: Levels,
    ladders: Ladders,
) -> str:
    """Return why the plan aims at a role that fits as well as the best, and what of the best."""
    best = roles[fits[0].role]
    fit = {each.role: each.fit for each in fits}
    hours, direct = (hours_to_ready(ladders, role, levels) for role in (chosen, best))
    gains = []
    if width_of(chosen) > width_of(best):
        gains.append("a wider market")
    if door_of(chosen) > door_of(best):
        gains.append("more posts for beginners")
    if hours <= NEARER * direct:
        gains.append("the shorter way")
    more = "a little more" if fit[best.id] != fit[chosen.id] else "as well"
    named = f"{', '.join(gains[:-1])} and {gains[-1]}" if len(gains) > 1 else gains[0]
    return (
        f"A close call: {best.in_sentence} fits {more} ({fit[best.id]} against {fit[chosen.id]}). "
        f"{_capital(chosen.in_sentence)} has {named}, {hours} hours of study against {direct}, "
        f"so the plan aims there; {best.in_sentence} can come later."
    )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]

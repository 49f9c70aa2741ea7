"""Which skill levels to ask for: what the result and the first half of the plan will rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from careerpath.advice.levels import FIRST_CODE, LEAST_ASSUMED, Known, code_skills
from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill

MOST = 12
"""The quiz asks for about a dozen levels, and never for more than this."""

FIRST_MILESTONES = 2
"""What stands in so many milestones of the path is about the first half of a plan."""


def choose_level_skills(
    roles: Sequence[Role],
    goal: Role,
    known: Known,
    rated: Mapping[str, int],
    skills: Mapping[str, Skill],
) -> list[str]:
    """Return skill ids to ask for: those rated already, then those that nothing tells yet.

    `roles` are the two best, `goal` is the plan's. `known` holds what is known of the person.
    Who never wrote a program meets no question on what is built on that.
    """
    found = dict.fromkeys(rated)
    code = set(code_skills(skills))
    for key in _wanted(roles, goal):
        if len(found) >= MOST:
            break
        if key in found or key not in skills:
            continue
        if known.get(key) is not None and not (key == FIRST_CODE and _is_a_guess(known)):
            continue
        if known.levels.get(FIRST_CODE) == 0 and key in code:
            continue
        found[key] = None
    return list(found)


def _is_a_guess(known: Known) -> bool:
    """Return whether programming is there by what a language or an origin says, and no more.

    Nearly every plan rests on it, and who names a first language may have met it last week.
    """
    level = known.levels.get(FIRST_CODE, 0)
    return known.basis.get(FIRST_CODE) == "assumed" and 0 < level <= LEAST_ASSUMED


def _wanted(roles: Sequence[Role], goal: Role) -> Iterator[str]:
    """Yield skills in the order in which they matter; programming before what builds on it."""
    musts = [ask.skill for role in (*roles, goal) for ask in role.skills if ask.must_have]
    if any(ask.skill == FIRST_CODE for role in (*roles, goal) for ask in role.skills):
        yield FIRST_CODE
    yield from dict.fromkeys(musts)
    for milestone in goal.path[:FIRST_MILESTONES]:
        yield from milestone.skills

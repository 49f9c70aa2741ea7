"""Readiness: how much of the skills that a role asks the person has today.

It is of skills alone: proof, interviews and what the market asks stand beside it.
"""

from __future__ import annotations

from careerpath.advice.ladders import Ladders, Levels, steps_to_ready
from careerpath.advice.levels import Basis, Known
from careerpath.advice.results import Result
from careerpath.catalog.roles import Ask, Role

ENOUGH = 0.6
"""Share of a role's importance that must be known before readiness is stated."""

STANDING = 0.8
"""From this readiness on, with all must-haves met, somebody can do the role's work already."""


class Readiness(Result, frozen=True):
    """Readiness 0-100, or None where the known skills hold under 60 % of the importance.

    `coverage` is that share, 0-1; `must_haves` counts the role's must-haves that are met.
    """

    role: str
    value: int | None
    coverage: float
    must_haves_met: int
    must_haves: int


class Strength(Result, frozen=True):
    """A skill at or above what the role requires, and how that is known."""

    skill: str
    level: int
    required: int
    basis: Basis


class Gap(Result, frozen=True):
    """A skill below what the role requires; level and basis None where it is unknown.

    Hours are for this gap alone, with what comes first: gaps share steps, so they do not add up
    to the role's total.
    """

    skill: str
    level: int | None
    basis: Basis | None
    required: int
    importance: int
    must_have: bool
    hours: int


def measure_readiness(role: Role, levels: Levels) -> Readiness:
    """Return readiness over the skills whose level is known."""
    known = [ask for ask in role.skills if ask.skill in levels]
    importance = sum(ask.importance for ask in role.skills)
    held = sum(ask.importance for ask in known)
    coverage = held / importance
    value = None
    if held and coverage >= ENOUGH:
        value = round(100 * sum(_reached(ask, levels) for ask in known) / held)
    must_haves = [ask for ask in role.skills if ask.must_have]
    met = sum(levels.get(ask.skill, 0) >= ask.required for ask in must_haves)
    return Readiness(role.id, value, round(coverage, 4), met, len(must_haves))


def readiness_share(role: Role, levels: Levels) -> float:
    """Return readiness, 0 to 1, with unknown levels counted as not there yet."""
    importance = sum(ask.importance for ask in role.skills)
    return sum(_reached(ask, levels) for ask in role.skills) / importance


def does_the_work(role: Role, levels: Levels) -> bool:
    """Return whether somebody can do a role's work: 80 % of it, and every must-have."""
    return meets_musts(role, levels) and readiness_share(role, levels) >= STANDING


def meets_musts(role: Role, levels: Levels) -> bool:
    """Return whether somebody has every must-have of a role."""
    return all(levels.get(ask.skill, 0) >= ask.required for ask in role.skills if ask.must_have)


def musts_share(role: Role, levels: Levels) -> float:
    """Return how much of a role's must-haves is there, 0 to 1; half a level counts in part."""
    musts = [ask for ask in role.skills if ask.must_have]
    importance = sum(ask.importance for ask in musts)
    return sum(_reached(ask, levels) for ask in musts) / importance if musts else 1.0


def _reached(ask: Ask, levels: Levels) -> float:
    return ask.importance * min(levels.get(ask.skill, 0) / ask.required, 1)


def list_strengths(role: Role, known: Known) -> list[Strength]:
    """Return what is met, the most important first."""
    levels = known.levels
    met = [ask for ask in role.skills if levels.get(ask.skill, -1) >= ask.required]
    met.sort(key=lambda ask: (-ask.importance, -levels[ask.skill], ask.skill))
    return [Strength(a.skill, levels[a.skill], a.required, known.basis[a.skill]) for a in met]


def list_gaps(role: Role, known: Known, ladders: Ladders) -> list[Gap]:
    """Return what is missing or unknown, must-haves first, then by importance."""
    gaps = [
        Gap(
            ask.skill,
            known.get(ask.skill),
            known.basis.get(ask.skill),
            ask.required,
            ask.importance,
            ask.must_have,
            ladders.hours(ladders.missing_steps([(ask.skill, ask.required)], known.levels)),
        )
        for ask in role.skills
        if known.levels.get(ask.skill, -1) < ask.required
    ]
    return sorted(gaps, key=lambda gap: (not gap.must_have, -gap.importance, gap.skill))


def hours_to_ready(ladders: Ladders, role: Role, levels: Levels) -> int:
    """Return the study hours from the person's levels to all that the role requires."""
    return ladders.hours(steps_to_ready(ladders, role, levels))

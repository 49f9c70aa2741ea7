"""Readiness: how much of what a role asks the person can do today."""

from __future__ import annotations

from careerpath.advice.ladders import Ladders, Levels, steps_to_ready
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role, SkillNeed

ENOUGH = 0.6
"""Share of a role's importance that must be known before readiness is stated."""


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
    """A skill at or above what the role requires."""

    skill: str
    level: int
    required: int


class Gap(Result, frozen=True):
    """A skill below what the role requires; level None is unknown. Hours include what comes first.

    Hours are for this gap alone: gaps share steps, so they do not add up to the role's total.
    """

    skill: str
    level: int | None
    required: int
    importance: int
    must_have: bool
    hours: int


def measure_readiness(role: Role, levels: Levels) -> Readiness:
    """Return readiness over the skills whose level is known."""
    known = [need for need in role.skills if need.skill in levels]
    importance = sum(need.importance for need in role.skills)
    held = sum(need.importance for need in known)
    coverage = held / importance
    value = None
    if held and coverage >= ENOUGH:
        value = round(100 * sum(_reached(need, levels) for need in known) / held)
    must_haves = [need for need in role.skills if need.must_have]
    met = sum(levels.get(need.skill, 0) >= need.required for need in must_haves)
    return Readiness(role.id, value, round(coverage, 4), met, len(must_haves))


def readiness_share(role: Role, levels: Levels) -> float:
    """Return readiness, 0 to 1, with unknown levels counted as 0: what a plan starts from."""
    importance = sum(need.importance for need in role.skills)
    return sum(_reached(need, levels) for need in role.skills) / importance


def _reached(need: SkillNeed, levels: Levels) -> float:
    return need.importance * min(levels.get(need.skill, 0) / need.required, 1)


def list_strengths(role: Role, levels: Levels) -> list[Strength]:
    """Return what is met, the most important first."""
    met = [need for need in role.skills if levels.get(need.skill, -1) >= need.required]
    met.sort(key=lambda need: (-need.importance, -levels[need.skill], need.skill))
    return [Strength(need.skill, levels[need.skill], need.required) for need in met]


def list_gaps(role: Role, levels: Levels, ladders: Ladders) -> list[Gap]:
    """Return what is missing or unknown, must-haves first, then by importance."""
    gaps = [
        Gap(
            need.skill,
            levels.get(need.skill),
            need.required,
            need.importance,
            need.must_have,
            ladders.hours(ladders.missing_steps([(need.skill, need.required)], levels)),
        )
        for need in role.skills
        if levels.get(need.skill, -1) < need.required
    ]
    return sorted(gaps, key=lambda gap: (not gap.must_have, -gap.importance, gap.skill))


def hours_to_ready(ladders: Ladders, role: Role, levels: Levels) -> int:
    """Return the study hours from the person's levels to all that the role requires."""
    return ladders.hours(steps_to_ready(ladders, role, levels))

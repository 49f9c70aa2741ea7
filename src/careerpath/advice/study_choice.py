"""Which study steps to take when the hours do not suffice for all of them.

Each level of a skill that the role asks for is a candidate, valued together with its unmet
prerequisites: gain in readiness for the hours it costs. The best value goes first, ties by id.
"""

from __future__ import annotations

from careerpath.advice.ladders import Ladders, Levels, role_targets
from careerpath.advice.readiness import readiness_share
from careerpath.catalog.roles import Role


def choose_steps(ladders: Ladders, role: Role, levels: Levels, budget: int) -> list[str]:
    """Return step ids that fit into `budget` hours, in the order in which to take them.

    What comes first stands first. Hours left over begin the next best ladder.
    """
    chosen: list[str] = []
    left = budget
    while bundle := _best_bundle(ladders, role, levels, chosen, left):
        chosen += bundle
        left -= ladders.hours(bundle)
    for skill, level in _by_importance(role):
        for step in ladders.missing_steps([(skill, level)], levels, set(chosen)):
            if ladders.steps[step].hours > left:
                break
            chosen.append(step)
            left -= ladders.steps[step].hours
    return _in_order(ladders, role, levels, chosen)


def _in_order(ladders: Ladders, role: Role, levels: Levels, chosen: list[str]) -> list[str]:
    """Return the chosen steps, must-haves and important skills first, each after its needs."""
    needs = sorted(role.skills, key=lambda n: (not n.must_have, -n.importance, n.skill))
    order: dict[str, None] = {}
    wanted = set(chosen)
    for level in range(1, 5):
        for need in needs:
            for step in ladders.missing_steps([(need.skill, min(level, need.required))], levels):
                if step in wanted:
                    order[step] = None
    return list(order)


def levels_after(ladders: Ladders, levels: Levels, steps: list[str]) -> dict[str, int]:
    """Return all levels once the steps are finished."""
    done = set(steps)
    touched = {ladders.skill_of[step] for step in steps}
    return {**levels, **{key: ladders.level_after(key, levels, done) for key in touched}}


def _best_bundle(
    ladders: Ladders, role: Role, levels: Levels, chosen: list[str], left: int
) -> list[str]:
    now = levels_after(ladders, levels, chosen)
    base = readiness_share(role, now)
    best: tuple[float, str, list[str]] | None = None
    for skill, required in role_targets(role):
        for level in range(now.get(skill, 0) + 1, required + 1):
            bundle = ladders.missing_steps([(skill, level)], levels, set(chosen))
            hours = ladders.hours(bundle)
            if not bundle or hours > left:
                break
            after = levels_after(ladders, levels, chosen + bundle)
            value = (readiness_share(role, after) - base) / hours
            if best is None or (-value, f"{skill}-{level}") < (-best[0], best[1]):
                best = (value, f"{skill}-{level}", bundle)
    return best[2] if best else []


def _by_importance(role: Role) -> list[tuple[str, int]]:
    needs = sorted(role.skills, key=lambda need: (-need.importance, need.skill))
    return [(need.skill, need.required) for need in needs]

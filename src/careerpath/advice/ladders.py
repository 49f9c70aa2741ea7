"""Study steps with what must come before them, and the hours from where someone stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill, Step

Levels = Mapping[str, int]
"""Skill id -> level that the person has. Unknown skills are absent: their steps are all ahead."""


class Ladders:
    """The ladders of all skills as one graph of steps.

    A step is met when the person's level reaches the step's level or the step is in `done`.
    It comes after the steps below it in its ladder and after those that its skill's (or its
    own) `needs` name.
    """

    def __init__(self, skills: Mapping[str, Skill]) -> None:
        self.skills = skills
        self.steps: dict[str, Step] = {}
        self.skill_of: dict[str, str] = {}
        for key, skill in skills.items():
            for step in skill.ladder:
                self.steps[step.id] = step
                self.skill_of[step.id] = key

    def missing_steps(
        self, targets: Iterable[tuple[str, int]], levels: Levels, done: Set[str] = frozenset()
    ) -> list[str]:
        """Return the unmet steps to reach each (skill, level), prerequisites first, each once."""
        found: dict[str, None] = {}
        visiting: set[tuple[str, int]] = set()

        def climb(skill_id: str, level: int) -> Iterator[tuple[str, int]]:
            if levels.get(skill_id, 0) >= level or (skill_id, level) in visiting:
                return
            visiting.add((skill_id, level))
            skill = self.skills[skill_id]
            for step in skill.steps_to(level):
                if step.id in done or step.id in found or self.is_needless(step.id, levels):
                    continue
                yield from {**skill.needs, **step.needs}.items()
                found[step.id] = None

        for target in targets:
            under_way = [climb(*target)]  # a list, since a long chain is deeper than calls may be
            while under_way:
                need = next(under_way[-1], None)
                if need is None:
                    under_way.pop()
                else:
                    under_way.append(climb(*need))
        return list(found)

    def missing_before(
        self, step_id: str, levels: Levels, done: Set[str] = frozenset()
    ) -> list[str]:
        """Return the unmet steps that a step builds on, in the order in which to take them."""
        target = (self.skill_of[step_id], self.steps[step_id].level)
        found = self.missing_steps([target], levels, done)
        return found[: found.index(step_id)] if step_id in found else []

    def hours(self, steps: Iterable[str]) -> int:
        """Return the hours of the steps named."""
        return sum(self.steps[step].hours for step in steps)

    def is_needless(self, step_id: str, levels: Levels) -> bool:
        """Return whether these levels tell that a step need not be taken."""
        step = self.steps[step_id]
        if step.level <= levels.get(self.skill_of[step_id], 0):
            return True
        return bool(step.not_from) and has_levels(levels, step.not_from)

    def level_after(self, skill_id: str, levels: Levels, done: Set[str]) -> int:
        """Return the level of a skill once the steps in `done` are finished."""
        known = levels.get(skill_id, 0)
        open_levels = [
            step.level
            for step in self.skills[skill_id].ladder
            if step.id not in done and not self.is_needless(step.id, levels)
        ]
        if open_levels:
            return max(known, min(open_levels) - 1)
        return max(known, self.skills[skill_id].top)

    def direct_needs(self, step_id: str) -> list[str]:
        """Return the steps that come right before one: the rung below and the last of each need."""
        skill = self.skills[self.skill_of[step_id]]
        ids = [step.id for step in skill.ladder]
        place = ids.index(step_id)
        before = ids[place - 1 : place] if place else []
        for need, level in {**skill.needs, **self.steps[step_id].needs}.items():
            before += [step.id for step in self.skills[need].steps_to(level)][-1:]
        return before


def has_levels(levels: Levels, wanted: Levels) -> bool:
    """Return whether all of these levels are reached."""
    return all(levels.get(skill, 0) >= level for skill, level in wanted.items())


def role_targets(role: Role) -> list[tuple[str, int]]:
    """Return the skills that a role asks for, with the required levels."""
    return [(need.skill, need.required) for need in role.skills]


def steps_to_ready(ladders: Ladders, role: Role, levels: Levels) -> list[str]:
    """Return all steps between the person's levels and what the role requires."""
    return ladders.missing_steps(role_targets(role), levels)


def levels_after(ladders: Ladders, levels: Levels, steps: Iterable[str]) -> dict[str, int]:
    """Return the levels once these steps are finished."""
    finished = set(steps)
    result = dict(levels)
    for skill in {ladders.skill_of[step] for step in finished if step in ladders.skill_of}:
        result[skill] = ladders.level_after(skill, levels, finished)
    return result

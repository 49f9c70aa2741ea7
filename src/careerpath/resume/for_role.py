"""A resume turned towards a role: its words first, and which of the role's it does not show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

import msgspec

from careerpath.catalog.roles import Role
from careerpath.match.gaps import Need
from careerpath.resume.document import Resume, SkillGroup

SkillsIn = Callable[[str], Collection[str]]
"""Which skills, by id, a text names."""


def turn_towards(resume: Resume, role: Role, skills_in: SkillsIn) -> Resume:
    """Return the resume with the skills that a role asks before the others, nothing left out.

    Groups are ordered by their first word's weight, words inside a group by their own; what weighs
    alike stays in its order.
    """
    weight = {ask.skill: ask.importance + 10 * ask.must_have for ask in role.skills}

    def weigh(word: str) -> float:
        return max((weight.get(skill, 0) for skill in skills_in(word)), default=0)

    def order(group: SkillGroup) -> SkillGroup:
        words = sorted(group.keywords or [], key=lambda word: -weigh(word))
        return msgspec.structs.replace(group, keywords=words)

    groups = [order(group) for group in resume.skills or []]
    groups.sort(key=lambda group: -max(map(weigh, (group.keywords or [])[:3]), default=0))
    return msgspec.structs.replace(resume, skills=groups)


def not_shown(needs: Iterable[Need]) -> list[str]:
    """Return the must-haves, by id, that a resume does not show under any name."""
    return [each.skill for each in needs if each.asked == "must" and each.state not in SHOWN]


SHOWN = ("shown", "other")

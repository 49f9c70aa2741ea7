"""The skills of a role as rows: what is there of each, what is asked, and how that is known."""

from __future__ import annotations

from careerpath.advice.readiness import Gap, Strength
from careerpath.advice.results import Result
from careerpath.report.material import Material

BASIS = {
    "rated": "you said so",
    "proved": "shown by finished study",
    "assumed": "assumed from your work",
}
UNKNOWN = "not known yet"
MOST = 8
"""Rows that a page shows of strengths and of gaps; the others stand folded under them."""


class SkillRow(Result, frozen=True):
    """A skill: level 0-4 or None where it is unknown, the level asked, study hours for a gap."""

    skill: str
    title: str
    level: int | None
    required: int
    must_have: bool
    basis: str
    hours: int | None
    words: str


class SkillRows(Result, frozen=True):
    """Strengths and gaps; what stands in `more_*` is less important."""

    strengths: list[SkillRow]
    more_strengths: list[SkillRow]
    gaps: list[SkillRow]
    more_gaps: list[SkillRow]


def list_skills(material: Material, most: int = MOST) -> SkillRows:
    """Return the rows of a page, the most important first."""
    result = material.result
    strengths = [_strength(each, material) for each in result.strengths]
    gaps = [_gap(each, material) for each in result.gaps]
    return SkillRows(strengths[:most], strengths[most:], gaps[:most], gaps[most:])


def _strength(each: Strength, material: Material) -> SkillRow:
    need = material.goal.need(each.skill) if material.goal else None
    must = bool(need and need.must_have)
    title = material.titles.skills[each.skill].title
    words = f"level {each.level}, {each.required} asked"
    return SkillRow(
        each.skill, title, each.level, each.required, must, BASIS[each.basis], None, words
    )


def _gap(each: Gap, material: Material) -> SkillRow:
    title = material.titles.skills[each.skill].title
    basis = BASIS[each.basis] if each.basis else UNKNOWN
    there = f"level {each.level} of {each.required}"
    words = f"level {each.required} asked" if each.level is None else there
    return SkillRow(
        each.skill, title, each.level, each.required, each.must_have, basis, each.hours, words
    )

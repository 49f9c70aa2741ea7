"""Skills as a list, and one skill in depth: its ladder, what it needs and what it unlocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.levels import Basis, Known
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill, Step
from careerpath.catalog.sources import Resource, RoleEvidence


class ListedSkill(Result, frozen=True):
    """A skill on one line: the person's level (None: unknown), its hours, how many roles ask."""

    id: str
    title: str
    level: int | None
    hours: int
    roles: int


class SkillGroup(Result, frozen=True):
    title: str
    skills: list[ListedSkill]


class LevelStory(Result, frozen=True):
    """A level in words. Hours climb from 0: the own steps alone, and with all that comes first.

    `hours_left` is what is left from where the person stands, prerequisites included; None where
    nobody's level is known.
    """

    level: int
    words: str
    hours: int
    hours_with_needs: int
    hours_left: int | None


class RoleAsking(Result, frozen=True):
    """A role that asks for the skill; `share` of its postings names it, None where unknown."""

    role: str
    title: str
    importance: int
    required: int
    must_have: bool
    reason: str
    share: float | None


class Related(Result, frozen=True):
    """A skill that comes before or after, with the level that is needed."""

    skill: str
    title: str
    level: int


class SkillStory(Result, frozen=True):
    """Everything about one skill. `marks` are O*NET's for its technologies: hot, in demand.

    `basis` is how the person's level is known.
    """

    id: str
    title: str
    about: str
    area: str
    aliases: list[str]
    level: int | None
    levels: list[LevelStory]
    ladder: list[Step]
    resources: dict[str, Resource]
    needs: list[Related]
    unlocks: list[Related]
    roles: list[RoleAsking]
    postings_source: str | None
    marks: list[str] = []
    basis: Basis | None = None


def list_skills(
    skills: Mapping[str, Skill],
    areas: Mapping[str, Sequence[str]],
    roles: Mapping[str, Role],
    levels: Levels,
) -> list[SkillGroup]:
    """Return the skills by area (title -> ids), in the order of the content."""
    asking: dict[str, int] = {}
    for role in roles.values():
        for need in role.skills:
            asking[need.skill] = asking.get(need.skill, 0) + 1
    return [
        SkillGroup(
            title,
            [
                ListedSkill(
                    key,
                    skills[key].title,
                    levels.get(key),
                    sum(step.hours for step in skills[key].ladder),
                    asking.get(key, 0),
                )
                for key in keys
            ],
        )
        for title, keys in areas.items()
        if keys
    ]


def tell_skill(
    skill: Skill,
    area: str,
    skills: Mapping[str, Skill],
    roles: Mapping[str, Role],
    resources: Mapping[str, Resource],
    evidence: Mapping[str, RoleEvidence],
    known: Known,
    technologies: Mapping[str, Sequence[str]] | None = None,
) -> SkillStory:
    """Return the whole story of one skill; `known` is what is known of the person.

    `technologies` names the skills whose technologies O*NET marks, by mark.
    """
    levels = known.levels
    asking = [
        RoleAsking(
            role.id,
            role.title,
            need.importance,
            need.required,
            need.must_have,
            need.reason,
            evidence[role.id].told(skill.id) if role.id in evidence else None,
        )
        for role in roles.values()
        if (need := role.need(skill.id)) is not None
    ]
    asking.sort(key=lambda each: (not each.must_have, -each.importance, -each.required, each.title))
    named = [key for step in skill.ladder for key in step.resources]
    shares = [evidence[each.role].source for each in asking if each.share is not None]
    return SkillStory(
        id=skill.id,
        title=skill.title,
        about=skill.about,
        area=area,
        aliases=[*skill.aliases, *skill.exact],
        level=levels.get(skill.id),
        levels=_levels(skill, Ladders(skills), levels),
        ladder=skill.ladder,
        resources={key: resources[key] for key in dict.fromkeys(named) if key in resources},
        needs=_related(_needs(skill), skills),
        unlocks=_related(
            {
                key: _needs(each)[skill.id]
                for key, each in skills.items()
                if skill.id in _needs(each)
            },
            skills,
        ),
        roles=asking,
        postings_source=shares[0] if shares else None,
        marks=[
            mark.replace("_", " ")
            for mark, keys in (technologies or {}).items()
            if skill.id in keys
        ],
        basis=known.basis.get(skill.id),
    )


def _levels(skill: Skill, ladders: Ladders, levels: Levels) -> list[LevelStory]:
    found = []
    for level, words in enumerate(skill.levels):
        target = [(skill.id, min(level, skill.top))] if level else []
        found.append(
            LevelStory(
                level,
                words,
                sum(step.hours for step in skill.steps_to(level)),
                ladders.hours(ladders.missing_steps(target, {})),
                ladders.hours(ladders.missing_steps(target, levels)) if levels else None,
            )
        )
    return found


def _needs(skill: Skill) -> dict[str, int]:
    """Return the highest level that a skill or a step of it needs of each other skill."""
    found = dict(skill.needs)
    for step in skill.ladder:
        for key, level in step.needs.items():
            found[key] = max(level, found.get(key, 0))
    return found


def _related(needs: Mapping[str, int], skills: Mapping[str, Skill]) -> list[Related]:
    return [Related(key, skills[key].title, level) for key, level in needs.items() if key in skills]

"""All that a role asks: its own skills, its cores', and what their study steps build on."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

import msgspec

from careerpath.catalog.cores import Core
from careerpath.catalog.roles import ON_THE_WAY, OWN, Ask, Role, RoleEntry, SkillNeed
from careerpath.catalog.skills import Skill

LEAST = 1
"""The importance of a skill that only stands on the way to others."""


def complete_role(entry: RoleEntry, cores: Mapping[str, Core], skills: Mapping[str, Skill]) -> Role:
    """Return a role with everything that it asks, its own first, then its cores', then the way.

    What a role says of a skill of its cores goes before what the core says, but for a lower level.
    Unknown cores and skills are passed over: whoever checks content says where they stand.
    """
    asks = {need.skill: _ask(need, OWN) for need in entry.skills}
    for name in entry.cores:
        for need in cores[name].skills if name in cores else ():
            known = asks.get(need.skill)
            if known is not None and known.origin == OWN:
                most = max(known.required, need.required)
                asks[need.skill] = msgspec.structs.replace(known, required=most)
            elif known is None or need.required > known.required:
                asks[need.skill] = _ask(need, name)
    levels = close({key: ask.required for key, ask in asks.items()}, skills)
    for key, level in levels.items():
        known = asks.get(key)
        if known is not None:
            asks[key] = msgspec.structs.replace(known, required=level)
            continue
        above = next(_built_on(key, level, levels, skills))
        reason = f"comes before {above}"
        asks[key] = Ask(
            skill=key, importance=LEAST, required=level, reason=reason, origin=ON_THE_WAY
        )
    fields = {name: getattr(entry, name) for name in RoleEntry.__struct_fields__}
    return Role(**{**fields, "skills": list(asks.values())})


def close(
    levels: Mapping[str, int], skills: Mapping[str, Skill], fixed: Container[str] = ()
) -> dict[str, int]:
    """Return levels together with those that every study step up to them needs.

    The levels of skills in `fixed` stay what they are, and nothing follows from needing more.
    """
    found = dict(levels)
    ahead = [(key, level) for key, level in levels.items() if key in skills]
    while ahead:
        key, level = ahead.pop()
        for need, least in needs_up_to(skills[key], level):
            if need in skills and need not in fixed and found.get(need, 0) < least:
                found[need] = least
                ahead.append((need, least))
    return found


def needs_up_to(skill: Skill, level: int) -> Iterator[tuple[str, int]]:
    """Yield what the steps of a skill up to a level need, some of it more than once."""
    steps = skill.steps_to(level)
    if steps:
        yield from skill.needs.items()
    for step in steps:
        yield from step.needs.items()


def _built_on(
    key: str, level: int, levels: Mapping[str, int], skills: Mapping[str, Skill]
) -> Iterator[str]:
    """Yield the titles of the skills whose steps need a skill at this very level."""
    for other, reached in levels.items():
        if other in skills and (key, level) in needs_up_to(skills[other], reached):
            yield skills[other].title


def _ask(need: SkillNeed, origin: str) -> Ask:
    fields = {name: getattr(need, name) for name in SkillNeed.__struct_fields__}
    return Ask(**fields, origin=origin)

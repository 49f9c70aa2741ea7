"""What somebody can do, and how we know it: rated, proved, assumed, or not known at all.

Rated beats proved, proved beats assumed. Unknown is not 0: it is asked for before anything is
built on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from careerpath.advice.results import Result
from careerpath.catalog.backgrounds import Background, Language
from careerpath.catalog.requirements import close
from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill

Basis = Literal["rated", "proved", "assumed"]

FIRST_CODE = "programming"
"""The skill that everybody has who knows a language well, whichever it is."""

NO_LANGUAGE = "none"
"""The language of those who never wrote a program: then nothing built on that is there."""

LEAST_ASSUMED, MOST_ASSUMED = 2, 3
"""Levels of programming that a best language stands for: small tasks become programs, to whole
programs of one's own.
"""


class Known(Result, frozen=True):
    """Levels 0-4 by skill, and the basis of each. A skill that is in neither is unknown."""

    levels: Mapping[str, int] = {}
    basis: Mapping[str, Basis] = {}

    def get(self, skill: str) -> int | None:
        """Return the level of a skill, None where it is unknown."""
        return self.levels.get(skill)


def know(
    skills: Mapping[str, Skill],
    rated: Mapping[str, int],
    proved: Mapping[str, int] | None = None,
    origin: Role | Background | None = None,
    language: Language | None = None,
) -> Known:
    """Return what is known of somebody.

    Assumed is what their work brings, what their best language says, and what a rated or proved
    skill builds on: whoever rates model development 3 has the Python that its steps need.
    """
    said = {key: (level, "rated") for key, level in rated.items() if key in skills}
    for key, level in (proved or {}).items():
        if key in skills and key not in said:
            said[key] = (level, "proved")
    assumed = brought_by(origin)
    levels = {key: level for key, (level, _) in said.items()}
    for key, level in close(levels, skills, fixed=levels).items():
        assumed[key] = max(level, assumed.get(key, 0))
    for key, level in _speaks(language, {**assumed, **{k: v for k, (v, _) in said.items()}}):
        assumed[key] = max(level, assumed.get(key, 0))
    found: dict[str, tuple[int, Basis]] = {
        key: (level, "assumed") for key, level in assumed.items() if key in skills and level
    }
    if language is not None and language.id == NO_LANGUAGE:
        for key in (FIRST_CODE, *code_skills(skills)):
            if key in skills:
                found.setdefault(key, (0, "assumed"))
    found |= said  # type: ignore[arg-type]
    return Known(
        {key: level for key, (level, _) in found.items()},
        {key: basis for key, (_, basis) in found.items()},
    )


def code_skills(skills: Mapping[str, Skill]) -> list[str]:
    """Return the skills that need programming from their first level on."""
    return [
        key
        for key, skill in skills.items()
        if key != FIRST_CODE and FIRST_CODE in close(dict(skill.needs), skills)
    ]


def brought_by(origin: Role | Background | None) -> dict[str, int]:
    """Return the levels that somebody brings from a role, all that it asks, or a background."""
    if isinstance(origin, Role):
        return {ask.skill: ask.required for ask in origin.skills}
    return dict(origin.brings) if origin else {}


def _speaks(language: Language | None, levels: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return what knowing a language best says: some programming, and that language as well."""
    if language is None or language.id == NO_LANGUAGE:
        return []
    programs = bool(language.variant or not language.skill)  # SQL and shell say nothing of it
    code = max(LEAST_ASSUMED if programs else 1, min(levels.get(FIRST_CODE, 1), MOST_ASSUMED))
    found = [(FIRST_CODE, code)] if programs else []
    return [*found, (language.skill, code)] if language.skill else found

"""The result of one file: what its text says, and the roles with what of each is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.match.asked import Degree, Years
from careerpath.match.gaps import Against, asked_by_role
from careerpath.match.kind import Kind, Title
from careerpath.match.quotes import quote_degrees, quote_years
from careerpath.match.rank import Because
from careerpath.match.reading import Found, NamedSkill, Reading

MOST_ROLES = 3
GAP = 3.0
"""A fall in the score behind which a role is not near any more."""


class RankedRole(Result, frozen=True):
    """A role by what a text names of it: skills that it asks, named and not named."""

    role: str
    score: float
    title: float
    because: list[Because]
    matched: list[str]
    missing: list[str]


class FileMatch(Result, frozen=True):
    """What one file says; `against` holds what is asked and missing, where that was wanted."""

    file: str
    kind: Kind
    guessed: bool
    title: Title | None
    skills: list[NamedSkill]
    others: list[Found]
    unwanted: list[Found]
    years: list[Years]
    degrees: list[Degree]
    roles: list[RankedRole]
    by_skills: list[str]
    against: Against | None = None


class Failed(Result, frozen=True):
    """A file that could not be read, and why."""

    file: str
    code: str
    message: str
    hint: str


class Matched(Result, frozen=True):
    """The result of a run. `unread` are the files that could not be read."""

    files: list[FileMatch]
    posting: FileMatch | None = None
    unread: list[Failed] = []


def nearest(roles: Sequence[RankedRole]) -> list[RankedRole]:
    """Return the roles worth telling: at most MOST_ROLES, none far behind the one before it."""
    found = list(roles[:1])
    for each in roles[1:MOST_ROLES]:
        if found[-1].score - each.score > GAP:
            break
        found.append(each)
    return found


def asked_skills(roles: Mapping[str, Role]) -> dict[str, list[str]]:
    """Return the skills that each role asks, in the order in which they are told."""
    return {key: [skill for skill, *_ in asked_by_role(role)] for key, role in roles.items()}


def match_file(
    file: str,
    text: str,
    reading: Reading,
    asked: Mapping[str, Sequence[str]],
    against: Against | None = None,
) -> FileMatch:
    """Return what a file says, each role with what of it is named, years with their lines.

    `asked` are the skills that each role asks, in the order in which they are told.
    """
    named = {skill.id for skill in reading.skills}
    ranked = []
    for each in reading.roles:
        matched: list[str] = []
        missing: list[str] = []
        for skill in asked[each.role]:
            (matched if skill in named else missing).append(skill)
        ranked.append(RankedRole(each.role, each.score, each.title, each.because, matched, missing))
    shared = {name: getattr(reading, name) for name in Reading.__struct_fields__ if name != "roles"}
    shared["years"] = quote_years(reading.years, text)
    shared["degrees"] = quote_degrees(reading.degrees, text)
    return FileMatch(file=file, roles=ranked, against=against, **shared)

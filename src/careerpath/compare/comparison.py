"""Roles side by side, aspect by aspect, each with its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from careerpath.advice.results import Result, Standing
from careerpath.catalog.roles import Role
from careerpath.catalog.sources import OutlookFigure, PayFigure, RoleEvidence

"""The question the program is asked first."""

EDITORIAL = "editorial"
"""The id of the source that is our own judgement."""

YOU = "you"
"""The aspect that only a profile can fill."""


class CompareContents(Result, frozen=True):
    """What a comparison draws on besides the roles: figures, evidence, and titles by id.

    `levels` and `standings` are the person's, by skill and by role, empty without a profile.
    """

    pay: Mapping[str, PayFigure]
    outlook: Mapping[str, OutlookFigure]
    evidence: Mapping[str, RoleEvidence]
    skill_titles: Mapping[str, str]
    role_titles: Mapping[str, str]
    levels: Mapping[str, int] = {}
    standings: Mapping[str, Standing] = {}


class SkillAsked(Result, frozen=True):
    """A skill in a role; `share` is the share of the role's postings that name it, if known.

    `level` is the person's, None where it is unknown.
    """

    skill: str
    title: str
    importance: int
    required: int
    must_have: bool
    reason: str
    share: float | None
    level: int | None = None


class PayValue(Result, frozen=True):
    figures: list[PayFigure]
    caveat: str


class OutlookValue(Result, frozen=True):
    figures: list[OutlookFigure]
    note: str


class EntryValue(Result, frozen=True):
    """Ways in, and the titles of the roles people usually come from."""

    routes: list[str]
    entry_from: list[str]


class ComparedRole(Result, frozen=True):
    id: str
    title: str
    summary: str
    distinction: str


class Aspect(Result, frozen=True):
    """One aspect: a value for each role by its id, and the ids of the sources of the values."""

    id: str
    title: str
    values: dict[str, object]
    sources: list[str]


class Comparison(Result, frozen=True):
    """Roles side by side."""

    roles: list[ComparedRole]
    aspects: list[Aspect]


Reader = Callable[[Role, CompareContents], tuple[object, list[str]]]


def compare_roles(
    roles: list[Role], contents: CompareContents, aspects: Sequence[str] = ()
) -> Comparison:
    """Return the aspects named, or all, in the order in which they are read.

    Where the person stands is among them only where `contents` says it.
    """
    chosen = []
    for key, (title, read) in ASPECTS.items():
        if (aspects and key not in aspects) or (key == YOU and not contents.standings):
            continue
        values: dict[str, object] = {}
        sources: dict[str, None] = {}
        for role in roles:
            values[role.id], named = read(role, contents)
            sources.update(dict.fromkeys(named))
        chosen.append(Aspect(key, title, values, list(sources)))
    compared = [ComparedRole(r.id, r.title, r.summary, r.distinction) for r in roles]
    return Comparison(compared, chosen)


def asked_skills(role: Role, contents: CompareContents) -> list[SkillAsked]:
    """Return the skills of a role, must-haves first, then by importance."""
    evidence = contents.evidence.get(role.id)
    found = [
        SkillAsked(
            need.skill,
            contents.skill_titles[need.skill],
            need.importance,
            need.required,
            need.must_have,
            need.reason,
            evidence.shares.get(need.skill) if evidence else None,
            contents.levels.get(need.skill),
        )
        for need in role.skills
    ]
    return sorted(found, key=lambda each: (not each.must_have, -each.importance, each.skill))


def _standing(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    return contents.standings[role.id], []


def _skills(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    evidence = contents.evidence.get(role.id)
    return asked_skills(role, contents), [EDITORIAL, *([evidence.source] if evidence else [])]


def _pay(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    figures = [contents.pay[key] for key in role.pay.figures]
    return PayValue(figures, role.pay.caveat), [figure.source for figure in figures]


def _outlook(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    figures = [contents.outlook[key] for key in role.outlook.figures]
    return OutlookValue(figures, role.outlook.note), [figure.source for figure in figures]


def _entry(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    titles = [contents.role_titles[key] for key in role.entry.entry_from]
    return EntryValue(role.entry.routes, titles), [EDITORIAL]


def _field(name: str) -> Reader:
    """Return a reader of a field of the role that is our own judgement."""
    return lambda role, _: (getattr(role, name), [EDITORIAL])


ASPECTS: dict[str, tuple[str, Reader]] = {
    "core": ("The core question", _field("core")),
    YOU: ("Where you stand", _standing),
    "approach": ("How problems are solved", _field("approach")),
    "day": ("A working day", _field("day")),
    "skills": ("Skills", _skills),
    "pay": ("Pay", _pay),
    "outlook": ("Outlook", _outlook),
    "maths": ("Mathematics", _field("maths")),
    "tools": ("Tools", _field("tools")),
    "lifecycle": ("The work, in order", _field("lifecycle")),
    "works-with": ("Works with", _field("works_with")),
    "employers": ("Employers", _field("employers")),
    "interview": ("Interviews", _field("interview")),
    "entry": ("Ways in", _entry),
    "like": ("You may like it if", _field("like")),
    "wear": ("It may wear you out if", _field("wear")),
}
"""Every aspect with its title and how it is read from a role."""

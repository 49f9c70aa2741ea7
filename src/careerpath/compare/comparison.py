"""Roles side by side, aspect by aspect, each with its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import msgspec

from careerpath.advice.levels import Basis
from careerpath.advice.results import Result, Standing
from careerpath.catalog.roles import ON_THE_WAY, OWN, Market, Role
from careerpath.catalog.sources import OutlookFigure, PayFigure, RoleEvidence

EDITORIAL = "editorial"
"""The id of the source that is our own judgement."""

YOU = "you"
"""The aspect that only a profile can fill."""


Place = Literal["shared", "more", "beyond", "named", "way"]
"""shared: another role asks it too; more: it does, to a lower level; beyond: none does; named:
none does, but its postings name it at least as often; way: it only comes before others here."""

OFTEN = 0.1
"""Where a role has no sample of postings, another's name a skill often from this share on."""


class CompareContents(Result, frozen=True):
    """What a comparison draws on besides the roles: figures, evidence, and titles by id.

    `levels`, their `basis` and `standings` are the person's, by skill and by role, empty without
    a profile.
    """

    pay: Mapping[str, PayFigure]
    outlook: Mapping[str, OutlookFigure]
    evidence: Mapping[str, RoleEvidence]
    skill_titles: Mapping[str, str]
    role_titles: Mapping[str, str]
    levels: Mapping[str, int] = {}
    standings: Mapping[str, Standing] = {}
    basis: Mapping[str, Basis] = {}


class SkillAsked(Result, frozen=True):
    """A skill in a role; `share` of its postings name it, None where that is not worth telling.

    `level` is the person's, None where it is unknown, and `basis` how it is known. `origin` is
    where the role has it from, `place` where it stands beside the others: see `Place`.
    """

    skill: str
    title: str
    importance: int
    required: int
    must_have: bool
    reason: str
    share: float | None
    level: int | None = None
    origin: str = OWN
    place: Place = "beyond"
    basis: Basis | None = None


class PayValue(Result, frozen=True):
    """Pay from all sources; `stand_ins` are the ids of those that count another title."""

    figures: list[PayFigure]
    caveat: str
    stand_ins: list[str] = []


class OutlookValue(Result, frozen=True):
    """Projections of all sources; `stand_ins` are the ids of those that count another title."""

    figures: list[OutlookFigure]
    note: str
    stand_ins: list[str] = []


class EntryValue(Result, frozen=True):
    """Ways in, the titles of the roles people usually come from, and how the door is."""

    routes: list[str]
    entry_from: list[str]
    barrier: str
    market: Market


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
            if key == "skills":
                values[role.id] = asked_beside(role, roles, contents)
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
            evidence.told(need.skill) if evidence else None,
            contents.levels.get(need.skill),
            need.origin,
            basis=contents.basis.get(need.skill),
        )
        for need in role.skills
    ]
    return sorted(found, key=lambda each: (not each.must_have, -each.importance, each.skill))


def asked_beside(role: Role, roles: list[Role], contents: CompareContents) -> list[SkillAsked]:
    """Return the skills of a role with their places beside the other roles."""
    others = [each for each in roles if each.id != role.id]
    return [
        msgspec.structs.replace(each, place=_place(each, role, others, contents))
        for each in asked_skills(role, contents)
    ]


def _place(asked: SkillAsked, role: Role, others: list[Role], contents: CompareContents) -> Place:
    theirs = [need for need in (other.need(asked.skill) for other in others) if need]
    if theirs:
        return "more" if asked.required > max(need.required for need in theirs) else "shared"
    if asked.origin == ON_THE_WAY:
        return "way"
    own = contents.evidence.get(role.id)
    found = (contents.evidence.get(other.id) for other in others)
    named = max((each.shares.get(asked.skill, 0.0) for each in found if each), default=0.0)
    least = own.shares.get(asked.skill, 0.0) if own else OFTEN
    return "named" if named and named >= least else "beyond"


def _standing(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    return contents.standings[role.id], []


def _skills(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    evidence = contents.evidence.get(role.id)
    return asked_skills(role, contents), [EDITORIAL, *([evidence.source] if evidence else [])]


def _pay(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    figures = [contents.pay[key] for key in role.pay.figures]
    stand_ins = [key for key in role.pay.figures if key not in role.pay.named]
    return PayValue(figures, role.pay.caveat, stand_ins), [figure.source for figure in figures]


def _outlook(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    figures = [contents.outlook[key] for key in role.outlook.figures]
    stand_ins = [key for key in role.outlook.figures if key not in role.outlook.named]
    return OutlookValue(figures, role.outlook.note, stand_ins), [
        figure.source for figure in figures
    ]


def _entry(role: Role, contents: CompareContents) -> tuple[object, list[str]]:
    titles = [contents.role_titles[key] for key in role.entry.entry_from]
    entry = role.entry
    return EntryValue(entry.routes, titles, entry.barrier, entry.market), [EDITORIAL]


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

"""What differs between roles, the strongest difference first.

Each difference is measured on a scale of its own and its strength is the share of that scale
that lies between the lowest and the highest role: 0 the same, 1 as far apart as can be. For
skills and wants the scale is fixed (0-4 and -2 to 2), for amounts it runs from 0 to the largest.
Texts are not measured.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from careerpath.advice.comparable import comparable_outlook, comparable_pay
from careerpath.advice.results import Result
from careerpath.catalog.names import normal
from careerpath.catalog.roles import Role
from careerpath.compare.comparison import CompareContents, asked_beside

MOST_ASKED = 4
"""The highest level that a role can ask."""

WANTS = "wants"
"""The name under which the dimensions of the work stand among the aspects."""

MEASURED = (WANTS, "skills", "pay", "outlook", "you", "tools")
"""The aspects that are numbers or names; the others are texts."""


class Difference(Result, frozen=True):
    """One thing in which roles differ: a number for each role, None where there is no figure.

    `unit` says what the numbers are: level (0-4), weight (-2 to 2), percent, hours,
    openings or a currency. `strength` runs from 0 to 1. `source` is where figures are from.
    """

    aspect: str
    id: str
    title: str
    unit: str
    values: dict[str, float | None]
    strength: float
    source: str | None = None


class OnlyHere(Result, frozen=True):
    """The tools that one role has, and that belong to nothing that the others ask."""

    role: str
    tools: list[str]


class Differences(Result, frozen=True):
    """All measured differences, strongest first, and the tools that are one role's alone."""

    differences: list[Difference]
    only: list[OnlyHere]


def find_differences(
    roles: list[Role],
    contents: CompareContents,
    dimensions: Mapping[str, str],
    aspects: Collection[str] = (),
    names: Mapping[str, Collection[str]] | None = None,
) -> Differences:
    """Return what differs between the roles, in all aspects or those named.

    `dimensions` are titles by id, `names` all that skills are called, tools in them included:
    Git is nobody's own where both ask for version control.
    """
    found = [
        *_wants(roles, dimensions),
        *_skills(roles, contents),
        *_pay(roles, contents),
        *_outlook(roles, contents),
        *_standings(roles, contents),
    ]
    found = [
        each for each in found if each.strength > 0 and (each.aspect in aspects or not aspects)
    ]
    found.sort(key=lambda each: (-each.strength, each.aspect, each.title))
    tools = {role.id: [name for group in role.tools for name in group.names] for role in roles}
    only = []
    for role in roles if "tools" in aspects or not aspects else ():
        others = {name for key, names in tools.items() if key != role.id for name in names}
        asked = {need.skill for other in roles if other.id != role.id for need in other.skills}
        used = {normal(name) for key in asked for name in (names or {}).get(key, ())}
        alone = [name for name in dict.fromkeys(tools[role.id]) if name not in others]
        only.append(OnlyHere(role.id, [name for name in alone if not _belongs(name, used)]))
    return Differences(found, only)


def _belongs(tool: str, used: set[str]) -> bool:
    """Return whether a tool is, or begins with, one of the names that are used anyway."""
    words = normal(tool).split()
    return any(" ".join(words[:count]) in used for count in range(1, len(words) + 1))


def _difference(
    aspect: str,
    key: str,
    title: str,
    unit: str,
    values: dict[str, float | None],
    scale: float,
    source: str | None = None,
) -> Difference:
    known = [value for value in values.values() if value is not None]
    spread = max(known) - min(known) if len(known) > 1 else 0.0
    strength = min(round(spread / scale, 4), 1.0) if scale else 0.0
    return Difference(aspect, key, title, unit, values, strength, source)


def _wants(roles: list[Role], dimensions: Mapping[str, str]) -> Iterator[Difference]:
    for key, title in dimensions.items():
        values: dict[str, float | None] = {role.id: role.wants.get(key, 0) for role in roles}
        yield _difference(WANTS, key, title, "weight", values, 4)


def _skills(roles: list[Role], contents: CompareContents) -> Iterator[Difference]:
    """Yield the levels asked, where a role asks more of a skill and postings do not gainsay it."""
    asked = {
        role.id: {each.skill: each for each in asked_beside(role, roles, contents)}
        for role in roles
    }
    for key in dict.fromkeys(need.skill for role in roles for need in role.skills):
        theirs = {role: found.get(key) for role, found in asked.items()}
        if any(each.place in ("way", "named") for each in theirs.values() if each):
            continue
        values: dict[str, float | None] = {
            role: each.required if each else 0 for role, each in theirs.items()
        }
        yield _difference("skills", key, contents.skill_titles[key], "level", values, MOST_ASKED)


def _pay(roles: list[Role], contents: CompareContents) -> Iterator[Difference]:
    """Yield the medians of one source that names every title, where there is one."""
    found = comparable_pay(roles, contents.pay)
    if found:
        first = next(iter(found.values()))
        counts = [f"{each.n:,}" for each in found.values() if each.n]
        groups = f", n {' and '.join(counts)}" if counts else ""
        title = f"Median pay, {first.country} {first.year}{groups}"
        values: dict[str, float | None] = {key: each.median for key, each in found.items()}
        yield _amounts("pay", "median", title, first.currency, values, first.source)


def _outlook(roles: list[Role], contents: CompareContents) -> Iterator[Difference]:
    found = comparable_outlook(roles, contents.outlook)
    if found:
        growth: dict[str, float | None] = {k: each.change_percent for k, each in found.items()}
        openings: dict[str, float | None] = {k: each.openings * 1000 for k, each in found.items()}
        source = next(iter(found.values())).source
        yield _amounts("outlook", "growth", "Growth of jobs", "percent", growth, source)
        yield _amounts("outlook", "openings", "Openings a year", "openings", openings, source)


def _standings(roles: list[Role], contents: CompareContents) -> Iterator[Difference]:
    if not contents.standings:
        return
    of = contents.standings
    for key, title in (("fit", "Your fit"), ("readiness", "Your readiness")):
        values: dict[str, float | None] = {r.id: getattr(of[r.id], key) for r in roles}
        yield _difference("you", key, title, "of 100", values, 100)
    hours: dict[str, float | None] = {r.id: of[r.id].hours_to_ready for r in roles}
    yield _amounts("you", "hours", "Your study to ready", "hours", hours)


def _amounts(
    aspect: str,
    key: str,
    title: str,
    unit: str,
    values: dict[str, float | None],
    source: str | None = None,
) -> Difference:
    most = max((abs(value) for value in values.values() if value is not None), default=0.0)
    return _difference(aspect, key, title, unit, values, most, source)

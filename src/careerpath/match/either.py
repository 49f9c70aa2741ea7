"""Names of which one is enough: "Python or R", "at least one of React, Vue and Angular"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from careerpath.match.find import Hit

OR = r"(?:and ?/ ?or|und ?/ ?oder|or|oder|bzw\.?|respectively)"
QUALIFIED = r"(?:(?:in|with|mit|experience with|some|strong|even|maybe|else|either|at least) )*"
BY_OR = re.compile(rf"[\s,(]*\b{OR} {QUALIFIED}[(]?", re.IGNORECASE)
BY_COMMA = re.compile(r"\s?[,/|]\s?|\s/\s")
BY_AND = re.compile(r"\s?,?\s(?:and|und|&)\s", re.IGNORECASE)
LISTED = re.compile(
    r"\b(?:one|any|some)(?: or (?:more|several|two))? (?:of|from|out of)\b[^.;\n]{0,60}$"
    r"|\beither(?: of)?:? $|\bentweder $|\beine[rsn]? (?:von|der|aus)\b[^.;\n]{0,60}$"
    r"|\b(?:a|one) (?:\w+ ){0,2}(?:language|framework|cloud|database|tool)s? (?:such as|like)"
    r"(?: \w+)? ?$",
    re.IGNORECASE,
)
"""What opens a list of which one is enough."""

OTHERS = re.compile(
    rf"[\s,(]*\b{OR} (?:an?(?:other|y)?|the|some|eine[rsn]?)? ?"
    r"(?:similar|other|comparable|equivalent|alike|like|such|language|ähnlich|vergleichbar|ander)",
    re.IGNORECASE,
)
"""What closes one: "or similar"."""

LANGUAGES = frozenset(("python", "r", "programming", "javascript", "typescript", "c-cpp"))
"""Skills that are languages: one is offered instead of another."""

REACH = 80


Span = tuple[int, int]


def find_either(text: str, hits: Sequence[Hit]) -> dict[Span, int]:
    """Return for each name by its place the number of its group, where one of several is enough.

    A row of names with commas is one where an "or" stands in it, or something like "one of" before
    it. "And" ends a row, but not in one that is opened so.
    """
    found: dict[Span, int] = {}
    hits = [hit for n, hit in enumerate(hits) if not n or hit.start >= hits[n - 1].end]
    for number, row in enumerate(_rows(text, hits)):
        for hit in row:
            found[hit.start, hit.end] = number
    return found


def _rows(text: str, hits: Sequence[Hit]) -> list[list[Hit]]:
    rows: list[list[Hit]] = []
    row: list[Hit] = list(hits[:1])
    chosen = False
    for one, other in pairwise(hits):
        between = text[one.end : other.start] if other.start - one.end < REACH else "."
        if BY_OR.fullmatch(between):
            row.append(other)
            chosen = True
        elif BY_COMMA.fullmatch(between) or (
            BY_AND.fullmatch(between) and _is_opened(text, row[0])
        ):
            row.append(other)
            if chosen and "/" not in between and not _is_opened(text, row[0]):
                if not BY_OR.match(text, other.end):
                    _close(text, rows, row[:-1], chosen)  # "Python or R, SQL"
                    row, chosen = [other], False
        else:
            _close(text, rows, row, chosen)
            row, chosen = [other], False
    _close(text, rows, row, chosen)
    return rows


def _close(text: str, rows: list[list[Hit]], row: list[Hit], chosen: bool) -> None:
    """Keep a row of which one is enough."""
    if len(row) < 2:
        return
    opened = _is_opened(text, row[0])
    if chosen and not opened:
        row = _alike(row)
    if len(row) > 1 and (opened or chosen or OTHERS.match(text, row[-1].end)):
        rows.append(row)


def _alike(row: list[Hit]) -> list[Hit]:
    """Return the end of a row that is of one kind: in "SQL, Git, AWS or Azure" the clouds."""
    last = _family(row[-1])
    if len(row) < 3 or _family(row[-2]) != last:
        return row
    first = next((n for n in range(len(row), 0, -1) if _family(row[n - 1]) != last), 0)
    return row[first:]


def _family(hit: Hit) -> str | None:
    return "language" if hit.skill in LANGUAGES else hit.skill


def _is_opened(text: str, hit: Hit) -> bool:
    return LISTED.search(text, max(hit.start - REACH, 0), hit.start) is not None


def alternatives(places: Mapping[str, Sequence[int | None]]) -> dict[str, list[str]]:
    """Return for each skill that another one may stand for, those others.

    `places` tells for each skill the group of each place where it is named, None for no group. A
    skill that is asked by itself elsewhere has no alternatives, but may be one.
    """
    groups: dict[int, list[str]] = {}
    for skill, numbers in places.items():
        for number in dict.fromkeys(numbers):
            if number is not None:
                groups.setdefault(number, []).append(skill)
    found: dict[str, list[str]] = {}
    for skill, numbers in places.items():
        if None not in numbers:
            others = [o for n in numbers if n is not None for o in groups[n] if o != skill]
            found[skill] = list(dict.fromkeys(others))
    return {skill: others for skill, others in found.items() if others}


def grouped(groups: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return skills by what is asked: one of a group is enough, a skill alone is needed itself.

    `groups` tells for each skill its alternatives, none for one that is asked by itself.
    """
    found: list[list[str]] = []
    for skill, others in groups.items():
        own = next((group for group in found if groups[group[0]] and group[0] in others), None)
        if own is None:
            found.append([skill])
        else:
            own.append(skill)
    return found


def needless(groups: Mapping[str, Sequence[str]], asked: AbstractSet[str]) -> set[str]:
    """Return the skills of which an alternative is asked by itself anyway."""
    return {
        skill
        for skill, others in groups.items()
        if any(other in asked and other not in groups for other in others)
    }


def spared(groups: Mapping[str, Sequence[str]], there: AbstractSet[str]) -> set[str]:
    """Return the skills that nobody needs, for an alternative is there."""
    return {s for s, others in groups.items() if s not in there and not there.isdisjoint(others)}


def dearer(groups: Mapping[str, Sequence[str]], hours: Mapping[str, int]) -> set[str]:
    """Return the skills that need no study, for an alternative takes fewer hours or is a must."""
    rest: set[str] = set()
    for skill in (key for key in groups if key in hours):
        for other in groups[skill]:
            if other not in hours or other in rest:
                continue
            if other not in groups or hours[other] <= hours[skill]:
                rest.add(skill)
                break
    return rest

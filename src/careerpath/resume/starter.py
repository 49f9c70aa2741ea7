"""What a starter holds: what is known of somebody already, and what their role uses."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from careerpath.advice.levels import Known
from careerpath.advice.results import Result
from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import ON_THE_WAY, Role
from careerpath.person.plan import PlanTask

NAME, EMAIL = "Your Name", "your.name@example.org"
"""What stands in a starter until somebody writes their own."""

PLACEHOLDERS = frozenset(
    {
        NAME,
        EMAIL,
        "The post that you look for",
        "+44 20 7946 0000",
        "https://example.org",
        "your-name",
        "https://github.com/your-name",
        "What you know",
        "Your title",
        "The employer",
        "The city",
        "Rebuilt the nightly import in Python; it takes 20 minutes instead of 3 hours.",
        "Wrote the checklist for handing over patients that two wards still use.",
        "What it is called",
        "What it does and for whom.",
        "What it does, measured.",
        "What went wrong first, and what you changed.",
        "what it is built with",
        "https://...",
        "The school",
        "...",
        "\u2026",
        "TODO",
    }
)
"""All texts that stand in a starter in place of somebody's own, also where comment marks were
taken away; What you know stood in older ones."""

_KNOWN = frozenset(text.casefold().rstrip(".") for text in PLACEHOLDERS)

SHOWN = 2
"""The level from which a skill goes on a resume: can do it with help."""

MOST_SHOWN, MOST_ASKED, WIDTH = 12, 6, 88


class ProjectLine(Result, frozen=True):
    """A project of the plan. `done_when` describes it, `done_on` is its last day."""

    title: str
    done_when: str
    done_on: date | None


class Starter(Result, frozen=True):
    """What is known: skills `shown`, must-haves `asked` beyond them, projects, what carries over.

    `phrase` completes "you come from"; it is empty where that is not known.
    """

    shown: list[str]
    asked: list[str]
    done: list[ProjectLine]
    coming: list[ProjectLine]
    phrase: str
    carries: list[str]


def begin(
    role: Role | None,
    known: Known,
    titles: Mapping[str, str],
    soft: set[str],
    origin: Role | Background | None,
    tasks: Sequence[PlanTask],
) -> Starter:
    """Return what a starter is filled with.

    Only what somebody rated or proved is shown, the role's first; `soft` skills, such as
    teamwork, are shown by what one did and not by their names.
    """
    own = [
        skill
        for skill, level in known.levels.items()
        if level >= SHOWN and known.basis.get(skill) != "assumed" and skill not in soft
    ]
    asks = {ask.skill: ask for ask in role.skills if ask.origin != ON_THE_WAY} if role else {}
    own.sort(key=lambda skill: (-asks[skill].importance if skill in asks else 0, skill))
    open_ = [ask for key, ask in asks.items() if ask.must_have and key not in own]
    open_.sort(key=lambda ask: (-ask.importance, ask.skill))
    projects = [task for task in tasks if task.kind == "project"]
    return Starter(
        [titles[skill] for skill in own if skill in titles][:MOST_SHOWN],
        [titles[ask.skill] for ask in open_][:MOST_ASKED],
        [_line(task) for task in projects if task.status == "done"],
        [_line(task) for task in projects if task.status == "todo"][:3],
        (origin.phrase if isinstance(origin, Background) else origin.title) if origin else "",
        textwrap.wrap(origin.carries, WIDTH) if isinstance(origin, Background) else [],
    )


def _line(task: PlanTask) -> ProjectLine:
    return ProjectLine(task.title, task.done_when, task.done_on)


def is_placeholder(text: str) -> bool:
    """Return whether a whole value or line is a starter's, whatever its case and last full stop."""
    return text.strip().casefold().rstrip(".") in _KNOWN and bool(text.strip())


def find_placeholders(value: Any) -> list[str]:
    """Return the texts in a resume's values that are a starter's, each once, in their order."""
    if isinstance(value, str):
        return [value.strip()] if is_placeholder(value) else []
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return list(dict.fromkeys(found for part in parts for found in find_placeholders(part)))

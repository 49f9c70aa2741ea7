"""Which way into a role begins where somebody stands."""

from __future__ import annotations

import re

from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import Role
from careerpath.drawing.titles import Titles
from careerpath.quiz import sentences
from careerpath.quiz.result import QuizResult

Origin = Role | Background | None

ELSEWHERE = re.compile(r"^From (?!a |an |any |another )")
"""How a way begins that starts in some trade."""

HOW = re.compile(r", (?:by|with|when) ")
"""What parts where a way begins from how it goes."""

SHORT = re.compile(r"([\w-]+) or ([\w-]+ engineer)")
"""Two roles in short: "back-end or software engineer"."""

MOST_BEFORE = 3
"""Roles that are named as coming first."""


def way_in(result: QuizResult, titles: Titles, origin: Origin) -> str:
    """Return the way into the plan's role that begins where somebody stands; '' for none."""
    plan = result.plan
    if plan is None or origin is None or plan.stage == "pupil":
        return ""
    if plan.role in (origin.id, result.already):
        return ""
    return find_own_way(titles.roles[plan.role], titles, origin)


def find_own_way(role: Role, titles: Titles, origin: Origin) -> str:
    """Return the way into a role that names where somebody stands; '' for none."""
    if origin is None:
        return ""
    words = [origin.in_sentence] if isinstance(origin, Role) else [origin.phrase, *origin.names]
    others = [each.in_sentence for each in titles.roles.values() if each is not origin]
    named, other = _words(words), _words(others)  # a scientist is no data scientist
    routes = role.entry.routes
    for each in routes:
        where = HOW.split(each)[0]  # "by adding service design" is nowhere that designers stand
        where = SHORT.sub(r"\1 engineer or \2", where)
        if named.search(other.sub("", where)):
            return f"{each.rstrip('.')}."
    return ""


def find_way_in(role: Role, titles: Titles, origin: Origin) -> str:
    """Return a way into a role that somebody can take: their own, else one that is anybody's.

    Where every way begins in some other trade, it is those that come first.
    """
    own = find_own_way(role, titles, origin)
    if own:
        return own.rstrip(".")
    roles = _words([each.in_sentence for each in titles.roles.values()])
    for each in role.entry.routes:
        if not ELSEWHERE.search(each) and not roles.search(each):
            return each
    before = [titles.roles[key].in_sentence for key in role.entry.entry_from if key in titles.roles]
    return (
        f"First a post as {sentences.join(before[:MOST_BEFORE], 'or')}" if before else "none here"
    )


def _words(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)

"""Which cards come today: those about to be forgotten, then new ones, and never a mountain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from math import ceil

from careerpath.advice.results import Result
from careerpath.catalog.interview import Card
from careerpath.catalog.roles import Role
from careerpath.interview.memory import Memory

USUAL = 20
"""Cards a day, where nobody says otherwise."""

STILL_TODAY = timedelta(minutes=20)
"""What comes back within so long comes back in this sitting."""


class Deck(Result, frozen=True):
    """The cards of a day, in order. `waiting` are due and come later, through by `through`.

    `leeches` are cards that were forgotten again and again; `next_due` is when the first card
    that is not due comes back, None where none waits.
    """

    cards: list[str]
    waiting: int
    through: date | None
    leeches: list[str]
    next_due: datetime | None


def deal(
    cards: Mapping[str, Card],
    memories: Mapping[str, Memory],
    role: Role | None,
    now: datetime,
    limit: int,
    rated_today: int = 0,
) -> Deck:
    """Return today's cards: due ones, the weakest memory first, then new ones by the role's skills.

    No more than `limit` a day, those rated today included. After a break what is due is spread
    over the days that follow.
    """
    known = {key: each for key, each in memories.items() if key in cards}
    mine = [key for key in cards if role is None or cards[key].skill in skills_of(role)]
    due = [key for key in mine if key in known and known[key].due <= now]
    due.sort(key=lambda key: (known[key].retrievability(now), key))
    fresh = order_new([cards[key] for key in mine if key not in known], role)
    room = max(limit - rated_today, 0)
    chosen = [*due[:room], *fresh[: max(room - len(due), 0)]]
    waiting = max(len(due) - room, 0)
    ahead = sorted(each.due for key, each in known.items() if key in mine and each.due > now)
    days = ceil(waiting / limit) if limit else 0
    return Deck(
        chosen,
        waiting,
        now.date() + timedelta(days=days) if waiting else None,
        [key for key in mine if key in known and known[key].is_leech],
        ahead[0] if ahead else None,
    )


def skills_of(role: Role) -> dict[str, int]:
    """Return the skills that a role asks with their weight: importance, must-haves doubled."""
    return {need.skill: need.importance * (2 if need.must_have else 1) for need in role.skills}


def order_new(cards: Sequence[Card], role: Role | None) -> list[str]:
    """Return new cards, the skills that matter most first, one skill after the other in turn."""
    weights = skills_of(role) if role else {}
    by_skill: dict[str, list[str]] = {}
    for card in cards:
        by_skill.setdefault(card.skill, []).append(card.id)
    order = sorted(by_skill, key=lambda skill: (-weights.get(skill, 0), skill))
    found: list[str] = []
    while any(by_skill.values()):
        for skill in order:
            share = 2 if weights.get(skill, 0) >= 8 else 1
            found += by_skill[skill][:share]
            by_skill[skill] = by_skill[skill][share:]
    return found

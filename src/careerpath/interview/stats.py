"""What practice comes to: cards due and remembered, the weakest skills, mock scores over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from careerpath.advice.practised import weak_skills
from careerpath.advice.results import Result
from careerpath.catalog.interview import Card
from careerpath.interview.memory import Memory, replay
from careerpath.person.practice import Coded, Mocked, Rated

WINDOW = timedelta(days=30)
"""Over which days it is counted how much was remembered."""

AHEAD = 7


class MockDay(Result, frozen=True):
    """The answers of one day: their number and mean score in percent."""

    day: date
    answers: int
    score: int


class Stats(Result, frozen=True):
    """Practice in numbers.

    `retention` is the share, in percent, of the last 30 days' reviews of known cards that were not
    'again'; None under ten of them. `due` are cards due now, `coming` those of each of the next
    seven days. `weak` maps skills to the mean score of their latest answers; `forgotten` skills to
    how often their cards were forgotten in those 30 days.
    """

    cards_seen: int
    cards: int
    due: int
    coming: list[int]
    retention: int | None
    reviews: int
    leeches: list[str]
    answers: int
    solved: int
    mocks: list[MockDay]
    weak: dict[str, int]
    forgotten: dict[str, int]


def measure_practice(events: Sequence[Any], cards: Mapping[str, Card], now: datetime) -> Stats:
    """Return the numbers of all practice; cards and questions that are gone are left out."""
    memories = {key: each for key, each in replay(events).items() if key in cards}
    mocks = [each for each in events if isinstance(each, Mocked)]
    known, lost = _reviews(events, cards, now)
    again = sum(lost.values())
    return Stats(
        cards_seen=len(memories),
        cards=len(cards),
        due=sum(each.due <= now for each in memories.values()),
        coming=_coming(memories, now),
        retention=round(100 * (known - again) / known) if known >= 10 else None,
        reviews=known,
        leeches=[key for key, each in memories.items() if each.is_leech],
        answers=len(mocks),
        solved=len({e.question for e in events if isinstance(e, Coded) and e.passed == e.of}),
        mocks=_days(mocks),
        weak=weak_skills(mocks),
        forgotten=dict(sorted(lost.items(), key=lambda item: (-item[1], item[0]))[:5]),
    )


def _reviews(
    events: Sequence[Any], cards: Mapping[str, Card], now: datetime
) -> tuple[int, dict[str, int]]:
    """Return how many cards of an earlier day were rated, and those that were lost, by skill."""
    first: dict[str, date] = {}
    known = 0
    lost: dict[str, int] = {}
    for each in events:
        if not isinstance(each, Rated) or each.card not in cards:
            continue
        day = each.at.date()
        seen = first.setdefault(each.card, day)
        if day > seen and now - each.at <= WINDOW:
            known += 1
            if each.rating == 1:
                skill = cards[each.card].skill
                lost[skill] = lost.get(skill, 0) + 1
    return known, lost


def _coming(memories: Mapping[str, Memory], now: datetime) -> list[int]:
    days = [(each.due.date() - now.date()).days for each in memories.values() if each.due > now]
    return [sum(day == n for day in days) for n in range(AHEAD)]


def _days(mocks: Sequence[Mocked]) -> list[MockDay]:
    by_day: dict[date, list[int]] = {}
    for each in mocks:
        by_day.setdefault(each.at.date(), []).append(each.score)
    return [
        MockDay(day, len(scores), round(sum(scores) / len(scores)))
        for day, scores in sorted(by_day.items())
    ]

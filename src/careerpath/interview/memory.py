"""When a card comes back: FSRS-6, replayed from every rating; history is all that is kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from fsrs import Card as Schedule
from fsrs import Rating, Scheduler, State

from careerpath.advice.results import Result
from careerpath.person.practice import Rated, Unrated

RATINGS = {1: "again", 2: "hard", 3: "good", 4: "easy"}
LEECH = 6
"""So many times forgotten after it was known, a card costs more than it teaches."""

SCHEDULER = Scheduler(enable_fuzzing=False)


class Memory(Result, frozen=True):
    """What is remembered of one card: when it is due, how often it was rated and forgotten.

    `lapses` counts 'again' after the card had been known; `schedule` is the library's own form.
    """

    card: str
    due: datetime
    ratings: int
    lapses: int
    schedule: Any

    @property
    def is_leech(self) -> bool:
        """Whether rating it again and again does not help any more."""
        return self.lapses >= LEECH

    def retrievability(self, now: datetime) -> float:
        """Return the chance, 0 to 1, that it is remembered now."""
        return SCHEDULER.get_card_retrievability(self.schedule, now)


def replay(events: Iterable[Any]) -> dict[str, Memory]:
    """Return the memory of every card that was rated, from the history alone.

    A clock that was set back counts as no time gone by.
    """
    ratings: dict[str, list[Rated]] = {}
    for event in events:
        if isinstance(event, Rated):
            ratings.setdefault(event.card, []).append(event)
        elif isinstance(event, Unrated) and ratings.get(event.card):
            ratings[event.card].pop()
    return {card: _remember(card, found) for card, found in ratings.items() if found}


def _remember(card: str, ratings: list[Rated]) -> Memory:
    now = ratings[0].at
    schedule, lapses = new_schedule(now), 0
    for each in ratings:
        now = max(now, each.at)
        lapses += each.rating == 1 and schedule.state == State.Review
        schedule = rate_card(schedule, each.rating, now)
    return Memory(card, schedule.due, len(ratings), lapses, schedule)


def new_schedule(now: datetime) -> Schedule:
    """Return the schedule of a card that was never seen."""
    return Schedule(card_id=1, due=now)


def rate_card(schedule: Schedule, rating: int, now: datetime) -> Schedule:
    """Return the schedule after a rating of 1 to 4 at a moment in UTC."""
    return SCHEDULER.review_card(schedule, Rating(rating), now)[0]


def preview(memory: Memory | None, now: datetime) -> dict[int, timedelta]:
    """Return for each rating in how long the card would come back."""
    schedule = memory.schedule if memory else new_schedule(now)
    now = max(now, schedule.last_review or now)
    return {rating: rate_card(schedule, rating, now).due - now for rating in RATINGS}

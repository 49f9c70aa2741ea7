"""The plan's calendar: weeks, what they can hold, and sessions on the person's days.

All amounts are in half hours, the grain of the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date, timedelta
from math import floor

from careerpath.advice.results import Result

DAYS = 90
WEEKS = 13
BUFFER = 0.9
"""The share of the hours that is planned. The rest is for life."""

MOST_A_DAY = 24
"""Half hours of study that one day can hold."""


LEAST_A_DAY = 2
"""Half hours of study below which a day is rather left free."""


class WeekFrame(Result, frozen=True):
    """A week of the plan: seven days from its start, six for the last.

    `study_days` are the days on which the person studies; `half_hours` what the week holds.
    """

    number: int
    start: date
    end: date
    study_days: tuple[date, ...]
    capacity_hours: float
    half_hours: int


def frame_weeks(
    start: date,
    hours_per_week: float,
    weekdays: Set[int],
    off: Set[date] = frozenset(),
    weeks: int = WEEKS,
    vary: bool = False,
) -> list[WeekFrame]:
    """Return the weeks from `start`; weekday 0 is Monday, days in `off` are free of study.

    There are 13, and more where the end was put off. Where the days `vary`, all work of a week
    stands on its last day. Capacity = hours a week x days / 7 x 0.9, rounded down to half
    hours. Days off count against the days.
    """
    found = []
    end = last_day(start, weeks)
    for number in range(1, weeks + 1):
        first = start + timedelta(days=7 * (number - 1))
        last = min(first + timedelta(days=6), end)
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        open_days = [day for day in days if day not in off]
        study: Sequence[date] = [day for day in open_days if day.weekday() in weekdays]
        capacity = hours_per_week * len(open_days) / 7 * BUFFER
        half_hours = min(floor(capacity * 2 + 1e-9), MOST_A_DAY * len(study))
        if vary:  # which days it will be nobody knows: the week's work is due at its end
            study = open_days[-1:] if half_hours else ()
        found.append(WeekFrame(number, first, last, tuple(study), round(capacity, 2), half_hours))
    return found


def last_day(start: date, weeks: int = WEEKS) -> date:
    """Return the last day of a plan: day 90, or so many weeks later as its end was put off."""
    return start + timedelta(days=DAYS - 1 + 7 * (weeks - WEEKS))


def plan_capacity(hours_per_week: float, start: date, weekdays: Sequence[int] = range(7)) -> float:
    """Return the hours that a whole plan holds."""
    return sum(w.half_hours for w in frame_weeks(start, hours_per_week, set(weekdays))) / 2


def spread_over_days(week: WeekFrame, load: int) -> list[tuple[date, int]]:
    """Return the half hours of each study day, `load` spread as evenly as it goes.

    A sitting of half an hour is too short to learn in: with little to do, days stay free.
    """
    days = week.study_days
    count = min(len(days), max(load // LEAST_A_DAY, 1))
    chosen = [days[len(days) * (2 * n + 1) // (2 * count)] for n in range(count)]
    shares = [load * (n + 1) // count - load * n // count for n in range(count)]
    return [(day, share) for day, share in zip(chosen, shares, strict=True) if share]


def pour(
    work: Iterable[tuple[str, int]], days: Iterable[tuple[date, int]]
) -> Iterator[tuple[str, date, int]]:
    """Yield (task, day, half hours): the work in order, split where a day is full."""
    room = iter(days)
    day, free = next(room, (None, 0))
    for task, amount in work:
        while amount and day is not None:
            part = min(amount, free)
            yield task, day, part
            amount -= part
            free -= part
            if not free:
                day, free = next(room, (None, 0))

"""A time zone as calendars read it: when clocks change, as a yearly rule where there is one.

Some calendar programs, Outlook among them, follow yearly rules and pass over lists of days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from careerpath.advice.results import Result

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = -1
CHECKED_YEARS = 8
"""Years for which a rule must give the days that the zone has, or it is none."""

EPOCH = datetime(1970, 1, 1)


class Change(Result, frozen=True):
    """A moment at which clocks change, in UTC, with the offsets before and after."""

    moment: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def wall(self) -> datetime:
        """What clocks show at that moment, before they change."""
        return (self.moment + self.before).replace(tzinfo=None)


def describe_zone(zone: ZoneInfo, year: int) -> Timezone:
    """Return the definition of a zone for a plan that begins in a year."""
    from icalendar import Timezone

    found = Timezone()
    found.add("tzid", zone.key)
    changes = list(list_changes(zone, year - 1, year + CHECKED_YEARS))
    first = [each for each in changes if each.wall.year <= year + 1]
    if not first:
        now = datetime(year, 1, 1, tzinfo=zone)
        offset = now.utcoffset() or timedelta()
        found.add_component(_part(EPOCH, offset, offset, now.tzname() or "", None))
        return found
    rules = [(each, find_rule(each, changes)) for each in first if each.wall.year == year - 1]
    if not rules or any(rule is None for _, rule in rules):
        rules = [(each, None) for each in first]
    for each, rule in rules:
        found.add_component(_part(each.wall, each.before, each.after, each.name, rule))
    return found


def list_changes(zone: ZoneInfo, first: int, last: int) -> Iterator[Change]:
    """Yield the clock changes of a zone from one year to another, in order of time."""
    moment, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    while moment < end:
        later = moment + timedelta(days=1)
        before, after = _offset(moment, zone), _offset(later, zone)
        if before != after:
            low, high = moment, later
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) // 2
                middle = middle.replace(second=0, microsecond=0)
                low, high = (low, middle) if _offset(middle, zone) != before else (middle, high)
            name = high.astimezone(zone).tzname() or ""
            yield Change(high, before, after, name)
        moment = later


def find_rule(change: Change, changes: list[Change]) -> dict[str, object] | None:
    """Return the yearly rule that a change follows in all the years of `changes`; None for none."""
    alike = [
        each
        for each in changes
        if each.wall.month == change.wall.month and each.after == change.after
    ]
    years = {each.wall.year for each in changes}
    place = (change.wall.day - 1) // 7 + 1
    for nth in (place, LAST):
        if {each.wall.year for each in alike} == years and all(
            each.wall.day == _day_of(each.wall, nth)
            and each.wall.weekday() == change.wall.weekday()
            and each.wall.time() == change.wall.time()
            for each in alike
        ):
            day = f"{nth}{WEEKDAYS[change.wall.weekday()]}"
            return {"freq": "yearly", "bymonth": change.wall.month, "byday": day}
    return None


def _day_of(wall: datetime, nth: int) -> int:
    """Return the day of the month of the nth weekday like that of `wall`; LAST for the last."""
    first = (wall.day - 1) % 7 + 1
    if nth != LAST:
        return first + 7 * (nth - 1)
    following = (wall.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first + 7 * ((following.day - first) // 7)


def _part(
    wall: datetime, before: timedelta, after: timedelta, name: str, rule: dict[str, object] | None
) -> TimezoneDaylight | TimezoneStandard:
    from icalendar import TimezoneDaylight, TimezoneStandard

    part = TimezoneDaylight() if after > before else TimezoneStandard()
    part.add("dtstart", wall)
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", name)
    if rule is not None:
        part.add("rrule", rule)
    return part


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()

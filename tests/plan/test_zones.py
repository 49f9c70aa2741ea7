"""Zone definitions, read back by another library and held against the zone itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from careerpath.plan.export_icalendar import CalendarTimes, to_icalendar
from careerpath.plan.zones import describe_zone
from tests.plan_people import plan_of, saved

ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney"]


@pytest.mark.parametrize("name", [*ZONES, "Africa/Casablanca", "Asia/Jerusalem", "Europe/Dublin"])
def test_the_definition_gives_the_offsets_of_the_zone(name: str) -> None:
    zone = ZoneInfo(name)
    read = describe_zone(zone, 2027).to_tz(lookup_tzid=False)
    moment = datetime(2027, 1, 2, 12, 0)
    while moment < datetime(2028, 6, 1):
        assert read.utcoffset(moment) == moment.replace(tzinfo=zone).utcoffset(), moment
        moment += timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("Europe/Berlin", ["BYMONTH=3", "BYDAY=-1SU", "BYMONTH=10"]),
        ("America/New_York", ["BYMONTH=3", "BYDAY=2SU", "BYMONTH=11", "BYDAY=1SU"]),
        ("Australia/Sydney", ["BYMONTH=4", "BYMONTH=10", "BYDAY=1SU"]),
        ("Asia/Kolkata", []),
    ],
)
def test_yearly_rules_and_no_lists_of_days(name: str, rules: list[str]) -> None:
    text = describe_zone(ZoneInfo(name), 2027).to_ical().decode()
    assert "RDATE" not in text
    assert ("RRULE" in text) is bool(rules)
    assert all(rule in text for rule in rules)


@pytest.mark.parametrize("name", ZONES)
def test_the_calendar_holds_its_zone_and_the_moments_are_right(name: str) -> None:
    zone = ZoneInfo(name)
    plan = saved(plan_of("software-engineer", 12, "student"))
    raw = to_icalendar(plan, "Engineer", datetime(2026, 12, 1, tzinfo=UTC),
                       CalendarTimes(time(19), zone))  # fmt: skip
    calendar = Calendar.from_ical(raw)
    (held,) = calendar.walk("VTIMEZONE")
    assert held["tzid"] == name
    first = min(event["dtstart"].dt for event in calendar.walk("VEVENT"))
    assert first.astimezone(UTC) == datetime.combine(first.date(), time(19), zone).astimezone(UTC)
    assert first.date() >= date(2026, 12, 7)

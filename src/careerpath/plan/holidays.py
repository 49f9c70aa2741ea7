"""The days at the turn of the year on which few people study."""

from __future__ import annotations

from datetime import date

from careerpath.person.plan import Plan


def find_holidays(plan: Plan) -> list[tuple[date, date]]:
    """Return the spans of 24 to 26 December and 1 January in a plan; none where days are off."""
    if plan.off:
        return []
    days = {session.date for session in plan.sessions}
    found = []
    for year in range(plan.start.year, plan.end.year + 1):
        new_year, christmas = date(year, 1, 1), [date(year, 12, day) for day in (24, 25, 26)]
        if new_year in days:
            found.append((new_year, new_year))
        if days & set(christmas):
            found.append((max(christmas[0], plan.start), min(christmas[2], plan.end)))
    return found

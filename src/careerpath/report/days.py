"""How a page names days: as dates, or as weeks of the plan where nobody is to be recognised."""

from __future__ import annotations

from datetime import date

from careerpath.advice.results import Result


class Days(Result, frozen=True):
    """Names days. `start` is the plan's first day; `dated` False counts weeks from it."""

    start: date
    dated: bool = True

    def day(self, value: date) -> str:
        """Return a near day: 'Tue 1 Dec', or 'week 3'."""
        return f"{value:%a} {value.day} {value:%b}" if self.dated else self._week(value)

    def full(self, value: date) -> str:
        """Return a day with its year: '1 December 2026', or 'week 3'."""
        return f"{value.day} {value:%B} {value.year}" if self.dated else self._week(value)

    def month(self, value: date) -> str:
        """Return a far day: 'March 2028', or 'week 68'."""
        return f"{value:%B} {value.year}" if self.dated else self._week(value)

    def _week(self, value: date) -> str:
        number = (value - self.start).days // 7 + 1
        return f"week {number}" if number > 0 else "before week 1"

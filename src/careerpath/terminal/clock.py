"""Which day and time it is: the one place that asks the system for it."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from careerpath.errors import UserError
from careerpath.person.answers import parse_date

VARIABLE = "CAREERPATH_TODAY"


def current_day() -> date:
    """Return today, or the day that CAREERPATH_TODAY names: for tests and for trying a plan."""
    chosen = os.environ.get(VARIABLE)
    if not chosen:
        return date.today()
    try:
        return parse_date(chosen)
    except UserError as error:
        raise UserError(error.code, f"{VARIABLE}: {error.message}", error.hint) from None


def current_time() -> datetime:
    """Return now, in UTC; on the day that CAREERPATH_TODAY names, where it is set."""
    now = datetime.now(UTC)
    if not os.environ.get(VARIABLE):
        return now
    day = current_day()
    return now.replace(year=day.year, month=day.month, day=day.day)

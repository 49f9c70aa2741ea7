"""Which day it is: the one place that asks the system for it."""

from __future__ import annotations

import os
from datetime import date

from careerpath.person.answers import parse_date

VARIABLE = "CAREERPATH_TODAY"


def current_day() -> date:
    """Return today, or the day that CAREERPATH_TODAY names: for tests and for trying a plan."""
    chosen = os.environ.get(VARIABLE)
    return parse_date(chosen) if chosen else date.today()

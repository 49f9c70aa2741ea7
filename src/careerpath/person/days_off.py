"""Days without study, as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.person.answers import parse_date

MOST_DAYS = 366


def parse_days_off(texts: Iterable[str]) -> tuple[date, ...]:
    """Return every day of ranges such as '2026-12-22..2026-12-31'; UserError for anything else.

    Blanks around the dots do no harm, and 'to' stands for them.
    """
    days: set[date] = set()
    for text in texts:
        joined = re.sub(r"\s*\.\.+\s*|\s+to\s+", "..", text.strip())
        for word in re.split(r"[\s,;]+", joined):
            if not word:
                continue
            first, _, last = word.partition("..")
            days |= _range(word, parse_date(first), parse_date(last or first))
    return tuple(sorted(days))


def _range(word: str, first: date, last: date) -> set[date]:
    if last < first:
        raise UserError("bad-days-off", f"{quote(word)} ends before it begins.", "Swap the days.")
    count = (last - first).days + 1
    if count > MOST_DAYS:
        raise UserError("bad-days-off", f"{quote(word)} is longer than a year.", "Name less.")
    return {first + timedelta(days=n) for n in range(count)}

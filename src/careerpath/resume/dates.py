"""Dates of a resume: as the schema writes them, and as people and software read them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from careerpath.errors import Mistake
from careerpath.intake.yaml import Lines

DATE = "^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$"
"""A day, a month or a year, as the schema has it: 2023-04-15, 2023-04 or 2023."""

FIELDS = ("startDate", "endDate", "date", "releaseDate")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NOW = "Present"
STILL = ("present", "now", "today", "current", "currently", "ongoing", "to date", "heute")


def as_read(when: str | int) -> str:
    """Return a date as it is read: 'Mar 2023' from 2023-03 or 2023-03-15, '2023' from 2023."""
    year, *month = str(when).split("-")
    return f"{MONTHS[int(month[0]) - 1]} {year}" if month else year


def as_span(start: str | int | None, end: str | int | None) -> str:
    """Return a span as it is read: 'Jan 2021 - Mar 2023', 'Jan 2021 - Present', '2023'.

    Without a start there is no span: the end alone is when it was.
    """
    if not start:
        return as_read(end) if end else ""
    first, last = as_read(start), as_read(end) if end else NOW
    return first if first == last else f"{first} - {last}"


def hint_date(value: object) -> str:
    """Return how to write a date that was written some other way, such as May 2021; else ''."""
    text = str(value).casefold()
    year = re.search(r"[12]\d{3}", text)
    if year is None:
        return ""
    rest = text.replace(year[0], " ", 1)
    name = re.search(rf"[^\W\d_]*({'|'.join(MONTHS).casefold()})[^\W\d_]*", rest)
    digits = re.findall(r"\d+", rest)
    if name is not None and name[0].startswith(name[1]):
        month = [each.casefold() for each in MONTHS].index(name[1]) + 1
    elif len(digits) == 1 and name is None and 1 <= int(digits[0]) <= len(MONTHS):
        month = int(digits[0])
    else:
        return ""
    return f"Write {year[0]}-{month:02}."


def hint_end(value: object) -> str:
    """Return what to write where an end is a word such as present, or written some other way."""
    still = str(value).strip(" .").casefold() in STILL
    return "Leave endDate out where it still goes on." if still else hint_date(value)


def find_wrong_dates(value: Mapping[str, Any], file: str, lines: Lines) -> list[Mistake]:
    """Return the dates of a resume's values that no calendar has, and ends before their start."""
    mistakes = []
    for section, entries in value.items():
        for index, entry in enumerate(entries if isinstance(entries, list) else []):
            dates = {
                key: entry[key] for key in FIELDS if isinstance(entry, dict) and entry.get(key)
            }
            for key, when in dates.items():
                if not exists(str(when)):
                    line = lines.get((section, index, key))
                    hint = "A year has 12 months, a month at most 31 days."
                    mistakes.append(Mistake(f"there is no date {when}.", hint, file, line))
            first, last = (str(dates.get(key, "")) for key in FIELDS[:2])
            shared = min(len(first), len(last))
            if first[:shared] > last[:shared]:
                line = lines.get((section, index, FIELDS[1]))
                text = f"this ends ({last}) before it begins ({first})."
                mistakes.append(Mistake(text, "Correct one of the two.", file, line))
    return mistakes


def exists(when: str) -> bool:
    """Return whether a calendar has the day, month or year of `when`."""
    parts = [int(part) for part in when.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return False
    return True

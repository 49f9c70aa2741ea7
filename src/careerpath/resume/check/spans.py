"""Times in a text: from a month or a year to another, or until now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from careerpath.advice.results import Result

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jänner", "feb february februar", "mar march mär märz mrz",
            "apr april", "may mai", "jun june juni", "jul july juli", "aug august",
            "sep sept september", "oct october okt oktober", "nov november",
            "dec december dez dezember",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_POINT = (
    rf"(?:(?P<month{{0}}>{_NAMES})\b\.?,? ?|(?P<number{{0}}>0?[1-9]|1[0-2])(?:/|\.| / ))?"
    r"(?P<year{0}>(?:19|20)\d\d)(?:-(?P<iso{0}>0[1-9]|1[0-2])(?!\d))?(?:-\d\d(?!\d))?"
)
_NOW = (
    r"(?P<now>present|now|today|current(?:ly)?|ongoing|to date|date|heute|jetzt|aktuell|laufend"
    r"|presente|actualidad)"
)
SPAN = re.compile(
    rf"(?<![\w/]){_POINT.format(1)}\s*(?:-|\u2010|\u2012|\u2013|\u2014|\u2212|to|until|till|bis"
    rf"|through)+\s*(?:{_POINT.format(2)}|{_NOW})(?![\w/])",
    re.IGNORECASE,
)
OPEN = re.compile(rf"\b(?:since|seit|from) {_POINT.format(1)}(?![\w/])", re.IGNORECASE)
POINT = re.compile(rf"(?<![\w/]){_POINT.format(1)}(?![\w/])", re.IGNORECASE)
YEAR = re.compile(r"(?<![\w/.,$€£-])(?:19[6-9]\d|20[0-4]\d)(?![\w%])")


class Span(Result, frozen=True):
    """A time in whole months, counted from year 0: first and last month, both in it.

    Without a month, a year counts from its January to its December. `last` is None for now.
    """

    first: int
    last: int | None
    words: str

    def end(self, today: date) -> int:
        """Return the last month, today's where it goes on."""
        return month_of(today) if self.last is None else self.last


def month_of(day: date) -> int:
    """Return the month of a day, counted from year 0."""
    return day.year * 12 + day.month - 1


def find_spans(text: str) -> list[Span]:
    """Return the times in a line of text, in their order."""
    found = []
    for match in SPAN.finditer(text):
        last = None if match["now"] else _month(match, 2, 12)
        found.append(Span(_month(match, 1, 1), last, match[0]))
    if not found:
        found = [Span(_month(match, 1, 1), None, match[0]) for match in OPEN.finditer(text)]
    return found


def _month(match: re.Match[str], which: int, without: int) -> int:
    name, number = match[f"month{which}"], match[f"number{which}"] or match[f"iso{which}"]
    month = MONTHS[name.casefold()] if name else int(number or without)
    return int(match[f"year{which}"]) * 12 + month - 1


def months_covered(spans: Iterable[Span], today: date) -> int:
    """Return how many months the times cover together."""
    return sum(end - start + 1 for start, end in merge(spans, today))


def merge(spans: Iterable[Span], today: date) -> list[tuple[int, int]]:
    """Return times as stretches that do not touch, the oldest first; reversed ones left out."""
    found: list[tuple[int, int]] = []
    for start, end in sorted((each.first, each.end(today)) for each in spans):
        if end < start:
            continue
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found

"""Dates: missing, unclear, reversed, and months without a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.sections import sections_of
from careerpath.resume.check.spans import MONTHS, POINT, YEAR, Span, find_spans, merge, month_of
from careerpath.resume.check.subject import Subject, TextLine

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
UNCLEAR = re.compile(
    r"(?<![\w/.])(?:\d{1,2}/\d{1,2}/\d{2}(?:\d\d)?)(?![\w/])"
    r"|(?<![\w/.])(?:0?[1-9]|1[0-2])/\d\d(?=\s?(?:-|\u2013|\u2014|to|until)\s?(?:\d{1,2}/\d\d\b|\w))"
    r"|(?<=[-\u2013\u2014] )(?:0?[1-9]|1[0-2])/\d\d(?![\w/])"
    rf"|(?<!\w)(?:{_NAMES})\.? ?['’]\d\d\b"
    rf"|(?<!\w)(?:{_NAMES})[-.]\d\d(?!\d)"
    r"|(?<!\w)['’]\d\d ?[-\u2013\u2014] ?['’]?(?:\d\d|\w+)"
    r"|(?<![\w/])(?:19|20)\d\d ?[/\u2013\u2014] ?\d\d(?![\d/-])"
    r"|(?<![\w/])(?:19|20)\d\d-(?:1[3-9]|[2-9]\d)(?![\d/-])"
    r"|(?<!\w)(?:spring|summer|fall|autumn|winter)(?: of)? (?:19|20)\d\d",
    re.IGNORECASE,
)
"""Dates whose day, month, century or season a reader has to guess."""

ACADEMIC = re.compile(r"\b(?:19|20)(\d)(\d)/(?:\1[1-9]|[1-9]0)\b")
"""An academic year: 2019/20."""

STYLES = {
    "Mar 2021": re.compile(rf"(?<!\w)(?:{_NAMES})\b\.?,? ?(?:19|20)\d\d", re.IGNORECASE),
    "03/2021": re.compile(r"(?<![\w/.])(?:0?[1-9]|1[0-2]) ?/ ?(?:19|20)\d\d"),
    "03.2021": re.compile(r"(?<![\w/.])(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d"),
    "2021-03": re.compile(r"(?<![\w/.-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d-])"),
}
"""Ways to write a month of a year. A year alone goes with each of them."""

DATED = ("experience", "education", "projects", "volunteering")
GAP = 7
"""Months without a line from which on it is told."""

OLD = 15 * 12
"""Months ago before which nobody asks."""


def check_dates(subject: Subject, today: date) -> Iterator[Finding]:
    """Find what keeps readers from counting the years of work."""
    lines = subject.lines
    sections = sections_of(lines)
    unclear = [
        (line, match[0])
        for line, section in zip(lines, sections, strict=True)
        if section in (*DATED, None) and subject.form != "data"
        if (match := UNCLEAR.search(ACADEMIC.sub(" ", line.text)))
    ]
    if unclear:
        yield find("unclear-dates", [line for line, _ in unclear], quotes=_around(unclear))
    yield from _styles(subject)
    placed = [(line, span) for line in lines for span in find_spans(line.text)]
    backwards = [(line, span) for line, span in placed if span.end(today) < span.first]
    if backwards:
        yield find("reversed-dates", [line for line, _ in backwards])
    dated = any(section in DATED for section in sections)
    if dated and not unclear and not any(has_date(line.text) for line in lines):
        first = next(p for p, section in enumerate(sections) if section in DATED)
        yield find("no-dates", [lines[first]])
    if not unclear:
        yield from _gaps(_of_sections(lines, today), today)


def _styles(subject: Subject) -> Iterator[Finding]:
    """Find months of jobs that are written in several ways."""
    if subject.form == "data":
        return
    first: dict[str, TextLine] = {}
    for line, section in zip(subject.lines, sections_of(subject.lines), strict=True):
        if section in ("experience", None) and find_spans(line.text):
            for style, pattern in STYLES.items():
                if pattern.search(line.text):
                    first.setdefault(style, line)
    lines = list(dict.fromkeys(first.values()))
    if len(first) > 1 and len(lines) > 1:
        yield find("date-styles", lines[:3])


def has_date(text: str) -> bool:
    """Return whether a line names a year."""
    return POINT.search(text) is not None or YEAR.search(text) is not None


def _around(found: Sequence[tuple[TextLine, str]]) -> list[str]:
    """Return each line that holds a date; only the date of a long one."""
    return [line.text if len(line.text) <= 60 else words for line, words in found]


def _of_sections(lines: Sequence[TextLine], today: date) -> list[tuple[TextLine, Span]]:
    sections = sections_of(lines)
    return [
        (line, span)
        for line, section in zip(lines, sections, strict=True)
        if section in DATED or section is None
        for span in find_spans(line.text)
        if span.end(today) >= span.first
    ]


def _gaps(placed: Sequence[tuple[TextLine, Span]], today: date) -> Iterator[Finding]:
    """Find the months that no entry covers, the longest of them first told."""
    stretches = merge([span for _, span in placed], today)
    found = [
        (after[0] - before[1] - 1, before[1], after[0])
        for before, after in pairwise(stretches)
        if after[0] - before[1] - 1 >= GAP and before[1] >= month_of(today) - OLD
    ]
    if not found:
        return
    told = [f"{_said(end + 1)} to {_said(start - 1)}" for _, end, start in sorted(found)[::-1]]
    ends = {end for _, end, _ in found}
    lines = [line for line, span in placed if span.end(today) in ends][:1]
    count = "one stretch" if len(found) == 1 else f"{len(found)} stretches"
    message = f"Between two entries {count} of months without a line: {', '.join(told[:3])}."
    yield find("gap", lines, message=message)


def _said(month: int) -> str:
    return f"{'JanFebMarAprMayJunJulAugSepOctNovDec'[3 * (month % 12) :][:3]} {month // 12}"

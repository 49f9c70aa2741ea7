"""What in the layout of a text or Markdown file breaks its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerpath.resume.check.dates import has_date
from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.subject import Subject, TextLine

ROW = re.compile(r"^\s*\|.*\|\s*$")
GAP = re.compile(r"(?<=\S)(?: {3,}|\t+)(?=\S)")
LEAST_ROWS = 4
"""Lines with a gap at one place, one under the other, that make columns."""


def check_text(subject: Subject) -> Iterator[Finding]:
    """Find tables of Markdown, and columns that are made with spaces."""
    if subject.form not in ("text", "markdown"):
        return
    rows = [line for line in subject.lines if ROW.match(line.text)]
    if len(rows) >= 2:
        yield find("table", rows[:1])
        return
    columns = _columns(subject)
    if len(columns) >= LEAST_ROWS and _both_long(columns):
        yield find("space-columns", columns[:1], severity="high")


def _columns(subject: Subject) -> list[TextLine]:
    """Return the longest list of lines whose second piece begins at the same place."""
    starts: dict[int, list[TextLine]] = {}
    for line in subject.lines:
        gap = GAP.search(line.text)
        if gap is not None and not has_date(line.text[gap.end() :]):
            starts.setdefault(gap.end(), []).append(line)
    return max(starts.values(), key=len, default=[])


def _both_long(lines: list[TextLine]) -> bool:
    """Return whether both sides hold more than labels."""
    sides = [GAP.split(line.text.strip(), maxsplit=1) for line in lines]
    left = sum(len(side[0].split()) for side in sides) / len(sides)
    return left >= 2.5 and sum(len(side[-1].split()) for side in sides) / len(sides) >= 2

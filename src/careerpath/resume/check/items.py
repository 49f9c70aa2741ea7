"""The points of a resume: each item of a list, with the lines that it runs over."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.advice.results import Result
from careerpath.resume.check.sections import Section, heading_of, looks_like_heading, sections_of
from careerpath.resume.check.spans import find_spans
from careerpath.resume.check.subject import Subject, TextLine, bare, is_item

FULL = 0.7
"""The share of the longest line from which on a line may run over into the next."""


class Item(Result, frozen=True):
    """An item of a list: its whole text, the line where it begins, and its section."""

    text: str
    line: TextLine
    section: Section | None


def items_of(subject: Subject) -> list[Item]:
    """Return the items of a resume's lists.

    In files whose lines are cut by the page, an item goes on in the lines below it until another
    begins, a heading or a date stands there, or the line before it was short.
    """
    lines = subject.lines
    sections = sections_of(lines)
    cut = subject.form in ("pdf", "text", "markdown")
    longest = max((len(line.text) for line in lines), default=0)
    found: list[Item] = []
    for place, line in enumerate(lines):
        if not is_item(line) or not bare(line):
            continue
        text = bare(line)
        if cut:
            text = " ".join([text, *_rest(lines, place, longest)])
        found.append(Item(text, line, sections[place]))
    return found


def _rest(lines: Sequence[TextLine], place: int, longest: int) -> list[str]:
    found: list[str] = []
    for before, line in zip(lines[place:], lines[place + 1 :], strict=False):
        text = line.text.strip()
        ends = not text or is_item(line) or heading_of(line) or looks_like_heading(line)
        if ends or len(found) > 6:
            break
        runs_over = len(before.text.rstrip()) >= FULL * longest or text[0].islower()
        if not (runs_over or line.text.startswith("  ")) or find_spans(text):
            break
        found.append(text)
    return found

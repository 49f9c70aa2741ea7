"""What in the layout of a Word file breaks its readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerpath.intake.word_layout import WordLayout
from careerpath.resume.check.code import Severity
from careerpath.resume.check.contact import has_email, has_phone
from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.from_pdf import MUCH, page_size
from careerpath.resume.check.sections import Section, heading_of, sections_of
from careerpath.resume.check.spans import find_spans
from careerpath.resume.check.subject import Subject, TextLine

MUCH_TEXT = 0.3
"""The share of all words from which on a table holds the layout together."""

LEAST_TABS = 3
"""Lines with several tabs, one under the other, that make columns."""

NAMED: dict[Section, str] = {
    "experience": "jobs", "education": "studies", "skills": "skills", "projects": "projects",
    "summary": "summary", "languages": "languages",
}  # fmt: skip


def check_word(subject: Subject) -> Iterator[Finding]:
    """Find what is wrong with a Word file as a file."""
    layout = subject.word
    if layout is None:
        return
    yield from _boxes(subject)
    yield from _tables(subject)
    if layout.columns > 1 and _words(subject.lines, "body") > 30:
        yield find("column-sections", place="the page setup")
    tabbed = [
        _line_of(subject, each.text)
        for each in layout.paragraphs
        if each.spot == "body" and each.tabs >= 2 and not find_spans(each.text)
    ]
    if len(tabbed) >= LEAST_TABS:
        yield find("space-columns", tabbed[:3])
    yield from _pictures(layout)
    if layout.changes or layout.comments:
        what = "Changes are" if layout.changes else "Comments are"
        yield find("tracked-changes", place="the file", message=f"{what} still in the file.")
    if layout.hidden:
        yield find("hidden-text", place="the file", quotes=layout.hidden[:1])
    yield from page_size(layout.width, layout.height)


def _boxes(subject: Subject) -> Iterator[Finding]:
    """Find text that stands in text boxes and nowhere else."""
    plain = {line.text.strip() for line in subject.lines if line.spot != "box"}
    boxed = [
        line
        for line in subject.lines
        if line.spot == "box" and line.text.strip() and line.text.strip() not in plain
    ]
    if boxed:
        held = _held(boxed, [heading_of(line) for line in boxed])
        message = f"Text boxes hold your {held}." if held else ""
        yield find("text-box", boxed[:3], message=message)


def _tables(subject: Subject) -> Iterator[Finding]:
    lines = subject.lines
    in_tables = [line for line in lines if line.table]
    if not any(line.text.strip() for line in in_tables):
        return
    share = _words(in_tables, "table") / max(subject.words, 1)
    sections = sections_of(lines)
    opened = [heading_of(line) for line in in_tables]
    contact = any(has_email(line.text) for line in in_tables)
    jobs = any(
        line.table and section == "experience" and find_spans(line.text)
        for line, section in zip(lines, sections, strict=True)
    )
    held = _held(in_tables, [*opened, "experience"] if jobs else opened)
    if share >= MUCH_TEXT or contact or jobs:
        message = f"A table holds your {held}." if held else ""
        yield find(
            "layout-table", _first(in_tables), quotes=_side_by_side(subject), message=message
        )
    else:
        within = [s for line, s in zip(lines, sections, strict=True) if line.table]
        held = _held(in_tables, within)
        yield find(
            "table", _first(in_tables), message=f"A table holds your {held}." if held else ""
        )


def _held(lines: Sequence[TextLine], sections: Sequence[Section | None]) -> str:
    """Return what some lines hold, as words: "skills, jobs and dates"."""
    found = ["name and contact"] if any(has_email(line.text) for line in lines) else []
    if not found and any(has_phone(line.text) for line in lines):
        found = ["phone number"]
    found += [NAMED[s] for s in dict.fromkeys(sections) if s in NAMED]
    if any(find_spans(line.text) for line in lines):
        found.append("dates")
    return " and ".join([", ".join(found[:-1]), found[-1]]) if len(found) > 1 else "".join(found)


def _first(lines: Sequence[TextLine]) -> list[TextLine]:
    return [line for line in lines if line.text.strip()][:1]


def _side_by_side(subject: Subject) -> list[str]:
    """Return what stands side by side in the first row of a table that has two full cells."""
    tables = subject.word.tables if subject.word else ()
    for row in (row for table in tables for row in table.rows):
        said = [text.split("\n")[0].strip() for text, _ in row if text.strip()]
        if len(said) > 1:
            return [" | ".join(said[:3])]
    return []


def _words(lines: Sequence[TextLine], spot: str) -> int:
    return sum(len(line.text.split()) for line in lines if line.spot == spot)


def _line_of(subject: Subject, text: str) -> TextLine:
    first = text.split("\n")[0]
    found = (line for line in subject.lines if line.text and line.text in first)
    return next(found, TextLine(first.strip(), "the text"))


def _pictures(layout: WordLayout) -> Iterator[Finding]:
    area = max(layout.width * layout.height, 1)
    if any(width * height / area >= MUCH for width, height in layout.pictures):
        words = len(layout.text.split())
        severity: Severity = "medium" if words > 100 else "high"
        yield find("picture-of-text", place="the page", severity=severity)

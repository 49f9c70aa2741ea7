"""All checks of one resume, ordered by what matters; one cause is told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from careerpath.catalog.spellings import Spelling
from careerpath.match.reading import Reading
from careerpath.resume.check.code import SEVERITIES
from careerpath.resume.check.codes import CODES
from careerpath.resume.check.contact import check_contact
from careerpath.resume.check.dates import check_dates
from careerpath.resume.check.findings import Asked, Checked, Finding
from careerpath.resume.check.from_pdf import check_pdf
from careerpath.resume.check.from_text import check_text
from careerpath.resume.check.from_word import check_word
from careerpath.resume.check.glyphs import check_glyphs
from careerpath.resume.check.hollow import check_hollow
from careerpath.resume.check.names import check_names
from careerpath.resume.check.personal import check_personal
from careerpath.resume.check.pictures import check_pictures
from careerpath.resume.check.places import without_heading
from careerpath.resume.check.source import older_than
from careerpath.resume.check.subject import Form, Subject
from careerpath.resume.check.wording import (
    check_file_name,
    check_headings,
    check_length,
    check_person,
    check_points,
    check_template,
)

FOLLOW: Mapping[str, tuple[str, ...]] = {
    "no-text": ("icons", "picture-of-text"),
    "garbled-text": (
        "no-email", "no-phone", "no-headings", "missing-heading", "no-dates", "no-skills-named",
        "reading-order", "icons", "odd-characters", "no-result", "unclear-dates",
    ),
    "layout-table": ("hollow", "table", "space-columns", "column-sections"),
    "columns": ("hollow", "table", "reading-order", "space-columns"),
    "reading-order": ("hollow",),
    "text-box": ("hollow",),
    "table": ("hollow",),
    "no-headings": ("no-dates", "hollow"),
}  # fmt: skip
"""What follows from a cause, and is not told beside it."""

MIXED = {"columns", "reading-order"}
"""Causes for which the heading above a line in the file says nothing of where it stands."""

LOOKED_AT: Mapping[Form, tuple[str, ...]] = {
    "pdf": (
        "text layer", "columns and tables", "reading order", "pictures and icons", "fonts",
        "page size", "protection",
    ),
    "docx": (
        "header and footer", "columns and tables", "text boxes", "pictures and icons",
        "tracked changes", "page size",
    ),
    "text": ("tables and columns",),
    "markdown": ("tables and columns",),
    "data": ("fields and dates of JSON Resume",),
}  # fmt: skip
EVERYWHERE = (
    "odd letters", "contact", "headings", "dates and gaps", "points", "names of technologies",
    "length",
)  # fmt: skip


def check_resume(
    subject: Subject,
    reading: Reading | None,
    titles: Mapping[str, str],
    spellings: Iterable[Spelling],
    today: date,
    skills: Asked | None = None,
    newer: str = "",
) -> Checked:
    """Return what a resume's readers stumble over, causes first.

    `reading` is what match reads in its text, None where it has none; `titles` are those of
    technologies by id; `newer` is the YAML or JSON of the same name that was changed later.
    """
    found = list(_found(subject, reading, titles, spellings, today, skills is not None))
    if newer:
        found.append(older_than(subject, newer))
    codes = {each.code for each in found}
    gone = {code for cause in codes for code in FOLLOW.get(cause, ())}
    order = list(CODES)
    kept = [each for each in found if each.code not in gone]
    if codes & MIXED:
        kept = [without_heading(each) for each in kept]
    kept.sort(key=lambda each: (SEVERITIES.index(each.severity), order.index(each.code)))
    looked_at = [*LOOKED_AT[subject.form], *(EVERYWHERE if reading else ())]
    return Checked(subject.file, subject.form, kept, looked_at, skills)


def _found(
    subject: Subject,
    reading: Reading | None,
    titles: Mapping[str, str],
    spellings: Iterable[Spelling],
    today: date,
    aimed: bool,
) -> Iterator[Finding]:
    yield from check_pdf(subject)
    if subject.form in ("pdf", "docx"):
        yield from check_file_name(subject)
    if reading is None:
        return
    yield from check_word(subject)
    yield from check_text(subject)
    yield from check_glyphs(subject)
    yield from check_pictures(subject)
    yield from check_contact(subject)
    yield from check_headings(subject)
    yield from check_hollow(subject)
    yield from check_dates(subject, today)
    yield from check_points(subject)
    yield from check_person(subject)
    yield from check_personal(subject)
    yield from check_template(subject)
    yield from check_names(subject, reading, titles, spellings, aimed)
    yield from check_length(subject, today)

"""A resume in YAML or JSON as lines that the other checks read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from careerpath.intake.documents import tidy
from careerpath.intake.yaml import Lines
from careerpath.resume.check.subject import Subject, TextLine
from careerpath.resume.document import Resume

HEADINGS = {
    "work": "Experience", "volunteer": "Volunteering", "education": "Education",
    "projects": "Projects", "skills": "Skills", "awards": "Awards",
    "certificates": "Certificates", "publications": "Publications", "languages": "Languages",
    "interests": "Interests",
}  # fmt: skip
LISTS = ("highlights", "keywords", "courses", "roles")
DATES = ("startDate", "endDate")
OTHER = (*DATES, "summary", "description", "url")


def subject_of_data(file: str, resume: Resume, lines: Lines, raw: str) -> Subject:
    """Return a resume in data as a subject: `lines` says where each value stands."""
    value: dict[str, Any] = msgspec.to_builtins(resume)
    found = [*_basics(value.get("basics") or {}, lines)]
    for section, heading in HEADINGS.items():
        entries = value.get(section) or []
        if entries:
            found.append(_line(heading, lines, (section,), heading=True))
        for index, entry in enumerate(entries):
            found += _entry(entry, lines, (section, index))
    return Subject(file, "data", tuple(found), raw, resume=resume)


def _basics(basics: dict[str, Any], lines: Lines) -> Iterator[TextLine]:
    for key in ("name", "label", "email", "phone", "url"):
        if basics.get(key):
            said = f"Phone {basics[key]}" if key == "phone" else str(basics[key])
            yield _line(said, lines, ("basics", key))
    for index, account in enumerate(basics.get("profiles") or []):
        yield _line(str(account.get("url") or ""), lines, ("basics", "profiles", index))
    if basics.get("summary"):
        yield _line("Summary", lines, ("basics", "summary"), heading=True)
        yield _line(str(basics["summary"]), lines, ("basics", "summary"))


def _entry(entry: dict[str, Any], lines: Lines, path: tuple[Any, ...]) -> Iterator[TextLine]:
    """Yield an entry's fields: its names, its time, and a line for each point."""
    names = [v for k, v in entry.items() if isinstance(v, str) and k not in OTHER]
    yield _line(", ".join(names), lines, path)
    first, last = (entry.get(key) for key in DATES)
    if first:
        ends = last or ("present" if path[0] in ("work", "volunteer") else "")
        said = f"{first} – {ends}" if ends else str(first)
        yield _line(said, lines, (*path, "startDate"))
    elif last:
        yield _line(str(last), lines, (*path, "endDate"))
    for key in ("summary", "description"):
        if entry.get(key):
            yield _line(str(entry[key]), lines, (*path, key))
    for key in LISTS:
        values = entry.get(key) or []
        if key in ("keywords", "courses", "roles") and values:
            yield _line(", ".join(map(str, values)), lines, (*path, key))
            continue
        for index, value in enumerate(values):
            yield _line(str(value), lines, (*path, key, index), item=True)


def _line(
    text: str, lines: Lines, path: Sequence[Any], heading: bool = False, item: bool = False
) -> TextLine:
    """Return a line at the number where its value stands, or the nearest above it."""
    number = next((lines[p] for p in _upward(tuple(path)) if p in lines), 1)
    return TextLine(
        " ".join(tidy(text).split()), f"line {number}", number, heading=heading, item=item
    )


def _upward(path: tuple[Any, ...]) -> Iterable[tuple[Any, ...]]:
    while path:
        yield path
        path = path[:-1]

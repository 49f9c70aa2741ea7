"""What stands on a resume and in which order: one column of sections, the same for every format.

Every entry has its date on a line of its own first, then its title, then its employer: readers
that take the first line with a month or a year for the date then never take "Junior" (June) or
"Marketing" (March) for one.
"""

from __future__ import annotations

from collections.abc import Iterable

from careerpath.advice.results import Result
from careerpath.intake.text import clean, one_line
from careerpath.resume.dates import as_read, as_span
from careerpath.resume.document import Basics, Project, Resume

SEPARATOR = " | "


class Piece(Result, frozen=True):
    """A piece of the line of contacts; `link` is what it opens, None for plain text."""

    text: str
    link: str | None = None


class Entry(Result, frozen=True):
    """A post, a project, a school. `when` and `where` share a line; empty parts are not shown."""

    when: str
    where: str
    title: str
    under: str
    link: str | None
    text: str
    bullets: list[str]


class Line(Result, frozen=True):
    """A line of a section; `label` is what it is about, such as Databases, or empty."""

    text: str
    label: str = ""

    def __str__(self) -> str:
        return f"{self.label}: {self.text}" if self.label else self.text


class Section(Result, frozen=True):
    """A heading with entries, or with lines such as 'Databases: SQL, PostgreSQL'."""

    title: str
    entries: list[Entry] = []
    lines: list[Line] = []


class Outline(Result, frozen=True):
    """A resume, ready to be written in any format."""

    name: str
    headline: str
    contact: list[Piece]
    sections: list[Section]


def outline(resume: Resume) -> Outline:
    """Return what stands on a resume, from the top to the bottom.

    Where there is no post yet, projects and education come before unpaid work.
    """
    basics = resume.basics
    summary = [Line(_line(basics.summary))] if basics.summary else []
    work, projects, education = _work(resume), _projects(resume), _education(resume)
    volunteer = _volunteer(resume)
    order = (
        [work, projects, volunteer, education] if work.entries else [projects, education, volunteer]
    )
    sections = [
        Section("Summary", lines=summary),
        Section("Skills", lines=_skills(resume)),
        *order,
        Section("Certifications", lines=_certificates(resume)),
        Section("Awards", lines=_awards(resume)),
        Section("Publications", lines=_publications(resume)),
        Section("Languages", lines=_languages(resume)),
        Section("Interests", lines=_interests(resume)),
    ]
    shown = [each for each in sections if each.entries or each.lines]
    return Outline(_line(basics.name), _headline(basics), _contact(basics), shown)


def _line(text: str | None) -> str:
    return one_line(clean(text or ""))


def _joined(*parts: str | None, by: str = ", ") -> str:
    return by.join(part for part in map(_line, parts) if part)


def _headline(basics: Basics) -> str:
    place = basics.location
    where = _joined(place.city, place.region, place.country_code) if place else ""
    return _joined(basics.label, where, by=SEPARATOR)


def _contact(basics: Basics) -> list[Piece]:
    pieces = [Piece(_line(basics.email), f"mailto:{_line(basics.email)}")] if basics.email else []
    if basics.phone:
        pieces.append(Piece(_line(basics.phone)))
    accounts = basics.profiles or []
    for address in (basics.url, *(each.url or each.username for each in accounts)):
        if address:
            pieces.append(Piece(_bare(address), _link(address)))
    return pieces


def _bare(address: str) -> str:
    """Return an address as it is read: without https:// and the slash at its end."""
    return _line(address).removeprefix("https://").removeprefix("http://").removesuffix("/")


def _link(address: str | None) -> str | None:
    """Return an address that may be opened; None for anything that is no address of the web."""
    whole = _line(address)
    return whole if whole.startswith(("https://", "http://")) and " " not in whole else None


def _bullets(given: list[str] | None) -> list[str]:
    return [text for text in map(_line, given or []) if text]


def _work(resume: Resume) -> Section:
    return Section(
        "Experience",
        [
            Entry(
                as_span(each.start_date, each.end_date), _line(each.location),
                _line(each.position) or _line(each.name),
                _joined(each.name if each.position else "", each.description), _link(each.url),
                _line(each.summary), _bullets(each.highlights),
            )
            for each in resume.work or []
        ],
    )  # fmt: skip


def _volunteer(resume: Resume) -> Section:
    return Section(
        "Volunteer Experience",
        [
            Entry(
                as_span(each.start_date, each.end_date), "",
                _line(each.position) or _line(each.organization),
                _line(each.organization) if each.position else "", _link(each.url),
                _line(each.summary), _bullets(each.highlights),
            )
            for each in resume.volunteer or []
        ],
    )  # fmt: skip


def _projects(resume: Resume) -> Section:
    return Section("Projects", [_project(each) for each in resume.projects or []])


def _project(each: Project) -> Entry:
    tools = f"Built with {', '.join(map(_line, each.keywords))}." if each.keywords else ""
    under = _joined(each.entity, _bare(each.url) if each.url else "", by=SEPARATOR)
    return Entry(
        as_span(each.start_date, each.end_date) if each.start_date or each.end_date else "", "",
        _line(each.name), under, _link(each.url),
        " ".join(part for part in (_line(each.description), tools) if part),
        _bullets(each.highlights),
    )  # fmt: skip


def _education(resume: Resume) -> Section:
    entries = []
    for each in resume.education or []:
        degree = _joined(each.study_type, each.area, by=" in " if _joins(each.study_type) else ", ")
        courses = f"Courses: {_joined(*each.courses)}" if each.courses else ""
        grade = f"Grade: {_line(each.score)}" if each.score else ""
        text = _joined(grade, courses, by=". ")
        when = as_span(each.start_date, each.end_date)
        school = _line(each.institution)
        title, under = (degree, school) if degree else (school, "")
        entries.append(Entry(when, "", title, under, _link(each.url), text, []))
    return Section("Education", entries)


def _joins(degree: str | None) -> bool:
    """Return whether 'in' goes between degree and subject: 'Bachelor in Physics'."""
    return bool(degree) and (degree or "").isascii()


def _skills(resume: Resume) -> list[Line]:
    lines = []
    for group in resume.skills or []:
        words = _joined(*(group.keywords or []))
        level = f" ({_line(group.level)})" if group.level else ""
        name = f"{_line(group.name)}{level}" if group.name else ""
        if name or words:
            lines.append(Line(words, name) if words else Line(name))
    return lines


def _dated(text: str, when: str | int | None) -> str:
    return f"{text}, {as_read(when)}" if when and text else text


def _certificates(resume: Resume) -> list[Line]:
    given = resume.certificates or []
    return _kept(_dated(_joined(each.name, each.issuer), each.date) for each in given)


def _awards(resume: Resume) -> list[Line]:
    lines = []
    for each in resume.awards or []:
        head = _dated(_joined(each.title, each.awarder), each.date)
        lines.append(f"{head}. {_line(each.summary)}" if each.summary else head)
    return _kept(lines)


def _publications(resume: Resume) -> list[Line]:
    given = resume.publications or []
    return _kept(_dated(_joined(each.name, each.publisher), each.release_date) for each in given)


def _languages(resume: Resume) -> list[Line]:
    parts = [_joined(each.language, each.fluency, by=" - ") for each in resume.languages or []]
    return _kept([", ".join(part for part in parts if part)])


def _interests(resume: Resume) -> list[Line]:
    given = resume.interests or []
    parts = [_joined(each.name, _joined(*(each.keywords or [])), by=": ") for each in given]
    return _kept([", ".join(part for part in parts if part)])


def _kept(lines: Iterable[str]) -> list[Line]:
    return [Line(line) for line in lines if line]

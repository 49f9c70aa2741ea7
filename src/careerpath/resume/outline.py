"""What stands on a resume and in which order: one column of sections, the same for every format.

Every entry has its date on a line of its own first, then its title, then its employer: readers
that take the first line with a month or a year for the date then never take "Junior" (June) or
"Marketing" (March) for one. Lines of eight words and more are taken for prose by some of them, so
that what can be parted at seven is.
"""

from __future__ import annotations

from collections.abc import Iterable

from careerpath.advice.results import Result
from careerpath.intake.text import clean, one_line
from careerpath.resume.dates import as_read, as_span
from careerpath.resume.document import Basics, Project, Resume

SEPARATOR = " | "
MOST_WORDS = 7


class Piece(Result, frozen=True):
    """A piece of the line of contacts; `link` is what it opens, None for plain text."""

    text: str
    link: str | None = None


class Entry(Result, frozen=True):
    """A post, a project, a school. `when` holds the place too; the first line `under` the title
    is what `link` opens; empty parts are not shown.
    """

    when: str
    title: str
    under: list[str]
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


def _short(*lines: str) -> bool:
    return len(" ".join(lines).split()) <= MOST_WORDS


def _filled(*lines: str) -> list[str]:
    return [line for line in lines if line]


def _work(resume: Resume) -> Section:
    entries = []
    for each in resume.work or []:
        when, place = as_span(each.start_date, each.end_date), _line(each.location)
        apart = "" if when and _short(when, place) else place
        title, under = (
            _line(each.position) or _line(each.name),
            _joined(each.name, each.description),
        )
        entries.append(
            Entry(
                when if apart else _joined(when, place),
                title,
                _filled(under if each.position else _line(each.description), apart),
                _link(each.url),
                _line(each.summary),
                _bullets(each.highlights),
            )
        )
    return Section("Experience", entries)


def _volunteer(resume: Resume) -> Section:
    entries = []
    for each in resume.volunteer or []:
        title, under = _line(each.position), _line(each.organization)
        entries.append(
            Entry(
                as_span(each.start_date, each.end_date),
                title or under,
                _filled(under if title else ""),
                _link(each.url),
                _line(each.summary),
                _bullets(each.highlights),
            )
        )
    return Section("Volunteer Experience", entries)


def _projects(resume: Resume) -> Section:
    return Section("Projects", [_project(each) for each in resume.projects or []])


def _project(each: Project) -> Entry:
    tools = f"Built with {_joined(*each.keywords)}." if each.keywords else ""
    address = _bare(each.url) if each.url else ""
    return Entry(
        as_span(each.start_date, each.end_date),
        _line(each.name),
        _filled(address, _line(each.entity)),
        _link(each.url),
        _joined(each.description, tools, by=" "),
        _bullets(each.highlights),
    )


def _education(resume: Resume) -> Section:
    entries = []
    for each in resume.education or []:
        degree, area, school = (_line(t) for t in (each.study_type, each.area, each.institution))
        whole = _joined(degree, area, by=" in " if degree.isascii() else ", ")
        parted = bool(degree) and not _short(whole)
        heads = _filled(degree, area, school) if parted else _filled(whole, school)
        courses = f"Courses: {_joined(*each.courses)}" if each.courses else ""
        grade = f"Grade: {_line(each.score)}" if each.score else ""
        when = as_span(each.start_date, each.end_date)
        text = _joined(grade, courses, by=". ")
        entries.append(Entry(when, "".join(heads[:1]), heads[1:], _link(each.url), text, []))
    return Section("Education", entries)


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

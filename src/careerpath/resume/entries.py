"""Posts, projects and schools as entries of a section.

Every entry has its date on a line of its own first, then its title, then its employer: readers
that take the first line with a month or a year for the date then never take "Junior" (June) or
"Marketing" (March) for one. Lines of eight words and more are taken for prose by some of them, so
that what can be parted at seven is.
"""

from __future__ import annotations

from careerpath.resume.dates import as_span
from careerpath.resume.document import Project, Resume
from careerpath.resume.lines import bare, filled, is_short, join, plain, plain_all, web_link
from careerpath.resume.parts import Entry, Section


def list_work(resume: Resume) -> Section:
    """Return the section of posts."""
    entries = []
    for each in resume.work or []:
        when, place = as_span(each.start_date, each.end_date), plain(each.location)
        apart = "" if when and is_short(when, place) else place
        title, under = (
            plain(each.position) or plain(each.name),
            join(each.name, each.description),
        )
        entries.append(
            Entry(
                when if apart else join(when, place),
                title,
                filled(under if each.position else plain(each.description), apart),
                web_link(each.url),
                plain(each.summary),
                plain_all(each.highlights),
            )
        )
    return Section("Experience", entries)


def list_volunteering(resume: Resume) -> Section:
    """Return the section of unpaid work."""
    entries = []
    for each in resume.volunteer or []:
        title, under = plain(each.position), plain(each.organization)
        entries.append(
            Entry(
                as_span(each.start_date, each.end_date),
                title or under,
                filled(under if title else ""),
                web_link(each.url),
                plain(each.summary),
                plain_all(each.highlights),
            )
        )
    return Section("Volunteer Experience", entries)


def list_projects(resume: Resume) -> Section:
    """Return the section of projects."""
    return Section("Projects", [_project(each) for each in resume.projects or []])


def _project(each: Project) -> Entry:
    tools = f"Built with {join(*each.keywords)}." if each.keywords else ""
    address = bare(each.url) if each.url else ""
    return Entry(
        as_span(each.start_date, each.end_date),
        plain(each.name),
        filled(address, plain(each.entity)),
        web_link(each.url),
        join(each.description, tools, by=" "),
        plain_all(each.highlights),
    )


def list_education(resume: Resume) -> Section:
    """Return the section of schools and courses of study."""
    entries = []
    for each in resume.education or []:
        degree, area, school = (plain(t) for t in (each.study_type, each.area, each.institution))
        whole = join(degree, area, by=" in " if degree.isascii() else ", ")
        parted = bool(degree) and not is_short(whole)
        heads = filled(degree, area, school) if parted else filled(whole, school)
        courses = f"Courses: {join(*each.courses)}" if each.courses else ""
        grade = f"Grade: {plain(each.score)}" if each.score else ""
        when = as_span(each.start_date, each.end_date)
        text = join(grade, courses, by=". ")
        entries.append(Entry(when, "".join(heads[:1]), heads[1:], web_link(each.url), text, []))
    return Section("Education", entries)

"""Jobs, studies and headings that have a name and nothing below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.sections import Section, heading_of
from careerpath.resume.check.subject import Subject, TextLine
from careerpath.resume.document import Resume, Work

MAIN: tuple[Section, ...] = ("experience", "education", "projects")


def check_hollow(subject: Subject) -> Iterator[Finding]:
    """Find a resume without jobs and studies, entries without content, headings over nothing."""
    if subject.resume is not None:
        lacks = _lacks(subject.resume)
        lines = [line for _, name in lacks for line in _naming(name, subject.lines)]
        if lacks:
            message = " ".join(sentence for sentence, _ in lacks)
            yield find("hollow", lines, place="" if lines else "the file", message=message)
        return
    bare = _over_nothing(subject.lines)
    if bare:
        names = ", ".join(dict.fromkeys(line.text.strip() for line in bare))
        yield find("hollow", bare[:3], message=f"Nothing stands below a heading: {names}.")


def _naming(name: str, lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the line of an entry that has a name, none where it has none."""
    return [line for line in lines if name and not line.item and name in line.text][:1]


def _lacks(resume: Resume) -> list[tuple[str, str]]:
    """Return what is lacking in a resume as data: sentences, each with its entry's name."""
    lacks = []
    if not (resume.work or resume.volunteer or resume.education):
        lacks.append(("There is no job and no study in it.", ""))
    for number, job in enumerate(resume.work or [], 1):
        missing = _missing(job)
        if missing:
            named = job.name or job.position or ""
            what = named or f"number {number}"
            lacks.append((f"A job ({what}) has no {' and no '.join(missing)}.", named))
    for number, project in enumerate(resume.projects or [], 1):
        said = project.description or project.highlights or project.keywords or project.url
        if not project.name or not said:
            named = project.name or ""
            lack = "nothing said of it" if named else "no name"
            lacks.append((f"A project ({named or f'number {number}'}) has {lack}.", named))
    return lacks[:3]


def _missing(job: Work) -> list[str]:
    """Return what a job lacks.

    A name and dates alone may be a break, such as care of a relative; an employer may be missing
    where a line says what was done, as with work on one's own.
    """
    said = job.highlights or job.summary or job.description
    dated = job.start_date or job.end_date
    missing = [] if job.position or (job.name and dated and not said) else ["title"]
    if not job.name and not said:
        missing.append("employer")
    return missing if dated else [*missing, "dates"]


def _over_nothing(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the main headings that another heading or the end follows at once.

    Two headings of one section are one heading in two lines.
    """
    told = [line for line in lines if line.text.strip()]
    named = [(line, heading_of(line)) for line in told]
    found = [
        line
        for (line, section), (_, after) in pairwise(named)
        if section in MAIN and after is not None and after != section
    ]
    if named and named[-1][1] in MAIN:
        found.append(named[-1][0])
    return found

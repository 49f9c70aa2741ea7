"""Sections of a resume that hold lines: skills, certificates, languages and the like."""

from __future__ import annotations

from collections.abc import Iterable

from careerpath.resume.dates import as_read
from careerpath.resume.document import Resume
from careerpath.resume.lines import join, plain
from careerpath.resume.parts import Line


def list_skills(resume: Resume) -> list[Line]:
    """Return skills, a line for each group."""
    lines = []
    for group in resume.skills or []:
        words = join(*(group.keywords or []))
        level = f" ({plain(group.level)})" if group.level else ""
        name = f"{plain(group.name)}{level}" if group.name else ""
        if name or words:
            lines.append(Line(words, name) if words else Line(name))
    return lines


def _dated(text: str, when: str | int | None) -> str:
    return f"{text}, {as_read(when)}" if when and text else text


def list_certificates(resume: Resume) -> list[Line]:
    """Return certificates."""
    given = resume.certificates or []
    return _kept(_dated(join(each.name, each.issuer), each.date) for each in given)


def list_awards(resume: Resume) -> list[Line]:
    """Return prizes."""
    lines = []
    for each in resume.awards or []:
        head = _dated(join(each.title, each.awarder), each.date)
        lines.append(f"{head}. {plain(each.summary)}" if each.summary else head)
    return _kept(lines)


def list_publications(resume: Resume) -> list[Line]:
    """Return publications."""
    given = resume.publications or []
    return _kept(_dated(join(each.name, each.publisher), each.release_date) for each in given)


def list_languages(resume: Resume) -> list[Line]:
    """Return languages, in one line: English (C2), Polish (native)."""
    parts = []
    for each in resume.languages or []:
        name, level = plain(each.language), plain(each.fluency)
        parts.append(f"{name} ({level})" if name and level else name or level)
    return _kept([", ".join(part for part in parts if part)])


def list_interests(resume: Resume) -> list[Line]:
    """Return interests, in one line."""
    given = resume.interests or []
    parts = [join(each.name, join(*(each.keywords or [])), by=": ") for each in given]
    return _kept([", ".join(part for part in parts if part)])


def _kept(lines: Iterable[str]) -> list[Line]:
    return [Line(line) for line in lines if line]

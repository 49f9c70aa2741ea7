"""What stands on a resume and in which order: one column of sections, the same for every format."""

from __future__ import annotations

import msgspec

from careerpath.resume.document import Basics, Resume
from careerpath.resume.entries import list_education, list_projects, list_volunteering, list_work
from careerpath.resume.lines import bare, join, plain, web_link
from careerpath.resume.parts import SEPARATOR, Entry, Line, Outline, Piece, Section
from careerpath.resume.short_sections import (
    list_awards,
    list_certificates,
    list_interests,
    list_languages,
    list_publications,
    list_skills,
)


def outline(resume: Resume) -> Outline:
    """Return what stands on a resume, from the top to the bottom.

    Where there is no post yet, projects and education come before unpaid work.
    """
    basics = resume.basics
    summary = [Line(plain(basics.summary))] if basics.summary else []
    work, projects, education = list_work(resume), list_projects(resume), list_education(resume)
    volunteer = list_volunteering(resume)
    order = (
        [work, projects, volunteer, education] if work.entries else [projects, education, volunteer]
    )
    sections = [
        Section("Summary", lines=summary),
        Section("Skills", lines=list_skills(resume)),
        *order,
        Section("Certifications", lines=list_certificates(resume)),
        Section("Awards", lines=list_awards(resume)),
        Section("Publications", lines=list_publications(resume)),
        Section("Languages", lines=list_languages(resume)),
        Section("Interests", lines=list_interests(resume)),
    ]
    sections = [
        msgspec.structs.replace(each, entries=[entry for entry in each.entries if _holds(entry)])
        for each in sections
    ]
    shown = [each for each in sections if each.entries or each.lines]
    return Outline(plain(basics.name), _headline(basics), _contact(basics), shown)


def _holds(entry: Entry) -> bool:
    return any((entry.when, entry.title, entry.under, entry.text, entry.bullets))


def _headline(basics: Basics) -> str:
    place = basics.location
    where = join(place.city, place.region, place.country_code) if place else ""
    return join(basics.label, where, by=SEPARATOR)


def _contact(basics: Basics) -> list[Piece]:
    pieces = [Piece(plain(basics.email), f"mailto:{plain(basics.email)}")] if basics.email else []
    if basics.phone:
        pieces.append(Piece(plain(basics.phone)))
    accounts = basics.profiles or []
    named = (each.url or join(each.network, each.username, by=": ") for each in accounts)
    for address in (basics.url, *named):
        if address:
            pieces.append(Piece(bare(address), web_link(address)))
    return pieces

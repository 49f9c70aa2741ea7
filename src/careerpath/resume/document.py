"""A resume as data: the fields of JSON Resume, in YAML or JSON, typed and checked.

Names and forms are those of the schema of JSON Resume 1.3.1 (npm: @jsonresume/schema). Here every
field may be left out or left empty but the name; unknown fields are mistakes, because a field that
nobody reads is a line that nobody sees.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

import msgspec

from careerpath.intake.json_text import as_yaml
from careerpath.intake.structs import mistakes_error, parse_struct
from careerpath.intake.yaml import Lines, parse_yaml
from careerpath.resume import field_names
from careerpath.resume.dates import DATE, find_wrong_dates, hint_date, hint_end

Line = Annotated[str, msgspec.Meta(max_length=500)] | None
Paragraph = Annotated[str, msgspec.Meta(max_length=4000)] | None
Bullets = Annotated[
    list[Annotated[str, msgspec.Meta(max_length=1000)]], msgspec.Meta(max_length=50)
]
Words = Annotated[list[Annotated[str, msgspec.Meta(max_length=200)]], msgspec.Meta(max_length=100)]
Year = Annotated[int, msgspec.Meta(ge=1000, le=2999)]
When = Annotated[str, msgspec.Meta(pattern=DATE, extra={"hint": hint_date})] | Year | None
Until = Annotated[str, msgspec.Meta(pattern=DATE, extra={"hint": hint_end})] | Year | None


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    pass


class Place(_Part, frozen=True):
    """Where somebody lives: as much of it as they want to say."""

    address: Line = None
    postal_code: Line = None
    city: Line = None
    country_code: Line = None
    region: Line = None


class Account(_Part, frozen=True):
    """A page of theirs elsewhere, such as a code host."""

    network: Line = None
    username: Line = None
    url: Line = None


class Basics(_Part, frozen=True):
    """Who it is and how to reach them."""

    CALLED: ClassVar[dict[str, str]] = field_names.BASICS

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    label: Line = None
    image: Line = None
    email: Line = None
    phone: Line = None
    url: Line = None
    summary: Paragraph = None
    location: Place | None = None
    profiles: list[Account] | None = None


class Work(_Part, frozen=True):
    """A post: `name` is the employer, `position` the job title."""

    CALLED: ClassVar[dict[str, str]] = field_names.WORK

    name: Line = None
    location: Line = None
    description: Line = None
    position: Line = None
    url: Line = None
    start_date: When = None
    end_date: Until = None
    summary: Paragraph = None
    highlights: Bullets | None = None


class Volunteer(_Part, frozen=True):
    """Unpaid work."""

    CALLED: ClassVar[dict[str, str]] = field_names.VOLUNTEER

    organization: Line = None
    position: Line = None
    url: Line = None
    start_date: When = None
    end_date: Until = None
    summary: Paragraph = None
    highlights: Bullets | None = None


class Education(_Part, frozen=True):
    """A school or a course of study: `study_type` is the degree, `area` the subject."""

    CALLED: ClassVar[dict[str, str]] = field_names.EDUCATION

    institution: Line = None
    url: Line = None
    area: Line = None
    study_type: Line = None
    start_date: When = None
    end_date: Until = None
    score: Line = None
    courses: Words | None = None


class Award(_Part, frozen=True):
    """A prize."""

    title: Line = None
    date: When = None
    awarder: Line = None
    summary: Paragraph = None


class Certificate(_Part, frozen=True):
    """A certificate or a licence."""

    CALLED: ClassVar[dict[str, str]] = field_names.CERTIFICATE

    name: Line = None
    date: When = None
    url: Line = None
    issuer: Line = None


class Publication(_Part, frozen=True):
    """Something published."""

    name: Line = None
    publisher: Line = None
    release_date: When = None
    url: Line = None
    summary: Paragraph = None


class SkillGroup(_Part, frozen=True):
    """Skills under one name, such as Languages: Python, SQL."""

    CALLED: ClassVar[dict[str, str]] = field_names.SKILLS
    EXAMPLE: ClassVar[str] = "- {name: Databases, keywords: [SQL, PostgreSQL]}"

    name: Line = None
    level: Line = None
    keywords: Words | None = None


class Language(_Part, frozen=True):
    """A language that somebody speaks."""

    CALLED: ClassVar[dict[str, str]] = field_names.LANGUAGE
    EXAMPLE: ClassVar[str] = "- {language: English, fluency: C1}"

    language: Line = None
    fluency: Line = None


class Interest(_Part, frozen=True):
    """What somebody likes to do."""

    name: Line = None
    keywords: Words | None = None


class Reference(_Part, frozen=True):
    """What somebody else says; it is read and not printed."""

    name: Line = None
    reference: Paragraph = None


class Project(_Part, frozen=True):
    """Something made, with or without an employer."""

    CALLED: ClassVar[dict[str, str]] = field_names.PROJECT

    name: Line = None
    description: Paragraph = None
    highlights: Bullets | None = None
    keywords: Words | None = None
    start_date: When = None
    end_date: Until = None
    url: Line = None
    roles: Words | None = None
    entity: Line = None
    type: Line = None


class Meta(_Part, frozen=True):
    """About the file itself; not printed."""

    canonical: Line = None
    version: Line = None
    last_modified: Line = None
    theme: Line = None


class Resume(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole resume."""

    basics: Basics
    work: list[Work] | None = None
    volunteer: list[Volunteer] | None = None
    education: list[Education] | None = None
    awards: list[Award] | None = None
    certificates: list[Certificate] | None = None
    publications: list[Publication] | None = None
    skills: list[SkillGroup] | None = None
    languages: list[Language] | None = None
    interests: list[Interest] | None = None
    references: list[Reference] | None = None
    projects: list[Project] | None = None
    meta: Meta | None = None
    schema: Annotated[str, msgspec.Meta(max_length=500)] | None = msgspec.field(
        name="$schema", default=None
    )


def parse_resume(text: str, file: str) -> tuple[Resume, Lines]:
    """Return the resume in a YAML or JSON text, and the line of each value.

    Raises UserError with every mistake at once: no YAML, unknown fields, wrong types, a month 13,
    an end before its start.
    """
    text = as_yaml(text)
    resume = parse_struct(text, file, Resume)
    lines: Lines = {}
    mistakes = find_wrong_dates(parse_yaml(text, file, lines), file, lines)
    if mistakes:
        raise mistakes_error("bad-date", mistakes)
    return resume, lines

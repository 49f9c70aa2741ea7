"""What a check finds: what it is, how much it matters, where, why, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.advice.results import Result
from careerpath.match.gaps import State
from careerpath.resume.check.code import Severity
from careerpath.resume.check.codes import CODES
from careerpath.resume.check.subject import PRIVATE, Form, TextLine

LONGEST = 100
"""Most characters of a quotation."""


class Quote(Result, frozen=True):
    """Another place where the same was found."""

    place: str
    line: int | None
    quote: str


class Finding(Result, frozen=True):
    """One cause, told once: `also` are its other places.

    `place` is for people ("page 1", "line 12", "the header"); `line` is from 1 in files of text and
    None where lines have no numbers.
    """

    code: str
    severity: Severity
    place: str
    line: int | None
    message: str
    reason: str
    remedy: str
    quote: str
    also: list[Quote] = []


class SkillFound(Result, frozen=True):
    """A skill that a role or a posting asks, and where somebody stands with it.

    `state` is of match/gaps.py. `words` are those of the resume, or of the posting where the resume
    shows nothing; `where` says where it could be shown.
    """

    skill: str
    title: str
    asked: str
    state: State
    words: list[str]
    level: int | None
    where: str


class Asked(Result, frozen=True):
    """What a role or a posting asks, by where the resume stands with it, musts first.

    `present` is shown; `known` you rated or proved and the resume does not show; `missing` is
    neither, or known in part.
    """

    role: str | None
    posting: str | None
    present: list[SkillFound]
    known: list[SkillFound]
    missing: list[SkillFound]


class Checked(Result, frozen=True):
    """The result for one file. `looked_at` names what was checked of this form of file."""

    file: str
    form: Form
    findings: list[Finding]
    looked_at: list[str]
    skills: Asked | None = None

    def of(self, severity: Severity) -> list[Finding]:
        """Return the findings of one severity, in their order."""
        return [each for each in self.findings if each.severity == severity]


def find(
    code: str,
    lines: Sequence[TextLine] = (),
    place: str = "",
    quotes: Sequence[str] = (),
    message: str = "",
    remedy: str = "",
    severity: Severity | None = None,
) -> Finding:
    """Return a finding in the words of its code, where nothing else is said.

    It stands at the first of `lines`, or at `place`; `quotes` replace the lines' own words.
    """
    known = CODES[code]
    places = [
        Quote(line.place, line.number or None, shorten(text))
        for line, text in zip(lines, quotes or [line.text for line in lines], strict=False)
    ]
    if not places:
        places = [Quote(place, None, shorten(text)) for text in quotes or [""]]
    first = places[0]
    return Finding(
        code,
        severity or known.severity,
        place or first.place,
        first.line,
        message or known.message,
        known.reason,
        remedy or known.remedy,
        first.quote,
        places[1:],
    )


def shorten(text: str) -> str:
    """Return a text as one line of at most LONGEST characters, without signs of icon fonts."""
    line = " ".join(PRIVATE.sub("", text).split())
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0] + "…"

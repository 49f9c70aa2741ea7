"""What is told of a resume after it was built: what a reader will miss, what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from careerpath.intake.text import quote
from careerpath.resume.document import Education, Project, Resume, Volunteer, Work
from careerpath.resume.lines import plain
from careerpath.resume.starter import find_placeholders

EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;.]+(\.[^@\s,;.]+)+")
MOST_TOLD = 5
NO_JOB = "There is no job, or it has no title, employer or dates."
"""Said where nothing on a page shows what somebody has done."""


def notes_on(resume: Resume, language: str = "en", welded: Sequence[int] = ()) -> list[str]:
    """Return what a reader will miss, and what was left out on purpose.

    `language` is the code of the one it is written in. `welded` are lines of its file that look
    like a bullet and were read as the end of another.
    """
    return [
        *_welded(welded),
        *_unfilled(resume),
        *_contact(resume),
        *_done(resume),
        *_left_out(resume, language),
    ]


def _welded(lines: Sequence[int]) -> Iterator[str]:
    if lines:
        many = len(lines) > 1
        where = f"Line{'s' * many} {', '.join(map(str, lines))}"
        yield (
            f"{where} {'are' if many else 'is'} read as the end of the bullet above. "
            "Begin every '- ' of a list in the same column."
        )


def _unfilled(resume: Resume) -> Iterator[str]:
    found = find_placeholders(msgspec.to_builtins(resume))
    if found:
        more = f" and {len(found) - MOST_TOLD} more" if len(found) > MOST_TOLD else ""
        told = ", ".join(quote(each) for each in found[:MOST_TOLD])
        yield f"Still the starter's words: {told}{more}. Write your own or strike the lines."


def _contact(resume: Resume) -> Iterator[str]:
    if not resume.basics.email:
        yield "There is no email: nobody can answer. Add basics.email."
    elif not EMAIL.fullmatch(plain(resume.basics.email)):
        yield f"This is no complete email: {plain(resume.basics.email)}"


def _done(resume: Resume) -> Iterator[str]:
    """Tell of jobs without what says which they are, or of nothing that was done at all."""
    work = resume.work or []
    lacking = [(each, _lacks(each)) for each in work]
    others: list[Project | Volunteer | Education] = [
        *(resume.projects or []),
        *(resume.volunteer or []),
        *(resume.education or []),
    ]
    if not any(not lacks for _, lacks in lacking) and not any(map(_says_something, others)):
        yield f"{NO_JOB} Add what you have done: work, projects or education."
        return
    for index, (each, lacks) in enumerate(lacking):
        if lacks:
            name = plain(each.position) or plain(each.name)
            named = f", {quote(name)}," if name else ""
            yield f"Job {index + 1}{named} has no {' and no '.join(lacks)}."


def _lacks(each: Work) -> list[str]:
    """Return what a job lacks. A gap, or work for oneself, has a name and dates and no employer."""
    title, employer = plain(each.position), plain(each.name)
    dated = bool(each.start_date or each.end_date)
    if dated and (title or (employer and not each.highlights)):
        return []
    found = {"title": title, "employer": employer, "dates": dated}
    return [word for word, there in found.items() if not there]


def _says_something(each: Project | Volunteer | Education) -> bool:
    """Return whether an entry says more than its name."""
    return sum(bool(getattr(each, name)) for name in each.__struct_fields__) > 1


def _left_out(resume: Resume, language: str) -> Iterator[str]:
    if language.casefold() not in ("en", "eng"):
        yield "Headings and Present stay in English, where every reader of resumes knows them."
    if resume.basics.image:
        yield (
            "The photo is left out on purpose: software reads nothing in it, and many firms must "
            "not see one before they choose."
        )
    if resume.references:
        yield "References are left out: they are given when somebody asks for them."

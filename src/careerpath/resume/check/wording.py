"""How a resume is written: headings, points without verbs or results, first person, length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from careerpath.resume.check.code import Severity
from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.items import Item, items_of
from careerpath.resume.check.placeholders import placeholders_in
from careerpath.resume.check.sections import (
    Section,
    heading_of,
    own_headings,
    sections_of,
)
from careerpath.resume.check.spans import find_spans, months_covered
from careerpath.resume.check.subject import Subject, bare

WORK: tuple[Section, ...] = ("experience", "projects", "volunteering")
WEAK = re.compile(
    r"(?:was |were |i was |mainly )?(?:responsible for|in charge of|worked (?:on|with|as|in)|helped"
    r"(?: with| to| in)?|assisted(?: with| in)?|duties (?:included?|were)|involved in"
    r"|participated in|tasked with|exposure to|familiar with|experience (?:with|in|of)"
    r"|part of (?:a|the) team|verantwortlich f[üu]r|mitarbeit (?:an|bei|in)|zust[äa]ndig f[üu]r"
    r"|unterst[üu]tzung (?:bei|von|der|des))\b"
    r"|[a-z]+(?:tion|ment|ance|ing|sis) of\b",
    re.IGNORECASE,
)
RESULT = re.compile(
    r"\d|\b(?:halv|doubl|tripl|sav|cut|reduc|increas|improv|grew|faster|fewer|less|more|shorten"
    r"|eliminat|so that|which|enabl|result|from \w+ to|won|award|first|adopted|used by|no longer"
    r"|senk|steiger|verk[üu]rz|spart|sodass|dadurch)\w*",
    re.IGNORECASE,
)
FIRST = re.compile(r"(?:I|I'm|I’m|I've|I’ve|My|Ich|Meine?)(?= [^\W\d_])")
"""A line that begins in the first person; within a line it is often the shorter way."""

TEMPLATE = re.compile(
    r"\blorem ipsum\b|\b(?:your|company|degree|school) name here\b"
    r"|[\[<{](?:your|company|employer|job|position|name|first name|last name|date|dates|city|title"
    r"|degree|school|university|phone|email|e-mail|address|skill|link)(?: [\w ]{1,20})?[\]>}]"
    r"|\byour\.?(?:name|email)@|\b(?:TODO|TBD|XXX+|MM/YYYY|20XX)\b|\bclick (?:here|or tap) to\b",
    re.IGNORECASE,
)
"""What templates hold before they are filled in."""

MOST_NAMED = 6
"""Words of the starter that are named."""

FEW = 4
"""Points on work from which on the share with results is looked at."""

LEAST_SHARE = 0.25
LONG_ITEM = 45
"""Words from which on a point is long."""

WORDS_A_PAGE = 550
PLAIN_NAME = re.compile(
    r"(?:my|new|the|final|latest|updated|current)?[\W_]*(?:resume|cv|lebenslauf|curriculum ?vitae"
    r"|document|untitled|scan|file)?[\W_]*(?:new|final|latest|updated|copy|draft|v|version|en|de"
    r"|\d|\W|_)*",
    re.IGNORECASE,
)
COPY = re.compile(r"\(\d+\)|\bcopy\b|final|[\u0080-\uffff]*[<>:\"|?*%#]", re.IGNORECASE)


def check_headings(subject: Subject) -> Iterator[Finding]:
    """Find out whether the usual headings are there."""
    if subject.form == "data":
        return
    found = {heading_of(line) for line in subject.lines} - {None}
    own = own_headings(subject.lines)
    main = {"experience", "education", "skills", "projects"}
    if not found & main:
        yield find("no-headings", own[:3])
        return
    missing = [name for name in ("experience", "education", "skills") if name not in found]
    if "projects" in found and "experience" in missing:
        missing.remove("experience")
    if missing:
        names = " and ".join(name.capitalize() for name in missing)
        severity: Severity = "medium" if "experience" in missing else "low"
        message = f"There is no heading for {names}."
        if own and "experience" in missing:
            message += " Perhaps one of yours says it in other words."
        else:
            own = []
        yield find("missing-heading", own[:2], message=message, severity=severity)


def check_points(subject: Subject) -> Iterator[Finding]:
    """Find points that could say more, each shown, none scolded."""
    work = [item for item in items_of(subject) if item.section in WORK or item.section is None]
    weak = [item for item in work if WEAK.match(item.text)]
    if weak:
        yield _of_items("no-verb", weak[:3], len(weak))
    plain = [item for item in work if not RESULT.search(item.text) and item not in weak]
    shown = sum(RESULT.search(item.text) is not None for item in work)
    if len(work) >= FEW and plain and shown < LEAST_SHARE * len(work):
        yield _of_items("no-result", plain[:3], len(plain))
    long = [item for item in work if len(item.text.split()) > LONG_ITEM]
    if long:
        yield _of_items("long-lines", long[:3], len(long))


def _of_items(code: str, shown: list[Item], count: int) -> Finding:
    more = f" ({count} in all)" if count > len(shown) else ""
    found = find(code, [item.line for item in shown], quotes=[item.text for item in shown])
    message = found.message.rstrip(".") + more + "."
    return find(
        code, [item.line for item in shown], quotes=[item.text for item in shown], message=message
    )


def check_person(subject: Subject) -> Iterator[Finding]:
    """Find lines on work that begin in the first person."""
    sections = sections_of(subject.lines)
    found = [
        line
        for line, section in zip(subject.lines, sections, strict=True)
        if section in WORK and FIRST.match(bare(line))
    ]
    if found:
        yield find("first-person", found[:3])


def check_template(subject: Subject) -> Iterator[Finding]:
    """Find words that a template, or our own starter, holds before it is filled in."""
    ours = placeholders_in(subject)
    starter = [line for line, _ in ours]
    found = [line for line in subject.lines if line in starter or TEMPLATE.search(line.text)]
    if not found:
        return
    names = list(dict.fromkeys(word for _, words in ours for word in words))
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    named = ", ".join(f'"{name}"' for name in names[:MOST_NAMED]) + more
    message = f"Words of the starter are still there: {named}." if names else ""
    yield find("template-words", found[:3], message=message)


def check_length(subject: Subject, today: date) -> Iterator[Finding]:
    """Find out whether it is long for the years of work in it."""
    sections = sections_of(subject.lines)
    spans = [
        span
        for line, section in zip(subject.lines, sections, strict=True)
        if section in ("experience", None)
        for span in find_spans(line.text)
    ]
    years = months_covered(spans, today) / 12
    pages = subject.pdf.count if subject.pdf else -(-subject.words // WORDS_A_PAGE)
    most = 1 if years < 1 and spans else 2 if years < 15 else 3
    if pages > most and subject.words > most * WORDS_A_PAGE * 0.7:
        about = "" if subject.pdf else "about "
        of = f" for {years:.0f} years of work" if years >= 1 else ""
        message = f"It has {about}{pages} pages, {subject.words} words{of}."
        yield find("long", message=message, place="the file")


def check_file_name(subject: Subject) -> Iterator[Finding]:
    """Find a name of a file that says nothing of whose it is."""
    name = PurePath(subject.file.replace("\\", "/")).name
    stem = name.rpartition(".")[0] or name
    if PLAIN_NAME.fullmatch(stem) or COPY.search(stem):
        yield find("file-name", place="the file", quotes=[name])

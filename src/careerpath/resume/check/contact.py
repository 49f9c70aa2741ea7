"""Whether somebody can be reached, and whether software finds how."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.subject import Subject, TextLine

EMAIL = re.compile(r"[\w.+'-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+")
NEARLY = re.compile(r"(?<!\S)[\w.+'-]+@[^\s/|()<>]*")
"""What was meant for an email address."""

PHONE = re.compile(r"(?<![\w/.-])(?:\+|00|\()?\d[\d ()/.\u2010\u2011\u2013-]{6,18}\d(?!\w)")
LEAST_DIGITS = 8
YEARS = re.compile(
    r"(?:19|20)\d\d\D{1,5}(?:\d\d?\D)?(?:19|20)\d\d"
    r"|\b\d{1,2}[/.]\d{2,4} ?[-\u2013] ?\d{1,2}[/.]\d\d"
)
DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d")
APART = ("header", "footer", "box")


def has_email(text: str) -> bool:
    """Return whether a text holds an email address."""
    return EMAIL.search(text) is not None


def has_phone(text: str) -> bool:
    """Return whether a text holds a phone number: enough digits, no day and no span of years."""
    return any(
        sum(c.isdigit() for c in found[0]) >= LEAST_DIGITS
        and not YEARS.search(found[0])
        and not DAY.fullmatch(found[0].strip("() "))
        for found in PHONE.finditer(text)
    ) or bool(re.search(r"\b(?:phone|tel|mobile|cell)\w*\.?:? ?[+(\d][\d ()/.-]{5,}", text, re.I))


def check_contact(subject: Subject) -> Iterator[Finding]:
    """Find contact that is missing, or stands where readers do not look."""
    mails = [line for line in subject.lines if has_email(line.text)]
    phones = [line for line in subject.lines if has_phone(line.text)]
    if not mails:
        yield from _no_email(subject)
    reached = [line for line in (*mails, *phones) if line.spot in ("header", "footer")]
    inside = [line for line in mails or phones if line.spot not in APART]
    if reached and not inside:
        kept = list(dict.fromkeys(reached))
        yield find("contact-in-header", kept)
    elif mails and all(_at_foot(subject, line) for line in mails):
        message = "How to reach you stands at the foot of a page only."
        yield find("contact-in-header", mails[:1], message=message, severity="medium")
    if not phones:
        yield find("no-phone")


def _no_email(subject: Subject) -> Iterator[Finding]:
    links = subject.pdf.links if subject.pdf else subject.word.links if subject.word else ()
    linked = [each for each in links if each.casefold().startswith("mailto:")]
    if linked:
        yield find("contact-in-link", place="a link", quotes=[linked[0]])
        return
    nearly = [(line, found[0]) for line in subject.lines if (found := NEARLY.search(line.text))]
    if nearly:
        line, words = nearly[0]
        words = words.rstrip(".,;:")
        message = f"This is no complete email: {words}."
        remedy = "Correct it: name@example.org has one @, and a point with an ending behind it."
        yield find("no-email", [line], quotes=[line.text], message=message, remedy=remedy)
    else:
        yield find("no-email")


def _at_foot(subject: Subject, line: TextLine) -> bool:
    """Return whether a line of a PDF is drawn at the foot of its page, far below the rest."""
    if subject.pdf is None or not line.page:
        return False
    page = subject.pdf.pages[line.page - 1]
    words = "".join(line.text.split())
    drawn = [run.y for run in page.runs if has_email(run.text) and
             "".join(run.text.split()) in words]  # fmt: skip
    return bool(drawn) and max(drawn) < 0.07 * page.height

"""What nobody needs in order to choose whom to talk to, and words that everybody writes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.subject import Subject, is_item

PRIVATE_DETAILS = re.compile(
    r"\b(?:date of birth|birth ?date|d\.?o\.?b\.?|marital status|family status|geburtsdatum"
    r"|geburtsort|familienstand|konfession)\s*(?::|\d|\w+ \d|$)"
    r"|\b(?:born|geboren|geb\.)(?: (?:on|am|in|im))?:? (?:the )?\d"
    r"|(?:^|[,;|·:] ?)(?:married|divorced|widowed|verheiratet|ledig|geschieden|verwitwet)"
    r"(?=$|[,;|·.]| with | and )",
    re.IGNORECASE,
)
EMPTY = re.compile(
    r"\b(?:passionate|(?:highly |self-?|very )?motivated(?! \d| (?:a|an|the|by|my|our) )"
    r"|team[- ]?player|hard[- ]?working|results?[- ](?:driven|oriented)|detail[- ]oriented|keen eye"
    r"|eye for detail|self[- ]starter|go[- ]getter|(?:fast|quick) learner|outside the box|synergy"
    r"|proven track record|enthusiastic|leidenschaftlich\w*|(?:hoch)?motiviert\w*|teamf[äa]hig\w*"
    r"|teamplayer\w*|belastbar\w*)\b",
    re.IGNORECASE,
)
"""Words that stand in most resumes, and of which none can be checked."""

LEAST = 2
"""Different such words from which on it is told: one alone may have its reason."""

LONGEST = 20
"""Words up to which a line holds details of a person and no sentence."""


def check_personal(subject: Subject) -> Iterator[Finding]:
    """Find details that are nobody's business, and words without weight."""
    private = [
        line
        for line in subject.lines
        if len(line.text.split()) <= LONGEST
        and not is_item(line)
        and PRIVATE_DETAILS.search(line.text)
    ]
    if private:
        yield find("private-details", private[:2])
    found = [(line, match[0]) for line in subject.lines for match in EMPTY.finditer(line.text)]
    words = list(dict.fromkeys(word.casefold() for _, word in found))
    if len(words) >= LEAST:
        lines = list(dict.fromkeys(line for line, _ in found))
        message = f"Words that most resumes have: {', '.join(words[:5])}."
        yield find("empty-words", lines[:2], message=message)

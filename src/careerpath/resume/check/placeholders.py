"""The starter's own words, which nobody wants to send."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerpath.resume.check.subject import Subject, TextLine, bare
from careerpath.resume.starter import PLACEHOLDERS

COULD_BE_TRUE = {"+44 20 7946 0000", "https://example.org", "TODO"}
"""What stands in a starter and may be somebody's own in a file that is checked, or has a code."""

WORDS = frozenset(word.casefold() for word in PLACEHOLDERS - COULD_BE_TRUE)
"""In small letters: plain text has a name in capitals."""

PARTS = re.compile(r"\s*[,|·]\s+|\s+[-–—]\s+|:\s+|\t+|\s{2,}")
"""What parts the values of a resume that stand in one line."""


def placeholders_in(subject: Subject) -> list[tuple[TextLine, list[str]]]:
    """Return the lines that hold words of the starter, each with these words."""
    found = [(line, list(dict.fromkeys(_held(line)))) for line in subject.lines]
    return [(line, words) for line, words in found if words]


def _held(line: TextLine) -> Iterator[str]:
    """Yield the words of the starter that are a line, or one of the values in it."""
    text = bare(line)
    if text.casefold() in WORDS:
        yield text
        return
    for part in PARTS.split(text):
        value = part.strip().rstrip(":")
        if value.casefold() in WORDS:
            yield value

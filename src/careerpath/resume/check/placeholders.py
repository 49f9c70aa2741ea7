"""The starter's own words, which nobody wants to send."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerpath.resume.check.subject import Subject, TextLine, bare
from careerpath.resume.starter import EMAIL, NAME

PLACEHOLDERS = frozenset(
    {
        NAME, EMAIL, "...", "…", "https://...", "https://github.com/your-name", "your-name",
        "The post that you look for", "What you know", "Your title", "The employer", "The city",
        "The school", "What it is called", "What it does and for whom.", "what it is built with",
        "What it does, measured.", "What went wrong first, and what you changed.",
        "Rebuilt the nightly import in Python; it takes 20 minutes instead of 3 hours.",
        "Wrote the checklist for handing over patients that two wards still use.",
    }
)  # fmt: skip
"""What starter.yaml holds where somebody's own words belong. What could be true of somebody, such
as its example of a degree, is not here.
"""

PARTS = re.compile(r"\s*[,|·]\s+|\s+[-–—]\s+|:\s+|\t+|\s{2,}")
"""What parts the values of a resume that stand in one line."""


def placeholders_in(subject: Subject) -> list[tuple[TextLine, list[str]]]:
    """Return the lines that hold words of the starter, each with these words."""
    found = [(line, list(dict.fromkeys(_held(line)))) for line in subject.lines]
    return [(line, words) for line, words in found if words]


def _held(line: TextLine) -> Iterator[str]:
    """Yield the words of the starter that are a line, or one of the values in it."""
    text = bare(line)
    if text in PLACEHOLDERS:
        yield text
        return
    for part in PARTS.split(text):
        value = part.strip().rstrip(":")
        if value in PLACEHOLDERS:
            yield value

"""What a text is, a posting, a resume or a list, and what its title line says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Literal

from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.match.cues import Marks
from careerpath.match.words import LineNumbers, are_joined, name_forms, split_words

Kind = Literal["posting", "resume", "list"]

DATED = re.compile(
    r"(?:19|20)\d\d ?(?:-|\u2013|\u2014|to|bis) ?"
    r"(?:(?:19|20)\d\d|[Pp]resent|now|today|heute|current)"
    r"|\d\d/(?:19|20)\d\d ?[-\u2013]"
    r"|\b[A-Z][a-zä]{2,8}\.? (?:19|20)\d\d ?[-\u2013\u2014]"
    r"|^[ \t*-]*(?:19|20)\d\d(?=[ :,])",
    re.MULTILINE,
)
PAY = re.compile(
    r"\d\d ?k? ?(?:-|\u2013|to|bis) ?\d\d\d? ?k\b|[€$£] ?\d\d|\d ?(?:€|EUR\b)", re.IGNORECASE
)
MAIL = re.compile(r"\w@[\w-]+\.\w")
PERSON = re.compile(r"linkedin\.com/in|\"(?:basics|work|education)\"")
LABEL = re.compile(
    r"(?:job title|position|title|role|stelle|job|we(?:'|’| a)?re (?:hiring|looking for"
    r"|seeking)|looking for|hiring"
    r"|wir suchen|join us as|seeks?|as our)(?: an?| our(?: next)?| eine?n?| experienced"
    r"| talented)*\s*:?\s",
    re.IGNORECASE,
)
BULLETS = " \t-*•·▪◦–—>+"
MOST_CUES = 6
"""Long resumes name much: more cues than this say no more."""

SENTENCES = 3
"""A text with fewer words to a name is a list."""

TITLE_LINES = 6
LONGEST_TITLE = 90
MOST_LINES = 40
"""Lines in which a title may be labelled as such."""


class Title(Result, frozen=True):
    """A line at the top that names a role."""

    role: str
    words: str
    line: int


def guess_kind(text: str, marks: Marks, lines: LineNumbers, names: int) -> Kind:
    """Return what a text looks like. A list says nothing but names."""
    posting = {text[m.start : m.end].casefold() for m in marks.of("posting")}
    posting |= {"pay"} if PAY.search(text) else set()
    starts = {lines.start(number) + len(line) - len(line.lstrip(BULLETS))
              for number, line in enumerate(lines.lines, 1)}  # fmt: skip
    resume = len(marks.of("resume")) + len(DATED.findall(text)) + len(PERSON.findall(text))
    resume += sum(mark.start in starts for mark in marks.of("done"))
    resume += MAIL.search(text) is not None
    if not posting and not resume:
        return "list" if len(text.split()) < SENTENCES * names else "posting"
    return "posting" if len(posting) >= min(resume, MOST_CUES) else "resume"


class RoleNames:
    """The names of roles by their words, "developer" also where they say engineer."""

    def __init__(self, roles: Mapping[str, Role]) -> None:
        self.names: dict[tuple[str, ...], str] = {}
        for key, role in roles.items():
            for name in (role.title, *role.aliases):
                forms = name_forms(name)
                if len(forms) > 1 or (forms and len(forms[0]) > 5):
                    self.names.setdefault(forms, key)
        for forms, key in list(self.names.items()):
            for one, other in (("engineer", "developer"), ("developer", "engineer")):
                if forms[-1] == one:
                    self.names.setdefault((*forms[:-1], other), key)
        self.longest = max(map(len, self.names), default=0)
        self.lasts = {forms[-1] for forms in self.names}
        self.firsts = {forms[0] for forms in self.names}

    def may_hold(self, line: str) -> bool:
        """Return whether a line has the letters with which every name of a role ends."""
        low = line.casefold()
        return any(last in low for last in self.lasts)

    def find(self, line: str) -> tuple[str, int] | None:
        """Return the role of the longest name in a line, and how many words it has."""
        if not self.may_hold(line):
            return None
        words = split_words(line)
        best: tuple[str, int] | None = None
        for place, first in enumerate(words):
            if first.form not in self.firsts:
                continue
            for length in range(min(self.longest, len(words) - place), 0, -1):
                part = words[place : place + length]
                key = self.names.get(tuple(word.form for word in part))
                if key and all(are_joined(line, a, b) for a, b in pairwise(part)):
                    if best is None or length > best[1]:
                        best = key, length
                    break
        return best


def find_title(lines: list[str], names: RoleNames) -> Title | None:
    """Return what the title line says: one of the first lines, or one that is labelled as such."""
    first = [(number, line) for number, line in enumerate(lines, 1) if line.strip()][:TITLE_LINES]
    for number, line in first:
        if len(line.strip()) <= LONGEST_TITLE and not line.rstrip().endswith("."):
            found = names.find(line)
            if found:
                parts = [part for part in re.split(r"\s{3,}|\t", line) if names.find(part)]
                return Title(found[0], " ".join((parts or [line])[0].split()), number)
    for number, line in enumerate(lines[:MOST_LINES], 1):
        label = LABEL.search(line) if names.may_hold(line) else None
        if label:
            rest = line[label.end() : label.end() + LONGEST_TITLE]
            found = names.find(re.split(r"[.,;]|\b(?:who|to|for|in|with|der|die)\b", rest)[0])
            if found:
                return Title(found[0], " ".join(line.split())[:LONGEST_TITLE], number)
    return None

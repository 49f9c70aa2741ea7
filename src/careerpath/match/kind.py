"""What a text is, a posting, a resume or a list, and what its title line says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.match.cues import Marks
from careerpath.match.words import LineNumbers, Words, name_forms, phrase_lengths, split_words

Kind = Literal["posting", "resume", "list"]

DIGIT = re.compile(r"\d")
DATED = re.compile(
    r"(?:19|20)\d\d ?(?:-|\u2013|\u2014|to|bis) ?"
    r"(?:(?:19|20)\d\d|[Pp]resent|now|today|heute|current)"
    r"|\d\d/(?:19|20)\d\d ?[-\u2013]"
    r"|\b[A-Z][a-zä]{2,8}\.? (?:19|20)\d\d ?[-\u2013\u2014]"
    r"|^[ \t*-]*(?:19|20)\d\d(?=[ :,])"
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

ITEM = re.compile(r"[-*•·▪◦>+]\s")
PARTS = re.compile(r"\s{3,}|\t|\s[·|•]\s")
"""What parts a title from what stands beside it: a town, an address."""

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
    counted = [line for line in lines.lines if DIGIT.search(line)]
    posting |= {"pay"} if any(map(PAY.search, counted)) else set()
    resume = sum(len(DATED.findall(line)) for line in counted)
    resume += len(marks.of("resume")) + len(PERSON.findall(text))
    resume += sum(lines.is_first(mark.start, BULLETS) for mark in marks.of("done"))
    resume += "@" in text and MAIL.search(text) is not None
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
                if forms[-1] == one and len(forms) > 1:
                    self.names.setdefault((*forms[:-1], other), key)
        self.lengths = phrase_lengths(self.names)
        self.lasts = {forms[-1] for forms in self.names}

    def lines_with(self, words: Words, lines: LineNumbers) -> set[int]:
        """Return the numbers of the lines that hold a word with which a name of a role ends."""
        ends = zip(words.forms, words.starts, strict=True)
        return {lines.number(start) for form, start in ends if form in self.lasts}

    def find(self, line: str) -> tuple[str, int] | None:
        """Return the role of the longest name in a line, and how many words it has."""
        words = split_words(line)
        best: tuple[str, int] | None = None
        for first, form in enumerate(words.forms):
            for length in self.lengths.get(form, ()):
                last = min(first + length, len(words.forms))
                key = self.names.get(tuple(words.forms[first:last]))
                if key and words.are_joined(first, last):
                    if best is None or last - first > best[1]:
                        best = key, last - first
                    break
        return best


def _may_be_title(line: str) -> bool:
    """Return whether a line is short, no sentence, and no item of a list."""
    bare = line.strip()
    return len(bare) <= LONGEST_TITLE and bare[-1] != "." and ITEM.match(bare) is None


def find_title(lines: LineNumbers, words: Words, names: RoleNames, kind: Kind) -> Title | None:
    """Return what the title line says: one of the first lines, or of a posting one labelled so."""
    held = names.lines_with(words, lines)
    numbered = list(enumerate(lines.lines, 1))
    first = [(number, line) for number, line in numbered if line.strip()][:TITLE_LINES]
    for number, line in first:
        if number in held and _may_be_title(line):
            found = names.find(line)
            if found:
                parts = [part for part in PARTS.split(line) if names.find(part)]
                return Title(found[0], " ".join((parts or [line])[0].split()), number)
    for number, line in numbered[:MOST_LINES] if kind == "posting" else ():
        label = LABEL.search(line) if number in held else None
        if label:
            rest = line[label.end() : label.end() + LONGEST_TITLE]
            found = names.find(re.split(r"[.,;]|\b(?:who|to|for|in|with|der|die)\b", rest)[0])
            if found:
                return Title(found[0], " ".join(line.split())[:LONGEST_TITLE], number)
    return None

"""What a text is, a posting, a resume or a list, and what its title line says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.match.words import are_joined, name_forms, split_words

Kind = Literal["posting", "resume", "list"]

POSTING = re.compile(
    r"we(?:'|’)?(?: a|')?re (?:looking|hiring|seeking)|looking for an?\b|we offer|what we offer|you will|you(?:'|’)ll"
    r"|responsibilities|requirements|qualifications|must[- ]haves?|nice[- ]to[- ]have|benefits|apply|applicants?"
    r"|equal opportunit|our team|join us|join our|salary|about us|\(m/w/d\)|\(w/m/d\)|\(m/f/d\)|\(f/m/d\)|\(all genders\)"
    r"|wir suchen|wir bieten|dein profil|ihr profil|deine aufgaben|ihre aufgaben|bewerb|full-time|vollzeit|the ideal candidate"
    r"|you have|you bring|your profile|is a plus|preferred|what you bring|years of experience|hybrid|we are an?\b|\btasks\b|advantage|you will|\byour?\b",
    re.IGNORECASE,
)
RESUME = re.compile(
    r"curriculum vitae|\bresume\b|\bcv\b|lebenslauf|linkedin\.com/in|references (?:available|on request)"
    r"|(?:19|20)\d\d ?(?:-|\u2013|\u2014|to|bis) ?(?:(?:19|20)\d\d|present|now|today|heute|current)"
    r"|\b\d\d/(?:19|20)\d\d ?(?:-|\u2013)|work experience|work history|employment|berufserfahrung:|ausbildung:?$|education"
    r"|^\W*(?:built|led|wrote|developed|designed|reduced|improved|implemented|migrated|maintained|automated|created|trained)\b"
    r"|\bI (?:am|have|built|work|worked|enjoy|led)\b|[\w.+-]+@[\w-]+\.\w|^\W*(?:projects|summary|certifications)\W*$|\bmy \b"
    r"|\"(?:basics|work|education)\"|^basics:",
    re.IGNORECASE | re.MULTILINE,
)
LABEL = re.compile(
    r"(?:job title|position|title|role|stelle|job|we(?:'|’| a)?re (?:hiring|looking for|seeking)|looking for|hiring"
    r"|wir suchen|join us as|seeks?|as our)(?: an?| our(?: next)?| eine?n?| experienced| talented)*\s*:?\s",
    re.IGNORECASE,
)
SENTENCES = 3
"""A text with fewer words to a name is a list."""

TITLE_LINES = 6
LONGEST_TITLE = 90


class Title(Result, frozen=True):
    """A line at the top that names a role."""

    role: str
    words: str
    line: int


def guess_kind(text: str, names: int) -> Kind:
    """Return what a text looks like. A list says nothing but names."""
    posting = {found.casefold() for found in POSTING.findall(text)}
    resume = RESUME.findall(text)
    if not posting and not resume:
        return "list" if len(text.split()) < SENTENCES * names else "posting"
    return "posting" if len(posting) >= min(len(resume), 6) else "resume"


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

    def find(self, line: str) -> tuple[str, int] | None:
        """Return the role of the longest name in a line, and how many words it has."""
        words = split_words(line)
        best: tuple[str, int] | None = None
        for place in range(len(words)):
            for length in range(min(self.longest, len(words) - place), 0, -1):
                part = words[place : place + length]
                key = self.names.get(tuple(word.form for word in part))
                pairs = zip(part, part[1:], strict=False)
                if key and all(are_joined(line, a, b) for a, b in pairs):
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
    for number, line in enumerate(lines[:40], 1):
        label = LABEL.search(line)
        if label:
            rest = line[label.end() : label.end() + LONGEST_TITLE]
            found = names.find(re.split(r"[.,;]|\b(?:who|to|for|in|with|der|die)\b", rest)[0])
            if found:
                return Title(found[0], " ".join(line.split())[:LONGEST_TITLE], number)
    return None

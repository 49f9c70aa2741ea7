"""Names that stand where they say nothing of the work: employers, addresses, boilerplate."""

from __future__ import annotations

import re

from careerpath.match.ordinary import Candidate
from careerpath.match.words import LineNumbers

CONTACT = re.compile(r"@[\w-]+\.|linkedin|\+?\(?\d{2,4}\)?[ /-]\d{3}", re.IGNORECASE)
"""A line with an address or a telephone number: GitHub there is a place, not a skill."""

BOILERPLATE = re.compile(
    r"\byour (?:personal )?data\b|data of applicants|applicants?['’]? data|equal op|deinen? daten"
    r"|ihren? (?:daten|unterlagen)|bewerberdaten|bewerbungs",
    re.IGNORECASE,
)
"""A sentence on what happens to applications says nothing of the work."""

HOMONYMS = {"gcp": "clinical practice"}
"""Short names that mean something else in a text with these words."""

PLACES = ("github", "gitlab", "bitbucket", "hugging-face", "slack")
EMPLOYER = re.compile(r"(?:(?P<good>\w+) )?\b(?:at|bei|@) $", re.IGNORECASE)
AT = ("at ", "ei ", "@ ", "At ")
UNIT = re.compile(r"\d\s?$")
"""What stands before a unit: 5 ml."""

COMPOUND = re.compile(
    r"-(?!(?:kenntn|entwick|service|code|skript|script|komponent|component|app|framework"
    r"|makro|based"
    r"|basiert|programm|developer|tabell|datei|erfahr|backend|frontend|projekt|project|native|stack"
    r"|cluster|jobs?|like|boot|team|microservice|workload|spezial|expert))[^\W\d_]",
    re.IGNORECASE,
)
"""What makes another word of an ordinary one: Express-Bus, shell-shaped."""

GOOD = (
    "good",
    "great",
    "excellent",
    "skilled",
    "proficient",
    "adept",
    "expert",
    "strong",
    "better",
)

HINTS = (
    "your data",
    "your personal data",
    "applicant",
    "equal op",
    "daten",
    "unterlagen",
    "bewerb",
)
REACH = 80
"""Characters over which such a phrase takes the names around it with it, within a paragraph."""


class Elsewhere:
    """The places of one text where names do not count."""

    def __init__(self, text: str, lines: LineNumbers) -> None:
        self.text, self.lines = text, lines
        low = text.casefold()
        self.others = {key for key, word in HOMONYMS.items() if word in low}
        hinted = any(hint in low for hint in HINTS)
        self.spans = [m.span() for m in BOILERPLATE.finditer(text)] if hinted else []

    def holds(self, candidate: Candidate) -> bool:
        """Return whether a name is that of an employer, a unit, another word, or boilerplate."""
        text, start, end = self.text, candidate.start, candidate.end
        if candidate.entry.technology is not None and text[max(start - 3, 0) : start] in AT:
            employer = EMPLOYER.search(text, max(start - 30, 0), start)
            if employer is not None:
                return (employer["good"] or "").casefold() not in GOOD
        near = any(self._is_near(span, start, end) for span in self.spans)
        if near or candidate.entry.technology in self.others:
            return True
        if candidate.entry.spellings and text[end : end + 1] == "-" and COMPOUND.match(text, end):
            return True
        if end - start == 2 and UNIT.search(text, max(start - 2, 0), start):
            return text[start:end].islower()
        if candidate.entry.technology in PLACES:
            return CONTACT.search(self.lines.line(self.lines.number(start))) is not None
        return False

    def _is_near(self, span: tuple[int, int], start: int, end: int) -> bool:
        first, last = min(span[1], end), max(span[0], start)
        return last - first <= REACH and "\n\n" not in self.text[first:last]

"""Names that are ordinary words too: Go, R, C, Excel, Spring, React.

Spelled as a name they count unless they stand where a verb stands ("Excel in a fast team"). In
another spelling, and with one letter, they count in company: as an item of a list in which
something else is a name, or where the words beside them say it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from careerpath.match.lexicon import Entry
from careerpath.match.words import LineNumbers, Words


class Candidate(NamedTuple):
    """A name that was found: its characters, and which words of the text it is."""

    entry: Entry
    start: int
    end: int
    first: int
    last: int


OPENS = re.compile(r"(?:^|[.!?:•·▪‣●*>\n]|^\s*[-\u2013])\s*$", re.MULTILINE)
"""What stands before the first word of a sentence or an item."""

FOLLOWS = re.compile(
    r" (?:and|or|und|oder|is|are|experience|programming|knowledge|skills?|developers?|engineers?"
    r"|development|services?|microservices|code|scripts?|scripting|macros?|data|on|with|mvc|boot"
    r"|framework|apps?|applications?|components?|frontend|backend|kenntnisse|as|for|preferred"
    r"|required|would|welcome|desirable|models?|pivot|sheets?|reports?|reporting|dashboards?|native|hooks)\b"
)
"""Words in small letters after a name that stands first, and after which it is no verb."""

BEFORE = re.compile(
    r"(?:^|[,;/|•·▪‣●*:()\[\]\t\n&+>]|\s{3}|(?<=\n)-|(?:^|[\s/(])(?:and|or|und|oder|sowie|-"
    r"|\u2013))\s*$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\s*(?:$|[,;/|•·▪‣●()\[\]\t\n]|\.(?:\s|$)|\s{3}|\s(?:and|or|und|oder|sowie|&|-|\u2013)[\s/])",
    re.IGNORECASE,
)
"""What stands around an item of a list."""

SPOKEN_BEFORE = re.compile(
    r"\b(?:in|using|with|mit|of|von|language|languages|like|write|writes|wrote|know|sprache|learn)"
    r" $",
    re.IGNORECASE,
)
SPOKEN_AFTER = re.compile(
    r"(?:[- ](?:programming|language|code|scripts?|packages?|developers?|programmer|programmier"
    r"|kenntnisse|experience|skills|libraries)|/c\+\+)",
    re.IGNORECASE,
)
"""Words beside a single letter that make it a language."""

INITIAL = re.compile(r"\.\s?[A-Z][a-z]|\. ?[A-Z]\.")


def is_plain_verb(text: str, candidate: Candidate) -> bool:
    """Return whether a name stands first in a sentence and a word in small letters follows it."""
    after = text[candidate.end : candidate.end + 16]
    if not re.match(r" [a-z]", after) or text[candidate.start : candidate.end].isupper():
        return False
    before = text[max(candidate.start - 12, 0) : candidate.start]
    opens = candidate.start == 0 or OPENS.search(before) is not None
    return opens and FOLLOWS.match(after) is None


class Beside:
    """The sure names of a text: lines that hold one, or a technology; where they start and end."""

    def __init__(self) -> None:
        self.named: set[int] = set()
        self.tools: set[int] = set()
        self.starts: set[int] = set()
        self.ends: set[int] = set()

    def add(self, line: int, start: int, end: int, is_tool: bool) -> None:
        """Add a name."""
        self.named.add(line)
        self.starts.add(start)
        self.ends.add(end)
        if is_tool:
            self.tools.add(line)


def is_meant(
    text: str, candidate: Candidate, words: Words, lines: LineNumbers, beside: Beside
) -> bool:
    """Return whether what stands beside a doubtful name speaks for it."""
    number = lines.number(candidate.start)
    if candidate.entry.within or candidate.entry.beside:
        near = {number - 1, number, number + 1}
        return bool(beside.tools & near if candidate.entry.beside else beside.tools)
    said = text[candidate.start : candidate.end]
    spelled = said in candidate.entry.spellings
    before = text[max(candidate.start - 24, 0) : candidate.start]
    after = text[candidate.end : candidate.end + 24]
    if (spelled and len(said) > 1) or _is_initial(before, after):
        return False  # spelled as a name, and yet a verb; or somebody's name
    if spelled and _is_spoken_of(before, after):
        return True
    if BEFORE.search(before) and AFTER.match(after):
        if number in beside.named:
            return True
        return _is_line(lines, number, said) and bool({number - 1, number + 1} & beside.named)
    return _in_a_row(text, candidate, words, beside)


def _is_spoken_of(before: str, after: str) -> bool:
    """Return whether the words beside a letter make it a language."""
    if SPOKEN_AFTER.match(after):
        return True
    return SPOKEN_BEFORE.search(before) is not None and AFTER.match(after) is not None


def _is_initial(before: str, after: str) -> bool:
    """Return whether a letter is that of a person: R. Miller."""
    if INITIAL.match(after) is None or (before and before[-1] not in "\n "):
        return False
    return BEFORE.search(before) is None or before.endswith("\n")


def _is_line(lines: LineNumbers, number: int, said: str) -> bool:
    return lines.line(number).strip(" \t-•*·") == said


def _in_a_row(text: str, candidate: Candidate, words: Words, beside: Beside) -> bool:
    """Return whether a word stands between names, or at the end of their row, without commas."""
    before = words.ends[candidate.first - 1] if candidate.first else None
    after = words.starts[candidate.last] if candidate.last < len(words.starts) else None
    left, right = before in beside.ends, after in beside.starts
    edge_left = before is None or "\n" in text[before : candidate.start]
    edge_right = after is None or "\n" in text[candidate.end : after]
    spelled = text[candidate.start : candidate.end] in candidate.entry.spellings
    return (left and (right or edge_right)) or (right and edge_left and spelled)

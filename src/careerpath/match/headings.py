"""What a heading says of the lines below it, and a label of the rest of its line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from careerpath.match.words import LineNumbers

Section = Literal["must", "wish", "other", "not", "aside"]
"""What a heading says of the names below it; what stands aside, perks and
pastimes, says nothing of the work."""

HEADINGS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    (
        "not",
        re.compile(
            r"\b(?:not|n't|n’t|don't|don’t|doesn't|nicht|kein\w*)\b.{0,25}\b(?:need|required"
            r"|necessary|matter|count|care|look"
            r"|nötig|erforderlich|notwendig|brauchst|brauchen|wichtig|expect|ask"
            r"|zählt)(?!.{0,20}\b(?:but|aber|nice|plus|bonus)\b)"
            r"|\bnot (?:for|part)\b|^(?:not|nicht)\b(?!.*\b(?:only|just|but|aber|nur)\b)"
            r"|\b(?:do|live|go) without\b|leave out"
            r"|(?:don't|don’t|do not) (?:use|want|do)\b|no need|unimportant|unwichtig",
            re.IGNORECASE,
        ),
    ),
    (
        "wish",
        re.compile(
            r"nice[- ]to[- ]have|^nice$|^wish(?:es)?$|bonus"
            r"|prefer|desir|plus(?:es|punkte)?\b|optional|good to have"
            r"|great to have|ideally|wünschenswert|von vorteil|would be|even better|great if"
            r"|extra points|(?:may|might) also (?:have|bring)|stand out|wish list|wünsch",
            re.IGNORECASE,
        ),
    ),
    (
        "aside",
        re.compile(
            r"^(?:our |your |the )?(?:benefits?|perks)\b|\b(?:benefits|perks)$"
            r"|^(?:interests|hobb(?:y|ies|ys)|interessen|freizeit)\b"
            r"|^(?:what )?we offer|^(?:was )?wir (?:dir |ihnen )?bieten|unser angebot",
            re.IGNORECASE,
        ),
    ),
    (
        "other",
        re.compile(
            r"about us|who we are|our (?:company|team|stack|values)|compan|benefit"
            r"|responsibilit|you(?:'|’)?(?:ll| will) (?:do|be|work)|what you do|the role"
            r"|your role|duties|tasks|aufgaben"
            r"|über uns|how to apply|equal opp|day[- ]to[- ]day|what we do|contact"
            r"|the job|about the|tech(?:nology)? stack|salary|compensation|location|key facts",
            re.IGNORECASE,
        ),
    ),
    (
        "must",
        re.compile(
            r"must|require|minimum|basic qualif|essential|qualification|what you(?:'"
            r"|’)?(?:ll)? (?:bring|need|have)"
            r"|you (?:bring|have|need)|your profile|who you are|about you|look(?:ing)? for|skills"
            r"|(?:we|wir) (?:ask|need|want|brauchen|erwarten|suchen)|we(?:'|’)re after"
            r"|profil\b"
            r"|anforderung|mitbringst|bringst du|voraussetzung|we expect"
            r"|you should (?:have|know|bring)"
            r"|experience",
            re.IGNORECASE,
        ),
    ),
)
LONGEST_HEADING = 60
SHORT, LONG_WISH = 6, 9
"""Most words of a heading without a mark: "It would be great if you also"."""

STACK = re.compile(r"\bstack\b", re.IGNORECASE)
"""A line among perks that is about the work all the same: "a modern stack (Kotlin, Kafka)"."""

SENTENCE_END = re.compile(r"[.;!?]\s")
INNER = re.compile(r"\w(?:.*\w)?")
"""A line from its first letter to its last."""


def weigh_headings(lines: LineNumbers) -> list[Section | None]:
    """Return for each line what the heading over it says of the names below: must, wish, other.

    A section lasts until the next heading; one of what is not needed, or stands aside, ends at an
    empty line.
    """
    found: list[Section | None] = []
    now: Section | None = None
    opened = 0
    marks = [line.lstrip()[:1] for line in lines.lines]
    for number, line in enumerate(lines.lines):
        mark = marks[number]
        kind = (
            None
            if _is_item(marks, number) and not line.lstrip().startswith("**")
            else _heading(line)
        )
        above = now
        if kind is not None:
            now, opened = kind, number
        elif not mark and now in ("not", "aside") and number > opened + 1:
            now = None
        own = now if kind in (None, "wish", "must") else above
        if own == "aside" and STACK.search(line):
            own = None
        found.append(_label(line) or own)
    return found


def _is_item(marks: list[str], number: int) -> bool:
    """Return whether a line is one of a list: it begins with a bullet, or as its neighbour does."""
    mark = marks[number]
    if not mark or mark.isalnum():
        return False
    beside = marks[max(number - 1, 0) : number] + marks[number + 1 : number + 2]
    return mark in "-*•·" or mark in beside


def _label(line: str) -> Section | None:
    """Return what the words before a colon say of the rest of their line: "Requirements: Swift"."""
    words, colon, rest = line.partition(":")
    if not colon or len(words) > LONGEST_HEADING or not rest.strip() or len(words.split()) > 6:
        return None
    if SENTENCE_END.search(words):
        return None  # "You need Python. Bonus: Kafka"
    return _kind_of(words.strip(" -*•"))


def _heading(line: str) -> Section | None:
    """Return what kind of section a line opens; None where it is no heading."""
    inner = INNER.search(line)
    bare = inner[0] if inner else ""
    if not bare or len(bare) > LONGEST_HEADING or SENTENCE_END.search(bare):
        return None
    marked = line.lstrip().startswith(("#", "**", "==")) or line.rstrip().endswith((":", ":**"))
    count = len(bare.split())
    plain = "," not in bare and not line.rstrip().endswith((".", ",", ";"))
    if not marked and not (plain and count <= LONG_WISH):
        return None
    kind = _kind_of(bare)
    if not marked and count > SHORT and kind != "wish":
        return None
    return kind or ("other" if marked else None)


@lru_cache(maxsize=5_000)
def _kind_of(words: str) -> Section | None:
    return next((kind for kind, pattern in HEADINGS if pattern.search(words)), None)

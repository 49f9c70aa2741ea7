"""What stands around a name: that it is not wanted, must be there, or would be welcome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from careerpath.match.find import Hit
from careerpath.match.words import LineNumbers

Weight = Literal["must", "wish", "named"]
"""How much a posting wants something: by its words, or named and no more."""

Section = Literal["must", "wish", "other", "not"]
"""What a heading says of the names below it."""
NOT = re.compile(
    r"\b(?:no|not|without|non|never|neither|nor|lacks?|lacking|don't|don’t|doesn't|isn't|cannot"
    r"|can't|avoid|instead of|rather than|nobody|niemand|kein|keine|keinen|keinerlei|ohne|nicht|nie|niemals)\b",
    re.IGNORECASE,
)
FILLER = frozenset(
    "experience knowledge prior previous need needed needs for of with in any the a an use used using "
    "work worked working require required requires know expect expected previously background "
    "familiarity skills skill yet much real formal deep practical hands on be to have you we do "
    "kenntnisse erfahrung erfahrungen mit von vorkenntnisse notwendig nötig brauchst du sie "
    "erforderlich or and nor oder und noch weder more longer legacy exposure professional ask expects from is are either really involved do does".split()
)
"""Words that may stand between a 'no' and what it is about."""

UNNEEDED = re.compile(
    r"[\w ,/+#.&()-]{0,50}?\b(?:(?:is|are|ist|sind|skills?|experience|knowledge|kenntnisse) )?"
    r"(?:(?:not|nicht|isn't|aren't) (?:be )?"
    r"(?:required|needed|necessary|mandatory|expected|used|part of|involved|erforderlich|notwendig|nötig)"
    r"|(?:habe ich |i have |i )?(?:never|nie) (?:used|touched|worked|learnt|learned|angefasst|benutzt|verwendet))"
    r"(?!,? (?:but|aber)| though)",
    re.IGNORECASE,
)
FREE = re.compile(r"[- ]?free\b|[- ]frei\b|-averse", re.IGNORECASE)
"""What stands behind a name of which there is none: Angular-free."""

SENTENCE = re.compile(r"[.;!?](?=\s|$)|\s{3,}|\n")

WISHES = re.compile(
    r"\b(?:plus(?:es|punkte)?|nice[- ]to[- ]have|bonus|prefer(?:red|ably|ence)|ideal(?:ly)?|desir(?:able|ed)"
    r"|advantage(?:ous)?|optional(?:ly)?|good to have|great to have|would be (?:great|nice|good|a|an)"
    r"|not required,? but|not mandatory,? but|von vorteil|vorteilhaft|wünschenswert|idealerweise|optimalerweise|gerne"
    r"|willing(?:ness)? to learn|even better|welcome|beneficial|appreciated|helpful|nicht zwingend)\b",
    re.IGNORECASE,
)
MUSTS = re.compile(
    r"\b(?:must(?:[- ]haves?)?|required|requires?|mandatory|essential|need(?:ed)?(?: to)?|minimum"
    r"|at least|zwingend|erforderlich|unabdingbar|voraussetzung|vorausgesetzt|notwendig|mindestens"
    r"|is a must|indispensable|necessary)\b",
    re.IGNORECASE,
)
"""Words that weigh the names of their sentence; the nearest one counts."""

HEADINGS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    (
        "not",
        re.compile(
            r"\b(?:not|n't|n’t|don't|don’t|doesn't|nicht|kein\w*)\b.{0,25}\b(?:need|required|necessary|matter|count|care|look"
            r"|nötig|erforderlich|notwendig|brauchst|brauchen|wichtig|expect|ask|zählt)(?!.{0,20}\b(?:but|aber|nice|plus|bonus)\b)"
            r"|\bnot (?:for|part)\b|^(?:not|nicht)\b(?!.*\b(?:only|just|but|aber|nur)\b)|\b(?:do|live|go) without\b|leave out"
            r"|(?:don't|don’t|do not) (?:use|want|do)\b|no need|unimportant|unwichtig",
            re.IGNORECASE,
        ),
    ),
    (
        "wish",
        re.compile(
            r"nice[- ]to[- ]have|bonus|prefer|desir|plus(?:es|punkte)?\b|optional|good to have"
            r"|great to have|ideally|wünschenswert|von vorteil|would be|even better|great if"
            r"|extra points|stand out|wish list|wünsch",
            re.IGNORECASE,
        ),
    ),
    (
        "other",
        re.compile(
            r"about us|who we are|our (?:company|team|stack|values)|compan|benefit|we offer|perks"
            r"|responsibilit|you(?:'|’)?(?:ll| will) (?:do|be|work)|what you do|the role|your role|duties|tasks|aufgaben|wir bieten"
            r"|über uns|unser angebot|how to apply|equal opp|day[- ]to[- ]day|what we do|contact"
            r"|the job|about the|tech(?:nology)? stack|salary|compensation|location|key facts",
            re.IGNORECASE,
        ),
    ),
    (
        "must",
        re.compile(
            r"must|require|minimum|basic qualif|essential|qualification|what you(?:'|’)?(?:ll)? (?:bring|need|have)"
            r"|you (?:bring|have|need)|your profile|who you are|about you|looking for|skills|profil\b"
            r"|anforderung|mitbringst|bringst du|voraussetzung|we expect|you should have|experience",
            re.IGNORECASE,
        ),
    ),
)
LONGEST_HEADING = 60


def is_negated(text: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Return whether a text says that something is not there or not needed: "no PHP".

    The words between "no" and the name are those of other names, or such as join them.
    """
    if FREE.match(text, hit.end):
        return True
    before = text[max(hit.start - 90, 0) : hit.start]
    cut = max((found.end() for found in SENTENCE.finditer(before)), default=0)
    offset = hit.start - len(before)
    for found in NOT.finditer(before, cut):
        if NOT.search(before, cut, found.start()) and found[0].casefold() in ("without", "ohne"):
            continue  # never without Git
        between = before[found.end() :]
        for other in reversed(hits):
            if offset + found.end() <= other.start and other.end <= hit.start:
                at = slice(other.start - offset - found.end(), other.end - offset - found.end())
                between = between[: at.start] + " " * (at.stop - at.start) + between[at.stop :]
        listed = "," in between
        ends = re.search(r"\b(?:or|nor|oder|noch)\b", between + text[hit.end : hit.end + 30])
        words = re.findall(r"[^\W\d_]+", between.casefold())
        if all(word in FILLER for word in words) and (not listed or ends):
            after = text[hit.end : hit.end + 60].split("\n")[0]
            return (
                re.match(r"[\w ]*,? (?:but|though|aber)\b.{0,20}\b(?:plus|nice|welcome)", after)
                is None
            )
    after = text[hit.end : hit.end + 90].split("\n")[0]
    stop = SENTENCE.search(after)
    return UNNEEDED.match(after[: stop.start() if stop else None]) is not None


def weigh_headings(lines: LineNumbers) -> list[Section | None]:
    """Return for each line what the heading over it says of the names below: must, wish, other."""
    found: list[Section | None] = []
    now: Section | None = None
    marks = [line.lstrip()[:1] for line in lines.lines]
    for number, line in enumerate(lines.lines):
        mark = marks[number]
        beside = marks[max(number - 1, 0) : number] + marks[number + 1 : number + 2]
        item = bool(mark) and not mark.isalnum() and (mark in "-*•·" or mark in beside)
        kind = None if item and not line.lstrip().startswith("**") else _heading(line)
        if (
            now == "not"
            and not line.strip()
            and found[-1] == "not"
            and lines.lines[number - 1].strip()
        ):
            now = None if number < 2 or _heading(lines.lines[number - 1]) is None else now
        now = kind or now
        found.append(_label(line) or now)
    return found


def _label(line: str) -> Section | None:
    """Return what the words before a colon say of the rest of their line: "Requirements: Swift"."""
    words, colon, rest = line.strip(" -*•").partition(":")
    if not colon or not rest.strip() or len(words.split()) > 6:
        return None
    return next((kind for kind, pattern in HEADINGS if pattern.search(words)), None)


def _heading(line: str) -> Section | None:
    """Return what kind of section a line opens; None where it is no heading."""
    bare = re.sub(r"^\W+|[\W]+$", "", line)
    if not bare or len(bare) > LONGEST_HEADING:
        return None
    marked = line.lstrip().startswith(("#", "**", "==")) or line.rstrip().endswith((":", ":**"))
    short = (
        len(bare.split()) <= 6 and not line.rstrip().endswith((".", ",", ";")) and "," not in bare
    )
    if not (marked or short):
        return None
    for kind, pattern in HEADINGS:
        if pattern.search(bare):
            return kind
    return "other" if marked else None


def weigh_hit(text: str, hit: Hit, heading: Section | None) -> Weight:
    """Return how much a posting wants what it names: by the nearest word, else by its heading."""
    begin = max((m.end() for m in SENTENCE.finditer(text, max(hit.start - 300, 0), hit.start)),
                default=max(hit.start - 300, 0))  # fmt: skip
    stop = SENTENCE.search(text, hit.end, hit.end + 300)
    end = stop.start() if stop else min(hit.end + 300, len(text))
    best: tuple[int, Weight] | None = None
    for weight, pattern in (("wish", WISHES), ("must", MUSTS)):
        for found in pattern.finditer(text, begin, end):
            away = found.start() - hit.end if found.start() >= hit.end else hit.start - found.end()
            if best is None or away < best[0]:
                best = away, weight  # type: ignore[assignment]
    if heading == "wish":
        return "wish"
    if best is not None:
        return best[1]
    return "must" if heading == "must" else "named"

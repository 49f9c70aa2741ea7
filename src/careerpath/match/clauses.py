"""What stands around a name: that it is not wanted, must be there, or would be welcome."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from careerpath.match.cues import Mark, Marks
from careerpath.match.find import Hit
from careerpath.match.headings import Section

Weight = Literal["must", "wish", "named"]
"""How much a posting wants something: by its words, or named and no more."""

FILLER_WORDS = """
experience knowledge prior previous need needed needs for of with in any the a an use
used using work worked working require required requires know expect expected previously
background familiarity skills skill yet much real formal deep practical hands on be to
have you we do kenntnisse erfahrung erfahrungen mit von vorkenntnisse notwendig nötig
brauchst du sie erforderlich or and nor oder und noch weder more longer legacy exposure
professional ask expects from is are either really involved do does
"""
FILLER = frozenset(FILLER_WORDS.split())
"""Words that may stand between a 'no' and what it is about."""

UNNEEDED = re.compile(
    r"[\w ,/+#.&()-]{0,50}?\b(?:(?:is|are|ist|sind|skills?|experience|knowledge|kenntnisse) )?"
    r"(?:(?:not|nicht|isn't|aren't) (?:be )?"
    r"(?:required|needed|necessary|mandatory|expected|used|part of|involved|erforderlich"
    r"|notwendig|nötig)"
    r"|(?:habe ich |i have |i )?(?:never|nie) (?:used|touched|worked|learnt|learned|angefasst"
    r"|benutzt|verwendet))"
    r"(?!,? (?:but|aber)| though)",
    re.IGNORECASE,
)
FREE = re.compile(r"[- ]?free\b|[- ]frei\b|-averse", re.IGNORECASE)
"""What stands behind a name of which there is none: Angular-free."""

SENTENCE = re.compile(r"[.;!?](?=\s|$)|\s{3,}|\n")

COLON, LONGEST_LABEL = re.compile(":"), 25
LABELS = re.compile(
    r"\b(?:(?P<wish>nice(?: to have| if)?|bonus|plus|pluses|optional|wish(?:es)?|even better|extra"
    r"|wünschenswert|von vorteil)|musts?(?: have| know)?|required|requirements|essential"
    r"|need(?:ed)?(?: to have)?)\s?:$",
    re.IGNORECASE,
)
"""A word with a colon within a line, that weighs what stands behind it: "Nice: Terraform"."""

YEARS_OF = re.compile(r"\d\+? (?:years?|jahren?)\b[^,;]*$", re.IGNORECASE)
AIMS = re.compile(
    r"\b(?:looking|want|wish|hope|hoping|plan|planning|seek|seeking|ready|like)\b.{0,30}"
    r"\b(?:move|moving|change|changing|switch|switching|transition) (?:in)?to\b.{0,40}$",
    re.IGNORECASE,
)
"""What a resume says somebody wants to become shows nothing: "looking for a move into DevOps"."""

WELCOME = re.compile(r"\b(?:plus|nice|welcome|bonus|advantage|vorteil)\b", re.IGNORECASE)
"""What keeps "not required" from being a no: "is a plus but not required"."""

AHEAD = re.compile(
    r"(?:ideally|preferably|optionally|even better|idealerweise|optimalerweise) \w", re.IGNORECASE
)
"""A wish for what follows it alone: "event-driven systems, ideally Kafka"."""

BUT = re.compile(r"[\w ]*,? (?:but|though|aber)\b.{0,20}\b(?:plus|nice|welcome)")
OR = re.compile(r"\b(?:or|nor|oder|noch)\b")
LETTERS = re.compile(r"[^\W\d_]+")
FARTHEST = 300
"""Characters over which a word weighs a name of its sentence."""

NEAR = 90
"""Characters over which a 'no' reaches."""


class Clauses:
    """A text with its sentences and the words in it that weigh names."""

    def __init__(self, text: str, hits: Sequence[Hit], marks: Marks) -> None:
        self.text, self.hits, self.marks = text, hits, marks
        spans = [found.span() for found in SENTENCE.finditer(text)]
        self.stops, self.ends = [span[0] for span in spans], [span[1] for span in spans]

    def sentence(self, hit: Hit) -> tuple[int, int]:
        """Return where the sentence of a name begins and ends."""
        before = bisect_right(self.ends, hit.start)
        begin = self.ends[before - 1] if before else 0
        after = bisect_left(self.stops, hit.end)
        return begin, self.stops[after] if after < len(self.stops) else len(self.text)

    def is_negated(self, hit: Hit) -> bool:
        """Return whether a text says that something is not there or not needed: "no PHP".

        The words between "no" and the name are those of other names, or such as join them.
        """
        if FREE.match(self.text, hit.end):
            return True
        if not self.marks.of("not"):
            return False
        begin, end = self.sentence(hit)
        marks = self.marks.between("not", max(begin, hit.start - NEAR), min(end, hit.end + NEAR))
        before = [mark for mark in marks if mark.end <= hit.start]
        for number, mark in enumerate(before):
            if number and self.text[mark.start : mark.end].casefold() in ("without", "ohne"):
                continue  # never without Git
            if self._reaches(mark, hit):
                return BUT.match(self.text, hit.end, hit.end + 60) is None
        if len(before) == len(marks):
            return False
        unneeded = UNNEEDED.match(self.text, hit.end, min(end, hit.end + NEAR))
        return unneeded is not None and WELCOME.search(unneeded[0]) is None

    @cached_property
    def has_change(self) -> bool:
        """Return whether the text has any word that AIMS needs."""
        low = self.text.casefold()
        return any(word in low for word in ("move", "moving", "chang", "switch", "transition"))

    def is_aim(self, hit: Hit) -> bool:
        """Return whether a resume names what somebody wants to work with, not what they did."""
        if not self.has_change:
            return False
        begin, _ = self.sentence(hit)
        return AIMS.search(self.text[max(begin, hit.start - NEAR) : hit.start]) is not None

    def _reaches(self, mark: Mark, hit: Hit) -> bool:
        """Return whether nothing but other names and joining words stand before a name."""
        between = self.text[mark.end : hit.start]
        for other in self.hits:
            if mark.end <= other.start and other.end <= hit.start:
                begin, end = other.start - mark.end, other.end - mark.end
                between = between[:begin] + " " * (end - begin) + between[end:]
        if not all(word in FILLER for word in LETTERS.findall(between.casefold())):
            return False
        return (
            "," not in between or OR.search(between + self.text[hit.end : hit.end + 30]) is not None
        )

    def _is_of_years(self, hit: Hit, wish: Mark, begin: int) -> bool:
        """Return whether years of it are asked, and a wish behind it is one for something else.

        "3 years of software engineering, Python preferred".
        """
        if "," not in self.text[hit.end : wish.start]:
            return False
        return YEARS_OF.search(self.text[max(begin, hit.start - NEAR) : hit.start]) is not None

    def weigh(self, hit: Hit, heading: Section | None) -> Weight:
        """Return how much a posting wants a name: by the nearest word, else by its heading."""
        begin, end = self.sentence(hit)
        begin, end = max(begin, hit.start - FARTHEST), min(end, hit.end + FARTHEST)
        label = self._label(hit, begin)
        if label is not None:
            return label
        if heading == "wish":
            return "wish"
        best: tuple[int, Weight] | None = None
        kinds: tuple[Weight, ...] = ("wish", "must")
        for kind in kinds:
            for mark in self.marks.between(kind, begin, end):
                after = mark.start >= hit.end
                if after and kind == "wish":
                    if AHEAD.match(self.text, mark.start) or self._is_of_years(hit, mark, begin):
                        continue
                away = mark.start - hit.end if after else hit.start - mark.end
                if best is None or away < best[0]:
                    best = away, kind
        if best is not None:
            return best[1]
        if heading == "must":
            return "must"
        return self._label(hit, self.text.rfind("\n", 0, hit.start) + 1) or "named"

    def _label(self, hit: Hit, begin: int) -> Weight | None:
        """Return what the last label before a name says, as far back as `begin`."""
        place = bisect_left(self.labels, hit.start, key=re.Match.start) - 1
        if place < 0 or self.labels[place].start() < begin:
            return None
        return "wish" if self.labels[place]["wish"] else "must"

    @cached_property
    def labels(self) -> list[re.Match[str]]:
        """Return the labels of the text in order: each ends at a colon and is short."""
        text, ends = self.text, [found.end() for found in COLON.finditer(self.text)]
        labels = [LABELS.search(text, max(end - LONGEST_LABEL, 0), end) for end in ends]
        return [label for label in labels if label is not None]

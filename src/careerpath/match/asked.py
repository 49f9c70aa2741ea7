"""Years of experience and degrees that a text names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerpath.advice.results import Result
from careerpath.match.find import Hit
from careerpath.match.words import LineNumbers

NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one ein eine einem", "two zwei", "three drei", "four vier", "five fünf", "six sechs",
            "seven sieben", "eight acht", "nine neun", "ten zehn",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
YEAR = re.compile(r"[Yy]ears?\b|[Yy]rs?\b|[Jj]ahre?n?\b|YEARS?\b")
YEARS = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(NUMBERS)})(?: ?\(\d{{1,2}}\))?\s?(?:\+|plus|or more)?"
    r"(?:\s?(?:-|\u2013|to|bis)\s?(\d{1,2})\+?)?"
    r"\s?\+?\s?(?:or more )?(?:years?|yrs?|jahren?)\b\+?(?P<rest>[^.\n;]{0,80})",
    re.IGNORECASE,
)
WORK = re.compile(
    r"experience|experiences|working|work|hands-on|industry|erfahrung|berufserfahrung"
    r"|developing|building"
    r"|programming|as an? |in a |track record|practice|praxis| of | with | in ",
    re.IGNORECASE,
)
NO_WORK = re.compile(
    r"^['’]?s? (?:ago|old|alt)|^ (?:in business|of history|anniversary|warranty)", re.IGNORECASE
)

DEGREES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("doctorate", re.compile(r"\bph\.? ?d\b\.?|\bdoctora(?:te|l)\b|\bpromotion in\b"
     "|\bpromovier", re.IGNORECASE)),
    (
        "master",
        re.compile(r"\bmaster(?:'s|’s|s)?(?= degree| of | in |[ /]?abschluss|\))"
                   r"|\bmaster['’]s\b(?! thes[ei]s)|\bm\.?sc\b\.?|\bmba\b"
                   r"|\bmasterabschluss|\b(?:bachelor(?:'s|’s)?|bs|phd)(?: ?/ ?"
                   r"| or )(?:master|ms)(?:'s|’s)?\b", re.IGNORECASE),
    ),
    (
        "bachelor",
        re.compile(r"\bbachelor(?:'s|’s|s)?\b|\bb\.?sc\b\.?|\bb\.s\.|\bbs(?= in |/ms| degree"
                   r"| or )|\bundergraduate degree", re.IGNORECASE),
    ),
    (
        "degree",
        re.compile(
            r"\b(?:university|college|academic|stem|technical|relevant|computer science"
            r"|cs) degree\b|\bdegree in\b"
            r"|\bdiplom\b|\bhochschulabschluss|\babgeschlossenes? (?:\w+ )?studium"
            r"|\bstudium (?:der|in|im)\b"
            r"|\bfachinformatiker|\babgeschlossene (?:it-)?ausbildung", re.IGNORECASE,
        ),
    ),
)  # fmt: skip


HINTS = {
    "doctorate": ("phd", "ph.d", "ph d", "doctora", "promo"),
    "master": ("master", "msc", "m.sc", "mba"),
    "bachelor": ("bachelor", "bsc", "b.sc", "b.s.", "bs ", "bs/", "undergraduate"),
    "degree": ("degree", "diplom", "abschl", "stud", "fachinf"),
}
"""Letters without which a text names no such degree."""


class Years(Result, frozen=True):
    """Years of experience that are named, `most` where they are a span, and with what skill."""

    least: int
    most: int | None
    skill: str | None
    words: str
    line: int


class Degree(Result, frozen=True):
    """A degree that is named; `needed` is False where the text says that it is not."""

    level: str
    words: str
    line: int
    needed: bool = True


NEEDLESS = re.compile(
    r"\b(?:no|not|nicht|kein|ohne|without)\b.{0,60}(?:required|needed|necessary|degree|ph\.?d"
    r"|studium|erforderlich)"
    r"|(?:not|nicht) (?:required|needed|necessary|erforderlich|notwendig)",
    re.IGNORECASE,
)


def find_years(text: str, hits: Sequence[Hit], lines: LineNumbers) -> list[Years]:
    """Return the years of experience that a text names, with the skill that follows them."""
    found: list[Years] = []
    for hint in YEAR.finditer(text):
        match = _last_match(text, hint.start())
        if match is None:
            continue
        rest = match["rest"]
        if NO_WORK.search(rest) or not WORK.search(rest):
            continue
        least = int(NUMBERS.get(match[1].casefold(), 0) or match[1])
        after = [hit for hit in hits if match.start("rest") <= hit.start < match.end("rest")]
        skill = after[0].skill if after else None
        end = after[0].end if after else match.start("rest") + len(re.split(r"[,(]", rest)[0])
        words = " ".join(text[match.start() : end].split())
        most = int(match[2]) if match[2] else None
        found.append(Years(least, most, skill, words[:80], lines.number(match.start())))
    return found


def _last_match(text: str, place: int) -> re.Match[str] | None:
    """Return the number of years that ends with the word at a place."""
    line = text.rfind("\n", 0, place) + 1
    for match in YEARS.finditer(text, max(place - 30, line), place + 100):
        if match.start() < place < match.start("rest"):
            return match
    return None


def find_degrees(text: str, lines: LineNumbers) -> list[Degree]:
    """Return the degrees that a text names, one a line: the lowest, for it is enough."""
    found: dict[int, Degree] = {}
    low = text.casefold()
    low_lines = low.split("\n")
    for level, pattern in DEGREES:
        hints = [hint for hint in HINTS[level] if hint in low]
        for number in sorted(
            {n for h in hints for n, line in enumerate(low_lines, 1) if h in line}
        ):
            match = pattern.search(text, lines.start(number), lines.start(number + 1))
            if match is not None:
                begin = found[number].words if number in found else ""
                words = begin or _phrase(text, match.start(), lines.start(number))
                needed = NEEDLESS.search(words) is None
                found[number] = Degree(level, words, number, needed)
    return [found[number] for number in sorted(found)]


def _phrase(text: str, start: int, line: int) -> str:
    """Return a degree with the words around it, as far as its sentence goes."""
    stop = re.search(r"(?<=[^\W\d_]{4})\.(?=\s|$)|[;\n]", text[start:])
    end = len(text) if stop is None else start + stop.start()
    before = re.split(r"(?<=[^\W\d_]{4})\.\s|;\s|[•]\s", text[line:start])[-1].lstrip(" -•*\t#")
    return " ".join((before + text[start:end]).split())[:90]

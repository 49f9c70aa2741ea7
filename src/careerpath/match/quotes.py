"""Lines of a text, quoted so that they say what they say there."""

from __future__ import annotations

import re

import msgspec

from careerpath.match.asked import Degree, Years
from careerpath.match.words import LineNumbers

LONGEST = 90
BULLETS = " \t-*•·▪◦–—>+#"

SENTENCES = re.compile(r"(?<=\w\w[.;]) ")
"""Where a sentence of a line ends, but for one that ends with an initial."""

MARKS = " :\"'"
"""What stands around a value in JSON and YAML."""


def quote_line(line: str, words: str, longest: int = LONGEST) -> str:
    """Return a whole line, or as much of it around its words as `longest` holds, with "…"."""
    whole = " ".join(line.split()).lstrip(BULLETS + MARKS).rstrip(MARKS + ",")
    if len(whole) > longest:
        whole = next((part for part in SENTENCES.split(whole) if words in part), whole)
    if len(whole) <= longest:
        return whole
    start = max(whole.find(words), 0)
    if start + len(words) <= longest - 2:
        start = 0
    part = whole[start:]
    lead = "… " if start else ""
    room = longest - len(lead)
    if len(part) <= room:
        return lead + part
    cut = part[: room - 1]
    cut = cut[: cut.rindex(" ")] if " " in cut else cut
    return f"{lead}{cut.rstrip(' ,;(')} …" if len(cut) < room - 1 else f"{lead}{cut}…"


def quote_years(years: list[Years], text: str) -> list[Years]:
    """Return years of experience with the line in which they stand."""
    lines = LineNumbers(text)
    replace = msgspec.structs.replace
    return [replace(y, words=quote_line(lines.line(y.line), y.words)) for y in years]


def quote_degrees(degrees: list[Degree], text: str) -> list[Degree]:
    """Return degrees with the line in which they stand."""
    lines = LineNumbers(text)
    replace = msgspec.structs.replace
    return [replace(d, words=quote_line(lines.line(d.line), d.words)) for d in degrees]

"""How things look: the theme of semantic styles, and glyphs that the stream can carry."""

from __future__ import annotations

from dataclasses import dataclass

STYLES = {
    "heading": "bold",
    "title": "bold green",
    "name": "bold",
    "good": "green",
    "warn": "magenta",
    "bad": "red",
    "key": "bold cyan",
    "muted": "dim",
}
"""Semantic styles. Text keeps the terminal's own foreground; colour alone says nothing."""

NARROW = 60
"""Below this many columns, tables become one block a role."""

LEAST = 40
"""The fewest columns that careerpath can be read in."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The few drawing characters that views use."""

    full: str
    empty: str
    dot: str
    ring: str
    tick: str
    cross: str
    bullet: str
    arrow: str
    line: str
    span: str
    middle: str
    side: str
    corner: str


UNICODE = Glyphs("█", "░", "●", "○", "✓", "✗", "•", "→", "─", "━", "┃", "│", "└")
ASCII = Glyphs("#", ".", "*", "o", "x", "-", "-", "->", "-", "=", "|", "|", "+")


def glyphs_for(encoding: str | None) -> Glyphs:
    """Return the glyphs that an encoding can carry."""
    try:
        "".join(getattr(UNICODE, name) for name in Glyphs.__slots__).encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE


@dataclass(frozen=True, slots=True)
class Look:
    """What a view must know of where it will be shown: columns and glyphs."""

    width: int
    glyphs: Glyphs

    @property
    def narrow(self) -> bool:
        """Whether tables must become blocks."""
        return self.width < NARROW

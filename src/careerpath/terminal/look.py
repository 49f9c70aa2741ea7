"""How things look: the theme of semantic styles, and glyphs that the stream can carry."""

from __future__ import annotations

from typing import NamedTuple

STYLES = {
    "heading": "bold",
    "title": "bold green",
    "name": "bold",
    "good": "green",
    "warn": "magenta",
    "bad": "red",
    "key": "bold cyan",
    "muted": "dim",
    "rule": "dim",
    "role1": "cyan",
    "role2": "magenta",
    "role3": "green",
    "role4": "blue",
    "role5": "red",
    "role6": "default",
    # What Rich draws Markdown in; its own colours vanish on some backgrounds.
    "markdown.code": "bold cyan",
    "markdown.code_block": "cyan",
    "markdown.item.number": "default",
    "markdown.link": "default",
    "markdown.link_url": "underline",
}
"""Semantic styles. Text keeps the terminal's own foreground; colour alone says nothing."""

ROLE_STYLES = ("role1", "role2", "role3", "role4", "role5", "role6")
"""What the bars of the roles of one screen are drawn in, in order."""

NARROW = 60
"""Below this many columns, tables become one block a role."""

LEAST = 40
"""The fewest columns that careerpath can be read in."""


class Glyphs(NamedTuple):
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
    shades: str


UNICODE = Glyphs("█", "░", "●", "○", "✓", "✗", "•", "→", "─", "━", "┃", "│", "└", "█▓▒░▞▪")
ASCII = Glyphs("#", ".", "*", "o", "x", "-", "-", "->", "-", "=", "|", "|", "+", "#=+-:.")

PLAIN = ASCII._replace(
    full="", empty="", line="", span="", middle="", side="", tick="done", shades=" " * 6
)
"""Glyphs of which those that only draw are nothing."""


def glyphs_for(encoding: str | None) -> Glyphs:
    """Return the glyphs that an encoding can carry."""
    try:
        "".join(UNICODE).encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE


class Look(NamedTuple):
    """What a view must know of where it will be shown: columns, glyphs, and whether plain.

    Plain output is read aloud: no bars, rules or columns, one thing after another.
    """

    width: int
    glyphs: Glyphs
    plain: bool = False

    @property
    def narrow(self) -> bool:
        """Whether tables must become blocks."""
        return self.plain or self.width < NARROW

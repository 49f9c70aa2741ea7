"""The small types that all content is made of."""

from __future__ import annotations

from typing import Annotated

import msgspec

from careerpath.intake.wording import ONE_LINE

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]
"""An identifier: lower-case letters, digits and hyphens, beginning with a letter."""

Text = Annotated[str, msgspec.Meta(min_length=1, max_length=4000, pattern=ONE_LINE)]
"""A word, a sentence or a paragraph, on one line: calendars, tables and lists hold no other."""

Paragraphs = Annotated[str, msgspec.Meta(min_length=1, max_length=4000)]
"""Text of several lines: Markdown, or code."""

Lines = Annotated[str, msgspec.Meta(min_length=1, max_length=500_000)]
"""Many short texts, a line each."""

Level = Annotated[int, msgspec.Meta(ge=0, le=4)]
"""0 none, 1 aware, 2 can with help, 3 independent, 4 can teach it."""

Weight = Annotated[int, msgspec.Meta(ge=-2, le=2)]
"""How much of a dimension an option gives or a role wants."""

Hours = Annotated[int, msgspec.Meta(ge=1, le=60)]
"""Whole hours of one person's work."""

Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
"""A share of a whole, 0 to 1."""


class Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen entry of content. A field nobody knows is a mistake."""

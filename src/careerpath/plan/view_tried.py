"""What was said and what was tried, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text

from careerpath.advice.results import Standing
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import listed, section
from careerpath.drawing.charts import bar
from careerpath.terminal.look import Look

MOST = 5
"""The best that a try-out can be."""


def view_tried(
    roles: Sequence[Role],
    tried: Mapping[str, int],
    standings: Mapping[str, Standing],
    look: Look,
) -> RenderableType:
    """Return for each role that was tried how it was, and the fit of what was said."""
    ordered = sorted(roles, key=lambda role: -tried[role.id])
    rows: list[tuple[RenderableType, RenderableType]] = []
    for role in ordered:
        standing = standings.get(role.id)
        fit = "" if standing is None or standing.fit is None else f", fit {standing.fit} of 100"
        text = f"{tried[role.id]} of {MOST}{fit}  {role.title}"
        rows.append((bar(tried[role.id], MOST, MOST, look), Text(text)))
    note = "where they disagree, believe what you tried"
    return section("What you tried and what you said", listed(rows), note=note)

"""What was said and what was tried, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.advice.tried import DISLIKED, LIKED
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import listed, section
from careerpath.drawing.charts import bar
from careerpath.terminal.look import Look

MOST = 5
"""The best that trying a role out can be."""

WANTED = 60
"""From this fit on, answers speak for a role."""


def view_tried(
    roles: Sequence[Role],
    tried: Mapping[str, int],
    fits: Mapping[str, int | None],
    look: Look,
) -> RenderableType:
    """Return for each role that was tried how it was, 1 to 5, beside the fit of what was said."""
    ordered = sorted(roles, key=lambda role: -tried[role.id])
    rows: list[tuple[RenderableType, RenderableType]] = []
    for role in ordered:
        fit = fits.get(role.id)
        said = "" if fit is None else f"; what you said: fit {fit} of 100"
        text = Text.assemble(
            (role.title, "name"), f"  {tried[role.id]} of {MOST} when you tried it{said}"
        )
        rows.append((bar(tried[role.id], MOST, MOST, look), text))
    told = [tell_tried(role, tried[role.id], fits.get(role.id)) for role in ordered]
    parts = [Text(each) for each in told if each]
    return section("What you said, what you tried", Group(listed(rows), *parts))


def tell_tried(role: Role, rating: int, fit: int | None) -> str:
    """Return in words where answers and trying disagree; nothing where they agree."""
    if fit is None:
        return ""
    if rating <= DISLIKED and fit >= WANTED:
        return (
            f"Your answers speak for the work of {role.with_article}, and trying it did not draw "
            "you in. Believe what you tried: try a neighbouring role before you plan months for it."
        )
    if rating >= LIKED and fit < WANTED:
        return (
            f"You liked the work of {role.with_article} more than your answers would say. "
            "Keep it in sight, and try it once more on another day."
        )
    return ""

"""The screens as they were looked at: 40, 80 and 120 columns, with and without colour."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from careerpath.compare.view import view_comparison
from careerpath.drawing.layout import Lines
from careerpath.roles.view import view_role, view_roles
from careerpath.skills.view import view_skill
from tests.screen_samples import (
    PAIR,
    SIX,
    THREE,
    as_rows,
    look_at,
    render,
    sample_comparison,
    sample_roles,
    sample_skill,
    sample_sources,
)

Golden = Callable[[str, str], None]


def draw(screen: str, width: int, ascii_only: bool = False) -> Lines:
    look, sources = look_at(width, ascii_only), sample_sources()
    if screen.startswith("roles"):
        return view_roles(sample_roles(screen.endswith("you")), sources, look)
    if screen == "role":
        return view_role(sample_comparison(PAIR[1], levels=True), ["mle"], sources, look)
    if screen == "skill":
        return view_skill(sample_skill(), sources, {}, None, look)
    roles = {"compare": PAIR, "compare-you": PAIR, "compare-three": THREE, "compare-six": SIX}
    return view_comparison(
        sample_comparison(*roles[screen], levels=screen.endswith("you")), sources, look
    )


SCREENS = [
    "compare",
    "compare-you",
    "compare-three",
    "compare-six",
    "roles",
    "roles-you",
    "role",
    "skill",
]


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(screen: str, width: int, golden: Golden) -> None:
    golden(f"screens/{screen}-{width}.txt", render(draw(screen, width), width))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_screen_in_colour(width: int, golden: Golden) -> None:
    golden(f"screens/compare-{width}.ansi", render(draw("compare", width), width, colour=True))


def test_screen_in_ascii(golden: Golden) -> None:
    text = render(draw("compare-you", 80, ascii_only=True), 80)
    golden("screens/compare-you-80-ascii.txt", text)
    assert text.isascii()


@pytest.mark.slow
@pytest.mark.parametrize("screen", SCREENS)
def test_no_line_is_wider_than_the_screen(screen: str) -> None:
    for width in range(40, 201, 3):
        rows = as_rows(draw(screen, width))  # not printed: Rich would crop what is too wide
        wide = [row for row in rows if len(row) > width]
        assert not wide, f"{width} columns: {wide[0]!r}"
        assert render(draw(screen, width), width) == "".join(f"{row.rstrip()}\n" for row in rows)

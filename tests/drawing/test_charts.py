"""Charts say with their shape what the figures say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.sources import PayFigure
from careerpath.drawing.charts import (
    axis_line,
    bar_line,
    pay_scale,
    range_line,
    short_money,
    stacked_line,
)
from careerpath.drawing.layout import plain, width_of
from careerpath.terminal.look import ASCII, UNICODE, Look, glyphs_for

LOOK = Look(80, ASCII)


def figure(median: int, *points: int | None, currency: str = "USD") -> PayFigure:
    return PayFigure("a", "A", "s", "Here", 2025, currency, median, *points)


@given(st.lists(st.integers(1, 100), min_size=1, max_size=8), st.integers(24, 80))
def test_a_stacked_bar_is_as_wide_as_asked_and_shows_each_part(
    parts: list[int], width: int
) -> None:
    line = stacked_line(parts, width, LOOK)
    assert width_of(line) == width
    assert all(text for text, _ in line)
    assert len(line) == len(parts)


@given(st.integers(0, 200), st.integers(1, 60))
def test_a_bar_never_leaves_its_width(value: int, width: int) -> None:
    full, empty = (text for text, _ in bar_line(value, 100, width, LOOK))
    assert len(full) + len(empty) == width
    assert bool(full) == (value > 0)


def test_a_range_has_its_parts_where_the_axis_says() -> None:
    wide = figure(100_000, 50_000, 75_000, 125_000, 150_000)
    scale = pay_scale([wide], "USD")
    assert (scale.least, scale.most) == (40_000, 160_000)
    line = plain(range_line(wide, scale, 121, LOOK, "role1"))
    assert line.index("-") == 10
    assert line.index("=") == 35
    assert line.index("*") == 60
    assert line.rindex("=") == 85
    assert len(line) == 111
    axis = axis_line(scale, 121)
    assert axis.index("$100k") + 2 in range(58, 63)


def test_a_median_alone_is_a_dot() -> None:
    scale = pay_scale([figure(90_000), figure(110_000)], "USD")
    assert plain(range_line(figure(100_000), scale, 41, LOOK, "")).strip() == "*"


@pytest.mark.parametrize("amounts", [(1,), (0, 0), (5_000_000, 9_000_000), (99, 100)])
def test_any_amounts_have_an_axis(amounts: tuple[int, ...]) -> None:
    scale = pay_scale([figure(amount) for amount in amounts], "USD")
    assert 1 <= len(scale.ticks()) <= 8
    assert scale.least <= min(amounts) <= max(amounts) <= scale.most
    assert len(axis_line(scale, 30)) <= 30


def test_money_in_short() -> None:
    assert short_money(135_980) == "$136k"
    assert short_money(54_000, "EUR") == "54k EUR"


def test_glyphs_follow_the_encoding() -> None:
    assert glyphs_for("utf-8") is UNICODE
    assert glyphs_for("latin-1") is ASCII
    assert glyphs_for(None) is ASCII
    assert glyphs_for("no-such-encoding") is ASCII

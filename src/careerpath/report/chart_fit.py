"""Fit against skills: every role as a dot, fit to the right, skills upwards."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.quiz.result import RankedRole
from careerpath.report.labels import Dot, Label, place_labels

LEFT, RIGHT, TOP, FOOT = 34.0, 14.0, 22.0, 40.0
UNKNOWN = 34.0
"""Height of the strip for roles whose skills are not known enough."""

LEAST_SPAN = 40


class FitPoint(Result, frozen=True):
    """A role in the chart; `named` ones have a label, `goal` is the plan's own."""

    role: str
    title: str
    fit: int
    readiness: int | None
    x: float
    y: float
    goal: bool
    label: Label | None


class Tick(Result, frozen=True):
    """A line of the grid, and what stands at its end."""

    at: float
    text: str


class FitChart(Result, frozen=True):
    """The chart in pixels. `strip` is where roles without known skills stand, None for none.

    `middle` is where a fit of 50 stands, which random answers give.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    across: list[Tick]
    up: list[Tick]
    points: list[FitPoint]
    strip: float | None
    middle: float | None


def chart_fit(
    ranking: Sequence[RankedRole],
    roles: Mapping[str, Role],
    named: Collection[str],
    goal: str | None,
    width: float,
    height: float,
) -> FitChart:
    """Return the chart of all roles that have a fit, `named` ones with labels."""
    shown = [each for each in ranking if each.fit is not None]
    shown.sort(key=lambda each: (each.role not in named, each.role != goal))
    strip = any(each.readiness is None for each in shown)
    left, right, top = LEFT, width - RIGHT, TOP
    bottom = height - FOOT - (UNKNOWN if strip else 0)
    low, high = _span([each.fit for each in shown if each.fit is not None])

    def across(fit: int) -> float:
        return round(left + (fit - low) / (high - low) * (right - left), 1)

    def up(ready: int) -> float:
        return round(bottom - ready / 100 * (bottom - top), 1)

    floor = round(bottom + UNKNOWN / 2, 1) if strip else None
    dots = []
    for each in shown:
        y = floor if each.readiness is None else up(each.readiness)
        title = roles[each.role].title if each.role in named else ""
        dots.append(Dot(across(each.fit or 0), y or 0.0, title))
    labels = place_labels(dots, width, bottom + (UNKNOWN if strip else 0))
    points = [
        FitPoint(
            each.role,
            roles[each.role].title,
            each.fit or 0,
            each.readiness,
            dot.x,
            dot.y,
            each.role == goal,
            label,
        )
        for each, dot, label in zip(shown, dots, labels, strict=True)
    ]
    return FitChart(
        width,
        height,
        left,
        right,
        top,
        bottom,
        [Tick(across(n), str(n)) for n in range(low, high + 1, 10 if high - low <= 60 else 20)],
        [Tick(up(n), str(n)) for n in (0, 25, 50, 75, 100)],
        points,
        floor,
        across(50) if low < 50 < high else None,
    )


def _span(fits: Sequence[int]) -> tuple[int, int]:
    """Return the tens between which all fits lie, at least 40 apart, inside 0 to 100."""
    low = min(fits, default=50) // 10 * 10
    high = -(-max(fits, default=50) // 10) * 10
    low, high = max(0, low - (10 if low == min(fits, default=1) else 0)), min(100, high)
    while high - low < LEAST_SPAN:
        low, high = max(0, low - 10), min(100, high + 10)
    return low, high

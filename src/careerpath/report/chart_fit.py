"""Fit against skills: every role as a dot, fit to the right, skills upwards."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.quiz.result import RankedRole
from careerpath.report.labels import Dot, Label, place_labels

LEFT, RIGHT, TOP, FOOT = 34.0, 14.0, 22.0, 40.0
ROW = 22.0
"""Height of a row for a role whose skills are not known enough: each that is named has one."""

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
    """The chart in pixels. Below `bottom`, down to `foot`, stand roles without known skills.

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
    foot: float
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
    rows = _rows(shown, named)
    strip = ROW * (max(rows.values()) + 1) + 6 if rows else 0.0
    left, right, top = LEFT, width - RIGHT, TOP
    bottom = height - FOOT - strip
    low, high = _span([each.fit for each in shown if each.fit is not None])

    def across(fit: int) -> float:
        return round(left + (fit - low) / (high - low) * (right - left), 1)

    def up(ready: int) -> float:
        return round(bottom - ready / 100 * (bottom - top), 1)

    dots = []
    for each in shown:
        row = bottom + ROW * (rows.get(each.role, 0) + 0.5) + 3
        y = row if each.readiness is None else up(each.readiness)
        title = roles[each.role].title if each.role in named else ""
        dots.append(Dot(across(each.fit or 0), y, title))
    labels = place_labels(dots, width, height - FOOT)
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
        height - FOOT,
        across(50) if low < 50 < high else None,
    )


def _rows(shown: Sequence[RankedRole], named: Collection[str]) -> dict[str, int]:
    """Return the row of each role whose skills are not known; those without a label share one."""
    unknown = [each.role for each in shown if each.readiness is None]
    rows = {role: number for number, role in enumerate(r for r in unknown if r in named)}
    last = len(rows)
    return {role: rows.get(role, last) for role in unknown}


def _span(fits: Sequence[int]) -> tuple[int, int]:
    """Return the tens between which all fits lie, at least 40 apart, inside 0 to 100."""
    low = min(fits, default=50) // 10 * 10
    high = -(-max(fits, default=50) // 10) * 10
    low, high = max(0, low - (10 if low == min(fits, default=1) else 0)), min(100, high)
    while high - low < LEAST_SPAN:
        low, high = max(0, low - 10), min(100, high + 10)
    return low, high

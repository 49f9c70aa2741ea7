"""Comparable pay: one scale, a line a role, from one source that counts all the titles."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.results import Result
from careerpath.catalog.roles import Role
from careerpath.catalog.sources import PayFigure
from careerpath.drawing.charts import money, pay_scale, short_money
from careerpath.report.chart_fit import Tick

ROW, TOP = 46.0, 24.0
EDGE = 26.0


class PayRow(Result, frozen=True):
    """A role's pay in pixels: percentiles where the source gives them, and the median."""

    role: str
    title: str
    figure: PayFigure
    amount: str
    y: float
    median: float
    outer: tuple[float, float] | None
    inner: tuple[float, float] | None


class PayChart(Result, frozen=True):
    """The chart in pixels, with the amounts that the axis names."""

    width: float
    height: float
    bottom: float
    ticks: list[Tick]
    rows: list[PayRow]


def chart_pay(pay: Mapping[str, PayFigure], roles: Mapping[str, Role], width: float) -> PayChart:
    """Return the chart of comparable figures, all of one currency."""
    figures = list(pay.values())
    scale = pay_scale(figures, figures[0].currency)
    left, right = EDGE, width - EDGE

    def place(amount: int) -> float:
        share = (amount - scale.least) / max(scale.most - scale.least, 1)
        return round(left + share * (right - left), 1)

    def span(low: int | None, high: int | None) -> tuple[float, float] | None:
        return None if low is None or high is None else (place(low), place(high))

    rows = [
        PayRow(
            key,
            roles[key].title,
            each,
            money(each.median, each.currency),
            TOP + 32 + number * ROW,
            place(each.median),
            span(each.p10, each.p90),
            span(each.p25, each.p75),
        )
        for number, (key, each) in enumerate(pay.items())
    ]
    bottom = TOP + ROW * len(rows) + 4
    amounts = scale.ticks()
    step = 2 if width < 400 and len(amounts) > 5 else 1
    ticks = [Tick(place(each), short_money(each, scale.currency)) for each in amounts[::step]]
    return PayChart(width, bottom + 6, bottom, ticks, rows)

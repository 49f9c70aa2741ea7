"""What is drawn is what is said: places in pixels lead back to the numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.sources import PayFigure
from careerpath.quiz.result import RankedRole
from careerpath.report.chart_fit import chart_fit
from careerpath.report.chart_pay import chart_pay
from careerpath.report.chart_weeks import KINDS, chart_weeks
from careerpath.report.days import Days
from careerpath.report.labels import LETTER, LINE, Dot, place_labels
from tests.strategies import ROLES

KEYS = sorted(ROLES)
NUMBER = st.integers(0, 100)


@given(
    st.lists(st.tuples(NUMBER, st.none() | NUMBER), min_size=len(KEYS), max_size=len(KEYS)),
    st.sampled_from([340.0, 680.0]),
)
def test_dots_stand_where_their_numbers_are(numbers, width: float) -> None:
    ranking = [
        RankedRole(key, fit, ready, 1.0, 0, 5, 10)
        for key, (fit, ready) in zip(KEYS, numbers, strict=True)
    ]
    chart = chart_fit(ranking, ROLES, KEYS[:6], KEYS[0], width, 400.0)
    first, last = chart.across[0], chart.across[-1]
    low, high = int(first.text), int(last.text)
    assert len(chart.points) == len(KEYS)
    for point in chart.points:
        share = (point.x - first.at) / (last.at - first.at)
        assert low + share * (high - low) == pytest.approx(point.fit, abs=0.2)
        if point.readiness is None:
            assert chart.bottom < point.y < chart.foot
        else:
            up = (chart.bottom - point.y) / (chart.bottom - chart.top)
            assert 100 * up == pytest.approx(point.readiness, abs=0.2)
        assert chart.left - 0.1 <= point.x <= chart.right + 0.1
        assert (point.label is not None) == (point.role in KEYS[:6])


def test_labels_cover_neither_each_other_nor_a_dot() -> None:
    dots = [Dot(300 + 9 * n, 200 + 6 * (n % 3), f"Role number {n}") for n in range(7)]
    labels = place_labels(dots, 680, 400)
    boxes = []
    for dot, label in zip(dots, labels, strict=True):
        assert label is not None
        room = len(dot.title) * LETTER
        left = {"start": label.x, "end": label.x - room, "middle": label.x - room / 2}[label.anchor]
        box = (left, label.y - LINE + 3, left + room, label.y + 3)
        assert box[0] >= 0
        assert box[2] <= 680
        for other in dots:
            assert not (box[0] < other.x < box[2] and box[1] < other.y < box[3])
        for other in boxes:
            assert (
                box[2] <= other[0]
                or other[2] <= box[0]
                or box[3] <= other[1]
                or (other[3] <= box[1])
            )
        boxes.append(box)


def test_pay_lies_on_one_scale() -> None:
    def figure(median: int, spread: bool) -> PayFigure:
        points = {"p10": median - 40_000, "p25": median - 20_000} if spread else {}
        more = {"p75": median + 20_000, "p90": median + 50_000} if spread else {}
        return PayFigure("x", "x", "s", "US", 2025, "USD", median, **points, **more)

    pay = {KEYS[0]: figure(100_000, True), KEYS[1]: figure(120_000, False)}
    for width in (340.0, 680.0):
        chart = chart_pay(pay, ROLES, width)
        first, last = chart.ticks[0], chart.ticks[-1]
        dollars = [int(each.text.strip("$k")) * 1000 for each in (first, last)]

        def amount(x: float, first=first, last=last, ends=dollars) -> float:
            share = (x - first.at) / (last.at - first.at)
            return ends[0] + share * (ends[1] - ends[0])

        one, two = chart.rows
        assert amount(one.median) == pytest.approx(100_000, abs=100)
        assert amount(two.median) == pytest.approx(120_000, abs=100)
        assert one.outer is not None
        assert amount(one.outer[1]) == pytest.approx(150_000, abs=100)
        assert one.inner is not None
        assert amount(one.inner[0]) == pytest.approx(80_000, abs=100)
        assert two.outer is None
        assert two.inner is None


@pytest.mark.parametrize("width", [340.0, pytest.param(680.0, marks=pytest.mark.slow)])
def test_columns_are_the_hours_of_the_weeks(run, width: float) -> None:
    from careerpath.person.plan_file import load_plan
    from careerpath.person.store import Store
    from tests.report.pages import PEOPLE, START

    run("quiz", "--answers", str(PEOPLE[1]), "--start", START, "--save")
    plan = load_plan(Store())
    assert plan is not None
    chart = chart_weeks(plan, Days(plan.start), date(2026, 12, 20), width, 260.0)
    assert [column.number for column in chart.columns] == list(range(1, 14))
    for column, week in zip(chart.columns, plan.weeks, strict=True):
        assert sum(part.hours for part in column.parts) == pytest.approx(week.planned_hours)
        tall = sum(part.height for part in column.parts)
        share = tall / (chart.bottom - column.capacity_y) * week.capacity_hours
        assert share == pytest.approx(week.planned_hours, abs=0.1)
        assert {part.kind for part in column.parts} <= set(KINDS)
        assert column.x >= chart.left
        assert column.x + column.width <= chart.right
    reached = [m for m in plan.milestones if m.reached and plan.start <= m.reached <= plan.end]
    assert len(chart.flags) == len(reached)
    assert chart.today is not None
    third = chart.columns[2]
    assert third.x <= chart.today <= third.x + third.width * 1.4

"""Readiness over time comes from dated study alone, and ends where all screens stand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.ladders import Ladders
from careerpath.advice.levels import Known
from careerpath.advice.readiness import measure_readiness
from careerpath.person.plan import Plan, PlanTask, ReadinessSpan
from careerpath.status.history import trace_readiness
from tests.status.people import make
from tests.strategies import CATALOG, ROLES

LADDERS = Ladders(CATALOG.skills)
ROLE = ROLES["data-analyst"]
TODAY = date(2026, 12, 1)
ASKED = [ask.skill for ask in ROLE.skills]


def plan_with(done: dict[str, date | None]) -> Plan:
    tasks = [
        PlanTask(key, "learn", key, None, 4.0, [], None, "done", "", "", [], done_on=day)
        for key, day in done.items()
    ]
    start = date(2026, 10, 1)
    return Plan(
        ROLE.id, start, start + timedelta(days=89), 90, 10.0, [], [], tasks, [], ReadinessSpan(0, 0)
    )


def proved(levels: dict[str, int]) -> Known:
    return Known(levels, dict.fromkeys(levels, "proved"))


def test_each_step_raises_it_on_its_day() -> None:
    known = proved({**dict.fromkeys(ASKED, 1), "sql": 2})
    first, second = [step.id for step in CATALOG.skills["sql"].steps_to(2)][:2]
    days = {first: date(2026, 10, 10), second: date(2026, 11, 10)}
    points = trace_readiness(ROLE, known, plan_with(days), LADDERS, TODAY)
    assert [point.day for point in points] == [
        date(2026, 10, 1), date(2026, 10, 10), date(2026, 11, 10), TODAY,
    ]  # fmt: skip
    values = [point.readiness for point in points]
    assert values[0] < values[1] < values[2] == values[3]
    assert values[3] == measure_readiness(ROLE, known.levels).value


def test_what_somebody_rated_does_not_move() -> None:
    levels = dict.fromkeys(ASKED, 2)
    step = CATALOG.skills["sql"].ladder[0].id
    rated = Known(levels, dict.fromkeys(levels, "rated"))
    assert trace_readiness(ROLE, rated, plan_with({step: TODAY}), LADDERS, TODAY) == []


def test_nothing_done_is_no_history() -> None:
    known = proved(dict.fromkeys(ASKED, 2))
    assert trace_readiness(ROLE, known, plan_with({}), LADDERS, TODAY) == []
    step = CATALOG.skills["sql"].ladder[0].id
    assert trace_readiness(ROLE, known, plan_with({step: None}), LADDERS, TODAY) == []


def test_too_little_known_is_no_history() -> None:
    step = CATALOG.skills["sql"].ladder[0].id
    found = trace_readiness(ROLE, proved({"sql": 1}), plan_with({step: TODAY}), LADDERS, TODAY)
    assert found == []


STEPS = [step.id for skill in ASKED for step in CATALOG.skills[skill].ladder]


@given(
    st.dictionaries(st.sampled_from(ASKED), st.integers(0, 4)),
    st.dictionaries(
        st.sampled_from(STEPS), st.integers(-200, 60).map(lambda n: TODAY + timedelta(days=n))
    ),
)
def test_it_never_falls_and_ends_at_today(levels: dict[str, int], done: dict[str, date]) -> None:
    points = trace_readiness(ROLE, proved(levels), plan_with(done), LADDERS, TODAY)
    assert len(points) != 1
    if points:
        days = [point.day for point in points]
        assert days == sorted(set(days))
        assert points[-1].day == TODAY
        assert points[-1].readiness == measure_readiness(ROLE, levels).value
        values = [point.readiness for point in points]
        assert values == sorted(values)


@pytest.mark.slow
def test_marking_with_raised_levels_makes_it_and_undoing_takes_it_back(run, monkeypatch) -> None:
    make(run, monkeypatch, "2026-10-15")
    found = run("status", "--json").json
    assert found["history"][-1]["readiness"] == found["standing"]["readiness"]
    assert found["history"][0]["readiness"] < found["history"][-1]["readiness"]
    assert "Skills over time" in run("status").out
    run("plan", "undo")
    run("plan", "undo")
    assert run("status", "--json").json["history"] == []
    assert "Skills over time" not in run("status").out

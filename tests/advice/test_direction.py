from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from careerpath.advice.direction import DOORS, NEARER, choose_first_step
from careerpath.advice.ladders import Ladders, role_targets
from careerpath.advice.readiness import hours_to_ready
from tests.strategies import CATALOG, ROLES, levels

LADDERS = Ladders(CATALOG.skills)
MLE = ROLES["machine-learning-engineer"]


def step(levels: dict[str, int], capacity: float = 90, stands: str | None = None):
    return choose_first_step(MLE, ROLES, levels, LADDERS, capacity, stands)


def test_a_beginner_begins_with_a_paid_post_that_is_nearer() -> None:
    found = step({})
    assert found is not None
    assert found.role in MLE.entry.entry_from
    assert found.hours <= NEARER * found.hours_direct
    assert found.milestone == [a.skill for a in ROLES[found.role].skills if a.must_have]
    assert f"{found.shared_hours} of those hours count for both" in found.why
    assert f"{found.hours} hours of study away instead of {found.hours_direct}" in found.why


@settings(max_examples=60)
@given(
    st.sampled_from(sorted(ROLES)),
    levels(),
    st.sampled_from([None, *ROLES, *CATALOG.backgrounds]),
)
def test_no_first_step_lies_farther_or_behind_a_narrower_door(
    goal: str, known: dict[str, int], stands: str | None
) -> None:
    destination = ROLES[goal]
    found = choose_first_step(destination, ROLES, known, LADDERS, 90, stands)
    direct = hours_to_ready(LADDERS, destination, known)
    if found is None:
        return
    first = ROLES[found.role]
    assert found.role not in (goal, stands)
    assert direct == found.hours_direct > 90
    assert found.hours == hours_to_ready(LADDERS, first, known) <= NEARER * direct
    assert found.shared_hours <= found.hours
    if stands not in ROLES:
        assert DOORS[first.entry.market.junior] >= DOORS[destination.entry.market.junior]
    assert ("take beginners" in found.why) == (
        DOORS[first.entry.market.junior] > DOORS[destination.entry.market.junior]
    )


def test_within_reach_there_is_no_first_step() -> None:
    assert step({}, capacity=10_000) is None
    assert step(dict(role_targets(MLE))) is None


def test_who_stands_on_the_stone_already_goes_straight_on() -> None:
    engineer = dict(role_targets(ROLES["software-engineer"]))
    assert step(engineer) is None
    assert step({}, stands="software-engineer") is None

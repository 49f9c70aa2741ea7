from __future__ import annotations

from careerpath.advice.direction import choose_first_step
from careerpath.advice.ladders import Ladders, role_targets
from tests.strategies import CATALOG, ROLES

LADDERS = Ladders(CATALOG.skills)
MLE = ROLES["machine-learning-engineer"]


def step(levels: dict[str, int], capacity: float = 90, stands: str | None = None):
    return choose_first_step(MLE, ROLES, levels, LADDERS, capacity, stands)


def test_a_beginner_who_wants_machine_learning_begins_with_software() -> None:
    found = step({})
    assert found is not None
    assert found.role == "software-engineer"
    assert found.hours < found.hours_direct
    assert "programming" in found.milestone
    assert f"{found.shared_hours} of its {found.hours} hours count for both" in found.why


def test_within_reach_there_is_no_first_step() -> None:
    assert step({}, capacity=10_000) is None
    assert step(dict(role_targets(MLE))) is None


def test_who_stands_on_the_stone_already_goes_straight_on() -> None:
    engineer = dict(role_targets(ROLES["software-engineer"]))
    assert step(engineer) is None
    assert step({}, stands="software-engineer") is None

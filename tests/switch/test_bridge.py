from __future__ import annotations

from careerpath.advice.ladders import Ladders, role_targets
from careerpath.switch.bridge import plan_switch
from tests.strategies import CATALOG, ROLES

LADDERS = Ladders(CATALOG.skills)
SWE, MLE = ROLES["software-engineer"], ROLES["machine-learning-engineer"]


def test_without_a_profile_the_origin_counts_as_met() -> None:
    found = plan_switch(SWE, MLE, ROLES, LADDERS, None, 10)
    assert found.assumed
    assert {each.skill for each in found.carries_over} <= {need.skill for need in SWE.skills}
    assert found.hours < found.hours_from_nothing
    assert found.weeks == -(-found.hours // 9)
    assert found.shared_steps == []


def test_own_levels_count_where_they_are_known() -> None:
    found = plan_switch(SWE, MLE, ROLES, LADDERS, {"python": 1}, 10)
    assert not found.assumed
    assert found.shared_steps
    assert {each.skill for each in found.missing} == {need.skill for need in MLE.skills}


def test_nothing_is_missing_for_who_can_do_it_all() -> None:
    found = plan_switch(SWE, MLE, ROLES, LADDERS, dict(role_targets(MLE)), 10)
    assert (found.hours, found.weeks, found.missing, found.readiness) == (0, 0, [], 100)


def test_stepping_stones_leave_the_origin_out() -> None:
    goal = ROLES["mlops-engineer"]
    found = plan_switch(ROLES["devops-engineer"], goal, ROLES, LADDERS, None, 10)
    stones = [stone.role for stone in found.stepping_stones]
    assert stones
    assert "devops-engineer" not in stones
    assert set(stones) <= set(goal.entry.entry_from)

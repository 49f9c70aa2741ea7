from __future__ import annotations

from careerpath.advice.ladders import Ladders, role_targets
from careerpath.advice.levels import Known, know
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
    found = plan_switch(SWE, MLE, ROLES, LADDERS, know(CATALOG.skills, {"python": 1}), 10)
    assert not found.assumed
    assert found.shared_steps
    told = {each.skill for each in (*found.missing, *found.on_the_way, *found.carries_over)}
    assert told == {need.skill for need in MLE.skills}
    (python,) = [each for each in found.missing if each.skill == "python"]
    assert (python.level, python.basis, python.required) == (1, "rated", 3)


def test_nothing_is_missing_for_who_can_do_it_all() -> None:
    able = know(CATALOG.skills, dict(role_targets(MLE)))
    found = plan_switch(SWE, MLE, ROLES, LADDERS, able, 10)
    assert (found.hours, found.weeks, found.missing, found.readiness) == (0, 0, [], 100)


def test_a_background_brings_what_it_says() -> None:
    administrator = CATALOG.backgrounds["system-administrator"]
    goal = ROLES["devops-engineer"]
    found = plan_switch(administrator, goal, ROLES, LADDERS, None, 10)
    assert found.assumed
    assert found.from_role == "system-administrator"
    assert found.shared_steps == []
    assert "command-line" in {each.skill for each in found.carries_over}
    levels = {each.skill: each.level for each in found.missing}
    assert levels["cloud"] == administrator.brings["cloud"]
    assert levels["kubernetes"] is None
    assert found.hours < found.hours_from_nothing


def test_stepping_stones_are_paid_posts_that_are_nearer() -> None:
    goal = ROLES["machine-learning-engineer"]
    found = plan_switch(None, goal, ROLES, LADDERS, Known(), 10)
    stones = [stone.role for stone in found.stepping_stones]
    assert stones
    assert set(stones) <= set(goal.entry.entry_from)
    for stone in found.stepping_stones:
        assert 0 < stone.hours_there < found.hours
        assert stone.hours_on < found.hours


def test_no_stone_lies_farther_away_than_the_goal() -> None:
    found = plan_switch(ROLES["qa-engineer"], ROLES["security-engineer"], ROLES, LADDERS, None, 10)
    assert found.stepping_stones == []

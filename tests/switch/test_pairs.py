"""All ordered pairs of roles: what compare says and what switch counts are one story."""

from __future__ import annotations

from itertools import permutations

import pytest

from careerpath.advice.ladders import Ladders
from careerpath.advice.readiness import hours_to_ready
from careerpath.compare.comparison import SkillAsked, asked_beside
from careerpath.compare.contents import compare_contents
from careerpath.switch.bridge import plan_switch
from tests.strategies import CATALOG, ROLES

LADDERS = Ladders(CATALOG.skills)
PAIRS = list(permutations(sorted(ROLES), 2))
EVIDENCE = CATALOG.evidence
HOURS = {
    (here, there): hours_to_ready(
        LADDERS, ROLES[there], {ask.skill: ask.required for ask in ROLES[here].skills}
    )
    for here, there in PAIRS
}


def asked(goal: str, other: str) -> dict[str, SkillAsked]:
    """What `goal` asks, each skill with its place beside `other`."""
    roles = [ROLES[goal], ROLES[other]]
    found = asked_beside(roles[0], roles, compare_contents(CATALOG, roles))
    return {each.skill: each for each in found}


def test_there_are_210_pairs() -> None:
    assert len(PAIRS) == 210


@pytest.mark.parametrize("goal", sorted(ROLES))
def test_switch_agrees_with_compare(goal: str) -> None:
    for origin in ROLES.keys() - {goal}:
        found = plan_switch(ROLES[origin], ROLES[goal], ROLES, LADDERS, None, 10)
        missing = {gap.skill: gap for gap in found.missing}
        on_the_way = {gap.skill: gap for gap in found.on_the_way}
        brought = {each.skill for each in found.carries_over}
        for key, each in asked(goal, origin).items():
            if each.place == "shared":
                assert key in brought, (origin, goal, key)
                assert key not in missing.keys() | on_the_way.keys(), (origin, goal, key)
            elif each.place == "way":
                assert key in on_the_way, (origin, goal, key)
            else:  # more, beyond, named
                gap = {**on_the_way, **missing}[key]
                need = ROLES[origin].need(key)
                assert gap.level == (need.required if need else None), (origin, goal, key)
                assert gap.hours > 0
        told = {key for key, each in asked(goal, origin).items() if each.place != "shared"}
        assert missing.keys() | on_the_way.keys() == told


@pytest.mark.parametrize("goal", sorted(ROLES))
def test_what_both_ask_alike_stands_as_shared_on_both_sides(goal: str) -> None:
    for other in ROLES.keys() - {goal}:
        there, back = asked(goal, other), asked(other, goal)
        both = there.keys() & back.keys()
        assert both == {
            ask.skill for ask in ROLES[goal].skills if ROLES[other].need(ask.skill) is not None
        }
        for key in both:
            places = {there[key].place, back[key].place}
            alike = there[key].required == back[key].required
            assert places == ({"shared"} if alike else {"shared", "more"}), (goal, other, key)


@pytest.mark.parametrize("goal", sorted(ROLES))
def test_no_skill_is_one_roles_own_that_the_others_postings_name_as_often(goal: str) -> None:
    for other in ROLES.keys() - {goal}:
        for key, each in asked(goal, other).items():
            theirs = EVIDENCE[other].shares.get(key, 0.0) if other in EVIDENCE else 0.0
            own = EVIDENCE[goal].shares.get(key, 0.0) if goal in EVIDENCE else None
            if each.place == "beyond":
                assert ROLES[other].need(key) is None
                assert not theirs or theirs < (0.1 if own is None else own), (goal, other, key)
            if each.place == "named":
                assert theirs >= (0.1 if own is None else own), (goal, other, key)


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_from_somewhere_is_never_longer_than_from_nothing(pair: tuple[str, str]) -> None:
    origin, goal = pair
    assert 0 < HOURS[pair] <= hours_to_ready(LADDERS, ROLES[goal], {})
    found = plan_switch(ROLES[origin], ROLES[goal], ROLES, LADDERS, None, 10)
    assert (found.hours, found.hours_from_nothing) == (
        HOURS[pair],
        hours_to_ready(LADDERS, ROLES[goal], {}),
    )
    assert 0 <= found.readiness < 100


def is_family(one: str, other: str) -> bool:
    """A family shares a core."""
    return bool(set(ROLES[one].cores) & set(ROLES[other].cores))


def test_neighbours_are_nearer_than_strangers() -> None:
    """To one goal: from a role of its family, and from one that shares no core with it."""
    told = [
        HOURS[neighbour, goal] < HOURS[stranger, goal]
        for goal in ROLES
        for neighbour in ROLES.keys() - {goal}
        for stranger in ROLES.keys() - {goal}
        if is_family(neighbour, goal) and not is_family(stranger, goal)
    ]
    assert len(told) >= 400
    assert sum(told) / len(told) >= 0.9


def test_neighbours_have_more_of_each_others_way_behind_them() -> None:
    """Over all pairs: the share of the way from nothing that is left."""
    left = {pair: HOURS[pair] / hours_to_ready(LADDERS, ROLES[pair[1]], {}) for pair in PAIRS}
    near = [left[pair] for pair in PAIRS if is_family(*pair)]
    far = [left[pair] for pair in PAIRS if not is_family(*pair)]
    nearer = sum(one < other for one in near for other in far)
    assert nearer / (len(near) * len(far)) >= 0.9


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_a_stepping_stone_is_a_paid_post_that_is_nearer(pair: tuple[str, str]) -> None:
    origin, goal = pair
    found = plan_switch(ROLES[origin], ROLES[goal], ROLES, LADDERS, None, 10)
    for stone in found.stepping_stones:
        assert stone.role not in pair
        assert stone.role in ROLES[goal].entry.entry_from
        assert stone.hours_there <= 0.75 * found.hours
        assert stone.hours_there + stone.hours_on <= 1.1 * found.hours

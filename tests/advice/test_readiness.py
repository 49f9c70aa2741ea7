from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.ladders import Ladders
from careerpath.advice.levels import know
from careerpath.advice.readiness import (
    ENOUGH,
    does_the_work,
    list_gaps,
    list_strengths,
    measure_readiness,
    readiness_share,
)
from tests.strategies import CATALOG, ROLES, levels

LADDERS = Ladders(CATALOG.skills)
role_ids = st.sampled_from(sorted(ROLES))


@given(role_ids, levels())
def test_readiness_follows_its_formula(role_id: str, known: dict[str, int]) -> None:
    role = ROLES[role_id]
    found = measure_readiness(role, known)
    asked = [need for need in role.skills if need.skill in known]
    held = sum(need.importance for need in asked)
    assert found.coverage == round(held / sum(need.importance for need in role.skills), 4)
    if held / sum(need.importance for need in role.skills) < ENOUGH:
        assert found.value is None
    else:
        parts = (n.importance * min(known[n.skill] / n.required, 1) for n in asked)
        assert found.value == round(100 * sum(parts) / held)


@given(role_ids, levels(), st.sampled_from(sorted(CATALOG.skills)))
def test_readiness_never_falls_with_a_level(
    role_id: str, known: dict[str, int], skill: str
) -> None:
    more = {**known, skill: min(known.get(skill, 0) + 1, 4)}
    role = ROLES[role_id]
    assert readiness_share(role, more) >= readiness_share(role, known)


@given(role_ids, levels())
def test_every_skill_is_a_strength_or_a_gap(role_id: str, rated: dict[str, int]) -> None:
    role = ROLES[role_id]
    known = know(CATALOG.skills, rated)
    strengths = {each.skill for each in list_strengths(role, known)}
    gaps = {each.skill: each for each in list_gaps(role, known, LADDERS)}
    assert strengths | set(gaps) == {need.skill for need in role.skills}
    assert not strengths & set(gaps)
    for key, gap in gaps.items():
        assert gap.level == known.levels.get(key)  # unknown stays unknown, it is not 0
        assert gap.basis == known.basis.get(key)


@given(role_ids, levels())
def test_who_does_the_work_has_every_must_have(role_id: str, known: dict[str, int]) -> None:
    role = ROLES[role_id]
    musts = [ask for ask in role.skills if ask.must_have]
    if does_the_work(role, known):
        assert readiness_share(role, known) >= 0.8
        assert all(known.get(ask.skill, 0) >= ask.required for ask in musts)
    able = {ask.skill: ask.required for ask in role.skills}
    assert does_the_work(role, able)
    for ask in musts:
        assert not does_the_work(role, {**able, ask.skill: ask.required - 1})


def test_levels_never_touch_a_role_that_does_not_ask_for_them() -> None:
    role = ROLES["data-analyst"]
    assert role.need("kubernetes") is None
    assert measure_readiness(role, {"kubernetes": 4}).coverage == 0

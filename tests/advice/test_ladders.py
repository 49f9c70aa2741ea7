from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.ladders import Ladders, levels_after, role_targets, steps_to_ready
from tests.strategies import CATALOG, ROLES, levels

LADDERS = Ladders(CATALOG.skills)
role_ids = st.sampled_from(sorted(ROLES))


@given(role_ids, levels())
def test_steps_come_after_what_they_need(role_id: str, known: dict[str, int]) -> None:
    steps = steps_to_ready(LADDERS, ROLES[role_id], known)
    assert len(steps) == len(set(steps))
    place = {step: index for index, step in enumerate(steps)}
    for step in steps:
        for before in LADDERS.direct_needs(step):
            assert before not in place or place[before] < place[step]


@given(role_ids, levels())
def test_taking_all_steps_reaches_what_the_role_requires(
    role_id: str, known: dict[str, int]
) -> None:
    role = ROLES[role_id]
    reached = levels_after(LADDERS, known, steps_to_ready(LADDERS, role, known))
    for skill, required in role_targets(role):
        assert reached.get(skill, 0) >= required
    assert steps_to_ready(LADDERS, role, reached) == []


@given(role_ids, levels(), st.sampled_from(sorted(CATALOG.skills)))
def test_knowing_more_never_takes_longer(role_id: str, known: dict[str, int], skill: str) -> None:
    more = {**known, skill: min(known.get(skill, 0) + 1, 4)}
    role = ROLES[role_id]
    now = LADDERS.hours(steps_to_ready(LADDERS, role, known))
    assert LADDERS.hours(steps_to_ready(LADDERS, role, more)) <= now


def test_a_level_is_reached_only_when_all_its_steps_are_done() -> None:
    skill = next(s for s in CATALOG.skills.values() if sum(e.level == 2 for e in s.ladder) > 1)
    second = [step.id for step in skill.ladder if step.level == 2]
    known = {skill.id: 1}
    assert LADDERS.level_after(skill.id, known, set(second[:-1])) == 1
    assert LADDERS.level_after(skill.id, known, set(second)) == 2


def test_who_programs_well_needs_no_first_exercises_in_a_second_language() -> None:
    beginner = LADDERS.missing_steps([("python", 2)], {"programming": 1, "python": 1})
    engineer = LADDERS.missing_steps([("python", 2)], {"programming": 3, "python": 1})
    assert set(beginner) - set(engineer) == {"python-practice-track"}
    levels = {"programming": 3, "python": 1}
    assert LADDERS.level_after("python", levels, set(engineer)) == 2
    assert LADDERS.level_after("python", {"programming": 1, "python": 1}, set(engineer)) == 1

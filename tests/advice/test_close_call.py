"""Of roles that fit as well as the best, the plan aims at the best chance."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerpath.advice.close_call import AS_GOOD, choose_nearest_of_best
from careerpath.advice.direction import HALVED, find_first_step, find_way
from careerpath.advice.first_step import NEARER, choose_wider, door_of, is_open, width_of
from careerpath.advice.fit import RoleFit
from careerpath.advice.ladders import role_targets
from careerpath.advice.readiness import hours_to_ready
from tests.advice.test_direction import LADDERS, ranked, somebody
from tests.strategies import ROLES, levels

OPERATES = ranked(mlops_engineer=93, devops_engineer=89, data_engineer=81)
STUDIES = ranked(research_scientist=95, data_scientist=86, machine_learning_engineer=74)
GO = {"programming": 4, "containers": 2, "ci-cd": 2, "cloud": 1, "apis": 3, "testing": 3}


def test_a_few_points_of_fit_do_not_outweigh_rare_posts_and_a_longer_way() -> None:
    said = somebody("backend-engineer", levels=GO, aim="prepare")
    step = find_first_step(OPERATES, said, ROLES, LADDERS)
    assert step is not None
    assert (step.role, step.towards, step.kind) == ("devops-engineer", "devops-engineer", "close")
    assert step.close == step.why
    assert "A close call: MLOps engineer fits a little more (93 against 89)." in step.why
    assert "DevOps engineer has a wider market and the shorter way" in step.why
    assert f", {step.hours} hours of study against {step.hours_direct}, so" in step.why
    assert "MLOps engineer can come later." in step.why


@pytest.mark.parametrize(("behind", "role"), [(AS_GOOD, "devops-engineer"), (AS_GOOD + 1, None)])
def test_it_is_a_close_call_within_a_few_points(behind: int, role: str | None) -> None:
    fits = ranked(mlops_engineer=93, devops_engineer=93 - behind)
    step = find_first_step(fits, somebody("backend-engineer", aim="prepare"), ROLES, LADDERS)
    assert (step.role if step else None) == role


def test_equal_fits_are_told_as_equal() -> None:
    fits = ranked(mlops_engineer=93, devops_engineer=93)
    step = find_first_step(fits, somebody("backend-engineer", aim="prepare"), ROLES, LADDERS)
    assert step is not None
    assert "MLOps engineer fits as well (93 against 93)" in step.why


def test_who_wants_away_is_not_sent_back_by_a_few_points() -> None:
    said = somebody("devops-engineer", aim="prepare")
    assert find_first_step(OPERATES, said, ROLES, LADDERS) is None


def test_what_the_plan_holds_is_gone_for() -> None:
    """A broader market counts only where the best is out of reach, or its posts are rare."""
    fits = ranked(data_scientist=90, data_analyst=88)
    far = somebody("accounting", aim="prepare")
    found = find_first_step(fits, far, ROLES, LADDERS)
    assert found is not None
    assert (found.role, found.kind) == ("data-analyst", "close")
    near = choose_nearest_of_best(fits, ROLES, far.known.levels, LADDERS, 10_000, None)
    assert near == "data-scientist"


def test_the_way_to_the_better_chance_may_go_by_another_role() -> None:
    fits = ranked(backend_engineer=66, data_engineer=63)
    said = somebody("accounting", aim="prepare", levels={"spreadsheets": 3, "sql": 0})
    step = find_first_step(fits, said, ROLES, LADDERS)
    assert step is not None
    assert (step.role, step.towards, step.kind) == ("data-analyst", "data-engineer", "nearer")
    assert "more posts for beginners" in step.close
    assert "more posts for beginners" not in step.why
    assert step.hours_direct == hours_to_ready(LADDERS, ROLES["data-engineer"], said.known.levels)


@pytest.mark.parametrize(
    ("best", "other"),
    [
        ("backend-engineer", "mobile-engineer"),  # a shorter way, into fewer posts
        ("mobile-engineer", "full-stack-engineer"),  # a wider market, by a way clearly longer
    ],
)
def test_what_is_worse_in_one_thing_is_no_better_chance(best: str, other: str) -> None:
    known = somebody("accounting", levels={"programming": 2}).known.levels
    near, far = (hours_to_ready(LADDERS, ROLES[key], known) for key in (other, best))
    if best == "backend-engineer":
        assert near <= NEARER * far
    if best == "mobile-engineer":
        assert NEARER * near > far
    fits = ranked(**{best.replace("-", "_"): 66, other.replace("-", "_"): 64})
    assert choose_nearest_of_best(fits, ROLES, known, LADDERS, 90, None) == best


def test_a_door_less_open_is_no_better_chance() -> None:
    """As many posts and a short way, but fewer of them for beginners."""
    there = dict(role_targets(ROLES["backend-engineer"]))
    there["backend-frameworks"] -= 1
    full, back = (ROLES[key] for key in ("full-stack-engineer", "backend-engineer"))
    assert door_of(back) < door_of(full)
    near, far = (hours_to_ready(LADDERS, role, there) for role in (back, full))
    assert near <= NEARER * far
    fits = ranked(full_stack_engineer=66, backend_engineer=64)
    assert choose_nearest_of_best(fits, ROLES, there, LADDERS, 10, None) == full.id


def test_behind_a_close_call_a_step_must_halve_the_way() -> None:
    """Not from AI to software by way of testing, for a third of the hours."""
    rated = {"programming": 2, "python": 2, "version-control": 2, "communication": 2, "apis": 1}
    said = somebody("student", levels=rated, stage="student", aim="decide")
    software = ROLES["software-engineer"]
    qa = find_way(software, said, ROLES, LADDERS)
    assert qa is not None
    assert HALVED < qa.hours / qa.hours_direct <= NEARER
    fits = ranked(ai_engineer=69, software_engineer=65)
    step = find_first_step(fits, said, ROLES, LADDERS)
    assert step is not None
    assert (step.role, step.kind) == ("software-engineer", "close")


@settings(max_examples=60)
@given(
    st.permutations(sorted(ROLES)),
    st.lists(st.integers(0, 12), min_size=len(ROLES), max_size=len(ROLES)),
    levels(),
    st.sampled_from([None, *ROLES]),
)
def test_a_better_chance_is_never_rarer_shut_or_clearly_longer(
    order: list[str], behind: list[int], known: dict[str, int], stands: str | None
) -> None:
    given_ = zip(order, sorted(behind), strict=True)
    fits = [RoleFit(key, 0, 0.0, 1.0, 0.0, 90 - less, {}) for key, less in given_]
    chosen = choose_nearest_of_best(fits, ROLES, known, LADDERS, 90, stands)
    best, role = ROLES[fits[0].role], ROLES[chosen]
    if role is best:
        return
    assert chosen != stands
    assert next(each.fit for each in fits if each.role == chosen) >= fits[0].fit - AS_GOOD  # type: ignore[operator]
    assert width_of(role) >= width_of(best)
    assert door_of(role) >= door_of(best)
    direct = hours_to_ready(LADDERS, best, known)
    assert hours_to_ready(LADDERS, role, known) * NEARER <= direct


def test_rare_posts_are_gone_for_by_the_nearest_role_and_not_by_the_first_named() -> None:
    levels_ = {"python": 1, "linear-algebra": 2, "calculus": 2, "probability": 1, "statistics": 1}
    said = somebody("physics", levels=levels_, stage="student", aim="decide")
    step = find_first_step(STUDIES, said, ROLES, LADDERS)
    assert step is not None
    assert (step.role, step.kind) == ("data-scientist", "wider")
    assert f"{step.hours} hours of study away instead of {step.hours_direct}" in step.why


def test_an_open_door_goes_before_a_nearer_one_that_is_shut() -> None:
    """Few posts for beginners in operations: who has nothing of it goes by data first."""
    rare, shut = ROLES["mlops-engineer"], ROLES["devops-engineer"]
    step = choose_wider(rare, ROLES, {}, LADDERS, 90, None)
    assert step is not None
    assert step.role == "data-engineer"
    assert hours_to_ready(LADDERS, shut, {}) < step.hours < step.hours_direct
    half = {a.skill: a.required for a in shut.skills if a.must_have and a.skill != "cloud"}
    assert not is_open(shut, {})
    assert is_open(shut, half)
    inside = choose_wider(rare, ROLES, half, LADDERS, 90, None)
    assert inside is not None
    assert inside.role == "devops-engineer"


def test_who_is_nearly_there_takes_no_longer_way_to_a_wider_market() -> None:
    there = dict(role_targets(ROLES["research-scientist"]))
    there["deep-learning"] -= 1
    research = ROLES["research-scientist"]
    direct = hours_to_ready(LADDERS, research, there)
    assert all(hours_to_ready(LADDERS, ROLES[k], there) > direct for k in research.entry.entry_from)
    assert choose_wider(research, ROLES, there, LADDERS, 90, None) is None


@settings(max_examples=60)
@given(st.sampled_from(sorted(ROLES)), levels(), st.sampled_from([None, *ROLES]))
def test_no_wider_step_is_longer_than_the_direct_way(
    goal: str, known: dict[str, int], stands: str | None
) -> None:
    step = choose_wider(ROLES[goal], ROLES, known, LADDERS, 90, stands)
    if step is not None:
        assert step.hours <= step.hours_direct
        assert width_of(ROLES[step.role]) > width_of(ROLES[goal]) == 0

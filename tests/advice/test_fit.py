from __future__ import annotations

from itertools import product
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.fit import (
    ALIKE,
    find_alike,
    find_scale,
    question_scores,
    rank_fits,
    score_role,
    shown_fit,
)
from careerpath.catalog.quiz import NO_PREFERENCE
from tests.strategies import QUESTIONS, ROLES, answers

role_ids = st.sampled_from(sorted(ROLES))


@given(role_ids, answers(least=1))
def test_shares_add_up_to_z(role_id: str, given_answers: dict[str, str]) -> None:
    scale = find_scale(ROLES.values(), QUESTIONS, given_answers)
    fit = score_role(ROLES[role_id], QUESTIONS, given_answers, scale)
    assert fit.z is not None
    assert sum(fit.shares.values()) == pytest.approx(fit.z)
    assert fit.z == pytest.approx((fit.raw - fit.mean) / fit.sd)
    assert fit.fit is not None
    assert 0 <= fit.fit <= 100


@given(role_ids, st.lists(st.sampled_from(sorted(QUESTIONS)), min_size=1, max_size=3, unique=True))
def test_mean_and_sd_are_those_of_all_possible_answers(role_id: str, asked: list[str]) -> None:
    role = ROLES[role_id]
    options = [question_scores(role, QUESTIONS[key]).values() for key in asked]
    totals = [sum(scores) for scores in product(*options)]
    mean = sum(totals) / len(totals)
    fit = score_role(role, QUESTIONS, {key: QUESTIONS[key].option_ids()[0] for key in asked})
    assert fit.mean == pytest.approx(mean)
    assert fit.sd == pytest.approx(sqrt(sum((t - mean) ** 2 for t in totals) / len(totals)))


def test_no_answers_give_no_fit() -> None:
    for fit in rank_fits(ROLES, QUESTIONS, {}):
        assert fit.fit is None
        assert fit.z is None


def test_no_preference_gives_no_points() -> None:
    given_answers = dict.fromkeys(QUESTIONS, NO_PREFERENCE)
    assert all(fit.raw == 0 for fit in rank_fits(ROLES, QUESTIONS, given_answers))


@given(role_ids, answers(least=2))
def test_a_better_answer_never_lowers_the_fit(role_id: str, given_answers: dict[str, str]) -> None:
    role = ROLES[role_id]
    key = sorted(given_answers)[0]
    scores = question_scores(role, QUESTIONS[key])
    best = max(scores, key=lambda option: scores[option])
    now = score_role(role, QUESTIONS, given_answers)
    better = score_role(role, QUESTIONS, {**given_answers, key: best})
    assert better.z is not None
    assert now.z is not None
    assert better.z >= now.z - 1e-9


@pytest.mark.parametrize("role_id", sorted(ROLES))
def test_ideal_answers_put_the_role_first(role_id: str) -> None:
    ideal = {}
    for key, question in QUESTIONS.items():
        scores = question_scores(ROLES[role_id], question)
        ideal[key] = max(scores, key=lambda option: (scores[option], option))
    assert rank_fits(ROLES, QUESTIONS, ideal)[0].role == role_id


@pytest.mark.slow
def test_the_scale_is_what_the_best_sheet_of_a_small_quiz_reaches() -> None:
    few = {key: QUESTIONS[key] for key in list(QUESTIONS)[:3]}
    sheets = [
        dict(zip(few, options, strict=True))
        for options in product(*(question.option_ids() for question in few.values()))
    ]
    best = max(score_role(role, few, sheet).z or 0.0 for role in ROLES.values() for sheet in sheets)
    assert find_scale(ROLES.values(), few, few) == pytest.approx(best)
    tops = [fit.fit for sheet in sheets for fit in rank_fits(ROLES, few, sheet)]
    assert max(fit for fit in tops if fit is not None) == 100


def test_fit_is_linear_in_z() -> None:
    assert shown_fit(0.0, 8.0) == 50
    assert shown_fit(8.0, 8.0) == 100
    assert shown_fit(4.0, 8.0) == 75
    assert shown_fit(-2.0, 8.0) == 38
    assert shown_fit(1.0, None) is None


def test_roles_that_hardly_differ_are_those_whose_scores_go_together() -> None:
    few = {key: QUESTIONS[key] for key in list(QUESTIONS)[:3]}
    sheets = [
        dict(zip(few, options, strict=True))
        for options in product(*(question.option_ids() for question in few.values()))
    ]
    scores = {
        key: [float(score_role(role, few, sheet).raw) for sheet in sheets]
        for key, role in ROLES.items()
    }
    for key, role in ROLES.items():
        expected = sorted(
            other
            for other in ROLES
            if other != key and correlation(scores[key], scores[other]) > ALIKE
        )
        assert find_alike(role, ROLES, few, few) == expected


def correlation(one: list[float], other: list[float]) -> float:
    means = [sum(each) / len(each) for each in (one, other)]
    spread = [sum((v - m) ** 2 for v in s) for s, m in zip((one, other), means, strict=True)]
    together = sum((a - means[0]) * (b - means[1]) for a, b in zip(one, other, strict=True))
    return together / sqrt(spread[0] * spread[1]) if spread[0] and spread[1] else 0.0

from __future__ import annotations

from itertools import product
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.fit import normal_cdf, question_scores, rank_fits, score_role
from careerpath.catalog.quiz import NO_PREFERENCE
from tests.strategies import QUESTIONS, ROLES, answers

role_ids = st.sampled_from(sorted(ROLES))


@given(role_ids, answers(least=1))
def test_shares_add_up_to_z(role_id: str, given_answers: dict[str, str]) -> None:
    fit = score_role(ROLES[role_id], QUESTIONS, given_answers)
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


def test_normal_cdf() -> None:
    assert normal_cdf(0) == 0.5
    assert normal_cdf(1.96) == pytest.approx(0.975, abs=1e-4)

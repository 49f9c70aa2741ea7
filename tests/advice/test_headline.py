from __future__ import annotations

import random

import pytest
from hypothesis import given, settings

from careerpath.advice.fit import SAME, find_scale, rank_fits, score_role
from careerpath.advice.headline import NEAR, decide_headline, decide_pair, find_top_group
from careerpath.catalog.roles import PAIR
from tests.strategies import QUESTIONS, ROLES, answers, full_answers

pytestmark = pytest.mark.slow

PAIR_ROLES = (ROLES[PAIR[0]], ROLES[PAIR[1]])


def leader(given_answers: dict[str, str]) -> str | None:
    first, second = (score_role(role, QUESTIONS, given_answers).z or 0.0 for role in PAIR_ROLES)
    return None if abs(first - second) < SAME else PAIR[0] if first > second else PAIR[1]


@settings(max_examples=20)
@given(answers(least=1))
def test_flips_are_those_that_brute_force_finds(given_answers: dict[str, str]) -> None:
    found = decide_pair(PAIR_ROLES, QUESTIONS, given_answers)
    now = leader(given_answers)
    expected = set()
    for key, option in given_answers.items():
        for other in QUESTIONS[key].option_ids():
            turned = leader({**given_answers, key: other})
            if other != option and turned not in (None, now):
                expected.add((key, option, other, turned))
    flips = {(f.question, f.from_option, f.to_option, f.winner) for f in found.flips}
    assert flips == expected
    assert found.winner == now
    assert found.confidence == ("tie" if now is None else "close" if expected else "clear")


@settings(max_examples=3)
@given(full_answers())
def test_top_group_is_what_brute_force_finds(given_answers: dict[str, str]) -> None:
    fits = rank_fits(ROLES, QUESTIONS, given_answers)
    found = find_top_group(fits, ROLES, QUESTIONS, given_answers)
    expected = {fits[0].role}
    for key, option in given_answers.items():
        for other in QUESTIONS[key].option_ids():
            if other != option:
                moved = rank_fits(ROLES, QUESTIONS, {**given_answers, key: other})
                best = moved[0].z or 0.0
                expected |= {each.role for each in moved if (each.z or 0.0) > best - SAME}
    assert set(found) == expected
    assert found[0] == fits[0].role


def test_random_answers_favour_neither_of_the_pair() -> None:
    rng = random.Random(20261201)
    wins = 0
    for _ in range(2000):
        given_answers = {key: rng.choice(q.option_ids()) for key, q in QUESTIONS.items()}
        wins += leader(given_answers) == PAIR[0]
    assert 0.40 <= wins / 2000 <= 0.60


def test_nothing_answered_is_a_tie() -> None:
    found = decide_headline(PAIR_ROLES, QUESTIONS, {}, 0.0)
    assert (found.winner, found.confidence, found.flips) == (None, "tie", [])


def test_margin_is_signed_towards_the_first_of_the_pair() -> None:
    found = decide_pair(PAIR_ROLES, QUESTIONS, {"free-afternoon": "spam"})
    assert found.winner == PAIR[1]
    assert found.margin == pytest.approx(
        (score_role(PAIR_ROLES[0], QUESTIONS, {"free-afternoon": "spam"}).z or 0)
        - (score_role(PAIR_ROLES[1], QUESTIONS, {"free-afternoon": "spam"}).z or 0)
    )
    assert found.margin < 0


@settings(max_examples=20)
@given(full_answers())
def test_neither_is_said_where_both_are_far(given_answers: dict[str, str]) -> None:
    scale = find_scale(ROLES.values(), QUESTIONS, given_answers)
    found = decide_headline(PAIR_ROLES, QUESTIONS, given_answers, scale)
    fits = [score_role(role, QUESTIONS, given_answers, scale).fit or 0 for role in PAIR_ROLES]
    assert (found.confidence == "neither") == (max(fits) < NEAR)
    if found.confidence == "neither":
        assert (found.winner, found.flips) == (None, [])

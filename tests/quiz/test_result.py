from __future__ import annotations

import random
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings

from careerpath.advice.direction import is_complete
from careerpath.advice.fit import question_scores, rank_fits
from careerpath.advice.headline import decide_pair
from careerpath.advice.levels import know
from careerpath.advice.said import Said
from careerpath.catalog.quiz import NO_PREFERENCE
from careerpath.catalog.roles import PAIR
from careerpath.quiz.change import compare_answers, compare_visits
from careerpath.quiz.explain import explain_fit
from careerpath.quiz.result import advise
from tests.strategies import (
    CATALOG,
    CONTENTS,
    QUESTIONS,
    ROLES,
    answers,
    full_answers,
    known,
    people,
)


@pytest.mark.slow
@settings(max_examples=25)
@given(people())
def test_any_person_gets_an_honest_result(person: Said) -> None:
    result = advise(person, CONTENTS)
    again = advise(person, CONTENTS)
    assert msgspec.json.encode(result) == msgspec.json.encode(again)
    assert len(result.ranking) == len(ROLES)
    assert result.complete == is_complete(person.answers, person.asked)
    if not result.complete:
        assert result.recommendation.destination is None
        assert result.plan is None
        assert result.recommendation.why == []
        return
    assert result.recommendation.destination == result.ranking[0].role == result.top_group[0]
    goal = result.recommendation.first_step
    assert result.plan is not None
    assert result.plan.role == (goal.role if goal else result.ranking[0].role)
    assert result.duel.roles == (result.ranking[0].role, result.ranking[1].role)
    compared = [role.id for role in result.comparison.roles]
    assert compared[0] == result.ranking[0].role
    assert 2 <= len(compared) <= 3
    shares = [reason.share for reason in result.recommendation.why]
    assert shares == sorted(shares, reverse=True)


def person(given_answers: dict[str, str], **rated: int) -> Said:
    return Said(given_answers, known(rated), 10.0, date(2026, 12, 1), tuple(QUESTIONS))


def test_no_preference_everywhere_recommends_nothing() -> None:
    result = advise(person(dict.fromkeys(QUESTIONS, NO_PREFERENCE)), CONTENTS)
    assert not result.complete
    assert result.answered == len(QUESTIONS)


def test_levels_never_touch_fit() -> None:
    given_answers = {key: question.options[0].id for key, question in QUESTIONS.items()}
    low = advise(person(given_answers), CONTENTS)
    high = advise(person(given_answers, python=4, statistics=4), CONTENTS)
    assert [(r.role, r.fit) for r in low.ranking] == [(r.role, r.fit) for r in high.ranking]


@pytest.mark.slow
@given(answers(least=1))
def test_explanations_add_up(given_answers: dict[str, str]) -> None:
    for role in ROLES.values():
        found = explain_fit(role, ROLES, QUESTIONS, given_answers)
        assert sum(each.points for each in found.shares) == found.raw
        assert abs(sum(each.share for each in found.shares) - (found.z or 0)) < 1e-9
        for each in found.shares:
            assert abs((each.points - each.mean) / found.sd - each.share) < 1e-9


@settings(max_examples=10)
@given(full_answers(), full_answers())
def test_a_change_is_the_difference_of_two_results(
    given_answers: dict[str, str], other: dict[str, str]
) -> None:
    key = sorted(QUESTIONS)[0]
    change = compare_answers(ROLES, QUESTIONS, given_answers, {key: other[key]})
    after = rank_fits(ROLES, QUESTIONS, {**given_answers, key: other[key]})
    assert change.after.first == after[0].role
    assert change.after.fits == {each.role: each.fit for each in after}
    assert (change.moved == []) == (change.before.fits == change.after.fits)


@pytest.mark.slow
def test_the_short_quiz_names_the_same_winner_as_the_full_one() -> None:
    """Measured on people who follow one role in seven answers of ten."""
    rng = random.Random(8)
    pair = (ROLES[PAIR[0]], ROLES[PAIR[1]])
    same = 0
    for index in range(600):
        wants = ROLES[sorted(ROLES)[index % len(ROLES)]].wants
        said = {}
        for key, question in QUESTIONS.items():
            liked = max(
                question.option_ids(),
                key=lambda o, q=question: sum(n * wants.get(d, 0) for d, n in q.points(o).items()),
            )
            said[key] = liked if rng.random() < 0.7 else rng.choice(question.option_ids())
        quick = {key: said[key] for key in CATALOG.quick_questions}
        full_winner = decide_pair(pair, QUESTIONS, said).winner
        same += full_winner == decide_pair(pair, QUESTIONS, quick).winner
    assert len(CATALOG.quick_questions) == 8
    assert same / 600 >= 0.85


def wanting(role: str) -> dict[str, str]:
    """Return the answers that give a role most points."""
    found = {}
    for key, question in QUESTIONS.items():
        scores = question_scores(ROLES[role], question)
        found[key] = max(scores, key=lambda option: (scores[option], option))
    return found


@pytest.mark.parametrize("role", sorted(ROLES))
def test_who_does_the_work_already_is_told_so(role: str) -> None:
    said = msgspec.structs.replace(
        person(wanting(role)), known=know(CATALOG.skills, {}, origin=ROLES[role]), stands=role
    )
    result = advise(said, CONTENTS)
    assert result.already == role == result.recommendation.destination
    assert result.recommendation.first_step is None
    nearest = result.recommendation.next
    assert 1 <= len(nearest) <= 3
    assert role not in nearest
    hours = {each.role: each.hours_to_ready for each in result.ranking}
    assert nearest == sorted(nearest, key=lambda key: (hours[key], key))
    assert result.plan is not None
    assert result.plan.aim == "grow"


@pytest.mark.slow
def test_no_step_on_the_way_lies_farther_than_the_goal() -> None:
    for role in ROLES.values():
        step = advise(person(wanting(role.id)), CONTENTS).recommendation.first_step
        if step is not None and role.entry.market.breadth != "narrow":
            assert step.hours < step.hours_direct


def test_a_narrow_market_begins_with_the_nearest_wider_role() -> None:
    step = advise(person(wanting("research-scientist")), CONTENTS).recommendation.first_step
    assert step is not None
    assert step.role == "data-scientist"
    assert step.hours <= step.hours_direct


def test_pupils_stay_wide() -> None:
    said = msgspec.structs.replace(person(wanting("mobile-engineer")), stage="pupil")
    step = advise(said, CONTENTS).recommendation.first_step
    assert step is not None
    assert step.role == PAIR[0]


def test_a_strength_says_how_it_is_known() -> None:
    said = person(wanting("data-scientist"), statistics=4)
    result = advise(said, CONTENTS)
    bases = {each.skill: each.basis for each in result.strengths}
    assert bases["statistics"] == "rated"
    assert bases["probability"] == "assumed"  # statistics builds on it


def test_the_last_visit_is_compared() -> None:
    one, other = (person(wanting(key)) for key in ("data-analyst", "backend-engineer"))
    earlier, later = advise(one, CONTENTS), advise(other, CONTENTS)
    since = compare_visits(one.answers, other.answers, earlier, later)
    assert (since.was, since.now) == ("data-analyst", "backend-engineer")
    assert since.answers == sum(one.answers[key] != other.answers[key] for key in QUESTIONS)
    again = compare_visits(one.answers, one.answers, earlier, earlier)
    assert (again.answers, again.fits) == (0, {})


def test_who_has_the_skills_of_another_trade_is_told_that_of_the_destination() -> None:
    levels = dict.fromkeys(CATALOG.skills, 4)
    said = msgspec.structs.replace(
        person(wanting("machine-learning-engineer"), **levels), stands="software-engineer"
    )
    result = advise(said, CONTENTS)
    assert result.already == "machine-learning-engineer"
    assert "machine-learning-engineer" not in result.recommendation.next

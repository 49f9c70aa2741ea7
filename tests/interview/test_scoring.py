"""Scores, verdicts, and what is drawn."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.practised import weak_skills
from careerpath.catalog.interview import Mix, MockQuestion, Point, Share
from careerpath.interview.draw import Setup, draw_questions
from careerpath.interview.same import is_same
from careerpath.interview.score import Answered, judge, say_verdict, score_answer
from careerpath.person.practice import Mocked
from tests.interview.test_memory import NOW
from tests.strategies import CATALOG


def question(key: str, kind: str = "coding", minutes: int = 20, level: str = "junior"):
    rubric = [
        Point("Asks back", 1, "communication"),
        Point("Splits the problem", 2, "problem-solving"),
        Point("Knows the cost", 3, "technical"),
        Point("Tries the empty case", 2, "testing"),
    ]
    return MockQuestion(
        id=key,
        kind=kind,
        title=key,
        roles=["a-role"],
        level=level,
        minutes=minutes,
        skill="sql",
        ask="Do it.",
        follow_ups=["And then?"],
        rubric=rubric,
        mistakes=["Hurries"],
        outline="First this.",
    )


SHARES = [Share("coding", 20, 60), Share("sql", 15, 40)]
MIX = Mix("a-role", SHARES, SHARES, SHARES)
QUESTIONS = {
    each.id: each
    for each in [
        *(question(f"coding-{n}") for n in range(5)),
        *(question(f"sql-{n}", "sql", 15) for n in range(5)),
        question("coding-senior", level="senior"),
        question("design", "system-design", 40),
    ]
}


def mocked(key: str, score: int, skill: str = "sql") -> Mocked:
    return Mocked(NOW, key, "coding", "a-role", "junior", skill, [0], 4, score, {}, 20)


@given(st.integers(0, 10_000), st.integers(5, 240))
def test_a_mock_keeps_its_time_its_kinds_and_its_level(seed: int, minutes: int) -> None:
    drawn = draw_questions(QUESTIONS, MIX, Setup("a-role", "junior", minutes), [], seed)
    assert drawn
    assert len({each.id for each in drawn}) == len(drawn)
    assert {each.kind for each in drawn} <= {"coding", "sql"}
    assert all(each.level == "junior" for each in drawn)
    assert len(drawn) == 1 or sum(each.minutes for each in drawn) <= minutes
    assert minutes < 20 or drawn[0].kind == "coding"


@given(st.integers(0, 10_000))
def test_the_same_seed_draws_the_same(seed: int) -> None:
    setup = Setup("a-role", "senior", 90)
    first, second = (draw_questions(QUESTIONS, MIX, setup, [], seed) for _ in range(2))
    assert first == second


@given(st.integers(0, 10_000))
def test_what_was_never_asked_comes_first_then_what_went_badly(seed: int) -> None:
    past = [mocked(f"coding-{n}", 50 + n) for n in range(4)]
    setup = Setup("a-role", "junior", 20, "coding")
    (first,) = draw_questions(QUESTIONS, MIX, setup, past, seed)
    assert first.id == "coding-4"
    (first,) = draw_questions(QUESTIONS, MIX, setup, [*past, mocked("coding-4", 100)], seed)
    assert first.id == "coding-0"


def test_nothing_fits_another_role() -> None:
    assert draw_questions(QUESTIONS, MIX, Setup("other", "senior", 60), [], 1) == []


def test_scores_are_shares_of_weights() -> None:
    score = score_answer(Answered(QUESTIONS["sql-1"], [2, 3]))
    assert score.percent == 62
    assert score.dimensions == {
        "communication": 0, "problem-solving": 0, "technical": 100, "testing": 100,
    }  # fmt: skip


@given(st.lists(st.sets(st.integers(0, 3)), min_size=1, max_size=4))
def test_a_verdict_lies_in_its_scale_and_grows_with_every_point(ticks: list[set[int]]) -> None:
    answers = [Answered(QUESTIONS[f"sql-{n}"], sorted(ticked)) for n, ticked in enumerate(ticks)]
    verdict = judge(answers)
    assert 0 <= verdict.percent <= 100
    more = judge([Answered(each.question, sorted({*each.ticked, 2})) for each in answers])
    assert more.percent >= verdict.percent
    assert len(verdict.work_on) <= 2
    assert bool(verdict.words) == (len(answers) * 4 >= 12)
    half = judge([Answered(each.question, each.ticked, works=False) for each in answers])
    assert half.percent <= verdict.percent


def test_a_mock_without_answers_has_no_verdict() -> None:
    with pytest.raises(ValueError, match="without answers"):
        judge([])


def test_verdicts_in_words() -> None:
    words = [say_verdict(each) for each in (0, 39, 40, 64, 65, 84, 85, 100)]
    assert words[0] == words[1] == "strong no hire"
    assert words[2:] == ["no hire"] * 2 + ["hire"] * 2 + ["strong hire"] * 2


def test_the_latest_answer_counts_for_a_weak_skill() -> None:
    past = [mocked("a", 20, "sql"), mocked("a", 90, "sql"), mocked("b", 30, "python")]
    assert weak_skills(past) == {"python": 30}


@pytest.mark.parametrize(
    ("got", "expected", "compare", "same"),
    [
        (1, 1, "exact", True),
        (True, 1, "exact", False),
        ("1", 1, "exact", False),
        ([1, 2], [2, 1], "exact", False),
        ([1, 2], [2, 1], "unordered", True),
        ([1, 1], [1, 2], "unordered", False),
        (0.1 + 0.2, 0.3, "exact", False),
        (0.1 + 0.2, 0.3, "close", True),
        ({"a": [1.0000000001]}, {"a": [1]}, "close", True),
        (None, None, "exact", True),
        (None, 0, "exact", False),
    ],
)
def test_when_values_are_the_same(got, expected, compare, same) -> None:
    assert is_same(got, expected, compare) is same


@pytest.mark.slow
@pytest.mark.parametrize("level", ["junior", "mid", "senior"])
@pytest.mark.parametrize("role", sorted(CATALOG.mixes))
def test_ten_mocks_together_are_like_the_mix(role: str, level: str) -> None:
    mix = CATALOG.mixes[role]
    setup = Setup(role, level, 45)
    past: list[Mocked] = []
    spent: dict[str, int] = {}
    for seed in range(10):
        for each in draw_questions(CATALOG.mocks, mix, setup, past, seed):
            event = mocked(each.id, 70, each.skill)
            past.append(msgspec.structs.replace(event, round=each.kind))
            spent[each.kind] = spent.get(each.kind, 0) + each.minutes
    shares = {"junior": mix.junior, "mid": mix.mid, "senior": mix.senior}[level]
    for each in shares:
        fitting = [
            question.minutes
            for question in CATALOG.mocks.values()
            if question.kind == each.kind and role in question.roles and question.level == level
        ]
        if fitting and min(fitting) <= 45:
            share = 100 * spent.get(each.kind, 0) / sum(spent.values())
            assert abs(share - each.share) <= 15, f"{role}, {level}: {each.kind} {share:.0f} %"


@given(st.integers(0, 500), st.sampled_from(["junior", "mid", "senior"]))
def test_the_shipped_mixes_draw_what_the_role_is_about(seed: int, level: str) -> None:
    for role in ("software-engineer", "machine-learning-engineer", "frontend-engineer"):
        mix = CATALOG.mixes[role]
        drawn = draw_questions(CATALOG.mocks, mix, Setup(role, level, 45), [], seed)
        shares = {"junior": mix.junior, "mid": mix.mid, "senior": mix.senior}[level]
        most = max(each.share for each in shares)
        assert drawn[0].kind in [each.kind for each in shares if each.share == most]
        assert sum(each.minutes for each in drawn) <= 45
        below = ["junior", "mid", "senior"].index(level)
        assert all(below - ["junior", "mid", "senior"].index(e.level) in (0, 1) for e in drawn)

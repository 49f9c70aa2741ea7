from __future__ import annotations

from datetime import date

import pytest

from careerpath.errors import UserError
from careerpath.person.answers import (
    check_hours_fit,
    parse_answers,
    parse_date,
    parse_days,
    parse_hours,
)

WHOLE = """\
answers: {coin: picture}
levels: {python: 2}
hours_per_week: 7.5
start: "2026-12-01"
days: [mon, sat]
stands: student
"""


def test_a_whole_file_is_read() -> None:
    found, lines = parse_answers(WHOLE, "a.yaml")
    assert found.answers == {"coin": "picture"}
    assert found.levels == {"python": 2}
    assert found.hours_per_week == 7.5
    assert found.start == date(2026, 12, 1)
    assert found.weekdays == (0, 5)
    assert lines["levels", "python"] == 2


def test_a_date_needs_no_quotes_and_json_may_have_tabs() -> None:
    assert parse_answers("start: 2026-12-01", "a.yaml")[0].start == date(2026, 12, 1)
    found, _ = parse_answers('{\n\t"levels": {\n\t\t"sql": 1\n\t}\n}', "a.json")
    assert found.levels == {"sql": 1}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("# only a comment\n", "is empty"),
        ("- a\n- b\n", "should be fields"),
        ("levels: {python: 5}", "line 1"),
        ("levels: {python: two}", "'python'"),
        ("hours_per_week: 0", "'hours_per_week'"),
        ("hours_per_week: -3", "'hours_per_week'"),
        ("hours_per_week: 200", "'hours_per_week'"),
        ("hours_per_week: ten", "'hours_per_week'"),
        ("start: soon", "'start'"),
        ("days: [mon, funday]", "'days'"),
        ("answer: {}", "Did you mean 'answers'"),
        ("answers: {coin: a, coin: b}", "twice"),
        ("answers: &a {coin: a}\nlevels: *a", "anchors"),
        ("answers: {coin: [1]}", "'coin'"),
        ("a: [", "not YAML"),
        ('answers: {coin: "\\e[31m"}', "control character"),
    ],
)
def test_mistakes_are_said_with_their_place(text: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_answers(text, "a.yaml")
    said = " ".join([caught.value.message, caught.value.hint, *map(str, caught.value.mistakes)])
    assert words in said
    assert "a.yaml" in said


def test_all_mistakes_come_at_once() -> None:
    with pytest.raises(UserError) as caught:
        parse_answers("levels: {python: 9, sql: x}\nhours_per_week: 0\ncolour: red\n", "a.yaml")
    assert sorted(mistake.line or 0 for mistake in caught.value.mistakes) == [1, 1, 2, 3]


@pytest.mark.parametrize("text", ["0", "-3", "200", "ten", "", "nan", "inf", "1e9", "0.5"])
def test_hours_that_are_none(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_hours(text)
    assert "1 to 60" in caught.value.hint


@pytest.mark.parametrize(
    "text", ["tomorrow", "2026-13-01", "2026-02-30", "1.12.2026", "0001-01-01"]
)
def test_dates_that_are_none(text: str) -> None:
    with pytest.raises(UserError):
        parse_date(text)


def test_days_in_words() -> None:
    assert parse_days("Sat, mon;WEDNESDAY") == ["mon", "wed", "sat"]
    assert len(parse_days("all")) == 7
    for text in ("", "mon,fun", "0"):
        with pytest.raises(UserError):
            parse_days(text)


def test_a_day_has_no_more_than_twelve_hours_of_study() -> None:
    check_hours_fit(24, ["sat", "sun"])
    with pytest.raises(UserError):
        check_hours_fit(25, ["sat", "sun"])

from __future__ import annotations

from datetime import date

import pytest

from careerpath.errors import UserError
from careerpath.person.answers import (
    check_hours_fit,
    parse_answers,
    parse_date,
    parse_day,
    parse_days,
    parse_hours,
)
from careerpath.person.days_off import parse_days_off

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


ALL = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon-fri", ALL[:5]),
        ("Monday to Friday", ALL[:5]),
        ("weekdays", ALL[:5]),
        ("weekend", ALL[5:]),
        ("every day", ALL),
        ("sat-mon", ["mon", "sat", "sun"]),
        ("Mondays and Thursdays", ["mon", "thu"]),
        ("Tues, Thurs", ["tue", "thu"]),
        ("tue, weekend", ["tue", "sat", "sun"]),
        ("vary", "vary"),
        ("It varies", "vary"),
        ("monkey", None),
        ("Mon - Fri", ALL[:5]),
        ("mon-", None),
        ("mon-someday", None),
        ("-", None),
    ],
)
def test_ranges_groups_and_days_that_vary(text: str, days: object) -> None:
    if days is not None:
        assert parse_days(text) == days
        return
    with pytest.raises(UserError) as caught:
        parse_days(text)
    assert caught.value.hint == (
        "Write them as mon,wed,sat or mon-fri, weekdays, weekend, all, or vary."
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 12, 2)),
        ("Tomorrow", date(2026, 12, 3)),
        ("monday", date(2026, 12, 7)),
        ("next monday", date(2026, 12, 7)),
        ("wed", date(2026, 12, 9)),  # today is one: the next is meant
        ("2026-12-24", date(2026, 12, 24)),
    ],
)
def test_first_days_as_people_say_them(text: str, day: date) -> None:
    assert parse_day(text, date(2026, 12, 2)) == day


def test_a_day_that_no_month_has_is_said() -> None:
    with pytest.raises(UserError) as caught:
        parse_days_off(["2027-02-30"])
    assert "There is no day '2027-02-30'." in caught.value.message


@pytest.mark.parametrize(
    "text", ["2026-12-24..2026-12-26", "2026-12-24 .. 2026-12-26", "2026-12-24 to 2026-12-26"]
)
def test_days_off_with_blanks(text: str) -> None:
    assert parse_days_off([text]) == (date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26))


def test_hours_as_a_span_are_their_middle() -> None:
    assert parse_hours("6-8") == 7
    assert parse_hours("6 to 8") == 7
    for text in ("8-6", "6-", "-8"):
        with pytest.raises(UserError):
            parse_hours(text)

"""Time, hints, verdicts: the pure parts of trying out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.fit import RoleFit
from careerpath.advice.tried import order_by_tried
from careerpath.person.practice import Tried, rate, rate_roles
from careerpath.try_out.progress import BREAK, count_minutes

START = datetime(2026, 12, 1, 9, tzinfo=UTC)
ratings = st.integers(1, 5)


def finished(role: str, taster: str, *answers: int) -> Tried:
    return Tried(START, taster, role, *answers, held=1, of=1, hints=0, minutes=60)


def test_breaks_do_not_count_as_work() -> None:
    moments = [START, START + timedelta(minutes=10), START + timedelta(days=3)]
    assert count_minutes(moments) == 10 + BREAK.seconds // 60


@given(st.lists(st.integers(-10_000, 10_000)))
def test_minutes_are_never_negative_nor_more_than_the_breaks(offsets: list[int]) -> None:
    minutes = count_minutes([START + timedelta(minutes=each) for each in offsets])
    assert 0 <= minutes <= 20 * max(len(offsets) - 1, 0)


@given(ratings, ratings, ratings, ratings)
def test_a_rating_stays_within_its_scale_and_boredom_counts_against_it(
    drawn_in: int, time_flew: int, again: int, bored: int
) -> None:
    value = rate(finished("x", "y", drawn_in, time_flew, again, bored))
    assert 1 <= value <= 5
    if bored < 5:
        assert rate(finished("x", "y", drawn_in, time_flew, again, bored + 1)) < value


def test_two_tasters_of_a_role_are_one_verdict_and_the_last_word_counts() -> None:
    events = [
        finished("a", "one", 1, 1, 1, 5),
        finished("a", "one", 5, 5, 5, 1),
        finished("a", "two", 3, 3, 3, 3),
        finished("b", "three", 1, 1, 1, 5),
    ]
    assert rate_roles(events) == {"a": 4, "b": 1}


def fits(*roles: str) -> list[RoleFit]:
    return [RoleFit(key, 9, 0.0, 3.0, 3.0 - n, 90 - n, {}) for n, key in enumerate(roles)]


def test_what_was_liked_comes_first_within_the_top_group_only() -> None:
    order = order_by_tried(fits("a", "b", "c", "d"), ["a", "b", "c"], {"c": 5, "b": 4, "d": 5})
    assert [each.role for each in order] == ["c", "b", "a", "d"]


def test_what_was_not_liked_keeps_its_place_and_fit_is_the_same() -> None:
    before = fits("a", "b", "c")
    assert order_by_tried(before, ["a", "b"], {"a": 1, "b": 3}) == before

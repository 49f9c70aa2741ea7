"""Cards: the published sequence of FSRS-6, replay from history, undo, clocks, spans."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.interview import Card
from careerpath.interview.deck import deal
from careerpath.interview.memory import LEECH, new_schedule, preview, rate_card, replay
from careerpath.interview.view_cards import say_span
from careerpath.person.practice import Rated, Unrated

NOW = datetime(2022, 11, 29, 12, 30, tzinfo=UTC)


def test_the_published_sequence_of_the_library() -> None:
    schedule, now, days = new_schedule(NOW), NOW, []
    for rating in [3] * 6 + [1] * 2 + [3] * 5:
        schedule = rate_card(schedule, rating, now)
        days.append((schedule.due - now).days)
        now = schedule.due
    assert days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def rated(*ratings: int, card: str = "a", step: timedelta = timedelta(days=3)) -> list[Rated]:
    return [Rated(NOW + step * n, card, rating) for n, rating in enumerate(ratings)]


def test_the_same_sequence_replayed_from_history() -> None:
    schedule, now, events = new_schedule(NOW), NOW, []
    for rating in [3] * 6 + [1] * 2 + [3] * 5:
        events.append(Rated(now, "a", rating))
        schedule = rate_card(schedule, rating, now)
        now = schedule.due
    assert replay(events)["a"].due == schedule.due


@given(st.lists(st.integers(1, 4), min_size=1, max_size=12))
def test_taking_back_is_as_if_it_had_not_been(ratings: list[int]) -> None:
    events = rated(*ratings)
    undone = [*events, Rated(NOW + timedelta(days=99), "a", 1), Unrated(NOW, "a")]
    assert replay(undone) == replay(events)


def test_taking_back_more_than_there_is_harms_nothing() -> None:
    assert replay([*rated(3), Unrated(NOW, "a"), Unrated(NOW, "a"), Unrated(NOW, "b")]) == {}


@given(st.lists(st.tuples(st.integers(-5000, 5000), st.integers(1, 4)), min_size=1, max_size=15))
def test_a_clock_that_runs_backwards_breaks_nothing(steps: list[tuple[int, int]]) -> None:
    events = [Rated(NOW + timedelta(hours=hours), "a", rating) for hours, rating in steps]
    memory = replay(events)["a"]
    assert memory.due >= NOW + timedelta(hours=steps[0][0])
    assert 0 <= memory.retrievability(NOW) <= 1


@given(st.lists(st.integers(1, 4), max_size=8))
def test_better_ratings_never_come_back_sooner(ratings: list[int]) -> None:
    memory = replay(rated(*ratings)).get("a")
    spans = preview(memory, NOW + timedelta(days=400))
    assert spans[1] <= spans[2] <= spans[3] <= spans[4]


def test_what_is_forgotten_again_and_again_is_a_leech() -> None:
    ratings = [3, 3] + [1, 3, 3] * LEECH
    assert replay(rated(*ratings))["a"].is_leech
    assert not replay(rated(*[3] * 20))["a"].is_leech


CARDS = {f"c{n}": Card(f"c{n}", "sql", "What?", "That.") for n in range(60)}


@given(st.integers(1, 40), st.integers(0, 60), st.integers(0, 50))
def test_a_day_never_holds_more_than_its_limit(limit: int, seen: int, today: int) -> None:
    events = [Rated(NOW, f"c{n}", 3) for n in range(seen)]
    now = NOW + timedelta(days=60)
    deck = deal(CARDS, replay(events), None, now, limit, today)
    assert len(deck.cards) <= max(limit - today, 0)
    assert len(set(deck.cards)) == len(deck.cards)
    due = [key for key in deck.cards if int(key[1:]) < seen]
    assert deck.waiting == seen - len(due)
    if deck.waiting:
        assert len(due) == len(deck.cards), "new cards wait while old ones are due"
        assert deck.through is not None
        assert deck.through > now.date()


def test_after_a_break_the_weakest_memory_comes_first() -> None:
    events = [Rated(NOW, "c0", 4), Rated(NOW, "c1", 1), Rated(NOW, "c2", 3)]
    deck = deal(CARDS, replay(events), None, NOW + timedelta(days=90), 3)
    assert deck.cards[0] == "c1"


def test_cards_that_are_gone_from_the_content_are_left_out() -> None:
    deck = deal(CARDS, replay(rated(3, card="gone")), None, NOW + timedelta(days=90), 5)
    assert "gone" not in deck.cards


def test_spans_in_the_words_of_a_person() -> None:
    spans = [timedelta(minutes=1), timedelta(hours=5), timedelta(days=1), timedelta(days=90)]
    assert [say_span(each) for each in spans] == ["in 1 min", "in 5 h", "in 1 day", "in 3 months"]

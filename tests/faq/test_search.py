"""What the search does with good and with bad input."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from careerpath.catalog.search import SearchWords
from tests.faq.shipped import known_words, shipped_search
from tests.faq.small import PAY_AND_TEA, entry, searching

WORDS = st.deferred(lambda: st.sampled_from(known_words()))


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   \n\t ",
        "?!... ()",
        "the of and to",
        "AND OR NOT",
        '"',
        "'\"'",
        "*",
        "-",
        "--",
        "^",
        "NEAR(",
        "question:",
        "a*b",
        "12345",
        "\x00\x1b[31m\x07",
        "机器学习工程师",
        "инженер",
        "مهندس",
        "🤖💰",
        "\u202e\u200b",
        "é" * 300,
        "r",
        "C",
        "x y z",
        "Rajesh Kumar",
        "Nguyen Thi Mai",
        "مهندس engineer مهندس مهندس",
        "а" * 10_000,
    ],
)
def test_what_says_nothing_finds_nothing(query: str) -> None:
    answer = shipped_search().ask(query)
    assert (answer.state, answer.results) == ("none", [])
    assert answer.query == query


@pytest.mark.parametrize(
    "query",
    [
        '"ml engineer" salary',
        "salary AND ml engineer",
        "NEAR(ml engineer salary)",
        "ml* engineer* salary*",
        "-ml engineer -salary",
        "wordings:ml engineer salary",
        "ml engineer salary 🤖",
        "ML ENGINEER SALARY???",
        "ml  engineer\tsalary\n",
        "ml engineer salary\x00",
    ],
)
def test_operators_are_only_words(query: str) -> None:
    assert shipped_search().ask(query).results[0].id == "pay"


def test_a_very_long_question_is_read_from_its_start() -> None:
    assert shipped_search().ask("ml engineer salary " + "x" * 10_000).results[0].id == "pay"
    assert shipped_search().ask("ml engineer salary " * 600).results[0].id == "pay"


@given(st.text(max_size=200))
def test_no_question_raises(query: str) -> None:
    answer = shipped_search().ask(query)
    for hit in answer.results:
        assert 0 < hit.score <= 1


@pytest.mark.slow
@given(st.lists(WORDS, max_size=12))
def test_known_words_in_any_mixture_are_ranked(words: list[str]) -> None:
    answer = shipped_search().ask(" ".join(words), every=True)
    found = [hit.id for hit in answer.results]
    assert len(found) == len(set(found))
    scores = [hit.score for hit in answer.results]
    assert scores == sorted(scores, reverse=True)
    assert (answer.state == "none") == (not answer.results)


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_a_short_question_means_the_same_in_any_order(words: list[str]) -> None:
    assume(not {"to", "from", "into", "back"} & set(words))
    found = {
        tuple(h.id for h in shipped_search().ask(" ".join(o)).results[:1])
        for o in permutations(words)
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    ("query", "read", "expected"),
    [
        ("do i need calculs", {"calculs": "calculus"}, "how-much-maths"),
        ("pyhton enough for ml?", {"pyhton": "python"}, "python-enough"),
        ("what about negotation", {"negotation": "negotiation"}, "negotiate"),
    ],
)
def test_corrections_are_made_and_told(query: str, read: dict[str, str], expected: str) -> None:
    answer = shipped_search().ask(query)
    assert answer.corrected == read
    assert answer.results[0].id == expected


def test_rare_words_are_no_corrections_and_one_is_not_many() -> None:
    for word in ("crashes", "regards", "dreaded", "depressed", "contribution", "behavior"):
        assert shipped_search().ask(word).corrected == {}, word


def test_short_and_known_words_are_not_corrected() -> None:
    assert shipped_search().ask("washing machine repair").corrected == {}
    assert shipped_search().ask("sqk pyt").corrected == {}


def test_abbreviations_and_symbols() -> None:
    assert shipped_search().ask("MLE vs SWE").results[0].id == "better-career"
    assert shipped_search().ask("FAANG or startup").results[0].id == "startup-or-large"
    assert shipped_search().ask("dsa for mle").results[0].id == "dsa-for-mle"
    assert shipped_search().ask("do i need C++ for ml").results[0].id == "python-enough"


def test_matched_words_are_those_that_were_typed() -> None:
    answer = shipped_search().ask("What SALARY does an MLE get?")
    assert set(answer.results[0].matched) <= {"salary", "mle"}
    assert answer.results[0].matched


def test_among_limits_the_search() -> None:
    for hit in (
        shipped_search().ask("salary of a junior", among={"negotiate", "interviews"}).results
    ):
        assert hit.id in {"negotiate", "interviews"}
    assert (
        shipped_search().ask("negotiate salary", among={"negotiate"}).results[0].id == "negotiate"
    )


def test_synonyms_are_content() -> None:
    assert searching(PAY_AND_TEA).ask("moolah").results == []
    taught = searching(PAY_AND_TEA, SearchWords(synonyms={"salary": ["moolah", "big bucks"]}))
    assert taught.ask("moolah").results[0].id == "pay"
    assert taught.ask("big bucks??").results[0].matched == ["big bucks"]


def test_ways_of_asking_are_learnt() -> None:
    elsewhere = ("how do i boil an egg", "is a snake a good pet", "wash a red shirt", "bus at noon")
    assert searching(PAY_AND_TEA, elsewhere=elsewhere).ask("would i get rich").state != "answer"
    asked = {"pay": ["would i be rich", "rich people", "do you get rich"]}
    taught = searching(PAY_AND_TEA, asked=asked, elsewhere=elsewhere)
    assert taught.ask("would i get rich").results[0].id == "pay"


def test_a_question_like_those_elsewhere_gets_a_no() -> None:
    elsewhere = ("python snake food", "snake bite", "is a snake a good pet", "snake skin")
    entries = {"python": entry("python", "Is Python enough?", "python"), **PAY_AND_TEA}
    search = searching(entries, elsewhere=elsewhere)
    assert search.ask("food for a snake").results == []
    assert search.ask("python?").results[0].id == "python"


def test_numbers_are_read_alike_and_say_nothing_alone() -> None:
    entries = {"old": entry("old", "Am I too old at 40?"), **PAY_AND_TEA}
    search = searching(entries, SearchWords(stop_words=["am i too at"]))
    assert search.ask("am i too old at 57").results[0].id == "old"
    assert search.ask("57").results == []


def test_no_entries_find_nothing() -> None:
    assert searching({}).ask("salary").results == []

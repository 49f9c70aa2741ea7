"""What the search does with good and with bad input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.faq import ACCEPT, FaqSearch
from careerpath.advice.faq_index import make_index
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.search import SearchWords

CATALOG = Catalog()
SEARCH = FaqSearch(CATALOG.faq, make_index(CATALOG.faq, CATALOG.search_words))


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
    ],
)
def test_what_says_nothing_finds_nothing(query: str) -> None:
    answer = SEARCH.ask(query)
    assert answer.results == []
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
    assert SEARCH.ask(query).results[0].id == "pay"


def test_a_very_long_question_is_read_from_its_start() -> None:
    assert SEARCH.ask("ml engineer salary " + "x" * 10_000).results[0].id == "pay"
    assert SEARCH.ask("ml engineer salary " * 600).results[0].id == "pay"


@given(st.text(max_size=200))
def test_no_question_raises(query: str) -> None:
    answer = SEARCH.ask(query)
    for hit in answer.results:
        assert ACCEPT <= hit.score <= 1


@given(st.lists(st.sampled_from(sorted(SEARCH._index.lexicon.spelled)), max_size=12))
def test_known_words_in_any_mixture_do_not_raise(words: list[str]) -> None:
    answer = SEARCH.ask(" ".join(words))
    found = [hit.id for hit in answer.results]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("query", "read", "expected"),
    [
        ("do i need calculs", {"calculs": "calculus"}, "how-much-maths"),
        ("pyhton enough for ml?", {"pyhton": "python"}, "python-enough"),
        ("what about negotation", {"negotation": "negotiation"}, "negotiate"),
    ],
)
def test_corrections_are_made_and_told(query: str, read: dict[str, str], expected: str) -> None:
    answer = SEARCH.ask(query)
    assert answer.corrected == read
    assert answer.results[0].id == expected


def test_short_and_known_words_are_not_corrected() -> None:
    assert SEARCH.ask("washing machine repair").corrected == {}
    assert SEARCH.ask("sqk pyt").corrected == {}


def test_abbreviations_and_symbols() -> None:
    assert SEARCH.ask("MLE vs SWE").results[0].id == "better-career"
    assert SEARCH.ask("FAANG or startup").results[0].id == "startup-or-large"
    assert SEARCH.ask("dsa for mle").results[0].id == "dsa-for-mle"
    assert SEARCH.ask("do i need C++ for ml").results[0].id == "python-enough"


def test_matched_words_are_those_that_were_typed() -> None:
    answer = SEARCH.ask("What SALARY does an MLE get?")
    assert set(answer.results[0].matched) <= {"salary", "mle"}
    assert answer.results[0].matched


def test_a_miss_suggests_at_most_two() -> None:
    answer = SEARCH.ask("degree celsius to fahrenheit")
    assert answer.results == []
    assert len(answer.nearest) <= 2


def test_among_limits_the_search() -> None:
    assert SEARCH.ask("salary of a junior", among={"negotiate", "interviews"}).results == [] or (
        SEARCH.ask("salary of a junior", among={"negotiate"}).results[0].id == "negotiate"
    )


def entry(key: str, question: str, *wordings: str) -> FaqEntry:
    return FaqEntry(id=key, question=question, answer="Yes.", wordings=list(wordings))


def test_synonyms_are_content() -> None:
    entries = {"pay": entry("pay", "What is the salary?"), "tea": entry("tea", "Is there tea?")}
    plain = FaqSearch(entries, make_index(entries, SearchWords()))
    taught = FaqSearch(entries, make_index(entries, SearchWords(synonyms={"salary": ["moolah"]})))
    assert plain.ask("moolah").results == []
    assert taught.ask("moolah").results[0].id == "pay"


def test_a_phrase_reads_any_number() -> None:
    entries = {"old": entry("old", "Am I too old?"), "tea": entry("tea", "Is there tea?")}
    words = SearchWords(synonyms={"old": ["im 40"]}, stop_words=["i am is there too"])
    search = FaqSearch(entries, make_index(entries, words))
    assert search.ask("im 57").results[0].id == "old"
    assert search.ask("57").results == []


def test_a_word_of_another_subject_means_no_unless_an_entry_speaks_of_it() -> None:
    words = SearchWords(outside_words=["snake"])
    entries = {"python": entry("python", "Is Python enough?")}
    assert FaqSearch(entries, make_index(entries, words)).ask("python snake").results == []
    entries["zoo"] = entry("zoo", "Can a snake keeper learn Python?")
    assert FaqSearch(entries, make_index(entries, words)).ask("python snake").results


def test_no_entries_find_nothing() -> None:
    assert FaqSearch({}, make_index({}, SearchWords())).ask("salary").results == []

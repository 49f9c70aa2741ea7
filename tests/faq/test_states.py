"""Three honest states, other languages, and people in distress."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.search import Distress, SearchWords
from careerpath.faq.book import read_weights
from careerpath.faq.language import OTHER_LETTERS
from tests.faq.shipped import known_words, shipped_book, shipped_search
from tests.faq.small import PAY_AND_TEA, entry, searching

WORDS = st.deferred(lambda: st.sampled_from(known_words()))


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_the_best_probability_decides(words: list[str]) -> None:
    answer = shipped_search().ask(" ".join(words))
    head = read_weights().head
    if answer.state == "answer" and not answer.comfort:
        assert answer.results[0].score >= round(head.answer, 4)
    if answer.state == "suggest":
        assert 2 <= len(answer.results) <= 5
        assert answer.results[0].score < 1


def test_titles_are_suggested_where_several_are_alike() -> None:
    entries = {
        "cat": entry("cat", "What does a cat eat?", "food of a cat", "feeding a cat"),
        "dog": entry("dog", "What does a dog eat?", "food of a dog", "feeding a dog"),
        "cow": entry("cow", "What does a cow eat?", "food of a cow", "feeding a cow"),
    }
    found = searching(entries).ask("what to give as food, feeding")
    assert found.state == "suggest"
    assert {hit.id for hit in found.results} == {"cat", "cow", "dog"}
    assert searching(entries).ask("food for my cat").state == "answer"


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("puedo ser programador sin un titulo", "Spanish"),
        ("vale a pena fazer faculdade para ser programador", "Portuguese"),
        ("wie werde ich programmierer ohne studium", "German"),
        ("comment devenir developpeur sans diplome", "French"),
        ("apakah saya bisa jadi programmer tanpa kuliah", "Indonesian"),
        ("kya mai bina degree ke software engineer ban sakta hu", "Hindi"),
        ("kak stat programmistom bez opyta", "Russian"),
        ("как стать программистом", OTHER_LETTERS),
        ("如何成为程序员", OTHER_LETTERS),
        ("क्या मैं python सीख सकता हूँ", OTHER_LETTERS),
    ],
)
def test_other_languages_are_told(query: str, language: str) -> None:
    answer = shipped_search().ask(query)
    assert (answer.state, answer.language) == ("none", language)


@pytest.mark.slow
def test_english_is_not_taken_for_another_language() -> None:
    for each in shipped_book().entries.values():
        for text in (each.question, *each.wordings):
            assert shipped_search().ask(text).language is None, text


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("should i learn python or kill myself", "cannot-go-on"),
        ("i want to give up on life", "cannot-go-on"),
        ("Which language first? I feel like a failure anyway", "giving-up"),
        ("had a panic attack before the interview", "giving-up"),
        ("I've been burned out for years", "burnout"),
        ("i want to disappear", "cannot-go-on"),
        ("sucidal thoughts since the layoff", "cannot-go-on"),
        ("quiero morir", "cannot-go-on"),
        ("ich will nicht mehr leben", "cannot-go-on"),
        ("Хочу умереть.", "cannot-go-on"),
        ("我想死", "cannot-go-on"),
        ("300 rejections, i dont see the point anymore", "giving-up"),
        ("my boss touches me", "harassment"),
        ("groped at the office party, which language first?", "harassment"),
        ("I was harrassed in my internship", "harassment"),
        ("acoso laboral", "harassment"),
        ("i dont want to be here", "cannot-go-on"),
    ],
)
def test_distress_comes_before_everything_else(query: str, key: str) -> None:
    answer = shipped_search().ask(query)
    assert answer.results[0].id == key
    assert answer.comfort
    assert shipped_search().ask(query, among={"pay"}).results[0].id == key


def test_nothing_far_off_is_named_beside_the_answer_for_somebody_in_need() -> None:
    ids = [hit.id for hit in shipped_search().ask("i want to disappear").results]
    assert ids == ["cannot-go-on"]
    ids = [hit.id for hit in shipped_search().ask("salary of an mle, or kill myself?").results]
    assert ids[:2] == ["cannot-go-on", "pay"]


def test_words_that_only_look_like_distress() -> None:
    for query in ("how many kms to the office", "kill a process", "is front end dead"):
        found = shipped_search().ask(query)
        assert not found.comfort or found.state != "answer", query
    for query in ("i just want to be happy", "touch typing course", "grope for words in meetings"):
        assert not shipped_search().ask(query).comfort, query


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("should i lie on my cv", "lie-on-resume"),
        ("can i invent experience on my resume", "lie-on-resume"),
        ("can i hack my school", "hack-with-permission"),
        ("do i have to do overtime", "must-work-overtime"),
        ("should i drop out of university", "drop-out"),
        ("will my job as nurse be replaced by ai", "ai-other-jobs"),
        ("sexual harassment at work", "harassment"),
    ],
)
def test_what_does_harm_if_answered_wrongly_is_answered_rightly(query: str, key: str) -> None:
    answer = shipped_search().ask(query)
    assert (answer.state, answer.results[0].id) == ("answer", key)


def test_a_small_list_draws_nothing_that_is_not_its_own() -> None:
    for query in (
        "can i learn python in 2 weeks and get a job",
        "pregnant and studying should i tell employer",
        "what salary should i tell them",
        "is my github good enough to get a job",
    ):
        found = {hit.id: hit.score for hit in shipped_search().ask(query, every=True).results}
        assert found.get("criminal-record", 0.0) < 0.05, query


def test_titles_for_somebody_in_need_come_after_a_kind_word() -> None:
    words = SearchWords(distress=[Distress(entry="low", first="Sit down.", phrases=["so low"])])
    entries = {
        "low": entry("low", "What if I feel low?", "feeling low and tired", "tired and low"),
        "nap": entry("nap", "Where is a bed?", "tired, where is a bed", "a bed for the tired"),
    }
    found = searching(entries, words).ask("tired, feeling")
    assert found.results[0].id == "low"
    assert found.comfort == "Sit down."


def test_distress_is_content_the_gravest_first() -> None:
    words = SearchWords(
        distress=[
            Distress(entry="tea", first="Sit down.", phrases=["i can't go on"]),
            Distress(entry="pay", first="Breathe.", phrases=["go on"]),
            Distress(entry="gone", first="?", phrases=["is there"]),
        ]
    )
    search = searching(PAY_AND_TEA, words)
    assert search.ask("salary!! I can’t go on").comfort == "Sit down."
    assert search.ask("will it go on").results[0].id == "pay"
    assert search.ask("going on").comfort is None
    assert search.ask("is there coffee").comfort != "?"  # its entry is not there


def test_phrases_of_distress_in_other_letters_are_parts_of_words() -> None:
    words = SearchWords(distress=[Distress(entry="tea", first="Sit.", phrases=["死にたい", " "])])
    search = searching(PAY_AND_TEA, words)
    assert search.ask("もう死にたいです").comfort == "Sit."
    assert search.ask("salary").comfort is None

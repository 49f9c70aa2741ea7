"""How good the search is. scored.yaml is never tuned on; its questions are not to be read."""

from __future__ import annotations

from itertools import permutations

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.faq.distress import find_distress
from careerpath.faq.search import FaqSearch
from careerpath.faq.words import list_synonyms, read_all, read_words, split_words
from tests.faq.scoring import Question, load, load_real, score

pytestmark = pytest.mark.slow

FLOORS = {"tuning": (0.95, 0.99, 0.90), "scored": (0.95, 0.98, 0.90)}
"""Right answer first, among the first three, nothing-to-find met with a no."""

REAL = (0.80, 0.92)
"""The same of what people put in public: an acceptable answer first, and among the first three."""

MOST_SHOWN = 0.20
"""Of questions without an entry, at most so many get an answer shown in full."""


def ids(search: FaqSearch, question: str) -> list[str]:
    return [hit.id for hit in search.ask(question).results]


@pytest.mark.parametrize("name", FLOORS)
def test_questions_as_people_type_them(search: FaqSearch, name: str) -> None:
    reached = score(lambda question: ids(search, question), load(name))
    for share, floor in zip(reached, FLOORS[name], strict=True):
        assert share >= floor, reached


def test_questions_that_people_put_in_public(search: FaqSearch) -> None:
    questions = load_real()
    reached = score(lambda question: ids(search, question), questions)
    assert reached.first >= REAL[0], reached
    assert reached.three >= REAL[1], reached
    without = [each for each in questions if not each.expect]
    shown = [each.ask for each in without if search.ask(each.ask).state == "answer"]
    assert len(shown) <= MOST_SHOWN * len(without), shown


def test_the_sets_are_large_and_apart(catalog: Catalog) -> None:
    tuning, scored = load("tuning"), load("scored")
    for questions in (tuning, scored):
        assert sum(bool(each.expect) for each in questions) >= 300
        assert sum(not each.expect for each in questions) >= 150
    assert not {each.ask.casefold() for each in tuning} & {each.ask.casefold() for each in scored}
    assert {key for each in [*tuning, *scored] for key in each.expect} <= set(catalog.faq)


@pytest.mark.parametrize("questions", [load("tuning"), load("scored"), load_real()])
def test_the_questions_are_not_in_the_content(catalog: Catalog, questions: list[Question]) -> None:
    learnt = (way for ways in catalog.asked.values() for way in ways)
    written = {tuple(split_words(text)) for text in (*learnt, *catalog.elsewhere)}
    asked = {tuple(split_words(each.ask)) for each in questions} - {()}
    assert not written & asked


def test_every_entry_is_found_by_its_own_words(catalog: Catalog, search: FaqSearch) -> None:
    asked = [(e.id, text) for e in catalog.faq.values() for text in (e.question, *e.wordings)]
    missed = [(key, text) for key, text in asked if ids(search, text)[:1] != [key]]
    assert len(missed) <= 0.02 * len(asked), missed


def test_every_entry_has_other_wordings(catalog: Catalog) -> None:
    for entry in catalog.faq.values():
        assert 4 <= len(entry.wordings) <= 8, entry.id


def test_order_of_words_does_not_matter_in_short_questions(
    catalog: Catalog, search: FaqSearch
) -> None:
    directed = {"to", "from", "into", "back"}
    asked = [w.split() for e in catalog.faq.values() for w in e.wordings]
    short = [words for words in asked if len(words) <= 3 and not directed & set(words)]
    short += [words[:3] for words in asked[::3] if not directed & set(words)]
    synonyms = list_synonyms(catalog.search_words.synonyms)
    for words in short:
        first: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for order in permutations(words):  # phrases count only in their own order
            asks = " ".join(order)
            if find_distress(order, catalog.search_words.distress):
                continue
            read = tuple(sorted(read_all(read_words(split_words(asks), synonyms))))
            first.setdefault(read, set()).add(tuple(ids(search, asks)[:1]))
        assert all(len(found) == 1 for found in first.values()), (words, first)

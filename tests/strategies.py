"""Random people for property tests: answers, levels and hours over the shipped content."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from careerpath.advice.levels import Known, know
from careerpath.advice.said import Said
from careerpath.catalog.catalog import Catalog
from careerpath.quiz.contents import quiz_contents
from careerpath.quiz.result import QuizContents

CATALOG = Catalog()
CONTENTS: QuizContents = quiz_contents(CATALOG)
QUESTIONS = CATALOG.questions
ROLES = CATALOG.roles


def answers(least: int = 0) -> st.SearchStrategy[dict[str, str]]:
    """Some or all questions answered, at least `least` of them."""
    every = st.fixed_dictionaries(
        {key: st.sampled_from([*q.option_ids(), None]) for key, q in QUESTIONS.items()}
    )
    given = every.map(lambda each: {k: v for k, v in each.items() if v is not None})
    return given.filter(lambda each: len(each) >= least)


def full_answers() -> st.SearchStrategy[dict[str, str]]:
    """Every question answered."""
    return st.fixed_dictionaries({k: st.sampled_from(q.option_ids()) for k, q in QUESTIONS.items()})


def levels() -> st.SearchStrategy[dict[str, int]]:
    """Levels of some skills."""
    return st.dictionaries(st.sampled_from(sorted(CATALOG.skills)), st.integers(0, 4), max_size=40)


def known(rated: dict[str, int]) -> Known:
    """What is known of somebody who rated these levels and said nothing else."""
    return know(CATALOG.skills, rated)


def people() -> st.SearchStrategy[Said]:
    """Whole persons."""
    return st.builds(
        Said,
        answers=answers(),
        known=levels().map(known),
        hours_per_week=st.sampled_from([1.0, 2.0, 5.0, 10.0, 17.5, 40.0]),
        start=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
        asked=st.just(tuple(QUESTIONS)),
    )

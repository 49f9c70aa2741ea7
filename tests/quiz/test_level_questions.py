from __future__ import annotations

from itertools import permutations

from careerpath.advice.levels import FIRST_CODE, Known, code_skills, know
from careerpath.quiz.level_questions import MOST, choose_level_skills
from tests.strategies import CATALOG, ROLES

SKILLS = CATALOG.skills


def chosen(first: str, second: str, known: Known, rated: dict[str, int]) -> list[str]:
    return choose_level_skills([ROLES[first], ROLES[second]], ROLES[first], known, rated, SKILLS)


def test_about_a_dozen_levels_each_once_and_none_that_is_known() -> None:
    for first, second in permutations(ROLES, 2):
        asked = chosen(first, second, Known(), {})
        assert len(asked) == len(set(asked)) <= MOST
        assert {ask.skill for ask in ROLES[first].skills if ask.must_have} <= set(asked)


def test_what_somebody_rated_stays_on_its_page() -> None:
    rated = {"sql": 2, "python": 1}
    asked = chosen("data-analyst", "data-scientist", know(SKILLS, rated), rated)
    assert asked[:2] == ["sql", "python"]


def test_what_work_tells_is_not_asked() -> None:
    known = know(SKILLS, {}, origin=ROLES["backend-engineer"])
    asked = chosen("backend-engineer", "data-engineer", known, {})
    assert not set(asked) & set(known.levels)


def test_who_never_programmed_is_not_asked_what_builds_on_it() -> None:
    rated = {FIRST_CODE: 0}
    for first, second in permutations(ROLES, 2):
        asked = chosen(first, second, know(SKILLS, rated), rated)
        assert not set(asked) & set(code_skills(SKILLS))

from __future__ import annotations

from itertools import permutations

from careerpath.advice.readiness import ENOUGH, measure_readiness
from careerpath.catalog.roles import PAIR
from careerpath.quiz.level_questions import MOST, choose_level_skills
from tests.strategies import ROLES


def test_the_best_fit_can_always_be_stated_after_about_a_dozen_levels() -> None:
    for first, second in permutations(ROLES, 2):
        order = list(dict.fromkeys([first, *PAIR, second]))
        asked = choose_level_skills([ROLES[key] for key in order])
        assert len(asked) == len(set(asked)) <= MOST
        assert measure_readiness(ROLES[first], dict.fromkeys(asked, 0)).coverage >= ENOUGH

"""Where a person stands towards roles: fit, readiness and the hours between."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from careerpath.advice.fit import find_scale, score_role
from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.readiness import hours_to_ready, measure_readiness
from careerpath.advice.results import Standing
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import Role

ENOUGH_ANSWERS = 0.6
"""Share of the questions asked below which fit is not stated."""


def measure_standings(
    roles: Iterable[Role],
    questions: Mapping[str, Question],
    quick: Collection[str],
    answers: Mapping[str, str],
    levels: Levels,
    ladders: Ladders,
    every: Iterable[Role],
) -> dict[str, Standing]:
    """Return the standing towards each role by its id.

    Fit is None below 60 % of the questions of the quiz, long or quick; `answers` may name
    questions and options that are gone, which count as not answered. Fit is on the scale of
    `every` role.
    """
    known = {
        key: answers[key]
        for key, question in questions.items()
        if answers.get(key) in question.option_ids()
    }
    enough = any(
        asked and sum(key in known for key in asked) >= ENOUGH_ANSWERS * len(asked)
        for asked in (questions, quick)
    )
    scale = find_scale(every, questions, known)
    found = {}
    for role in roles:
        ready = measure_readiness(role, levels)
        found[role.id] = Standing(
            score_role(role, questions, known, scale).fit if enough else None,
            ready.value,
            ready.coverage,
            ready.must_haves_met,
            ready.must_haves,
            hours_to_ready(ladders, role, levels),
        )
    return found

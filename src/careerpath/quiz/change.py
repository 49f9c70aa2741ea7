"""What another answer would have changed."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.fit import find_scale, rank_fits
from careerpath.advice.headline import Confidence, decide_headline
from careerpath.advice.results import Result
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import PAIR, Role
from careerpath.quiz.result import QuizResult


class Standing(Result, frozen=True):
    """Where the answers lead: the first role, the winner of the headline pair, and all fits."""

    first: str
    winner: str | None
    confidence: Confidence
    fits: dict[str, int | None]


class ChangedAnswer(Result, frozen=True):
    """One answer as it was and as it might have been, None where it was not given."""

    question: str
    was: str | None
    now: str


class Change(Result, frozen=True):
    """Before and after. `moved` are the roles whose fit changes, the most first."""

    changes: list[ChangedAnswer]
    before: Standing
    after: Standing
    moved: list[str]


def compare_answers(
    roles: Mapping[str, Role],
    questions: Mapping[str, Question],
    answers: Mapping[str, str],
    changes: Mapping[str, str],
) -> Change:
    """Return what the answers lead to as they are, and with `changes` (question -> option)."""
    before = _stand(roles, questions, answers)
    after = _stand(roles, questions, {**answers, **changes})
    shift = {key: (after.fits[key] or 0) - (before.fits[key] or 0) for key in roles}
    moved = sorted((key for key in roles if shift[key]), key=lambda key: (-abs(shift[key]), key))
    changed = [ChangedAnswer(key, answers.get(key), option) for key, option in changes.items()]
    return Change(changed, before, after, moved)


def _stand(
    roles: Mapping[str, Role], questions: Mapping[str, Question], answers: Mapping[str, str]
) -> Standing:
    ordered = {key: answers[key] for key in questions if key in answers}
    fits = rank_fits(roles, questions, ordered)
    scale = find_scale(roles.values(), questions, ordered)
    headline = decide_headline((roles[PAIR[0]], roles[PAIR[1]]), questions, ordered, scale)
    return Standing(
        fits[0].role, headline.winner, headline.confidence, {each.role: each.fit for each in fits}
    )


class Since(Result, frozen=True):
    """What is different from the last visit: answers, the direction, fits by role (was, now)."""

    answers: int
    was: str | None
    now: str | None
    fits: dict[str, tuple[int, int]]


def compare_visits(
    before: Mapping[str, str], after: Mapping[str, str], earlier: QuizResult, later: QuizResult
) -> Since:
    """Return what changed between two visits to the quiz."""
    was = {each.role: each.fit or 0 for each in earlier.ranking}
    moved = {
        each.role: (was[each.role], each.fit or 0)
        for each in later.ranking
        if each.role in was and was[each.role] != (each.fit or 0)
    }
    first = sorted(moved, key=lambda key: (-abs(moved[key][1] - moved[key][0]), key))
    return Since(
        sum(before.get(key) != after.get(key) for key in {*before, *after}),
        earlier.recommendation.destination,
        later.recommendation.destination,
        {key: moved[key] for key in first},
    )

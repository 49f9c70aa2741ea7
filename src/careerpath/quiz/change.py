"""What another answer would have changed."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.fit import find_scale, rank_fits
from careerpath.advice.headline import Confidence, decide_headline
from careerpath.advice.results import Result
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import PAIR, Role


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

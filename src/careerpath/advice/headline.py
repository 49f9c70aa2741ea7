"""Two roles against each other, what would turn it, and every role one answer from first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from careerpath.advice.fit import SAME, RoleFit, question_scores, score_role
from careerpath.advice.results import Result
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import Role

Confidence = Literal["clear", "close", "tie", "neither"]

NEAR = 60
"""Where both of the headline pair stand under this fit, neither is near."""


class Flip(Result, frozen=True, rename={"from_option": "from", "to_option": "to"}):
    """A single other answer that would change the winner of the headline pair."""

    question: str
    from_option: str
    to_option: str
    winner: str


class Pair(Result, frozen=True):
    """Which of two roles the answers lean to.

    clear: no single other answer turns it; close: at least one does; tie: equal; neither: both
    are far from what the person wants, so there is no winner. `flips` has the answer that would
    turn it furthest first. `margin` is the lead in standard deviations, signed towards the first.
    """

    roles: tuple[str, str]
    winner: str | None
    confidence: Confidence
    flips: list[Flip]
    margin: float


def decide_pair(
    pair: tuple[Role, Role], questions: Mapping[str, Question], answers: Mapping[str, str]
) -> Pair:
    """Return which role of the pair the answers lean to, how surely, and what would turn it."""
    first, second = (score_role(role, questions, answers) for role in pair)
    margin = (first.z or 0.0) - (second.z or 0.0)
    winner = _leader(margin, (first.role, second.role))
    flips: list[tuple[float, Flip]] = []
    for key, option, other, changes in _changes((first, second), pair, questions, answers):
        moved = margin + changes[0] - changes[1]
        turned = _leader(moved, (first.role, second.role))
        if turned is not None and turned != winner:
            flips.append((abs(moved), Flip(key, option, other, turned)))
    flips.sort(key=lambda each: -round(each[0], 9))
    confidence: Confidence = "tie" if winner is None else "close" if flips else "clear"
    return Pair((first.role, second.role), winner, confidence, [flip for _, flip in flips], margin)


def decide_headline(
    pair: tuple[Role, Role],
    questions: Mapping[str, Question],
    answers: Mapping[str, str],
    scale: float,
) -> Pair:
    """Return the headline pair, which may be neither: fit is on the scale of all roles."""
    found = decide_pair(pair, questions, answers)
    fits = [score_role(role, questions, answers, scale).fit or 0 for role in pair]
    if answers and max(fits) < NEAR:
        return msgspec.structs.replace(found, winner=None, confidence="neither", flips=[])
    return found


def find_top_group(
    fits: list[RoleFit],
    roles: Mapping[str, Role],
    questions: Mapping[str, Question],
    answers: Mapping[str, str],
) -> list[str]:
    """Return every role that the answers, or one changed answer, put first; best fit first.

    `fits` is the ranking by `rank_fits`.
    """
    if not fits or not answers:
        return []
    z = [each.z or 0.0 for each in fits]
    group = {each.role for each, value in zip(fits, z, strict=True) if value >= max(z) - SAME}
    ranked = tuple(roles[each.role] for each in fits)
    for _, _, _, changes in _changes(tuple(fits), ranked, questions, answers):
        moved = [value + change for value, change in zip(z, changes, strict=True)]
        best = max(moved)
        group |= {each.role for each, value in zip(fits, moved, strict=True) if value > best - SAME}
    return [each.role for each in fits if each.role in group]


def _changes(
    fits: tuple[RoleFit, ...],
    roles: tuple[Role, ...],
    questions: Mapping[str, Question],
    answers: Mapping[str, str],
) -> Iterator[tuple[str, str, str, list[float]]]:
    """Yield (question, option, other option, change of z for each role) for every other answer.

    Mean and sd stay as they are, since the same questions are answered.
    """
    for key, option in answers.items():
        scores = [question_scores(role, questions[key]) for role in roles]
        for other in questions[key].option_ids():
            if other != option:
                yield (
                    key,
                    option,
                    other,
                    [
                        (score[other] - score[option]) / fit.sd if fit.sd else 0.0
                        for score, fit in zip(scores, fits, strict=True)
                    ],
                )


def _leader(margin: float, pair: tuple[str, str]) -> str | None:
    if abs(margin) < SAME:
        return None
    return pair[0] if margin > 0 else pair[1]

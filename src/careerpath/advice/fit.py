"""Fit: how much a role's daily work is what the person said they want.

A role's raw score is the sum over the answered questions of the points of the chosen options,
weighted by what the role wants. It is standardised with the role's exact mean and standard
deviation under uniformly random answers to the same questions, 'no preference' among them.
Questions are independent, so both have closed forms: means and variances add up. No role can win
by the shape of the questionnaire. `fit` reads as "a closer match than N % of random answers".
"""

from __future__ import annotations

from collections.abc import Mapping
from math import erf, sqrt

from careerpath.advice.results import Result
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import Role

SAME = 1e-9
"""Differences of z below this are equal: they come from the order of floating-point sums."""


class RoleFit(Result, frozen=True):
    """A role's fit. `shares` maps each answered question to its exact share of z."""

    role: str
    raw: int
    mean: float
    sd: float
    z: float | None
    fit: int | None
    shares: dict[str, float]


def question_scores(role: Role, question: Question) -> dict[str, int]:
    """Return the raw points that each option of a question, 'no preference' too, gives a role."""
    return {
        option: sum(
            points * role.wants.get(dimension, 0)
            for dimension, points in question.points(option).items()
        )
        for option in question.option_ids()
    }


def score_role(
    role: Role, questions: Mapping[str, Question], answers: Mapping[str, str]
) -> RoleFit:
    """Return a role's fit to the answers (question id -> option id).

    With no answers, or answers that say nothing about this role, sd is 0 and fit is None.
    """
    raw, mean, variance = 0, 0.0, 0.0
    deviations: dict[str, float] = {}
    for key, option in answers.items():
        scores = question_scores(role, questions[key])
        values = list(scores.values())
        average = sum(values) / len(values)
        raw += scores[option]
        mean += average
        variance += sum((value - average) ** 2 for value in values) / len(values)
        deviations[key] = scores[option] - average
    sd = sqrt(variance)
    if sd == 0:
        return RoleFit(role.id, raw, mean, sd, None, None, dict.fromkeys(deviations, 0.0))
    shares = {key: deviation / sd for key, deviation in deviations.items()}
    z = (raw - mean) / sd
    return RoleFit(role.id, raw, mean, sd, z, round(100 * normal_cdf(z)), shares)


def normal_cdf(z: float) -> float:
    """Return the share of a standard normal distribution below `z`."""
    return 0.5 * (1 + erf(z / sqrt(2)))


def rank_fits(
    roles: Mapping[str, Role], questions: Mapping[str, Question], answers: Mapping[str, str]
) -> list[RoleFit]:
    """Return the fit of every role, the closest first, ties by id."""
    fits = [score_role(role, questions, answers) for role in roles.values()]
    return sorted(fits, key=lambda each: (-_rounded(each.z), each.role))


def _rounded(z: float | None) -> float:
    return round(0.0 if z is None else z, 9)

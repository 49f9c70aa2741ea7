"""Fit: how much a role's daily work is what the person said they want.

A role's raw score is the sum over the answered questions of the points of the chosen options,
weighted by what the role wants. It is standardised with the role's exact mean and standard
deviation under uniformly random answers to the same questions, 'no preference' among them.
Questions are independent, so both have closed forms: means and variances add up. No role can win
by the shape of the questionnaire.

What is shown is linear in that z, on one scale for all roles: fit = 50 + 50 z / Z, where Z is the
largest z that any role's ideal answers to these questions reach. 50 is what random answers give;
below 50 the answers speak against the role.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt

from careerpath.advice.results import Result
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import Role

SAME = 1e-9
"""Differences of z below this are equal: they come from the order of floating-point sums."""

ALIKE = 0.85
"""Above this correlation under random answers, two roles can hardly be told apart."""


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
    role: Role,
    questions: Mapping[str, Question],
    answers: Mapping[str, str],
    scale: float | None = None,
) -> RoleFit:
    """Return a role's fit to the answers (question id -> option id); None without a `scale`.

    With no answers, or answers that say nothing about this role, sd is 0 and z is None.
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
    return RoleFit(role.id, raw, mean, sd, z, shown_fit(z, scale), shares)


def shown_fit(z: float, scale: float | None) -> int | None:
    """Return a fit of 0 to 100 for a z; None where there is no scale."""
    return min(max(round(50 + 50 * z / scale), 0), 100) if scale else None


def find_scale(
    roles: Iterable[Role], questions: Mapping[str, Question], asked: Iterable[str]
) -> float:
    """Return Z: the largest z that the ideal answers of any role reach on these questions."""
    keys = list(asked)
    return max((_ideal(role, questions, keys) for role in roles), default=0.0)


def _ideal(role: Role, questions: Mapping[str, Question], asked: list[str]) -> float:
    gain, variance = 0.0, 0.0
    for key in asked:
        values = list(question_scores(role, questions[key]).values())
        average = sum(values) / len(values)
        gain += max(values) - average
        variance += sum((value - average) ** 2 for value in values) / len(values)
    return gain / sqrt(variance) if variance else 0.0


def rank_fits(
    roles: Mapping[str, Role], questions: Mapping[str, Question], answers: Mapping[str, str]
) -> list[RoleFit]:
    """Return the fit of every role, the closest first, ties by id."""
    scale = find_scale(roles.values(), questions, answers)
    fits = [score_role(role, questions, answers, scale) for role in roles.values()]
    return sorted(fits, key=lambda each: (-_rounded(each.z), each.role))


def find_alike(
    role: Role, roles: Mapping[str, Role], questions: Mapping[str, Question], asked: Iterable[str]
) -> list[str]:
    """Return the roles that these questions can hardly tell from one, by id."""
    keys = list(asked)
    mine = _centred(role, questions, keys)
    return sorted(
        other.id
        for other in roles.values()
        if other.id != role.id and _correlation(mine, _centred(other, questions, keys)) > ALIKE
    )


def _centred(role: Role, questions: Mapping[str, Question], asked: list[str]) -> list[list[float]]:
    found = []
    for key in asked:
        values = list(question_scores(role, questions[key]).values())
        average = sum(values) / len(values)
        found.append([(value - average) / sqrt(len(values)) for value in values])
    return found


def _correlation(one: list[list[float]], other: list[list[float]]) -> float:
    def product(first: list[list[float]], second: list[list[float]]) -> float:
        pairs = zip(first, second, strict=True)
        return sum(a * b for x, y in pairs for a, b in zip(x, y, strict=True))

    size = sqrt(product(one, one) * product(other, other))
    return product(one, other) / size if size else 0.0


def _rounded(z: float | None) -> float:
    return round(0.0 if z is None else z, 9)

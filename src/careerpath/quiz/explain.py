"""Taking a fit apart: every answer's exact share of a role's score."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.fit import find_scale, score_role
from careerpath.advice.results import Result
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import Role


class AnswerShare(Result, frozen=True):
    """What one answer adds to z. `points` is what it gives the role, `mean` what a random one does.

    share = (points - mean) / sd
    """

    question: str
    option: str
    points: int
    mean: float
    share: float


class Explanation(Result, frozen=True):
    """A role's fit in full: z = (raw - mean) / sd is the sum of the shares.

    `scale` is the z that stands for a fit of 100.
    """

    role: str
    raw: int
    mean: float
    sd: float
    z: float | None
    fit: int | None
    scale: float
    shares: list[AnswerShare]


def explain_fit(
    role: Role,
    roles: Mapping[str, Role],
    questions: Mapping[str, Question],
    answers: Mapping[str, str],
) -> Explanation:
    """Return every answer's share of a role's z, the strongest for it first."""
    scale = find_scale(roles.values(), questions, answers)
    fit = score_role(role, questions, answers, scale)
    shares = []
    for key, share in fit.shares.items():
        points = questions[key].points(answers[key])
        given = sum(value * role.wants.get(name, 0) for name, value in points.items())
        shares.append(AnswerShare(key, answers[key], given, given - share * fit.sd, share))
    shares.sort(key=lambda each: (-each.share, each.question))
    return Explanation(role.id, fit.raw, fit.mean, fit.sd, fit.z, fit.fit, scale, shares)

"""Where answers point and how surely: the destination, the first step, and what stands as near."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.direction import find_first_step, is_complete, order_fits
from careerpath.advice.first_step import FirstStep
from careerpath.advice.fit import RoleFit, find_alike, find_scale, rank_fits
from careerpath.advice.headline import Confidence, Pair, decide_headline, find_top_group
from careerpath.advice.ladders import Ladders
from careerpath.advice.results import Result
from careerpath.advice.said import Said
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import PAIR, Role


class Bearing(Result, frozen=True):
    """Where answers point. With too few (not `complete`) there is no destination.

    `answers` are those that questions still ask. `by_fit` ranks all roles by what was said, `fits`
    also by what was tried. `headline` is software against machine learning, `top_group` every role
    that one other answer would put first, `alike` those that these questions can hardly tell from
    the destination.
    """

    complete: bool
    answers: Mapping[str, str]
    by_fit: list[RoleFit]
    fits: list[RoleFit]
    destination: str | None
    first_step: FirstStep | None
    headline: Pair
    top_group: list[str]
    alike: list[str]

    @property
    def confidence(self) -> Confidence | None:
        """How sure the destination is: close where another answer would put another role first."""
        if not self.complete:
            return None
        return "close" if len(self.top_group) > 1 else "clear"


def find_bearing(
    given: Said, roles: Mapping[str, Role], questions: Mapping[str, Question], ladders: Ladders
) -> Bearing:
    """Return where the answers point."""
    answers = {key: given.answers[key] for key in questions if key in given.answers}
    by_fit = rank_fits(roles, questions, answers)
    fits = order_fits(by_fit, given, roles, questions)
    complete = is_complete(answers, given.asked)
    destination = roles[fits[0].role] if complete else None
    group = find_top_group(by_fit, roles, questions, answers) if complete else []
    scale = find_scale(roles.values(), questions, answers)
    return Bearing(
        complete=complete,
        answers=answers,
        by_fit=by_fit,
        fits=fits,
        destination=destination.id if destination else None,
        first_step=find_first_step(fits, given, roles, ladders) if destination else None,
        headline=decide_headline((roles[PAIR[0]], roles[PAIR[1]]), questions, answers, scale),
        top_group=[key for key in (fit.role for fit in fits) if key in group],
        alike=find_alike(destination, roles, questions, answers) if destination else [],
    )

"""The quiz's result: direction, reasons, readiness, first step, comparison and plan."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.comparable import comparable_outlook, comparable_pay
from careerpath.advice.direction import (
    FirstStep,
    Reason,
    explain_answers,
    find_first_step,
    is_complete,
)
from careerpath.advice.fit import RoleFit, rank_fits
from careerpath.advice.headline import Headline, decide_headline, find_top_group
from careerpath.advice.readiness import (
    Gap,
    Readiness,
    Strength,
    hours_to_ready,
    list_gaps,
    list_strengths,
    measure_readiness,
)
from careerpath.advice.results import Result
from careerpath.advice.said import Said
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import PAIR, Role
from careerpath.catalog.sources import OutlookFigure, PayFigure
from careerpath.compare.comparison import CompareContents, Comparison, compare_roles
from careerpath.person.plan import Plan
from careerpath.plan.make import make_plan
from careerpath.plan.request import PlanContents, request_for


class QuizContents(Result, frozen=True):
    """All content that the result draws on."""

    roles: Mapping[str, Role]
    questions: Mapping[str, Question]
    compare: CompareContents
    plan: PlanContents


class RankedRole(Result, frozen=True):
    """A role on both axes: fit 0-100 and readiness 0-100 (None: unknown), and hours of study."""

    role: str
    fit: int | None
    readiness: int | None
    coverage: float
    must_haves_met: int
    must_haves: int
    hours_to_ready: int


class Recommendation(Result, frozen=True):
    """Where to go, where to begin if that is out of reach for now, and which answers say so."""

    destination: str | None
    first_step: FirstStep | None
    why: list[Reason]


class QuizResult(Result, frozen=True):
    """The result. `complete` is False with too few answers: then nothing is recommended."""

    complete: bool
    answered: int
    asked: int
    headline: Headline
    ranking: list[RankedRole]
    top_group: list[str]
    recommendation: Recommendation
    strengths: list[Strength]
    gaps: list[Gap]
    comparison: Comparison
    pay: dict[str, PayFigure] | None
    growth: dict[str, OutlookFigure] | None
    plan: Plan | None


def advise(given: Said, contents: QuizContents) -> QuizResult:
    """Return the result for what was said. Equal inputs give equal results."""
    roles, ladders = contents.roles, contents.plan.ladders
    answers = {key: given.answers[key] for key in contents.questions if key in given.answers}
    fits = rank_fits(roles, contents.questions, answers)
    complete = is_complete(answers, given.asked)
    pair = (roles[PAIR[0]], roles[PAIR[1]])
    headline = decide_headline(pair, contents.questions, answers)
    ranking = [_rank(fit, roles[fit.role], given, contents) for fit in fits]
    destination = roles[fits[0].role] if complete else None
    first_step = find_first_step(destination, given, roles, ladders) if destination else None
    goal = roles[first_step.role] if first_step else destination
    compared = list(dict.fromkeys([*PAIR, *([destination.id] if destination else [])]))
    return QuizResult(
        complete=complete,
        answered=len(answers),
        asked=len(given.asked),
        headline=headline,
        ranking=ranking,
        top_group=find_top_group(fits, roles, contents.questions, answers) if complete else [],
        recommendation=Recommendation(
            destination.id if destination else None,
            first_step,
            explain_answers(fits[0], answers) if complete else [],
        ),
        strengths=list_strengths(destination, given.known) if destination else [],
        gaps=list_gaps(destination, given.known, ladders) if destination else [],
        comparison=compare_roles([roles[key] for key in compared], contents.compare),
        pay=comparable_pay([roles[key] for key in compared], contents.compare.pay),
        growth=comparable_outlook([roles[key] for key in compared], contents.compare.outlook),
        plan=make_plan(goal, request_for(goal, given), contents.plan) if goal else None,
    )


def _rank(fit: RoleFit, role: Role, given: Said, contents: QuizContents) -> RankedRole:
    ready: Readiness = measure_readiness(role, given.known.levels)
    hours = hours_to_ready(contents.plan.ladders, role, given.known.levels)
    return RankedRole(
        role.id,
        fit.fit,
        ready.value,
        ready.coverage,
        ready.must_haves_met,
        ready.must_haves,
        hours,
    )

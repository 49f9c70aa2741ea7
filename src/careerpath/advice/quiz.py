"""The quiz's result: direction, reasons, readiness, first step, comparison and plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careerpath.advice.compare import CompareContents, Comparison, compare_roles
from careerpath.advice.fit import RoleFit, rank_fits
from careerpath.advice.headline import PAIR, Headline, decide_headline, find_top_group
from careerpath.advice.ladders import Levels
from careerpath.advice.plan import make_plan, plan_capacity
from careerpath.advice.plan_request import PlanContents, PlanRequest
from careerpath.advice.readiness import (
    Gap,
    Readiness,
    Strength,
    hours_to_ready,
    list_gaps,
    list_strengths,
    measure_readiness,
)
from careerpath.advice.recommend import FirstStep, Reason, choose_first_step, explain_answers
from careerpath.advice.results import Result
from careerpath.catalog.quiz import NO_PREFERENCE, Question
from careerpath.catalog.roles import Role
from careerpath.person.plan import Plan

ENOUGH_ANSWERS = 0.6
"""Below this share of the questions asked, there is no recommendation."""


class QuizContents(Result, frozen=True):
    """All content that the result draws on."""

    roles: Mapping[str, Role]
    questions: Mapping[str, Question]
    compare: CompareContents
    plan: PlanContents


class QuizInput(Result, frozen=True):
    """What the person said. `asked` are the questions put to them, answered or not."""

    answers: Mapping[str, str]
    levels: Levels
    hours_per_week: float
    start: date
    asked: tuple[str, ...]
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    stands: str | None = None


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
    plan: Plan | None


def is_complete(answers: Mapping[str, str], asked: tuple[str, ...]) -> bool:
    """Return whether enough questions are answered, at least one of them with a preference."""
    given = [answers[key] for key in asked if key in answers]
    return len(given) >= ENOUGH_ANSWERS * len(asked) and any(o != NO_PREFERENCE for o in given)


def advise(given: QuizInput, contents: QuizContents) -> QuizResult:
    """Return the result for what was said. Equal inputs give equal results."""
    roles, ladders = contents.roles, contents.plan.ladders
    answers = {key: given.answers[key] for key in contents.questions if key in given.answers}
    fits = rank_fits(roles, contents.questions, answers)
    complete = is_complete(answers, given.asked)
    pair = (roles[PAIR[0]], roles[PAIR[1]])
    headline = decide_headline(pair, contents.questions, answers)
    ranking = [_rank(fit, roles[fit.role], given, contents) for fit in fits]
    destination = roles[fits[0].role] if complete else None
    first_step = _first_step(destination, given, contents) if destination else None
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
        strengths=list_strengths(destination, given.levels) if destination else [],
        gaps=list_gaps(destination, given.levels, ladders) if destination else [],
        comparison=compare_roles([roles[key] for key in compared], contents.compare),
        plan=make_plan(goal, plan_request(goal.id, given), contents.plan) if goal else None,
    )


def choose_goal(given: QuizInput, contents: QuizContents) -> str | None:
    """Return the role that a plan should aim at: the first step, else the destination."""
    if not is_complete(given.answers, given.asked):
        return None
    fits = rank_fits(contents.roles, contents.questions, given.answers)
    destination = contents.roles[fits[0].role]
    step = _first_step(destination, given, contents)
    return step.role if step else destination.id


def _first_step(destination: Role, given: QuizInput, contents: QuizContents) -> FirstStep | None:
    capacity = plan_capacity(given.hours_per_week, given.start, given.weekdays)
    return choose_first_step(
        destination,
        contents.roles,
        given.levels,
        contents.plan.ladders,
        capacity,
        given.stands,
    )


def plan_request(role: str, given: QuizInput) -> PlanRequest:
    """Return the request for a plan towards a role, from what was said in the quiz."""
    return PlanRequest(role, given.start, given.hours_per_week, given.levels, tuple(given.weekdays))


def _rank(fit: RoleFit, role: Role, given: QuizInput, contents: QuizContents) -> RankedRole:
    ready: Readiness = measure_readiness(role, given.levels)
    hours = hours_to_ready(contents.plan.ladders, role, given.levels)
    return RankedRole(
        role.id,
        fit.fit,
        ready.value,
        ready.coverage,
        ready.must_haves_met,
        ready.must_haves,
        hours,
    )

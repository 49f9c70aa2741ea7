"""The quiz's result: direction, reasons, what is there, what is missing, first step, plan."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.bearing import find_bearing
from careerpath.advice.close_call import AS_GOOD
from careerpath.advice.comparable import comparable_outlook, comparable_pay
from careerpath.advice.direction import (
    Reason,
    explain_answers,
)
from careerpath.advice.first_step import FirstStep
from careerpath.advice.fit import RoleFit
from careerpath.advice.headline import Pair, decide_pair
from careerpath.advice.readiness import (
    Gap,
    Strength,
    does_the_work,
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
from careerpath.plan.chores import choose_tries
from careerpath.plan.make import make_plan
from careerpath.plan.request import PlanContents, request_for

MOST_COMPARED = 3
MOST_NEXT = 3


class QuizContents(Result, frozen=True):
    """All content that the result draws on."""

    roles: Mapping[str, Role]
    questions: Mapping[str, Question]
    compare: CompareContents
    plan: PlanContents


class RankedRole(Result, frozen=True):
    """A role on both axes: fit 0-100 and readiness 0-100 (None: unknown), and hours of study.

    `tried` is how trying it out was, 1 to 5, None where it was not tried.
    """

    role: str
    fit: int | None
    readiness: int | None
    coverage: float
    must_haves_met: int
    must_haves: int
    hours_to_ready: int
    tried: int | None = None


class Recommendation(Result, frozen=True):
    """Where to go, where to begin if that is out of reach for now, and which answers say so.

    `next` are the roles nearest by hours, for somebody who does the destination's work already
    or stays in their own role. `why_first` are the answers for a role that the plan leads to in
    the destination's place.
    """

    destination: str | None
    first_step: FirstStep | None
    why: list[Reason]
    next: list[str] = []
    why_first: list[Reason] = []


class QuizResult(Result, frozen=True):
    """The result. `complete` is False with too few answers: then nothing is recommended.

    `headline` is software against machine learning, `duel` the two roles that fit best. `alike`
    are the roles that these questions can hardly tell from the destination, `already` the role
    whose work the person does now.
    """

    complete: bool
    answered: int
    asked: int
    headline: Pair
    duel: Pair
    ranking: list[RankedRole]
    top_group: list[str]
    alike: list[str]
    already: str | None
    recommendation: Recommendation
    strengths: list[Strength]
    gaps: list[Gap]
    comparison: Comparison
    pay: dict[str, PayFigure] | None
    growth: dict[str, OutlookFigure] | None
    plan: Plan | None


def advise(given: Said, contents: QuizContents) -> QuizResult:
    """Return the result for what was said. Equal inputs give equal results."""
    roles, ladders, questions = contents.roles, contents.plan.ladders, contents.questions
    found = find_bearing(given, roles, questions, ladders)
    answers, by_fit, fits = found.answers, found.by_fit, found.fits
    ranking = [_rank(fit, roles[fit.role], given, contents) for fit in fits]
    destination = roles[found.destination] if found.destination else None
    step = found.first_step
    instead = step.towards if step and destination and step.towards != destination.id else None
    already = find_already(destination, given, roles)
    aims_at = instead or (destination.id if destination else None)
    settled = destination is not None and already == aims_at
    goal = roles[step.role] if step else destination
    compared = _compared(destination, step, fits, roles)
    return QuizResult(
        complete=found.complete,
        answered=len(answers),
        asked=len(given.asked),
        headline=found.headline,
        duel=decide_pair((roles[by_fit[0].role], roles[by_fit[1].role]), questions, answers),
        ranking=ranking,
        top_group=found.top_group,
        alike=found.alike,
        already=already,
        recommendation=Recommendation(
            destination.id if destination else None,
            step,
            explain_answers(fits[0], answers) if found.complete else [],
            _next_roles(already, ranking) if settled else [],
            next((explain_answers(fit, answers) for fit in fits if fit.role == instead), []),
        ),
        strengths=list_strengths(goal, given.known) if goal else [],
        gaps=list_gaps(goal, given.known, ladders) if goal else [],
        comparison=compare_roles(compared, contents.compare),
        pay=comparable_pay(compared, contents.compare.pay),
        growth=comparable_outlook(compared, contents.compare.outlook),
        plan=_plan(goal, given, contents, fits) if goal else None,
    )


def role_to_try(result: QuizResult) -> str | None:
    """Return the role whose work would settle a close answer, None where nothing is to settle.

    Who looks for a post now has other things to do, and so has who stays where they are.
    """
    plan = result.plan
    close = result.duel.confidence != "clear"
    if plan is None or plan.aim not in ("decide", "prepare") or not close:
        return None
    tried = {each.role for each in result.ranking if each.tried is not None}
    return next((key for key in result.duel.roles if key not in tried), None)


def find_already(destination: Role | None, given: Said, roles: Mapping[str, Role]) -> str | None:
    """Return the role whose work somebody does now: their own, or one that they can do."""
    if given.aim == "grow" and given.stands in roles:
        return given.stands
    if destination is not None and does_the_work(destination, given.known.levels):
        return destination.id
    return given.stands if given.stands in roles else None


def _plan(goal: Role, given: Said, contents: QuizContents, fits: list[RoleFit]) -> Plan:
    tries = choose_tries(goal.id, [fit.role for fit in fits], given.tried)
    return make_plan(goal, request_for(goal, given, tries), contents.plan)


def _compared(
    destination: Role | None,
    step: FirstStep | None,
    fits: list[RoleFit],
    roles: Mapping[str, Role],
) -> list[Role]:
    """Return the two or three roles that matter to this person; the headline pair to nobody."""
    if destination is None:
        return [roles[key] for key in PAIR]
    named = [
        destination.id,
        *([step.towards, step.role] if step else []),
        *(fit.role for fit in fits),
    ]
    return [roles[key] for key in list(dict.fromkeys(named))[:MOST_COMPARED]]


def _next_roles(already: str | None, ranking: list[RankedRole]) -> list[str]:
    """Return the other roles that fit, the nearest by hours first."""
    others = [each for each in ranking if each.role != already]
    best = others[0].fit or 0
    suiting = [each for each in others if (each.fit or 0) >= best - AS_GOOD]
    suiting.sort(key=lambda each: (each.hours_to_ready, each.role))
    return [each.role for each in suiting[:MOST_NEXT]]


def _rank(fit: RoleFit, role: Role, given: Said, contents: QuizContents) -> RankedRole:
    levels = given.known.levels
    ready = measure_readiness(role, levels)
    return RankedRole(
        role.id,
        fit.fit,
        ready.value,
        ready.coverage,
        ready.must_haves_met,
        ready.must_haves,
        hours_to_ready(contents.plan.ladders, role, levels),
        given.tried.get(role.id),
    )

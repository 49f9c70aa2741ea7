"""What a page about somebody is drawn from: the results that exist, and what was done since."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from careerpath.advice.ladders import Ladders
from careerpath.advice.levels import Known
from careerpath.advice.readiness import list_gaps, list_strengths
from careerpath.advice.results import Result
from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import Role
from careerpath.catalog.sources import Source
from careerpath.drawing.titles import Titles
from careerpath.intake.situations import Stage
from careerpath.person.answers import Answers
from careerpath.person.plan import Plan
from careerpath.quiz.result import QuizResult, RankedRole
from careerpath.report.days import Days
from careerpath.report.done import Done

Origin = Role | Background | None


class Material(Result, frozen=True):
    """All that a page about somebody draws on.

    `result` is the quiz's, with the kept plan, where there is one (`kept`), and with strengths and
    gaps towards that plan's role. `goal` is that role, else the direction; None where there is
    neither. `planned` is the role that the answers would plan for. `today` is the day of the page.
    """

    result: QuizResult
    planned: str | None
    titles: Titles
    given: Answers
    known: Known
    origin: Origin
    stage: Stage
    goal: Role | None
    kept: bool
    done: Done
    today: date
    days: Days
    sources: Mapping[str, Source]

    @property
    def plan(self) -> Plan | None:
        """The kept plan, else the one that the answers lead to."""
        return self.result.plan

    @property
    def direction(self) -> Role | None:
        """The role that the answers lead to, as the quiz's first line names it."""
        advice = self.result.recommendation
        if advice.destination is None:
            return None
        step = advice.first_step
        return self.titles.roles[step.towards if step else advice.destination]

    @property
    def lead(self) -> Role | None:
        """The role whose numbers stand under the headline: the direction, else the plan's."""
        return self.direction or self.goal

    @property
    def elsewhere(self) -> bool:
        """Whether the kept plan is for another role than the answers would plan for."""
        return bool(self.kept and self.plan and self.planned != self.plan.role)

    def ranked(self, role: str) -> RankedRole:
        """Return where the person stands towards a role."""
        return next(each for each in self.result.ranking if each.role == role)


def choose_goal_role(result: QuizResult, plan: Plan | None, titles: Titles) -> Role | None:
    """Return the role that a plan is for; without a plan, or without its role, the direction."""
    for key in (plan.role if plan else None, result.recommendation.destination):
        if key is not None and key in titles.roles:
            return titles.roles[key]
    return None


def with_kept_plan(
    result: QuizResult, plan: Plan | None, goal: Role | None, known: Known, ladders: Ladders
) -> QuizResult:
    """Return the result with the kept plan in place of a new one, and what is there towards it."""
    if plan is None or goal is None or goal.id != plan.role:
        return result
    return msgspec.structs.replace(
        result,
        plan=plan,
        strengths=list_strengths(goal, known),
        gaps=list_gaps(goal, known, ladders),
    )

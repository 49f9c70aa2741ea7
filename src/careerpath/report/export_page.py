"""The main page: the answer and why, charts, path and plan, what was said and tried, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from careerpath.advice.comparable import NO_SOURCE
from careerpath.advice.results import Result
from careerpath.catalog.sources import PayFigure
from careerpath.compare.comparison import PayValue
from careerpath.drawing.charts import money
from careerpath.drawing.sources import Notes
from careerpath.drawing.tried import tell_tried
from careerpath.person.plan import Plan, PlanTask, PlanWeek
from careerpath.plan.view import what_of
from careerpath.plan.view_words import AIMS, kind_of
from careerpath.quiz import sentences
from careerpath.quiz.result import RankedRole, role_to_try
from careerpath.report.chart_fit import chart_fit
from careerpath.report.chart_pay import chart_pay
from careerpath.report.chart_weeks import KINDS, chart_weeks
from careerpath.report.export_html import fill
from careerpath.report.export_words import say_answer, say_reached
from careerpath.report.material import Material
from careerpath.report.milestones import tell_milestones
from careerpath.report.skills_shown import list_skills
from careerpath.status.position import PlanStatus, describe_plan

WIDE, NARROW = 680.0, 340.0
"""Pixels across of each chart's two drawings: for a page on a table, and for one in a hand."""

MOST_NAMED = 5


class WeekLine(Result, frozen=True):
    """A week of the plan in a line."""

    number: int
    when: str
    hours: float
    what: str
    now: bool
    spent: float


class TaskLine(Result, frozen=True):
    """A task of a week, with its hours there."""

    kind: str
    hours: float
    task: PlanTask


def page_html(material: Material) -> str:
    """Return the page."""
    result, titles, plan, days = material.result, material.titles, material.plan, material.days
    notes = Notes(material.sources)
    named = _named(material)
    ranked = [each for each in result.ranking if result.answered]
    week = _week_now(material)
    pay = result.pay if result.complete else None
    return fill(
        "page.html.j2",
        m=material,
        days=days,
        answer=say_answer(material),
        goal=material.goal,
        lead=material.lead,
        standing=material.ranked(material.lead.id) if material.lead else None,
        ahead=material.ranked(material.goal.id).hours_to_ready if material.goal else 0,
        roles=titles.roles,
        skill_titles=titles.skills,
        fit=[
            chart_fit(ranked, titles.roles, named, _goal_id(material), width, height)
            for width, height in ((WIDE, 340.0), (NARROW, 340.0))
        ]
        if any(each.fit is not None for each in ranked)
        else [],
        ranked=[each for each in ranked if each.role in named],
        others=[each for each in ranked if each.role not in named],
        duel=_duel(material),
        skills=list_skills(material),
        pay=[chart_pay(pay, titles.roles, width) for width in (WIDE, NARROW)] if pay else [],
        pay_cited=notes.cite(dict.fromkeys(each.source for each in pay.values())) if pay else "",
        growth=result.growth if result.complete else None,
        growth_cited=notes.cite(dict.fromkeys(e.source for e in result.growth.values()))
        if result.growth and result.complete
        else "",
        no_source=NO_SOURCE,
        compared=sentences.join(
            [titles.roles[each.id].in_sentence for each in result.comparison.roles]
        ),
        stand_ins=_other_pay(material, notes) if result.complete else [],
        money=money,
        plan=plan,
        aim=AIMS[plan.aim] if plan else "",
        reached=say_reached(material),
        progress=_progress(material),
        milestones=tell_milestones(plan, days) if plan else [],
        weeks=[chart_weeks(plan, days, material.today, width, 260.0) for width in (WIDE, NARROW)]
        if plan and any(each.sessions for each in plan.weeks)
        else [],
        kinds=KINDS,
        week=week,
        week_now=bool(week and week.start <= material.today <= week.end),
        first_tasks=_tasks(plan, week) if plan and week else [],
        week_lines=_week_lines(material),
        said=_said(material),
        tried=_tried(material),
        to_try=role_to_try(result),
        sources=notes.cited(),
    )


def _goal_id(material: Material) -> str | None:
    return material.goal.id if material.goal else None


def _named(material: Material) -> list[str]:
    """Return the roles that the chart names: the best, the direction and the plan's own."""
    best = [each.role for each in material.result.ranking[:MOST_NAMED]]
    own = [role.id for role in (material.direction, material.goal) if role]
    return list(dict.fromkeys([*best, *own]))


def _progress(material: Material) -> PlanStatus | None:
    """Return how far the kept plan is; None before and after it, and where none is kept."""
    plan = material.plan
    if plan is None or not material.kept:
        return None
    found = describe_plan(plan, material.today)
    return found if 1 <= found.day <= found.days else None


def _duel(material: Material) -> list[str]:
    """Return how the two best stand against each other, and what would turn it."""
    result, titles = material.result, material.titles
    if not result.complete:
        return []
    return [sentences.pair(result.duel, titles), *sentences.flips(result.duel, titles)]


def _other_pay(material: Material, notes: Notes) -> list[tuple[str, PayFigure, bool, str]]:
    """Return all other figures of the compared roles: title, figure, stand-in or not, source."""
    result = material.result
    values = next(each.values for each in result.comparison.aspects if each.id == "pay")
    told = {each.id for each in (result.pay or {}).values()}
    found = []
    for role in result.comparison.roles:
        value = cast("PayValue", values[role.id])
        for figure in value.figures:
            if figure.id not in told:
                near = figure.id in value.stand_ins
                found.append((role.title, figure, near, notes.cite([figure.source])))
    return found


def _week_now(material: Material) -> PlanWeek | None:
    """Return the week of the page's day, before the plan the first that holds work."""
    plan = material.plan
    if plan is None:
        return None
    now = next((w for w in plan.weeks if w.start <= material.today <= w.end), None)
    if now is not None and now.sessions:
        return now
    coming = (w for w in plan.weeks if w.end >= material.today and w.sessions)
    return next(coming, None)


def _tasks(plan: Plan, week: PlanWeek) -> list[TaskLine]:
    """Return what a week holds, in the order in which it comes."""
    tasks = {task.id: task for task in plan.tasks}
    amounts: dict[str, float] = {}
    for session in week.sessions:
        amounts[session.task] = amounts.get(session.task, 0.0) + session.hours
    return [TaskLine(kind_of(tasks[key]), hours, tasks[key]) for key, hours in amounts.items()]


def _week_lines(material: Material) -> list[WeekLine]:
    plan, days = material.plan, material.days
    if plan is None:
        return []
    return [
        WeekLine(
            week.number,
            f"{week.start.day} {week.start:%b}" if days.dated else "",
            week.planned_hours,
            what_of(plan, week),
            week.start <= material.today <= week.end,
            sum(session.spent for session in week.sessions),
        )
        for week in plan.weeks
    ]


def _said(material: Material) -> list[tuple[str, str]]:
    """Return every answer in the person's own words, by what was asked about."""
    questions, answers = material.titles.questions, material.given.answers
    return [
        (question.topic, question.wording(answers[key]))
        for key, question in questions.items()
        if key in answers
    ]


def _tried(material: Material) -> Sequence[tuple[RankedRole, str, str]]:
    """Return each role that was tried: where it stands, its title, where saying and trying part."""
    found = []
    for each in material.result.ranking:
        if each.tried is not None:
            role = material.titles.roles[each.role]
            fit = each.fit if material.result.complete else None
            found.append((each, role.title, tell_tried(role, each.tried, fit)))
    return sorted(found, key=lambda row: -(row[0].tried or 0))

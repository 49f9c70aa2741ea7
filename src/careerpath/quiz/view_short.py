"""The short forms below a quiz result: the roles in a few rows, the plan in a few lines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.catalog.sources import Source
from careerpath.compare.comparison import OutlookValue, PayValue
from careerpath.drawing.blocks import listed, section
from careerpath.drawing.charts import money
from careerpath.drawing.sources import Notes
from careerpath.person.plan import Plan, PlanPhase, PlanTask
from careerpath.plan.view import day
from careerpath.quiz.result import QuizResult
from careerpath.terminal.look import Look

BESIDE = 76
"""Columns from which the phases and the first week stand side by side."""


def view_short_comparison(
    result: QuizResult, sources: Mapping[str, Source], look: Look
) -> RenderableType:
    """Return pay and jobs of the result's roles; the whole is `careerpath compare`."""
    comparison = result.comparison
    notes = Notes(sources)
    aspects = {each.id: each.values for each in comparison.aspects}
    rows = [
        (
            role.title,
            _pay(aspects["pay"][role.id], notes),
            _jobs(aspects["outlook"][role.id], notes),
        )
        for role in comparison.roles
    ]
    counted = {_counted_as(aspects["pay"][role.id]): None for role in comparison.roles}
    stands = Text(f"Counted as the nearest occupations or titles: {', '.join(counted)}.")
    if look.narrow:
        blocks = [Text(f"{title}: pay {pay}, jobs {jobs}") for title, pay, jobs in rows]
        return section("Side by side", *blocks, stands, notes.short())
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="muted")
    table.add_column("", no_wrap=True, style="name")
    for title in ("Median pay", "Jobs"):
        table.add_column(title, no_wrap=True)
    for row in rows:
        table.add_row(*map(Text, row))
    return section(
        "Side by side", table, stands, notes.short(), note="all of it: careerpath compare"
    )


def _pay(value: object, notes: Notes) -> str:
    if not isinstance(value, PayValue) or not value.figures:
        return "-"
    figure = value.figures[0]
    amount = money(figure.median, figure.currency)
    return f"{amount} ({figure.year}) {notes.cite([figure.source])}"


def _jobs(value: object, notes: Notes) -> str:
    if not isinstance(value, OutlookValue) or not value.figures:
        return "-"
    figure = value.figures[0]
    return f"{figure.change_percent:+.1f} % by {figure.to_year} {notes.cite([figure.source])}"


def _counted_as(value: object) -> str:
    """Return the occupation whose figures stand for a role: often the nearest, not the same."""
    return value.figures[0].title if isinstance(value, PayValue) and value.figures else "-"


def view_short_plan(plan: Plan, role: str, look: Look) -> RenderableType:
    """Return the phases and the first week; the whole is `careerpath plan show`."""
    ends = plan.readiness
    counted = ", unrated skills counted as 0" if plan.unknown_skills else ""
    title = f"90 days, {day(plan.start, True)} to {day(plan.end, True)}: {role}"
    rise = Text(f"Readiness for it{counted}: {ends.start} of 100, {ends.end} after day 90.")
    phases = listed([(Text(each.title, style="name"), Text(_when(each))) for each in plan.phases])
    if look.width < BESIDE:
        return Group(section(title, phases, rise), section("Your first week", _first_week(plan)))
    table = Table.grid(padding=(0, 3, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    table.add_row(Text("The phases"), Text("Your first week"))
    table.add_row(phases, _first_week(plan))
    return section(title, rise, table)


def _when(phase: PlanPhase) -> str:
    if phase.start is None or phase.end is None:
        return "no hours"
    first, last = (f"{each.day} {each:%b}" for each in (phase.start, phase.end))
    return f"{first} to {last}, {phase.hours:g} h"


def _first_week(plan: Plan) -> RenderableType:
    tasks: dict[str, PlanTask] = {task.id: task for task in plan.tasks}
    week = next((each for each in plan.weeks if each.sessions), None)
    if week is None:
        return Text("Nothing fits into these hours.")
    amounts: dict[str, float] = {}
    first: dict[str, date] = {}
    for session in week.sessions:
        amounts[session.task] = amounts.get(session.task, 0) + session.hours
        first.setdefault(session.task, session.date)
    return listed(
        [
            (Text(f"{amount:>4g} h"), Text(f"{tasks[key].title} ({day(first[key])})"))
            for key, amount in amounts.items()
        ]
    )

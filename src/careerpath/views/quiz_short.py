"""The short forms below a quiz result: the roles in a few rows, the plan in a few lines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.advice.compare import Comparison, OutlookValue, PayValue
from careerpath.advice.quiz import QuizResult
from careerpath.catalog.roles import DayPart
from careerpath.catalog.sources import Source
from careerpath.person.plan import Plan, PlanTask
from careerpath.terminal.look import Look
from careerpath.views.blocks import hours, listed, section
from careerpath.views.charts import money
from careerpath.views.plan import day
from careerpath.views.sources import Notes


def view_short_comparison(
    result: QuizResult, sources: Mapping[str, Source], look: Look
) -> RenderableType:
    """Return the roles of the result in a few rows; the whole is `careerpath compare`."""
    comparison = result.comparison
    notes = Notes(sources)
    rows = [(name, _row(name, comparison, notes)) for name in ("day", "pay", "outlook")]
    if look.narrow:
        return section("Side by side", _blocks(comparison, [row for _, row in rows]), notes.short())
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="name")
    table.add_column("", no_wrap=True)
    for role in comparison.roles:
        table.add_column(role.title, ratio=1, overflow="fold")
    for title, cells in (row for _, row in rows):
        table.add_row(Text(title, style="muted"), *(Text(cell) for cell in cells))
    return section("Side by side", table, notes.short(), note="more: careerpath compare")


def _blocks(comparison: Comparison, rows: list[tuple[str, list[str]]]) -> RenderableType:
    parts: list[RenderableType] = []
    for index, role in enumerate(comparison.roles):
        parts.append(Text(role.title, style="name"))
        parts += [Text(f"{title}: {cells[index]}") for title, cells in rows]
    return Group(*parts)


def _row(aspect_id: str, comparison: Comparison, notes: Notes) -> tuple[str, list[str]]:
    aspect = next(each for each in comparison.aspects if each.id == aspect_id)
    titles = {"day": "Most of the day", "pay": "Pay", "outlook": "Jobs"}
    cells = [_cell(aspect.values[role.id], notes) for role in comparison.roles]
    return titles[aspect_id], cells


def _cell(value: object, notes: Notes) -> str:
    if isinstance(value, PayValue) and value.figures:
        figure = value.figures[0]
        return (
            f"{money(figure.median, figure.currency)} median, {figure.title} "
            f"({figure.year}) {notes.cite([figure.source])}"
        )
    if isinstance(value, OutlookValue) and value.figures:
        projected = value.figures[0]
        return (
            f"{projected.change_percent:+.1f} % by {projected.to_year}, {projected.title} "
            f"{notes.cite([projected.source])}"
        )
    if isinstance(value, list) and value and isinstance(value[0], DayPart):
        return f"{value[0].activity} ({value[0].percent} %) {notes.cite(['editorial'])}"
    return "-"


def view_short_plan(plan: Plan, role: str, look: Look) -> RenderableType:
    """Return the phases and the first week; the whole is `careerpath plan show`."""
    rows: list[tuple[RenderableType, RenderableType]] = []
    for phase in plan.phases:
        when = (
            f"{day(phase.start)} to {day(phase.end)}, {hours(phase.hours)}"
            if phase.start and phase.end
            else "no hours in this plan"
        )
        rows.append((Text(phase.title, style="name"), Text(when)))
    ends = plan.readiness
    counted = ", unrated skills counted as 0" if plan.unknown_skills else ""
    return Group(
        section(
            f"90 days, {day(plan.start, True)} to {day(plan.end, True)}: {role}",
            listed(rows),
            Text(f"Readiness for it{counted}: {ends.start} of 100 today, {ends.end} after day 90."),
        ),
        section("Your first week", _first_week(plan)),
    )


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
            (Text(f"{amount:>4g} h"), Text(f"{tasks[key].title}, from {day(first[key])}"))
            for key, amount in amounts.items()
        ]
    )

"""The short forms below a quiz result: the roles in a few rows, the plan in a few lines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.advice.comparable import NO_SOURCE
from careerpath.catalog.roles import Role
from careerpath.catalog.sources import Source
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
    result: QuizResult, roles: Mapping[str, Role], sources: Mapping[str, Source], look: Look
) -> RenderableType:
    """Return market, comparable pay and jobs of the result's roles, a line each."""
    notes = Notes(sources)
    pay, growth = result.pay, result.growth
    rows = []
    for compared in result.comparison.roles:
        market = roles[compared.id].entry.market
        cells = [f"{market.breadth}, {market.junior} for juniors"]
        if pay:
            figure = pay[compared.id]
            count = f", n {figure.n:,}" if figure.n else ""
            cells.append(f"{money(figure.median, figure.currency)} ({figure.year}{count})")
        if growth:
            cells.append(f"{growth[compared.id].change_percent:+.1f} %")
        rows.append((compared.title, cells))
    cited = [each.source for figures in (pay, growth) for each in (figures or {}).values()]
    lacking = [name for name, found in (("pay", pay), ("growth", growth)) if not found]
    under = f"No comparable figure on {' or '.join(lacking)}: {NO_SOURCE}. " if lacking else ""
    under += f"Sources {notes.cite(dict.fromkeys(cited))}." if cited else ""
    heads = ["Market", *(["Median pay"] if pay else []), *(["Jobs in ten years"] if growth else [])]
    if look.narrow:
        blocks = [
            Text(
                f"{title}: "
                + ", ".join(f"{h.lower()} {c}" for h, c in zip(heads, cells, strict=True))
            )
            for title, cells in rows
        ]
        return section("Side by side", *blocks, Text(under), notes.short())
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="muted")
    for head in ("", *heads):
        table.add_column(head, no_wrap=True, style="" if head else "name")
    for title, cells in rows:
        table.add_row(Text(title), *map(Text, cells))
    return section(
        "Side by side", table, Text(under), notes.short(), note="all of it: careerpath compare"
    )


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

"""The short forms below a quiz result: the roles in a few rows, the plan in a few lines."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.advice.comparable import NO_SOURCE
from careerpath.catalog.roles import Role
from careerpath.catalog.sources import Source
from careerpath.drawing.blocks import listed, section
from careerpath.drawing.charts import money
from careerpath.drawing.sources import Notes
from careerpath.person.plan import Plan
from careerpath.plan.view import day, say_way, what_of
from careerpath.quiz.result import QuizResult
from careerpath.terminal.look import Look


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
    """Return what the plan reaches, and its weeks in a line each."""
    title = f"90 days, {day(plan.start, True)} to {day(plan.end, True)}: {role}"
    rows: list[tuple[RenderableType, RenderableType]] = [
        (Text(f"{week.number:>2}  {week.planned_hours:>4g} h"), Text(what_of(plan, week)))
        for week in plan.weeks
    ]
    return Group(section(title, *say_way(plan)), section("Week by week", listed(rows)))

"""The two or three roles that matter to somebody, side by side in a table."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.advice.comparable import NO_SOURCE
from careerpath.advice.levels import Known
from careerpath.catalog.roles import Role
from careerpath.catalog.sources import Source
from careerpath.drawing.blocks import section
from careerpath.drawing.charts import money
from careerpath.drawing.sources import Notes
from careerpath.drawing.titles import Titles
from careerpath.quiz.result import QuizResult
from careerpath.quiz.ways_in import Origin, find_way_in
from careerpath.terminal.look import Look

MOST_NAMED = 4
MOST_PARTS = 2
LEAST_COLUMN = 22
"""Columns that a role needs beside the others; with fewer, one role stands below another."""


def view_table(
    result: QuizResult,
    titles: Titles,
    known: Known,
    origin: Origin,
    sources: Mapping[str, Source],
    look: Look,
) -> RenderableType:
    """Return day, mathematics, skills, market, way in and comparable pay of the result's roles."""
    roles = [titles.roles[each.id] for each in result.comparison.roles]
    notes = Notes(sources)
    rows = [
        ("The day", [_day(role) for role in roles]),
        ("Mathematics", [_first(role.maths) for role in roles]),
        ("Asks most", [_musts(role, titles) for role in roles]),
        ("You have", [_there(role, titles, known, True) for role in roles]),
        ("You lack", [_there(role, titles, known, False) for role in roles]),
        ("The market", [_market(role) for role in roles]),
        ("A way in", [find_way_in(role, titles, origin) for role in roles]),
    ]
    if result.pay:
        rows.append(("Median pay", [_pay(result, role) for role in roles]))
    if result.growth:
        rows.append(("Jobs", [_growth(result, role) for role in roles]))
    cited = [
        each.source for figures in (result.pay, result.growth) for each in (figures or {}).values()
    ]
    lacking = [n for n, found in (("pay", result.pay), ("growth", result.growth)) if not found]
    under = f"No comparable figure on {' or '.join(lacking)}: {NO_SOURCE}. " if lacking else ""
    under += f"Figures: {notes.cite(dict.fromkeys(cited))}." if cited else ""
    body = _blocks(roles, rows) if _narrow(roles, look) else _columns(roles, rows, look)
    parts: list[RenderableType] = [body]
    if under:
        parts.append(Text(under.strip(), style="muted"))
    if cited:
        parts.append(notes.short())
    parts.append(Text(f"All of it: careerpath compare {' '.join(role.id for role in roles)}"))
    return section("Side by side", *parts)


def _narrow(roles: list[Role], look: Look) -> bool:
    return look.narrow or (look.width - 14) // len(roles) < LEAST_COLUMN


def _columns(roles: list[Role], rows: list[tuple[str, list[str]]], look: Look) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("", no_wrap=True, style="muted")
    for role in roles:
        table.add_column(role.title, ratio=1, overflow="fold")
    for name, cells in rows:
        table.add_row(Text(name), *map(Text, cells))
    return table


def _blocks(roles: list[Role], rows: list[tuple[str, list[str]]]) -> RenderableType:
    parts: list[RenderableType] = []
    for place, role in enumerate(roles):
        parts.append(Text(role.title, style="name"))
        parts += [Text.assemble((f"{name}: ", "muted"), cells[place]) for name, cells in rows]
    return Group(*parts)


def _day(role: Role) -> str:
    parts = sorted(role.day, key=lambda part: -part.percent)[:MOST_PARTS]
    return "; ".join(f"{part.activity} ({part.percent} %)" for part in parts)


def _first(text: str) -> str:
    end = text.find(". ")
    return text[: end + 1] if end > 0 else text


def _musts(role: Role, titles: Titles) -> str:
    asked = [ask for ask in role.skills if ask.must_have][:MOST_NAMED]
    return ", ".join(titles.skills[ask.skill].title for ask in asked)


def _there(role: Role, titles: Titles, known: Known, met: bool) -> str:
    """Return which of the skills that matter most are there, or which of them are not."""
    ranked = sorted(role.skills, key=lambda ask: (not ask.must_have, -ask.importance))
    found = [ask for ask in ranked if (known.levels.get(ask.skill, 0) >= ask.required) == met]
    head = ""
    if met and not found:
        found = [ask for ask in ranked if ask.must_have and known.levels.get(ask.skill, 0)]
        head = "part of "
    more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    names = ", ".join(titles.skills[ask.skill].title for ask in found[:MOST_NAMED])
    nothing = "none of what it asks most, yet" if met else "no skill"
    return f"{head}{names}{more}" if found else nothing


def _market(role: Role) -> str:
    market = role.entry.market
    return f"{market.breadth}, {market.junior} posts for beginners"


def _pay(result: QuizResult, role: Role) -> str:
    figure = (result.pay or {})[role.id]
    count = f", n {figure.n:,}" if figure.n else ""
    return f"{money(figure.median, figure.currency)} ({figure.country} {figure.year}{count})"


def _growth(result: QuizResult, role: Role) -> str:
    figure = (result.growth or {})[role.id]
    return f"{figure.change_percent:+.1f} % from {figure.from_year} to {figure.to_year}"

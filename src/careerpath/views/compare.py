"""Roles side by side: columns where they fit, one block a role where they do not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from careerpath.advice.compare import (
    Aspect,
    Comparison,
    EntryValue,
    OutlookValue,
    PayValue,
    SkillAsked,
)
from careerpath.catalog.roles import (
    Colleague,
    DayPart,
    Employers,
    Interview,
    Stage,
    ToolGroup,
)
from careerpath.catalog.sources import Source
from careerpath.terminal.look import Look
from careerpath.views.blocks import bullets, columns, heading, listed, money
from careerpath.views.charts import bar, dots, range_bar
from careerpath.views.sources import Notes

LEAST_COLUMN = 24
"""Columns of text narrower than this become one block a role."""

Cell = Callable[[Any, Look, "Scale"], RenderableType]


class Scale:
    """What all roles of a comparison share: the range of pay."""

    def __init__(self, comparison: Comparison) -> None:
        figures = [
            figure
            for aspect in comparison.aspects
            for value in aspect.values.values()
            if isinstance(value, PayValue)
            for figure in value.figures
        ]
        amounts = [n for f in figures for n in (f.p10, f.median, f.p90) if n is not None]
        self.least = min(amounts, default=0)
        self.most = max(amounts, default=1)


def view_comparison(
    comparison: Comparison, sources: Mapping[str, Source], look: Look
) -> RenderableType:
    """Return the comparison in the layout that the width allows."""
    notes = Notes(sources)
    scale = Scale(comparison)
    count = len(comparison.roles)
    beside = not look.narrow and (look.width - 2) // count >= LEAST_COLUMN + 2
    parts = _beside(comparison, notes, scale, look) if beside else []
    if not beside:
        parts = _blocks(comparison, notes, scale, look)
    return Group(*parts, notes.show())


def _beside(comparison: Comparison, notes: Notes, scale: Scale, look: Look) -> list[RenderableType]:
    count = len(comparison.roles)
    inner = Look((look.width - 3 * count) // count, look.glyphs)
    parts: list[RenderableType] = [
        columns([Text(role.title, style="title") for role in comparison.roles], look),
        columns([Text(role.summary) for role in comparison.roles], look),
    ]
    for aspect in comparison.aspects:
        parts += [Text(""), _title(aspect, notes, look)]
        cells = [cell_of(aspect, role.id, inner, scale) for role in comparison.roles]
        parts.append(columns(cells, look))
    return parts


def _blocks(comparison: Comparison, notes: Notes, scale: Scale, look: Look) -> list[RenderableType]:
    inner = Look(look.width - 2, look.glyphs)
    parts: list[RenderableType] = []
    for role in comparison.roles:
        parts += [
            Text(role.title, style="title"),
            Text(look.glyphs.line * min(len(role.title), look.width)),
            Text(role.summary),
            Text(""),
            Text(role.distinction),
        ]
        for aspect in comparison.aspects:
            parts += [Text(""), heading(aspect.title, notes.cite(aspect.sources))]
            parts.append(Padding(cell_of(aspect, role.id, inner, scale), (0, 0, 0, 2)))
        parts.append(Text(""))
    return parts


def _title(aspect: Aspect, notes: Notes, look: Look) -> Text:
    title = f"{look.glyphs.line * 2} {aspect.title} "
    cited = notes.cite(aspect.sources)
    rest = look.width - len(title) - len(cited) - 1
    return Text.assemble((title, "heading"), (cited + " ", "muted"), look.glyphs.line * rest)


def cell_of(aspect: Aspect, role: str, look: Look, scale: Scale) -> RenderableType:
    """Return one role's value of an aspect; a dash where content has none."""
    value = aspect.values[role]
    if not value:
        return Text("-")
    return CELLS.get(aspect.id, _text)(value, look, scale)


def _text(value: Any, look: Look, scale: Scale) -> RenderableType:
    return bullets(value, look) if isinstance(value, list) else Text(str(value))


def _day(value: list[DayPart], look: Look, scale: Scale) -> RenderableType:
    most = max(part.percent for part in value)
    width = 10 if look.width >= 40 else 5
    return listed(
        [
            (
                Text.assemble(f"{part.percent:>3}% ", bar(part.percent, most, width, look)),
                Text(part.activity),
            )
            for part in value
        ]
    )


def _lifecycle(value: list[Stage], look: Look, scale: Scale) -> RenderableType:
    return listed(
        [
            (Text(f"{n}."), Text.assemble((f"{each.stage}. ", "name"), each.what))
            for n, each in enumerate(value, 1)
        ]
    )


def _works_with(value: list[Colleague], look: Look, scale: Scale) -> RenderableType:
    return listed(
        [
            (Text(look.glyphs.bullet), Text.assemble((f"{each.who}: ", "name"), each.why))
            for each in value
        ]
    )


def _skills(value: list[SkillAsked], look: Look, scale: Scale) -> RenderableType:
    rows: list[tuple[RenderableType, RenderableType]] = []
    for each in value:
        share = f", in {each.share:.0%} of postings" if each.share is not None else ""
        must = "must-have, " if each.must_have else ""
        rows.append(
            (
                dots(each.importance, 5, look),
                Text.assemble((each.title, "name"), f"  {must}level {each.required}{share}"),
            )
        )
    return listed(rows)


def _tools(value: list[ToolGroup], look: Look, scale: Scale) -> RenderableType:
    return Group(
        *(Text.assemble((f"{each.kind}: ", "name"), ", ".join(each.names)) for each in value)
    )


def _pay(value: PayValue, look: Look, scale: Scale) -> RenderableType:
    parts: list[RenderableType] = []
    for figure in value.figures:
        count = f", n = {figure.n:,}" if figure.n else ""
        parts += [
            Text.assemble(
                (money(figure.median, figure.currency), "name"),
                f" median, {figure.title} ({figure.country}, {figure.year}{count})",
            ),
            range_bar(figure, scale.least, scale.most, min(look.width - 2, 40), look),
        ]
        if figure.p10 is not None and figure.p90 is not None:
            low, high = (money(n, figure.currency) for n in (figure.p10, figure.p90))
            parts.append(Text(f"one in ten below {low}, one in ten above {high}"))
    return Group(*parts, Text(value.caveat))


def _outlook(value: OutlookValue, look: Look, scale: Scale) -> RenderableType:
    parts = [
        Text.assemble(
            (f"{figure.change_percent:+.1f} %", "name"),
            f" jobs {figure.from_year} to {figure.to_year}, "
            f"{figure.openings * 1000:,.0f} openings a year, {figure.title} ({figure.country})",
        )
        for figure in value.figures
    ]
    return Group(*parts, Text(value.note))


def _employers(value: Employers, look: Look, scale: Scale) -> RenderableType:
    kinds = [
        (Text(look.glyphs.bullet), Text.assemble((f"{each.kind}: ", "name"), each.examples))
        for each in value.kinds
    ]
    return Group(Text(value.breadth), listed(cast("Any", kinds)))


def _interview(value: Interview, look: Look, scale: Scale) -> RenderableType:
    return Group(Text(value.focus), bullets(value.rounds, look))


def _entry(value: EntryValue, look: Look, scale: Scale) -> RenderableType:
    parts: list[RenderableType] = [bullets(value.routes, look)]
    if value.entry_from:
        parts.append(Text(f"Often from: {', '.join(value.entry_from)}."))
    return Group(*parts)


CELLS: dict[str, Cell] = {
    "day": _day,
    "lifecycle": _lifecycle,
    "works-with": _works_with,
    "skills": _skills,
    "tools": _tools,
    "pay": _pay,
    "outlook": _outlook,
    "employers": _employers,
    "interview": _interview,
    "entry": _entry,
}
"""How each aspect is drawn; those not named are text or a list of sentences."""

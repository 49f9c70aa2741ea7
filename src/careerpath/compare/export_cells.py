"""The values of a comparison as plain sentences, for every format that is not the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from careerpath.advice.results import Standing
from careerpath.catalog.roles import Colleague, DayPart, Employers, Interview, Stage, ToolGroup
from careerpath.catalog.sources import OutlookFigure, PayFigure, Source
from careerpath.compare.comparison import (
    Comparison,
    EntryValue,
    OutlookValue,
    PayValue,
    SkillAsked,
)
from careerpath.compare.differences import Difference
from careerpath.drawing.proof import tell_proof


def number_sources(comparison: Comparison, sources: Mapping[str, Source]) -> dict[str, int]:
    """Return a number for each source that is cited, in the order of the aspects."""
    cited = dict.fromkeys(key for aspect in comparison.aspects for key in aspect.sources)
    return {key: number for number, key in enumerate((k for k in cited if k in sources), 1)}


def cite(keys: list[str], numbers: Mapping[str, int]) -> str:
    """Return marks such as '[1][2]'."""
    return "".join(f"[{numbers[key]}]" for key in keys if key in numbers)


def describe_source(source: Source) -> str:
    """Return a source in full, without its address."""
    note = f" {source.note}" if source.note else ""
    return f"{source.publisher}: {source.title} ({source.date}). {source.licence}.{note}"


def cell_items(value: object, numbers: Mapping[str, int]) -> list[str]:
    """Return what a role's value says, an item for each line; said where content has none."""
    if not value:
        return ["Not given."]
    if isinstance(value, list):
        return [_item(each) for each in value]
    write = WRITERS.get(type(value))
    return write(value, numbers) if write else [str(value)]


def difference_value(each: Difference, role: str) -> str:
    """Return a role's number in a difference, with its unit where it has one."""
    value = each.values[role]
    if value is None:
        return "unknown"
    if each.unit == "percent":
        return f"{value:+.1f}%"
    if each.unit == "weight":
        return f"{value:+.0f}" if value else "0"
    if each.aspect == "pay":
        return f"{value:,.0f} {each.unit}"
    return f"{value:,.0f}{' h' if each.unit == 'hours' else ''}"


def _item(value: Any) -> str:
    if isinstance(value, DayPart):
        return f"{value.percent}% {value.activity}"
    if isinstance(value, Stage):
        return f"{value.stage}: {value.what}"
    if isinstance(value, Colleague):
        return f"{value.who}: {value.why}"
    if isinstance(value, ToolGroup):
        return f"{value.kind}: {', '.join(value.names)}"
    if isinstance(value, SkillAsked):
        return describe_skill(value)
    return str(value)


def describe_skill(asked: SkillAsked) -> str:
    """Return one skill as a phrase: importance, level, must-have, share of postings, yours."""
    parts = [f"importance {asked.importance} of 5", f"level {asked.required}"]
    if asked.must_have:
        parts.append("must-have")
    if asked.share is not None:
        parts.append(f"in {asked.share:.0%} of postings")
    if asked.level is not None:
        parts.append(f"you: level {asked.level}")
    return f"{asked.title} ({', '.join(parts)})"


def describe_pay(figure: PayFigure, numbers: Mapping[str, int]) -> str:
    """Return one pay figure with its percentiles, country, year and source."""
    points = (("p10", figure.p10), ("p25", figure.p25), ("p75", figure.p75), ("p90", figure.p90))
    spread = ", ".join(f"{name} {amount:,}" for name, amount in points if amount is not None)
    count = f", n = {figure.n:,}" if figure.n else ""
    return (
        f"Median {figure.median:,} {figure.currency} a year"
        f"{f' ({spread})' if spread else ''}: {figure.title}, "
        f"{figure.country} {figure.year}{count} {cite([figure.source], numbers)}"
    )


def _pay(value: PayValue, numbers: Mapping[str, int]) -> list[str]:
    none = [] if value.figures else ["No figure with a source."]
    return [*none, *(describe_pay(each, numbers) for each in value.figures), value.caveat]


def describe_outlook(figure: OutlookFigure, numbers: Mapping[str, int]) -> str:
    """Return one projection with openings, country, years and source."""
    return (
        f"{figure.change_percent:+.1f}% jobs {figure.from_year} to {figure.to_year}, "
        f"{figure.openings * 1000:,.0f} openings a year: {figure.title}, {figure.country} "
        f"{cite([figure.source], numbers)}"
    )


def _outlook(value: OutlookValue, numbers: Mapping[str, int]) -> list[str]:
    none = [] if value.figures else ["No figure with a source."]
    return [*none, *(describe_outlook(each, numbers) for each in value.figures), value.note]


def _employers(value: Employers, numbers: Mapping[str, int]) -> list[str]:
    return [value.breadth, *(f"{each.kind}: {each.examples}" for each in value.kinds)]


def _interview(value: Interview, numbers: Mapping[str, int]) -> list[str]:
    return [value.focus, *value.rounds]


def _entry(value: EntryValue, numbers: Mapping[str, int]) -> list[str]:
    often = [f"Often from: {', '.join(value.entry_from)}."] if value.entry_from else []
    market = f"A {value.market.breadth} market with {value.market.junior} junior posts."
    return [*value.routes, *often, f"{market} {value.market.note}", value.barrier]


def _standing(value: Standing, numbers: Mapping[str, int]) -> list[str]:
    fit, ready = (
        "unknown" if axis is None else f"{axis} of 100" for axis in (value.fit, value.readiness)
    )
    return [
        f"Fit: {fit}",
        f"Skills: {ready}",
        f"{value.must_haves_met} of {value.must_haves} must-haves",
        f"{value.hours_to_ready} hours of study ahead",
        *([tell_proof(value.proof).capitalize()] if value.proof and value.proof.any else []),
    ]


WRITERS: dict[type, Any] = {
    PayValue: _pay,
    OutlookValue: _outlook,
    Employers: _employers,
    Interview: _interview,
    EntryValue: _entry,
    Standing: _standing,
}
"""How the values that are neither text nor list are written."""

"""The aspects of a role that are words: in short, or in full."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from careerpath.catalog.roles import Colleague, DayPart, Employers, Interview, Stage, ToolGroup
from careerpath.compare.comparison import EntryValue
from careerpath.drawing.charts import shade, stacked_line
from careerpath.drawing.layout import Line, bulleted, indent, marked, wrap
from careerpath.terminal.look import Look

Cell = Callable[[Any, int, Look, bool], list[Line]]
"""A value, the width, the look, and whether all of it is shown."""

WIDEST_BAR = 60

LEAST_SENTENCE = 40
"""Characters under which a sentence does not stand for its text."""


def text_cell(aspect: str, value: object, width: int, look: Look, full: bool) -> list[Line]:
    """Return one role's value of an aspect, wrapped to `width`; said where content has none."""
    if not value:
        return wrap("Not given.", width, style="muted")
    return CELLS.get(aspect, _any)(value, width, look, full)


def first_sentence(text: str) -> str:
    """Return a text's first sentence, with the second where the first says next to nothing."""
    found = re.match(r".+?[.?!](?=\s|$)", text, re.DOTALL)
    if found and found.end() < LEAST_SENTENCE:
        found = re.match(r".+?[.?!]\s.+?[.?!](?=\s|$)", text, re.DOTALL)
    return found[0] if found else text


def _any(value: Any, width: int, look: Look, full: bool) -> list[Line]:
    if isinstance(value, list):
        return bulleted([str(item) for item in value], width, look.glyphs.bullet)
    return wrap(str(value), width)


def _sentence(value: str, width: int, look: Look, full: bool) -> list[Line]:
    return wrap(value if full else first_sentence(value), width)


def _day(value: list[DayPart], width: int, look: Look, full: bool) -> list[Line]:
    lines = [stacked_line([part.percent for part in value], min(width, WIDEST_BAR), look)]
    for index, part in enumerate(value):
        glyph, style = shade(index, look, 2)
        first, *rest = marked(f"{part.percent:>3}%", part.activity, width - 2)
        lines += [[(glyph, style), *first], *indent(rest)]
    return lines


def _lifecycle(value: list[Stage], width: int, look: Look, full: bool) -> list[Line]:
    if not full:
        arrow = f" {look.glyphs.arrow} "
        return wrap(arrow.join(each.stage for each in value), width)
    return [
        line
        for number, each in enumerate(value, 1)
        for line in marked(f"{number}.", [(f"{each.stage}. ", "name"), (each.what, "")], width)
    ]


def _works_with(value: list[Colleague], width: int, look: Look, full: bool) -> list[Line]:
    if not full:
        return wrap(", ".join(each.who for each in value), width)
    items = [[(f"{each.who}: ", "name"), (each.why, "")] for each in value]
    return bulleted(items, width, look.glyphs.bullet)


def _tools(value: list[ToolGroup], width: int, look: Look, full: bool) -> list[Line]:
    lines: list[Line] = []
    for each in value:
        lines += wrap([(f"{each.kind}: ", "name"), (", ".join(each.names), "")], width, 2)
    return lines


def _employers(value: Employers, width: int, look: Look, full: bool) -> list[Line]:
    if not full:
        kinds = ", ".join(each.kind for each in value.kinds)
        return [*wrap(value.breadth, width), *(wrap(f"{kinds}.", width) if kinds else [])]
    items = [[(f"{each.kind}: ", "name"), (each.examples, "")] for each in value.kinds]
    return [*wrap(value.breadth, width), *bulleted(items, width, look.glyphs.bullet)]


def _interview(value: Interview, width: int, look: Look, full: bool) -> list[Line]:
    if full or not value.rounds:
        return [*wrap(value.focus, width), *bulleted(value.rounds, width, look.glyphs.bullet)]
    arrow = f" {look.glyphs.arrow} "
    rounds = arrow.join(each.split(":")[0] for each in value.rounds)
    return [*wrap(first_sentence(value.focus), width), *wrap(rounds, width)]


def _entry(value: EntryValue, width: int, look: Look, full: bool) -> list[Line]:
    lines = bulleted(value.routes, width, look.glyphs.bullet)
    if value.entry_from:
        lines += wrap(f"Often from: {', '.join(value.entry_from)}.", width)
    market = f"A {value.market.breadth} market with {value.market.junior} junior posts."
    lines += wrap([("The door: ", "name"), (market, "")], width)
    return [*lines, *wrap(value.market.note, width), *wrap(value.barrier, width)]


CELLS: dict[str, Cell] = {
    "approach": _sentence,
    "maths": _sentence,
    "day": _day,
    "lifecycle": _lifecycle,
    "works-with": _works_with,
    "tools": _tools,
    "employers": _employers,
    "interview": _interview,
    "entry": _entry,
}
"""How each aspect is written; those not named are a text or a list of sentences, always whole."""

SHORTENED = ("approach", "maths", "lifecycle", "works-with", "employers", "interview")
"""The aspects of which only the beginning is shown unless all is asked for."""

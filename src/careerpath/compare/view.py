"""Roles side by side: columns, roles as rows, or one block a role, as the width allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from careerpath.catalog.sources import Source
from careerpath.compare.comparison import Aspect, Comparison
from careerpath.compare.view_charts import draw_outlook, draw_pay, draw_standing
from careerpath.compare.view_parts import GAP, Setting, count_columns, prepare
from careerpath.compare.view_skills import draw_skills
from careerpath.compare.view_text import SHORTENED, text_cell
from careerpath.drawing.layout import Line, Lines, beside, indent, rule, wrap
from careerpath.drawing.sources import Notes
from careerpath.terminal.look import Look

ENOUGH_ASPECTS = 5
"""From this many aspects on, the roles are described at the top."""

Chart = Callable[[Aspect, Setting], list[Line]]

CHARTS: dict[str, Chart] = {
    "you": draw_standing,
    "skills": draw_skills,
    "pay": draw_pay,
    "outlook": draw_outlook,
}
"""The aspects that are drawn over the whole width, all roles on one scale."""


def view_comparison(
    comparison: Comparison, sources: Mapping[str, Source], look: Look, full: bool = False
) -> Lines:
    """Return the comparison in the layout that the width allows; texts whole only if `full`."""
    notes = Notes(sources)
    setting = prepare(comparison, notes, look, full)
    if look.narrow:
        lines = _blocks(comparison, setting)
    else:
        lines = [
            *_heads(setting, len(comparison.aspects) >= ENOUGH_ASPECTS),
            *_sections(comparison, setting),
        ]
    if not full and any(aspect.id in SHORTENED for aspect in comparison.aspects):
        names = " ".join(role.id for role in comparison.roles)
        lines += view_shortened(f"careerpath compare {names} --full", look.width)
    return Lines([*lines, *notes.lines(look.width)])


def view_shortened(command: str, width: int) -> list[Line]:
    """Return the note that texts are shortened, and the command that shows them whole."""
    text = "Some texts are shortened here. All of them, whole:"
    return [[], *wrap(text, width, style="muted"), *indent(wrap(command, width - 2, 2, "key"))]


def _column(setting: Setting) -> int:
    count = len(setting.roles)
    return (setting.width - GAP * (count - 1)) // count


def _heads(setting: Setting, described: bool) -> list[Line]:
    """Return the roles' titles, with what they are where more than a few aspects follow."""
    count = len(setting.roles)
    glyph = setting.look.glyphs.span
    if count_columns(count, setting.width) == 1:
        lines: list[Line] = []
        if not described:
            return wrap(
                ", ".join(role.title for role in setting.roles), setting.width, 0, "heading"
            )
        for role in setting.roles:
            lines += wrap([(f"{role.title}: ", "name"), (role.summary, "")], setting.width, 2)
        return lines
    width = _column(setting)
    titles = [wrap(role.title, width, style="heading") for role in setting.roles]
    most = max(len(title) for title in titles)
    cells = []
    for role, title in zip(setting.roles, titles, strict=True):
        text = wrap(role.summary, width) if described else []
        if setting.full and described:
            text += [[], *wrap(role.distinction, width)]
        underline: Line = [(glyph * width, setting.styles[role.id])]
        cells.append([*([[]] * (most - len(title))), *title, underline, *text])
    return beside(cells, [width] * count, GAP)


def _sections(comparison: Comparison, setting: Setting) -> list[Line]:
    lines: list[Line] = []
    for aspect in comparison.aspects:
        chart = CHARTS.get(aspect.id)
        body = chart(aspect, setting) if chart else _texts(aspect, setting)
        cited = setting.notes.cite(aspect.sources)
        lines += [[], *rule(aspect.title, cited, setting.width, setting.look.glyphs.line), *body]
    return lines


def _texts(aspect: Aspect, setting: Setting) -> list[Line]:
    """Return a text aspect in columns, or with a row for each role."""
    count = len(setting.roles)
    columns = count_columns(count, setting.width) > 1
    title = max(len(role.title) for role in setting.roles)
    title = min(title, 26 if setting.width >= 80 else 18)
    width = _column(setting) if columns else setting.width - title - GAP
    cells = [
        text_cell(aspect.id, aspect.values[role.id], width, setting.look, setting.full)
        for role in setting.roles
    ]
    if columns:
        return beside(cells, [width] * count, GAP)
    lines: list[Line] = []
    for role, cell in zip(setting.roles, cells, strict=True):
        lines += beside([wrap(role.title, title, style="name"), cell], [title, width], GAP)
    return lines


def _blocks(comparison: Comparison, setting: Setting) -> list[Line]:
    lines: list[Line] = []
    for role in setting.roles:
        own = setting.only(role)
        underline: Line = [(setting.look.glyphs.span * setting.width, setting.styles[role.id])]
        lines += [*([[]] if lines else []), *wrap(role.title, setting.width, style="heading")]
        lines.append(underline)
        if len(comparison.aspects) >= ENOUGH_ASPECTS:
            lines += [
                *wrap(role.summary, setting.width),
                [],
                *wrap(role.distinction, setting.width),
            ]
        for aspect in comparison.aspects:
            chart = CHARTS.get(aspect.id)
            value = aspect.values[role.id]
            body = (
                chart(aspect, own)
                if chart
                else text_cell(aspect.id, value, setting.width - 2, setting.look, setting.full)
            )
            cited = setting.notes.cite(aspect.sources)
            lines += [[], *wrap([(aspect.title, "heading"), (f" {cited}", "muted")], setting.width)]
            lines += body if chart else indent(body)
    return lines

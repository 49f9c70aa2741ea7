"""The roles on one line each, and one role in depth."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.compare import Comparison
from careerpath.advice.roles import ListedRole, RoleList
from careerpath.catalog.sources import Source
from careerpath.terminal.look import Look
from careerpath.views.charts import short_money
from careerpath.views.compare import CHARTS, view_shortened
from careerpath.views.compare_parts import GAP, Setting, prepare
from careerpath.views.compare_text import text_cell
from careerpath.views.layout import Line, Lines, beside, fill, indent, rule, stripped, wrap
from careerpath.views.sources import Notes

PAIRED = 100
"""From this many columns on, texts stand in pairs."""


def view_roles(listed: RoleList, look: Look) -> Lines:
    """Return the roles by family or in one order, a line each; two where that is too long."""
    roles = [role for group in listed.groups for role in group.roles]
    yours = any(role.standing for role in roles)
    title = max((len(role.title) for role in roles), default=0)
    lines: list[Line] = []
    if not look.narrow:
        lines.append(_heads(title, yours))
    for group in listed.groups:
        if group.title:
            lines += [*([[]] if lines else []), [(group.title, "heading")]]
        for role in group.roles:
            lines += _row(role, title, yours, look)
    return Lines([*lines, [], *wrap(_legend(yours), look.width, style="muted")])


def _heads(title: int, yours: bool) -> Line:
    heads = ["  " + "Role".ljust(title)]
    if yours:
        heads += ["Fit".rjust(5), "Ready".rjust(5), "To ready".rjust(8)]
    heads += ["Pay".rjust(6), "Growth".rjust(6)]
    return [("  ".join(heads) + "  Type", "muted")]


def _row(role: ListedRole, title: int, yours: bool, look: Look) -> list[Line]:
    pay = short_money(role.pay.median, role.pay.currency) if role.pay else "-"
    growth = f"{role.outlook.change_percent:+.0f}%" if role.outlook else "-"
    if look.narrow:
        parts = [f"pay {pay}", f"growth {growth}"] if not yours else []
        if yours and role.standing:
            parts = [
                f"fit {_number(role.standing.fit)}",
                f"readiness {_number(role.standing.readiness)}",
                f"{role.standing.hours_to_ready} h",
            ]
        text = f"{role.title}, {', '.join(parts)}"
        return indent(
            wrap([(role.title, "name"), (text[len(role.title) :], "")], look.width - 2, 2)
        )
    line: Line = [("  ", ""), *fill([(role.title, "name")], title)]
    if yours:
        standing = role.standing
        fit, ready = (standing.fit, standing.readiness) if standing else (None, None)
        hours = f"{standing.hours_to_ready} h" if standing else "-"
        line += [(f"  {_number(fit):>5}  {_number(ready):>5}  {hours:>8}", "")]
    line += [(f"  {pay:>6}  {growth:>6}  ", ""), (role.id, "muted")]
    room = look.width - 2 - title - (26 if yours else 0) - 18 - 28
    if room >= len(role.summary):
        line = [*fill(line, look.width - room), (role.summary, "")]
    return [stripped(line)]


def _number(value: int | None) -> str:
    return "?" if value is None else str(value)


def _legend(yours: bool) -> str:
    text = "Pay: US median of the nearest occupation. Growth: its projected change in jobs."
    if yours:
        text = (
            "Fit: how much the work is what you want, 0 to 100. Ready: how much of what is asked "
            "you can do today, ? where too few levels are known. " + text
        )
    return text


def view_role(
    comparison: Comparison,
    names: list[str],
    sources: Mapping[str, Source],
    look: Look,
    full: bool = False,
) -> Lines:
    """Return one role in depth: the charts over the whole width, the texts in pairs."""
    notes = Notes(sources)
    setting = prepare(comparison, notes, look, full)
    (role,) = comparison.roles
    lines: list[Line] = [*wrap(role.title, look.width, style="heading")]
    lines.append([(look.glyphs.span * look.width, "role1")])
    lines += wrap(role.summary, look.width)
    lines += wrap(role.distinction, look.width)
    if names:
        lines += wrap(f"Also called: {', '.join(names)}.", look.width, style="muted")
    waiting: list[list[Line]] = []
    for aspect in comparison.aspects:
        chart = CHARTS.get(aspect.id)
        width = look.width if chart or look.width < PAIRED else (look.width - GAP) // 2
        body = (
            chart(aspect, setting)
            if chart
            else text_cell(aspect.id, aspect.values[role.id], width, look, full)
        )
        section = [
            [],
            *rule(aspect.title, notes.cite(aspect.sources), width, look.glyphs.line),
            *body,
        ]
        if chart or width == look.width:
            lines += [*_paired(waiting, setting), *section]
            waiting = []
        else:
            waiting.append(section)
    lines += _paired(waiting, setting)
    if not full:
        lines += view_shortened(f"careerpath roles {role.id} --full", look.width)
    return Lines([*lines, *notes.lines(look.width)])


def _paired(sections: list[list[Line]], setting: Setting) -> list[Line]:
    """Return sections two by two, side by side."""
    width = (setting.width - GAP) // 2
    lines: list[Line] = []
    for start in range(0, len(sections), 2):
        pair = sections[start : start + 2]
        lines += beside(pair, [width] * len(pair), GAP)
    return lines

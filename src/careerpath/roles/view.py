"""The roles on one line each, and one role in depth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from careerpath.advice.comparable import NO_SOURCE
from careerpath.catalog.sources import Source
from careerpath.compare.comparison import Aspect, Comparison
from careerpath.compare.view import CHARTS, view_shortened
from careerpath.compare.view_parts import ASSUMED, GAP, Setting, prepare
from careerpath.compare.view_text import text_cell
from careerpath.drawing.charts import short_money
from careerpath.drawing.layout import (
    Line,
    Lines,
    beside,
    fill,
    indent,
    rule,
    stripped,
    wrap,
)
from careerpath.drawing.proof import list_proofs
from careerpath.drawing.sources import Notes
from careerpath.roles.overview import ListedRole, RoleList
from careerpath.terminal.look import Look

FIRST = ("core", "approach", "day", "maths", "you", "skills", "pay", "outlook")
"""What comes first in the story of a role; an even number of texts, so that pairs come out."""

PAIRED = 100
"""From this many columns on, texts stand in pairs."""


class Widths(NamedTuple):
    """The columns of the list: whether it shows where the person stands, and a figure."""

    title: int
    id: int
    summary: int
    yours: bool
    figure: bool

    @property
    def row(self) -> int:
        """The columns that a row needs without its id."""
        return 2 + self.title + (26 if self.yours else 0) + 20 + (18 if self.figure else 0)


def view_roles(listed: RoleList, sources: Mapping[str, Source], look: Look) -> Lines:
    """Return the roles by family or in one order, a line each; two where that is too long."""
    roles = [role for group in listed.groups for role in group.roles]
    notes = Notes(sources)
    widths = Widths(
        max((len(role.title) for role in roles), default=0),
        max((len(role.id) for role in roles), default=0),
        max((len(role.summary) for role in roles), default=0),
        any(role.standing for role in roles),
        listed.order in ("pay", "outlook"),
    )
    narrow = look.narrow or widths.row > look.width
    lines: list[Line] = [] if narrow else [_heads(widths)]
    for group in listed.groups:
        if group.title:
            lines += [*([[]] if lines else []), [(group.title, "heading")]]
        for role in group.roles:
            lines += _narrow_row(role, widths, look) if narrow else [_row(role, widths, look)]
    legend = wrap(_legend(listed, narrow, widths.yours, notes), look.width, style="muted")
    proofs = [(role.title, role.standing.proof) for role in roles if role.standing]
    beside = list_proofs(proofs, look.width)
    if beside:
        lines += [[], [("What you have to show beside skills", "heading")], *beside]
    return Lines([*lines, [], *legend, *notes.lines(look.width)])


def _figure(role: ListedRole) -> str:
    """Return the figure by which the list is ordered."""
    if role.pay:
        count = f" (n {role.pay.n:,})" if role.pay.n else ""
        return short_money(role.pay.median, role.pay.currency) + count
    return f"{role.outlook.change_percent:+.0f}%" if role.outlook else "no figure"


def _heads(widths: Widths) -> Line:
    heads = ["  " + "Role".ljust(widths.title)]
    if widths.yours:
        heads += ["Fit".rjust(4), "Skills".rjust(6), "Study".rjust(8)]
    heads += ["Market".ljust(9), "Juniors"]
    if widths.figure:
        heads.append("Figure".ljust(16))
    return [("  ".join(heads).rstrip(), "muted")]


def _row(role: ListedRole, widths: Widths, look: Look) -> Line:
    line: Line = [("  ", ""), *fill([(role.title, "name")], widths.title)]
    if widths.yours:
        standing = role.standing
        fit, ready = (standing.fit, standing.readiness) if standing else (None, None)
        hours = f"{standing.hours_to_ready} h" if standing else "-"
        line.append((f"  {_number(fit):>4}  {_number(ready):>6}  {hours:>8}", ""))
    line.append((f"  {role.market.breadth:<9}  {role.market.junior:<7}", ""))
    if widths.figure:
        line.append((f"  {_figure(role):<16}", ""))
    if widths.row + 2 + widths.id <= look.width:
        line.append((f"  {role.id:<{widths.id}}", "muted"))
    if widths.row + 2 + widths.id + 2 + widths.summary <= look.width:
        line.append((f"  {role.summary}", ""))
    return stripped(line)


def _narrow_row(role: ListedRole, widths: Widths, look: Look) -> list[Line]:
    parts = [_figure(role)] if widths.figure else []
    if role.standing and not widths.figure:
        parts = [
            f"fit {_number(role.standing.fit)}",
            f"skills {_number(role.standing.readiness)}",
            f"hours {role.standing.hours_to_ready}",
        ]
    parts.append(f"{role.market.breadth} market, {role.market.junior} junior posts")
    text: Line = [(role.title, "name"), (f", {', '.join(parts)}", "")]
    return indent(wrap(text, look.width - 2, 2))


def _number(value: int | None) -> str:
    return "?" if value is None else str(value)


def _legend(listed: RoleList, narrow: bool, yours: bool, notes: Notes) -> str:
    roles = [role for group in listed.groups for role in group.roles]
    parts = []
    if yours:
        parts.append(
            "Fit: how much the work is what you want, 0 to 100. Skills: how much you have today of "
            "those skills asked whose level is known, ? where too few are. "
            + ("Hours: of study ahead." if narrow else "Study: hours ahead.")
        )
        if listed.assumed:
            parts.append(f"{ASSUMED}.")
    if not narrow:
        parts.append("Market: how many posts there are. Juniors: how many take beginners.")
    pay = [role.pay for role in roles if role.pay]
    outlook = [role.outlook for role in roles if role.outlook]
    if pay:
        cited = notes.cite(dict.fromkeys(each.source for each in pay))
        parts.append(
            f"Figure: median pay of this very title, {pay[0].country} {pay[0].year} {cited}; no "
            "figure where that source does not count it."
        )
    elif outlook:
        cited = notes.cite(dict.fromkeys(each.source for each in outlook))
        parts.append(
            f"Figure: projected change in jobs, {outlook[0].country}, {outlook[0].from_year} to "
            f"{outlook[0].to_year} {cited}; no figure where that source does not count the title."
        )
    else:
        parts.append(f"Pay and growth stand on each role's page: {NO_SOURCE}.")
    return " ".join(parts)


def view_role(
    comparison: Comparison,
    names: list[str],
    sources: Mapping[str, Source],
    look: Look,
    full: bool = False,
    path: Sequence[Line] = (),
) -> Lines:
    """Return one role in depth: the charts over the whole width, the texts in pairs, the path."""
    notes = Notes(sources)
    setting = prepare(comparison, notes, look, full, reasons=True)
    (role,) = comparison.roles
    lines: list[Line] = [*wrap(role.title, look.width, style="heading")]
    lines.append([(look.glyphs.span * look.width, "role1")])
    lines += wrap(role.summary, look.width)
    lines += wrap(role.distinction, look.width)
    if names:
        lines += wrap(f"Also called: {', '.join(names)}.", look.width, style="muted")
    waiting: list[list[Line]] = []
    for aspect in sorted(comparison.aspects, key=_place):
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
    lines += [*_paired(waiting, setting), *path]
    if not full:
        lines += view_shortened(f"careerpath roles {role.id} --full", look.width)
    return Lines([*lines, *notes.lines(look.width)])


def _place(aspect: Aspect) -> int:
    """Return where an aspect stands: what the work is, then the charts, then the rest."""
    return FIRST.index(aspect.id) if aspect.id in FIRST else len(FIRST)


def _paired(sections: list[list[Line]], setting: Setting) -> list[Line]:
    """Return sections two by two, side by side."""
    width = (setting.width - GAP) // 2
    lines: list[Line] = []
    for start in range(0, len(sections), 2):
        pair = sections[start : start + 2]
        lines += beside(pair, [width] * len(pair), GAP)
    return lines

"""The aspects of roles that are figures: charts over the whole width, a row a figure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import cast

from careerpath.advice.results import Standing
from careerpath.catalog.sources import OutlookFigure, PayFigure
from careerpath.compare.comparison import Aspect, OutlookValue, PayValue
from careerpath.compare.view_parts import Setting
from careerpath.compare.view_text import first_sentence
from careerpath.drawing.charts import axis_line, bar_line, money, range_line
from careerpath.drawing.layout import Line, indent, width_of, wrap
from careerpath.drawing.proof import list_proofs, tell_proof

LEAST_BAR = 34
"""Columns of a bar below which its label stands under it and not behind it."""

GROWTH_BAR = 24


def draw_pay(aspect: Aspect, setting: Setting) -> list[Line]:
    """Return the pay of all roles on one scale, with country, year, source and limits."""
    values = {role.id: cast("PayValue", aspect.values[role.id]) for role in setting.roles}
    figures = [figure for value in values.values() for figure in value.figures]
    stand_ins = {key for value in values.values() for key in value.stand_ins}
    labels = [_pay_label(figure, setting, stand_ins) for figure in figures]
    amounts = max((len(money(figure.median, figure.currency)) for figure in figures), default=0)
    start = 2 + amounts + 2
    longest = max((len(label) for label in labels), default=0)
    behind = setting.width - start - longest - 2 >= LEAST_BAR
    room = setting.width - start - (longest + 2 if behind else 0)
    lines: list[Line] = []
    for currency in dict.fromkeys(figure.currency for figure in figures):
        scale = setting.scales[currency]
        if not setting.look.plain:
            lines.append([(" " * start + axis_line(scale, room), "muted")])
        for role in setting.roles:
            own = [each for each in values[role.id].figures if each.currency == currency]
            if own and len(setting.roles) > 1:
                lines += wrap(role.title, setting.width, style="name")
            for figure in own:
                amount = money(figure.median, figure.currency).rjust(amounts)
                drawn = range_line(figure, scale, room, setting.look, setting.styles[role.id])
                head: Line = [("  ", ""), (amount, "name"), ("  ", ""), *drawn]
                lines += _labelled(
                    head, _pay_label(figure, setting, stand_ins), start, room, behind, setting
                )
    if figures:
        lines += [[], *wrap(_pay_legend(setting), setting.width, style="muted")]
    for role in setting.roles:
        value = values[role.id]
        none = "" if value.figures else "No figure with a source. "
        name = f"{role.title}: " if len(setting.roles) > 1 else ""
        spread = _spread(value.figures)
        lines += wrap([(name, "name"), (none + spread + value.caveat, "")], setting.width)
    return lines


def _spread(figures: list[PayFigure]) -> str:
    """Return how far the medians of several sources lie apart, of one currency; '' for one."""
    if len(figures) < 2 or len({each.currency for each in figures}) > 1:
        return ""
    least, most = (pick(each.median for each in figures) for pick in (min, max))
    currency = figures[0].currency
    return f"The medians lie between {money(least, currency)} and {money(most, currency)}. "


def _pay_label(figure: PayFigure, setting: Setting, stand_ins: Collection[str]) -> str:
    count = f", n = {figure.n:,}" if figure.n else ""
    known = "" if figure.p10 is not None or figure.p25 is not None else ", median only"
    cited = setting.notes.cite([figure.source])
    near = "stand-in: " if figure.id in stand_ins else ""
    return f"{near}{figure.title}, {figure.country} {figure.year}{count}{known} {cited}"


def _pay_legend(setting: Setting) -> str:
    if setting.look.plain:
        return "The median of a year, before tax."
    glyphs = setting.look.glyphs
    return (
        f"A year, before tax. {glyphs.dot} the median; {glyphs.span * 3} the middle half; "
        f"{glyphs.line * 3} all but the lowest and the highest tenth."
    )


def draw_outlook(aspect: Aspect, setting: Setting) -> list[Line]:
    """Return the projected growth and the yearly openings, with what to make of them."""
    values = {role.id: cast("OutlookValue", aspect.values[role.id]) for role in setting.roles}
    figures = [figure for value in values.values() for figure in value.figures]
    stand_ins = {key for value in values.values() for key in value.stand_ins}
    labels = [_outlook_label(figure, setting, stand_ins) for figure in figures]
    longest = max((len(label) for label in labels), default=0)
    start = 2 + 7 + 2
    behind = setting.width - start - GROWTH_BAR - 2 >= longest
    room = GROWTH_BAR if behind else min(setting.width - start, 2 * GROWTH_BAR)
    lines: list[Line] = []
    for role in setting.roles:
        if len(setting.roles) > 1:
            lines += wrap(role.title, setting.width, style="name")
        for figure in values[role.id].figures:
            style = setting.styles[role.id] if figure.change_percent >= 0 else "bad"
            change = f"{figure.change_percent:+.1f}%".rjust(7)
            drawn = bar_line(abs(figure.change_percent), setting.growth, room, setting.look, style)
            head: Line = [("  ", ""), (change, "name"), ("  ", ""), *drawn]
            label = _outlook_label(figure, setting, stand_ins)
            lines += _labelled(head, label, start, room, behind, setting)
        note = values[role.id].note
        none = "" if values[role.id].figures else "No figure with a source. "
        text = none + (note if setting.full else first_sentence(note))
        lines += indent(wrap(text, setting.width - 2))
    return lines


def _outlook_label(figure: OutlookFigure, setting: Setting, stand_ins: Collection[str]) -> str:
    near = "stand-in: " if figure.id in stand_ins else ""
    cited = setting.notes.cite([figure.source])
    return (
        f"{figure.openings * 1000:,.0f} openings a year, {near}{figure.title}, {figure.country}, "
        f"{figure.from_year} to {figure.to_year} {cited}"
    )


def _labelled(
    head: Line, label: str, start: int, room: int, behind: bool, setting: Setting
) -> list[Line]:
    """Return a bar with its label behind it, or under it where the line is too short."""
    if setting.look.plain:
        return indent(wrap(f"{head[1][0].strip()}: {label}", setting.width - 2, 2))
    if behind:
        gap = start + room - width_of(head) + 2
        return [[*head, (" " * gap, ""), (label, "")]]
    return [head, *indent(wrap(label, setting.width - start), start)]


def draw_standing(aspect: Aspect, setting: Setting) -> list[Line]:
    """Return fit and readiness of all roles as bars, two axes that are never mixed."""
    title = max(len(role.title) for role in setting.roles)
    values = {role.id: cast("Standing", aspect.values[role.id]) for role in setting.roles}
    room = (setting.width - 2 - title - 2 - 2 * 6 - 12 - 8) // 2
    if setting.look.narrow or room < 5:
        return [
            line
            for role in setting.roles
            for line in _standing_block(role.title, values[role.id], setting)
        ] + _proofs(setting, values)
    room = min(room, 20)
    heads = [
        ("Role".ljust(title) + "  ", "muted"),
        ("Fit".ljust(room + 6), "muted"),
        ("Skills".ljust(room + 6), "muted"),
        ("Must-haves".ljust(12), "muted"),
        ("Study".rjust(8), "muted"),
    ]
    lines: list[Line] = [[("  ", ""), *heads]]
    for role in setting.roles:
        value = values[role.id]
        lines.append(
            [
                ("  ", ""),
                (role.title.ljust(title) + "  ", ""),
                *_axis(value.fit, room, setting),
                ("  ", ""),
                *_axis(value.readiness, room, setting),
                ("  ", ""),
                (f"{value.must_haves_met} of {value.must_haves}".ljust(12), ""),
                (f"{value.hours_to_ready} h".rjust(8), ""),
            ]
        )
    return [*lines, *_proofs(setting, values), *_standing_legend(setting)]


def _proofs(setting: Setting, values: Mapping[str, Standing]) -> list[Line]:
    """Return what there is beside the skills; on a role's own page also that it is none."""
    proofs = [(role.title, values[role.id].proof) for role in setting.roles]
    if setting.reasons and proofs[0][1] is not None:
        text = f"Beside the skills: {tell_proof(proofs[0][1])}."
        return indent(wrap(text, setting.width - 2))
    return indent(list_proofs(proofs, setting.width - 2))


def _standing_block(title: str, value: Standing, setting: Setting) -> list[Line]:
    lines: list[Line] = [[(title, "name")]] if len(setting.roles) > 1 else []
    for name, axis in (("fit", value.fit), ("skills", value.readiness)):
        if setting.look.plain:
            lines.append([(f"  {name} {'unknown' if axis is None else f'{axis} of 100'}", "")])
        else:
            lines.append([(f"  {name:<10} ", ""), *_axis(axis, 12, setting)])
    lines += indent(
        wrap(
            f"{value.must_haves_met} of {value.must_haves} must-haves, "
            f"{value.hours_to_ready} hours of study ahead",
            setting.width - 2,
        )
    )
    return lines


def _axis(value: int | None, room: int, setting: Setting) -> Line:
    if value is None:
        return [("unknown".ljust(room + 4), "muted")]
    return [*bar_line(value, 100, room, setting.look), (f"{value:>4}", "")]


def _standing_legend(setting: Setting) -> list[Line]:
    text = (
        "Fit: how much the daily work is what you want. Skills: how much you have today of those "
        "skills asked whose level is known. Two things, never averaged."
    )
    return wrap(text, setting.width, style="muted")

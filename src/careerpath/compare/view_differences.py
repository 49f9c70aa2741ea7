"""What differs between roles: two as bars from a middle line, more as a table of numbers."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.comparable import NO_SOURCE
from careerpath.catalog.sources import Source
from careerpath.compare.comparison import Comparison
from careerpath.compare.differences import WANTS, Difference, Differences
from careerpath.compare.view_parts import Setting, prepare
from careerpath.drawing.charts import bar_line, short_money
from careerpath.drawing.layout import (
    Line,
    Lines,
    fill,
    indent,
    marked,
    rule,
    stripped,
    width_of,
    wrap,
)
from careerpath.drawing.sources import Notes
from careerpath.terminal.look import Look

MOST_SHOWN = 40
"""Differences shown unless all are asked for."""

VALUE = 6
"""Columns of a value as text, such as '+33.5%'."""

KINDS = {
    WANTS: "the work",
    "skills": "skill",
    "pay": "pay",
    "outlook": "outlook",
    "you": "you",
}


def view_differences(
    comparison: Comparison,
    differences: Differences,
    sources: Mapping[str, Source],
    look: Look,
    full: bool = False,
) -> Lines:
    """Return the differences, strongest first, and the tools that only one role uses."""
    notes = Notes(sources)
    setting = prepare(comparison, notes, look, full)
    found = differences.differences
    shown = found if full else found[:MOST_SHOWN]
    named = dict.fromkeys(key for aspect in comparison.aspects for key in aspect.sources)
    cited = notes.cite(named)
    lines = rule("What differs, the strongest first", cited, look.width, look.glyphs.line)
    if not found:
        lines += wrap("Nothing that is measured differs.", look.width)
    elif len(setting.roles) == 2 and not look.narrow:
        lines += _mirrored(shown, setting)
    elif not look.narrow:
        lines += _table(shown, setting)
    else:
        lines += _stacked(shown, setting)
    if len(found) > len(shown):
        lines += wrap(f"and {len(found) - len(shown)} weaker ones: --full", look.width)
    lines += [
        [],
        *wrap(
            _legend(shown, len(found) > 0 and len({e.aspect for e in found}) > 1),
            look.width,
            style="muted",
        ),
    ]
    lines += _tools(differences, setting)
    return Lines([*lines, *notes.lines(look.width)])


def _mirrored(shown: list[Difference], setting: Setting) -> list[Line]:
    """Return a line each: what it is, one role's bar to the left, the other's to the right."""
    label = min(max(len(_label(each)) for each in shown), (setting.width - 2) // 2 - 8)
    room = (setting.width - label - 2 - 1 - 2 * (VALUE + 1)) // 2
    first, second = setting.roles
    side = VALUE + 1 + room
    heads = [wrap(role.title, side, style="heading") for role in (first, second)]
    most = max(len(head) for head in heads)
    heads = [[*([[]] * (most - len(head))), *head] for head in heads]
    middle: Line = [(setting.look.glyphs.middle, "rule")]
    lines: list[Line] = []
    for left, right in zip(*heads, strict=True):
        pad = side - width_of(left)
        lines.append([(" " * (label + 1 + pad), ""), *left, (" ", ""), *middle, (" ", ""), *right])
    for each in shown:
        name, *rest = wrap(_pieces(each), label, 2)
        one, two = (each.values[role.id] for role in (first, second))
        scale = _scale(each)
        left = _solid(_size(each, one), scale, room, setting, "role1")
        right = _solid(_size(each, two), scale, room, setting, "role2")
        start = f"{_value(each, one)} "
        pad = side - width_of(left) - len(start)
        shown_left: Line = [(" " * pad + start, ""), *left]
        lines.append(
            [*fill(name, label + 2), *shown_left, *middle, *right, (f" {_value(each, two)}", "")]
        )
        lines += [[*fill(part, label + 2 + side), *middle] for part in rest]
    return [stripped(line) for line in lines]


def _solid(size: float, scale: float, room: int, setting: Setting, style: str) -> Line:
    """Return a bar without its empty part."""
    return bar_line(size, scale, room, setting.look, style)[:1]


def _table(shown: list[Difference], setting: Setting) -> list[Line]:
    """Return a line each, with a numbered column for each role."""
    count = len(setting.roles)
    label = setting.width - count * (VALUE + 2)
    label = min(label, max(len(_label(each)) for each in shown))
    lines: list[Line] = []
    heads: Line = [(" " * label, "")]
    for number, role in enumerate(setting.roles, 1):
        lines += marked(f"{number}", role.title, setting.width, "name")
        heads.append((f"{number:>{VALUE + 2}}", "name"))
    lines.append(heads)
    for each in shown:
        name, *rest = wrap(_pieces(each), label, 2)
        line = fill(name, label)
        values = {role.id: each.values[role.id] for role in setting.roles}
        known = [value for value in values.values() if value is not None]
        for value in values.values():
            style = "name" if value is not None and value == max(known) else ""
            line += [("  ", ""), (f"{_value(each, value):>{VALUE}}", style)]
        lines += [line, *rest]
    return lines


def _stacked(shown: list[Difference], setting: Setting) -> list[Line]:
    """Return a block each: what it is, and a bar for each role under it."""
    room = 10
    lines: list[Line] = []
    for each in shown:
        lines += [[], *wrap(_pieces(each), setting.width, 2)]
        for role in setting.roles:
            value = each.values[role.id]
            style = setting.styles[role.id]
            drawn = bar_line(_size(each, value), _scale(each), room, setting.look, style)
            head: Line = [("  ", ""), *drawn, (f" {_value(each, value):>{VALUE}}  ", "")]
            start = width_of(head)
            first, *rest = wrap(role.title, setting.width - start)
            lines += [[*head, *first], *indent(rest, start)]
    return lines


def _label(each: Difference) -> str:
    return f"{each.title}, {KINDS[each.aspect]}"


def _pieces(each: Difference) -> Line:
    return [(f"{each.title}, ", ""), (KINDS[each.aspect], "muted")]


def _scale(each: Difference) -> float:
    fixed = {"level": 4.0, "weight": 4.0, "of 100": 100.0}
    known = [abs(value) for value in each.values.values() if value is not None]
    return fixed.get(each.unit) or max(known, default=1.0)


def _size(each: Difference, value: float | None) -> float:
    """Return the length of a value's bar; weights of -2 to 2 begin at -2."""
    if value is None:
        return 0.0
    return value + 2 if each.unit == "weight" else abs(value)


def _value(each: Difference, value: float | None) -> str:
    """Return a value in at most VALUE columns."""
    if value is None:
        return "?"
    if each.aspect == "pay":
        return short_money(int(value), each.unit).split(" ")[0]
    forms = {"weight": "{:+.0f}", "percent": "{:+.1f}%", "hours": "{:.0f} h"}
    if each.unit == "openings":
        return f"{value / 1000:.1f}k"
    return forms.get(each.unit, "{:.0f}").format(value).replace("+0", "0")


def _legend(shown: list[Difference], every: bool) -> str:
    """Return what the numbers are, and of which figures no source counts all titles alike."""

    def lacks(key: str) -> bool:
        return every and all(each.aspect != key for each in shown)

    units = {each.unit for each in shown}
    parts = []
    if "weight" in units:
        parts.append("The work: how much a role is made of it, -2 to +2; its bars begin at -2.")
    if "level" in units:
        parts.append("Skill: the level asked, 1 to 4; 0 where only the other role asks for it.")
    missing = [name for key, name in (("pay", "pay"), ("outlook", "growth")) if lacks(key)]
    if missing:
        parts.append(f"No comparable figure on {' or '.join(missing)}: {NO_SOURCE}.")
    parts.append("Ordered by the share of each scale that lies between the roles.")
    return " ".join(parts)


def _tools(differences: Differences, setting: Setting) -> list[Line]:
    """Return the tools that only one role has."""
    if not any(each.tools for each in differences.only):
        return []
    titles = {role.id: role.title for role in setting.roles}
    lines: list[Line] = [[], *rule("Tools", "", setting.width, setting.look.glyphs.line)]
    for each in differences.only:
        names = ", ".join(each.tools) or "none that no other uses"
        text: Line = [(f"Typical of {titles[each.role]} alone: ", "name"), (names, "")]
        lines += wrap(text, setting.width, 2)
    note = "Without tools that belong to a skill of both. The lists name what is typical, not all."
    return [*lines, *wrap(note, setting.width, style="muted")]

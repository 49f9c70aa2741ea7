"""Skills of roles side by side: a row a skill, importance as bars, your level beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from careerpath.advice.compare import Aspect, SkillAsked
from careerpath.views.charts import bar_line
from careerpath.views.compare_parts import Setting
from careerpath.views.layout import Line, beside, fill, indent, stripped, wrap

MOST_IMPORTANT = 5
LEAST_TITLE = 24
"""Columns that a skill's title needs beside the cells."""

Needs = dict[str, dict[str, SkillAsked]]
"""Skill id -> role id -> what the role asks."""


def draw_skills(aspect: Aspect, setting: Setting) -> list[Line]:
    """Return all skills, those that every role asks for first, in the widest cells that fit."""
    needs: Needs = {}
    for role in setting.roles:
        for asked in cast("list[SkillAsked]", aspect.values[role.id]):
            needs.setdefault(asked.skill, {})[role.id] = asked
    yours = any(each.level is not None for by_role in needs.values() for each in by_role.values())
    shares = any(each.share is not None for by_role in needs.values() for each in by_role.values())
    wide, tight = _cell_width(True, yours, shares), _cell_width(False, yours, shares)
    count = len(setting.roles)
    roomy = setting.width - 2 - count * (wide + 2) >= LEAST_TITLE
    cell = wide if roomy else tight
    if not roomy and setting.width - 2 - count * (tight + 2) < LEAST_TITLE - 8:
        parts = [draw_skills(aspect, setting.only(role)) for role in setting.roles]
        return [line for part in parts for line in part]
    shares = shares and roomy
    lines = _legend(setting, yours, shares, roomy)
    title = setting.width - 2 - count * (cell + 2)
    longest = max(len(next(iter(each.values())).title) for each in needs.values())
    title = min(title, max(longest, LEAST_TITLE))
    lines += _heads(setting, cell, title, roomy)
    for name, keys in _groups(needs, setting):
        if name:
            lines.append([(f"  {name}", "muted")])
        for key in keys:
            lines += _row(needs[key], setting, (title, cell), roomy, yours, shares)
    return lines


def _groups(needs: Needs, setting: Setting) -> list[tuple[str, list[str]]]:
    """Return skill ids in groups: asked by all, by some, by one role alone."""
    count = len(setting.roles)
    if count == 1:
        return [("", sorted(needs, key=lambda key: _rank(needs[key])))]
    everyone = [key for key, each in needs.items() if len(each) == count]
    some = [key for key, each in needs.items() if 1 < len(each) < count]
    groups = [("Both ask for" if count == 2 else "All ask for", everyone), ("Some ask for", some)]
    for role in setting.roles:
        alone = [key for key, each in needs.items() if list(each) == [role.id]]
        groups.append((f"Only {role.title}", alone))
    return [(name, sorted(keys, key=lambda key: _rank(needs[key]))) for name, keys in groups if keys]


def _rank(asked: dict[str, SkillAsked]) -> tuple[object, ...]:
    musts = sum(each.must_have for each in asked.values())
    total = sum(each.importance for each in asked.values())
    return (-musts, -total, next(iter(asked.values())).title)


def _cell_width(roomy: bool, yours: bool, shares: bool) -> int:
    level = 3 if yours else 2
    if roomy:
        return MOST_IMPORTANT + 1 + 4 + 1 + level + (5 if shares else 0)
    return MOST_IMPORTANT + 1 + (3 if yours else 1)


def _row(
    asked: dict[str, SkillAsked],
    setting: Setting,
    widths: tuple[int, int],
    roomy: bool,
    yours: bool,
    shares: bool,
) -> list[Line]:
    title, cell = widths
    first, *rest = wrap(next(iter(asked.values())).title, title, 2)
    line: Line = [("  ", ""), *fill(first, title)]
    for role in setting.roles:
        drawn = _cell(asked.get(role.id), setting, setting.styles[role.id], roomy, yours, shares)
        line += [("  ", ""), *fill(drawn, cell)]
    return [stripped(line), *indent(rest)]


def _cell(
    asked: SkillAsked | None,
    setting: Setting,
    style: str,
    roomy: bool,
    yours: bool,
    shares: bool,
) -> Line:
    if asked is None:
        return [("not asked" if roomy else "-", "muted")]
    bar = bar_line(asked.importance, MOST_IMPORTANT, MOST_IMPORTANT, setting.look, style)
    level = f"L{asked.required}" if roomy else f"{asked.required}"
    met = ""
    if yours:
        known = "?" if asked.level is None else str(asked.level)
        level = f"{known}/{asked.required}"
        met = "good" if asked.level is not None and asked.level >= asked.required else ""
    if not roomy:
        return [*bar, ("*" if asked.must_have else " ", "name"), (level, met)]
    must = "must" if asked.must_have else "    "
    share = f" {asked.share:>4.0%}" if asked.share is not None and shares else ""
    return [*bar, (f" {must} ", ""), (level, met), (share, "muted")]


def _heads(setting: Setting, cell: int, title: int, roomy: bool) -> list[Line]:
    """Return the roles' titles over their columns, or their numbers where titles do not fit."""
    if len(setting.roles) == 1:
        return []
    if roomy:
        cells = [wrap(role.title, cell, style="name") for role in setting.roles]
        most = max(len(each) for each in cells)
        cells = [[*([[]] * (most - len(each))), *each] for each in cells]
        columns: Sequence[list[Line]] = [[[]] * most, *cells]
        return indent(beside(columns, [title, *([cell] * len(cells))], 2))
    named: list[Line] = []
    heads: Line = [(" " * (title + 2), "")]
    for number, role in enumerate(setting.roles, 1):
        named += indent(wrap(f"{number}  {role.title}", setting.width - 2, 3))
        heads += [("  ", ""), *fill([(f"{number}", "name")], cell)]
    return [*named, stripped(heads)]


def _legend(setting: Setting, yours: bool, shares: bool, roomy: bool) -> list[Line]:
    glyphs = setting.look.glyphs
    sample = glyphs.full * 3 + glyphs.empty * 2
    must = "must: a must-have" if roomy else "*: a must-have"
    level = "L3: asked to level 3 of 4" if roomy else "3: asked to level 3 of 4"
    if yours:
        level = "2/3: you have level 2 of the 3 asked, ? not asked you yet"
    parts = [f"{sample} how much it matters, 1 to 5", must, level]
    if shares:
        parts.append("%: postings that name it")
    return wrap("; ".join(parts), setting.width, style="muted")


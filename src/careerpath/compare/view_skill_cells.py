"""How one skill of a role is drawn: importance as a bar, must-have, level, share, your level."""

from __future__ import annotations

import msgspec

from careerpath.compare.comparison import SkillAsked
from careerpath.compare.view_parts import ASSUMED, Setting
from careerpath.drawing.charts import bar_line
from careerpath.drawing.layout import Line, beside, fill, indent, marked, stripped, wrap

MOST_IMPORTANT = 5
LEAST_TITLE = 24
"""Columns that a skill's title needs beside the cells."""


class Cells(msgspec.Struct, frozen=True):
    """How the cell of a skill is drawn: with words or tight, with your level, with shares.

    `assumed` tells that some of your levels were not said.
    """

    roomy: bool
    yours: bool
    shares: bool
    assumed: bool = False

    @property
    def width(self) -> int:
        """The columns that a cell takes."""
        if not self.roomy:
            return MOST_IMPORTANT + 1 + (3 if self.yours else 1)
        return MOST_IMPORTANT + 1 + 4 + 1 + (3 if self.yours else 2) + (5 if self.shares else 0)


def fitting(cells: Cells, width: int) -> Cells:
    """Return the cells, tight where titles would have too little room beside them."""
    return (
        cells
        if width - cells.width >= LEAST_TITLE - 8
        else Cells(False, cells.yours, False, cells.assumed)
    )


def by_weight(asked: SkillAsked) -> tuple[object, ...]:
    """Return where a skill stands: must-haves first, then by importance."""
    return (-asked.must_have, -asked.importance, asked.title)


def listed_skills(
    skills: list[SkillAsked], setting: Setting, cells: Cells, style: str, width: int
) -> list[Line]:
    """Return one role's skills, the bar before the title, and the reason behind it if asked."""
    lines: list[Line] = []
    start = cells.width + 2
    if setting.look.plain:
        return [line for each in skills for line in _said(each, setting, cells, width)]
    for each in skills:
        text: Line = [(each.title, "")]
        if setting.reasons:
            text = [(each.title, "name"), (f": {each.reason}", "")]
        first, *rest = wrap(text, width - start)
        lines.append([*fill(skill_cell(each, setting, style, cells), start), *first])
        lines += indent(rest, start)
    return lines


def _said(asked: SkillAsked, setting: Setting, cells: Cells, width: int) -> list[Line]:
    """Return what one role asks of a skill as words, for screens that are read aloud."""
    must = "a must-have, " if asked.must_have else ""
    words = f"{must}matters {asked.importance} of {MOST_IMPORTANT}, level {asked.required}"
    if cells.yours:
        known = "not known" if asked.level is None else f"{asked.level}"
        words += f", yours {known}"
    if asked.share is not None and cells.shares:
        words += f", in at least {asked.share:.0%} of postings"
    why = f" {asked.reason}" if setting.reasons else ""
    return indent(wrap([(asked.title, "name"), (f": {words}.{why}", "")], width - 2, 2))


def skill_cell(asked: SkillAsked | None, setting: Setting, style: str, cells: Cells) -> Line:
    """Return what one role asks of a skill; a dash where it asks nothing."""
    if asked is None:
        return [("-", "muted")]
    bar = bar_line(asked.importance, MOST_IMPORTANT, MOST_IMPORTANT, setting.look, style)
    level = f"L{asked.required}" if cells.roomy else f"{asked.required}"
    met = ""
    if cells.yours:
        known = "?" if asked.level is None else str(asked.level)
        level = f"{known}/{asked.required}"
        met = "good" if asked.level is not None and asked.level >= asked.required else ""
    if not cells.roomy:
        return [*bar, ("*" if asked.must_have else " ", "name"), (level, met)]
    must = "must" if asked.must_have else "    "
    share = f" {asked.share:>4.0%}" if asked.share is not None and cells.shares else ""
    return [*bar, (f" {must} ", ""), (level, met), (share, "muted")]


def column_heads(setting: Setting, cells: Cells, title: int) -> list[Line]:
    """Return the roles' titles over their columns, or their numbers where titles do not fit."""
    if cells.roomy:
        heads = [wrap(role.title, cells.width, style="name") for role in setting.roles]
        most = max(len(each) for each in heads)
        heads = [[*([[]] * (most - len(each))), *each] for each in heads]
        return indent(beside([[[]] * most, *heads], [title, *([cells.width] * len(heads))], 2))
    named: list[Line] = []
    line: Line = [(" " * (title + 2), "")]
    for number, role in enumerate(setting.roles, 1):
        named += indent(marked(f"{number}", role.title, setting.width - 2, "name"))
        line += [("  ", ""), *fill([(f"{number}", "name")], cells.width)]
    return [*named, stripped(line)]


def cells_legend(setting: Setting, cells: Cells, roomy_columns: bool) -> list[Line]:
    """Return what the cells mean; a table may be roomy where the columns under it are tight."""
    if setting.look.plain:
        words = "It matters from 1 to 5, levels run from 0 to 4; postings are those of 2023-24."
        lines = wrap(words, setting.width, style="muted")
        return lines + (wrap(f"{ASSUMED}.", setting.width) if cells.assumed else [])
    glyphs = setting.look.glyphs
    sample = glyphs.full * 3 + glyphs.empty * 2
    columns_only = len(setting.roles) <= 2
    roomy = roomy_columns if columns_only else cells.roomy
    both = not columns_only and cells.roomy != roomy_columns
    must, level = ("must", "L3") if roomy else ("*", "3")
    if both:
        must, level = "must or *", "L3 or 3"
    asked = f"{level}: asked to level 3 of 4"
    if cells.yours:
        asked = "2/3: you have level 2 of the 3 asked, ?: you have not said"
    parts = [f"{sample} how much it matters, 1 to 5", f"{must}: a must-have", asked]
    if cells.shares and roomy:
        parts.append("%: at least so many postings of 2023-24 name it")
    lines = wrap("; ".join(parts) + ".", setting.width, style="muted")
    if cells.assumed:
        lines += wrap(f"{ASSUMED}.", setting.width, style="muted")
    return lines

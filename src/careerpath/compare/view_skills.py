"""Skills of roles side by side: a row a skill, importance as bars, your level beside."""

from __future__ import annotations

from typing import cast

import msgspec

from careerpath.compare.comparison import Aspect, Place, SkillAsked
from careerpath.compare.view_parts import GAP, Setting, count_columns
from careerpath.drawing.charts import bar_line
from careerpath.drawing.layout import Line, beside, fill, indent, marked, stripped, wrap

MOST_IMPORTANT = 5
LEAST_TITLE = 24
"""Columns that a skill's title needs beside the cells."""

Needs = dict[str, dict[str, SkillAsked]]
"""Skill id -> role id -> what the role asks."""


class Cells(msgspec.Struct, frozen=True):
    """How the cell of a skill is drawn: with words or tight, with your level, with shares."""

    roomy: bool
    yours: bool
    shares: bool

    @property
    def width(self) -> int:
        """The columns that a cell takes."""
        if not self.roomy:
            return MOST_IMPORTANT + 1 + (3 if self.yours else 1)
        return MOST_IMPORTANT + 1 + 4 + 1 + (3 if self.yours else 2) + (5 if self.shares else 0)


def draw_skills(aspect: Aspect, setting: Setting) -> list[Line]:
    """Return all skills, those that several roles ask for first, in the widest cells that fit."""
    needs: Needs = {}
    for role in setting.roles:
        for asked in cast("list[SkillAsked]", aspect.values[role.id]):
            needs.setdefault(asked.skill, {})[role.id] = asked
    everything = [each for by_role in needs.values() for each in by_role.values()]
    cells = Cells(
        True,
        any(each.level is not None for each in everything),
        any(each.share is not None for each in everything),
    )
    count = len(setting.roles)
    words = cells
    if setting.width - 2 - count * (cells.width + 2) < LEAST_TITLE:
        cells = Cells(False, cells.yours, False)
    if setting.width - 2 - count * (cells.width + 2) < LEAST_TITLE - 8:
        return _one_by_one(aspect, setting, words)
    columns = count_columns(count, setting.width)
    width = (setting.width - GAP * (columns - 1)) // columns
    lines = _legend(setting, cells, _fitting(cells, width).roomy)
    if count == 1:
        (role,) = setting.roles
        ranked = sorted((each[role.id] for each in needs.values()), key=_order)
        return [*lines, *_listed(ranked, setting, cells, setting.styles[role.id], setting.width)]
    together = [key for key, each in needs.items() if len(each) > 1]
    if together and count == 2 and columns == 2:
        for title, keys in _halves(together, needs, setting):
            lines += [[(title, "name")], *_shared(keys, needs, setting, cells)]
    elif together:
        lines += _table(together, needs, setting, cells)
    alone = [_of_one(role.id, needs, "beyond") for role in setting.roles]
    if any(alone):
        lines += [[], *_alone(alone, setting, cells)]
    return [*lines, *_asides(needs, setting)]


def _of_one(role: str, needs: Needs, place: Place) -> list[SkillAsked]:
    """Return what one role alone asks and has in one place beside the others."""
    alone = (each[role] for each in needs.values() if list(each) == [role])
    return [asked for asked in alone if asked.place == place]


def _halves(keys: list[str], needs: Needs, setting: Setting) -> list[tuple[str, list[str]]]:
    """Return what both roles ask: to one level, and more of it for either."""
    parts = [("Both ask for", [k for k in keys if not _more(needs[k])])]
    parts += [
        (f"More for {role.title}", [k for k in keys if _more(needs[k]) == role.id])
        for role in setting.roles
    ]
    return [(title, found) for title, found in parts if found]


def _more(by_role: dict[str, SkillAsked]) -> str:
    """Return the role that asks more of a skill, '' where all ask the same."""
    return next((role for role, asked in by_role.items() if asked.place == "more"), "")


def _asides(needs: Needs, setting: Setting) -> list[Line]:
    """Return what is no difference to speak of: in sentences below the lists."""
    lines: list[Line] = []
    other = "the other's" if len(setting.roles) == 2 else "another's"
    asides: tuple[tuple[Place, str], ...] = (
        ("way", "On the way there, {}: "),
        ("named", f"For {{}}, and named in {other} postings too: "),
    )
    for place, words in asides:
        for role in setting.roles:
            found = _of_one(role.id, needs, place)
            if found:
                text: Line = [(words.format(role.title), "name"), (f"{_levels(found)}.", "")]
                lines += wrap(text, setting.width, 2)
    if not lines:
        return []
    return [[], *lines, *wrap("In brackets: the level asked.", setting.width, style="muted")]


def _levels(skills: list[SkillAsked]) -> str:
    return ", ".join(f"{each.title} ({each.required})" for each in sorted(skills, key=_order))


def _table(keys: list[str], needs: Needs, setting: Setting, cells: Cells) -> list[Line]:
    """Return a row for each skill and a column for each role."""
    count = len(setting.roles)
    room = setting.width - 2 - count * (cells.width + 2)
    longest = max(len(_title(needs[key])) for key in keys)
    title = min(room, max(longest, LEAST_TITLE))
    lines = _heads(setting, cells, title)
    for name, group in _groups(keys, needs, count):
        lines.append([(name, "name")])
        for key in group:
            lines += _row(needs[key], setting, title, cells)
    return lines


def _groups(keys: list[str], needs: Needs, count: int) -> list[tuple[str, list[str]]]:
    """Return skill ids in groups: asked by all, asked by some."""
    ranked = sorted(keys, key=lambda key: _rank(needs[key]))
    everyone = [key for key in ranked if len(needs[key]) == count]
    some = [key for key in ranked if len(needs[key]) < count]
    shared = "Both ask for" if count == 2 else "All ask for"
    return [(name, each) for name, each in ((shared, everyone), ("Some ask for", some)) if each]


def _title(asked: dict[str, SkillAsked]) -> str:
    return next(iter(asked.values())).title


def _rank(asked: dict[str, SkillAsked]) -> tuple[object, ...]:
    musts = sum(each.must_have for each in asked.values())
    total = sum(each.importance for each in asked.values())
    return (-len(asked), -musts, -total, _title(asked))


def _row(asked: dict[str, SkillAsked], setting: Setting, title: int, cells: Cells) -> list[Line]:
    first, *rest = wrap(_title(asked), title, 2)
    line: Line = [("  ", ""), *fill(first, title)]
    for role in setting.roles:
        drawn = _cell(asked.get(role.id), setting, setting.styles[role.id], cells)
        line += [("  ", ""), *fill(drawn, cells.width)]
    return [stripped(line), *indent(rest)]


def _one_by_one(aspect: Aspect, setting: Setting, cells: Cells) -> list[Line]:
    """Return the skills of one role after another, where no table fits."""
    cells = _fitting(cells, setting.width)
    lines = _legend(setting.only(setting.roles[0]), cells, cells.roomy)
    for role in setting.roles:
        skills = sorted(cast("list[SkillAsked]", aspect.values[role.id]), key=_order)
        lines += wrap(role.title, setting.width, style="name")
        lines += _listed(skills, setting, cells, setting.styles[role.id], setting.width)
    return lines


def _shared(keys: list[str], needs: Needs, setting: Setting, cells: Cells) -> list[Line]:
    """Return what both roles ask for, a row a skill, in the columns in which the rest stands."""
    width = (setting.width - GAP) // 2
    cells = _fitting(cells, width)
    lines: list[Line] = []
    for key in sorted(keys, key=lambda key: _rank(needs[key])):
        sides = [
            _listed([needs[key][role.id]], setting, cells, setting.styles[role.id], width)
            for role in setting.roles
        ]
        lines += beside(sides, [width] * 2, GAP)
    return lines


def _fitting(cells: Cells, width: int) -> Cells:
    """Return the cells, tight where titles would have too little room beside them."""
    return cells if width - cells.width >= LEAST_TITLE - 8 else Cells(False, cells.yours, False)


def _alone(alone: list[list[SkillAsked]], setting: Setting, cells: Cells) -> list[Line]:
    """Return what one role alone asks for: in columns where they fit, else one after another."""
    count = len(setting.roles)
    columns = count_columns(count, setting.width)
    width = (setting.width - GAP * (columns - 1)) // columns
    cells = _fitting(cells, width)
    words = [word for skills in alone for each in skills for word in each.title.split()]
    if max(map(len, words), default=0) > width - cells.width - 2:
        columns, width = 1, setting.width
    parts = []
    for role, skills in zip(setting.roles, alone, strict=True):
        lines = wrap(f"Beyond that, {role.title}", width, style="name")
        lines += _listed(sorted(skills, key=_order), setting, cells, setting.styles[role.id], width)
        if not skills:
            lines += wrap("nothing that the other does not ask too", width, style="muted")
        parts.append(lines)
    if columns > 1:
        return beside(parts, [width] * count, GAP)
    return [line for part in parts for line in part]


def _order(asked: SkillAsked) -> tuple[object, ...]:
    return (not asked.must_have, -asked.importance, asked.title)


def _listed(
    skills: list[SkillAsked], setting: Setting, cells: Cells, style: str, width: int
) -> list[Line]:
    """Return one role's skills, the bar before the title, and the reason behind it if asked."""
    lines: list[Line] = []
    start = cells.width + 2
    for each in skills:
        text: Line = [(each.title, "")]
        if setting.reasons:
            text = [(each.title, "name"), (f": {each.reason}", "")]
        first, *rest = wrap(text, width - start)
        lines.append([*fill(_cell(each, setting, style, cells), start), *first])
        lines += indent(rest, start)
    return lines


def _cell(asked: SkillAsked | None, setting: Setting, style: str, cells: Cells) -> Line:
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


def _heads(setting: Setting, cells: Cells, title: int) -> list[Line]:
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


def _legend(setting: Setting, cells: Cells, roomy_columns: bool) -> list[Line]:
    """Return what the cells mean; a table may be roomy where the columns under it are tight."""
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
    return wrap("; ".join(parts) + ".", setting.width, style="muted")

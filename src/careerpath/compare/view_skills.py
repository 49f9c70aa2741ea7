"""Skills of roles side by side: a row a skill, importance as bars, your level beside."""

from __future__ import annotations

from typing import cast

from careerpath.compare.comparison import Aspect, Place, SkillAsked
from careerpath.compare.view_parts import GAP, Setting, count_columns
from careerpath.compare.view_skill_cells import (
    LEAST_TITLE,
    Cells,
    by_weight,
    cells_legend,
    column_heads,
    fitting,
    listed_skills,
    skill_cell,
)
from careerpath.drawing.layout import Line, beside, fill, indent, stripped, wrap

Needs = dict[str, dict[str, SkillAsked]]
"""Skill id -> role id -> what the role asks."""


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
        any(each.basis == "assumed" for each in everything),
    )
    count = len(setting.roles)
    words = cells
    if setting.width - 2 - count * (cells.width + 2) < LEAST_TITLE:
        cells = Cells(False, cells.yours, False, cells.assumed)
    if setting.width - 2 - count * (cells.width + 2) < LEAST_TITLE - 8:
        return _one_by_one(aspect, setting, words)
    columns = count_columns(count, setting.width)
    width = (setting.width - GAP * (columns - 1)) // columns
    lines = cells_legend(setting, cells, fitting(cells, width).roomy)
    if count == 1:
        (role,) = setting.roles
        ranked = sorted((each[role.id] for each in needs.values()), key=by_weight)
        return [
            *lines,
            *listed_skills(ranked, setting, cells, setting.styles[role.id], setting.width),
        ]
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
    return ", ".join(f"{each.title} ({each.required})" for each in sorted(skills, key=by_weight))


def _table(keys: list[str], needs: Needs, setting: Setting, cells: Cells) -> list[Line]:
    """Return a row for each skill and a column for each role."""
    count = len(setting.roles)
    room = setting.width - 2 - count * (cells.width + 2)
    longest = max(len(_title(needs[key])) for key in keys)
    title = min(room, max(longest, LEAST_TITLE))
    lines = column_heads(setting, cells, title)
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
        drawn = skill_cell(asked.get(role.id), setting, setting.styles[role.id], cells)
        line += [("  ", ""), *fill(drawn, cells.width)]
    return [stripped(line), *indent(rest)]


def _one_by_one(aspect: Aspect, setting: Setting, cells: Cells) -> list[Line]:
    """Return the skills of one role after another, where no table fits."""
    cells = fitting(cells, setting.width)
    lines = cells_legend(setting.only(setting.roles[0]), cells, cells.roomy)
    for role in setting.roles:
        skills = sorted(cast("list[SkillAsked]", aspect.values[role.id]), key=by_weight)
        lines += wrap(role.title, setting.width, style="name")
        lines += listed_skills(skills, setting, cells, setting.styles[role.id], setting.width)
    return lines


def _shared(keys: list[str], needs: Needs, setting: Setting, cells: Cells) -> list[Line]:
    """Return what both roles ask for, a row a skill, in the columns in which the rest stands."""
    width = (setting.width - GAP) // 2
    cells = fitting(cells, width)
    lines: list[Line] = []
    for key in sorted(keys, key=lambda key: _rank(needs[key])):
        sides = [
            listed_skills([needs[key][role.id]], setting, cells, setting.styles[role.id], width)
            for role in setting.roles
        ]
        lines += beside(sides, [width] * 2, GAP)
    return lines


def _alone(alone: list[list[SkillAsked]], setting: Setting, cells: Cells) -> list[Line]:
    """Return what one role alone asks for: in columns where they fit, else one after another."""
    count = len(setting.roles)
    columns = count_columns(count, setting.width)
    width = (setting.width - GAP * (columns - 1)) // columns
    cells = fitting(cells, width)
    words = [word for skills in alone for each in skills for word in each.title.split()]
    if max(map(len, words), default=0) > width - cells.width - 2:
        columns, width = 1, setting.width
    parts = []
    for role, skills in zip(setting.roles, alone, strict=True):
        lines = wrap(f"Beyond that, {role.title}", width, style="name")
        lines += listed_skills(
            sorted(skills, key=by_weight), setting, cells, setting.styles[role.id], width
        )
        if not skills:
            lines += wrap("nothing more to speak of", width, style="muted")
        parts.append(lines)
    if columns > 1:
        return beside(parts, [width] * count, GAP)
    return [line for part in parts for line in part]

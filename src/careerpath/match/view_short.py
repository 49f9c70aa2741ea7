"""One of many files, in a few lines."""

from __future__ import annotations

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.layout import Line, Lines, indent, wrap
from careerpath.match.gaps import in_groups
from careerpath.match.result import FileMatch, nearest
from careerpath.match.verdict import by_importance, count_there
from careerpath.match.view_words import KINDS, join, join_first
from careerpath.terminal.look import Look


def view_short(result: FileMatch, catalog: Catalog, look: Look) -> Lines:
    """Return a file's name, its kind, its first roles, and what of the role is missing."""
    lines: list[Line] = wrap(
        [(result.file, "name"), (f"  {KINDS[result.kind]}", "muted")], look.width, 2
    )
    roles = [catalog.roles[each.role] for each in nearest(result.roles)]
    if not roles:
        text = "Under three names that careerpath knows: no role is ranked."
        return Lines([*lines, *indent(wrap(text, look.width - 2))])
    after = join([role.in_sentence for role in roles[1:]])
    told = f"{roles[0].title}, then {after}" if after else roles[0].title
    title = (
        f" Its title line says {catalog.roles[result.title.role].in_sentence}."
        if result.title
        else ""
    )
    count = len(result.skills)
    lines += indent(
        wrap(f"{told}. {count} skill{'' if count == 1 else 's'} named.{title}", look.width - 2)
    )
    if result.against is not None:
        groups = in_groups(result.against.needs)
        there = count_there(groups)
        role = catalog.roles[result.against.role] if result.against.role else None
        needs_open = by_importance(result.against.in_state("partly", "missing"), role)
        open_ = [catalog.skill_titles[need.skill] for need in needs_open]
        lead = "missing first" if result.kind == "posting" else "not named"
        missing = f", {lead} {join_first(open_)}" if open_ else ""
        text = f"{there} of {len(groups)} skills asked are there{missing}."
        lines += indent(wrap(text, look.width - 2))
    return Lines(lines)

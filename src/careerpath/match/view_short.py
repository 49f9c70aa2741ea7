"""One of many files, in a few lines."""

from __future__ import annotations

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.layout import Line, Lines, indent, wrap
from careerpath.match.result import FileMatch
from careerpath.match.view_words import KINDS, join
from careerpath.terminal.look import Look

FIRST = 3


def view_short(result: FileMatch, catalog: Catalog, look: Look) -> Lines:
    """Return a file's name, its kind, its first roles, and what of the role is missing."""
    lines: list[Line] = wrap(
        [(result.file, "name"), (f"  {KINDS[result.kind]}", "muted")], look.width, 2
    )
    roles = [catalog.roles[each.role] for each in result.roles[:FIRST]]
    if not roles:
        text = "Under three names that careerpath knows: no role is ranked."
        return Lines([*lines, *indent(wrap(text, look.width - 2))])
    told = ", then ".join([roles[0].title, join([role.in_sentence for role in roles[1:]])])
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
        needs = result.against.needs
        open_ = [
            catalog.skill_titles[n.skill] for n in result.against.in_state("partly", "missing")
        ]
        missing = f", missing first {join(open_[:3])}" if open_ else ""
        text = f"{len(needs) - len(open_)} of {len(needs)} skills asked are there{missing}."
        lines += indent(wrap(text, look.width - 2))
    return Lines(lines)

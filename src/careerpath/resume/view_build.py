"""What is told of a resume that was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text

from careerpath.drawing.blocks import bullets, section
from careerpath.resume.form import Built
from careerpath.resume.pages import Cut
from careerpath.terminal.look import Look


def view_built(built: Built, titles: Mapping[str, str], look: Look) -> list[RenderableType]:
    """Return what was written, what it lacks, and what could go where it is too long."""
    parts: list[RenderableType] = [Text(_written(built))]
    if built.format == "docx":
        parts.append(Text("Word may break its pages elsewhere: look at it once."))
    if built.words_read is not None:
        parts.append(Text(f"Read back from the file: all {built.words_read} words, in order."))
    elif built.format == "pdf":
        parts.append(
            Text("Read back from the file, the words come in another order than on the page.")
        )
    if built.cuts and built.enough:
        parts.append(section(_too_long(built), *_cuts(built.cuts, look)))
    elif not built.enough:
        parts.append(Text(_far_too_long(built)))
    if built.missing:
        named = [titles.get(skill, skill) for skill in built.missing]
        why = "Asked first of this role and not on the page. Add what is true of you:"
        parts.append(section("Not shown", Text(why), bullets(named, look)))
    if built.notes:
        parts.append(section("Worth knowing", bullets(built.notes, look)))
    return parts


def _cuts(cuts: Sequence[Cut], look: Look) -> list[RenderableType]:
    """Return what could go by entry, each named once, in the order in which they come first."""
    parts: list[RenderableType] = []
    for entry in dict.fromkeys(cut.entry for cut in cuts):
        parts.append(Text(entry))
        lines = [cut.line for cut in cuts if cut.entry == entry and cut.line]
        if lines:
            parts.append(bullets(lines, look))
    return parts


def _written(built: Built) -> str:
    where = f"{built.file}, in place of the one before" if built.replaced else built.file
    if built.pages is None:
        return f"Written to {where}."
    count = f"{built.pages} page{'' if built.pages == 1 else 's'}"
    paper = "Letter" if built.paper == "us-letter" else "A4"
    about = "about " if built.format == "docx" else ""
    return f"Written to {where}: {about}{count} {paper}, letters of {built.size:g} points."


def _too_long(built: Built) -> str:
    return f"To bring it to {_limit(built)}, leave out"


def _far_too_long(built: Built) -> str:
    return (
        f"Leaving out lines does not bring it to {_limit(built)}: leave out whole entries, the "
        f"oldest first, or give it --pages {built.pages}."
    )


def _limit(built: Built) -> str:
    return f"{built.limit} page{'' if built.limit == 1 else 's'}"

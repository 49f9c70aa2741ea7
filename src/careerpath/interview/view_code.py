"""Coding questions as a list, and what is said once one's file is laid."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.interview import MockQuestion
from careerpath.drawing.blocks import heading, listed
from careerpath.terminal.look import Look


def view_questions(
    questions: Sequence[MockQuestion], solved: Collection[str], look: Look
) -> RenderableType:
    """Return the coding questions, the easier ones first, those that were solved with a tick."""
    order = {"junior": 0, "mid": 1, "senior": 2}
    rows: list[tuple[RenderableType, RenderableType]] = [
        (
            Text(f" {look.glyphs.tick if each.id in solved else look.glyphs.bullet}"),
            Text.assemble(
                (each.id, "key"),
                f"  {each.title}",
                (f"  {each.level}, {each.minutes} min", "muted"),
            ),
        )
        for each in sorted(questions, key=lambda each: (order[each.level], each.minutes))
    ]
    return Group(heading("Coding questions", "each with cases that run"), listed(rows))


def view_laid(file: str) -> RenderableType:
    """Return where the file is and what to do with it."""
    return Text(f"\nIts file is {file}. Write the function there; the question stands at its top.")

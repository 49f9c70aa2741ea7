"""A role's path on its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.catalog.plan import Project
from careerpath.catalog.skills import Skill
from careerpath.drawing.layout import Line, indent, rule, wrap
from careerpath.roles.path import PathPart
from careerpath.terminal.look import Look


def view_path(
    path: Sequence[PathPart],
    skills: Mapping[str, Skill],
    projects: Mapping[str, Project],
    look: Look,
) -> list[Line]:
    """Return the milestones, each with what one can do then, hours, skills and proof."""
    total = sum(part.hours for part in path)
    lines: list[Line] = [[], *rule("The path", "", look.width, look.glyphs.line)]
    lines += wrap(
        f"Milestones in the order in which to reach them, {total} hours of study from nothing, and "
        "a project that proves each.",
        look.width,
    )
    for number, part in enumerate(path, 1):
        lines += wrap(
            [(f"{number}  {part.title}", "name"), (f"  {_hours(part, look)}", "")], look.width, 3
        )
        asked = ", ".join(
            f"{skills[key].title} ({level})" for key, level in part.skills.items() if key in skills
        )
        proof = " or ".join(projects[key].title for key in part.projects if key in projects)
        for text in (part.you_can, f"Skills: {asked}.", f"Proof: {proof.rstrip('?!.')}."):
            lines += indent(wrap(text, look.width - 3), 3)
    return lines


def _hours(part: PathPart, look: Look) -> str:
    if part.hours_left is None:
        return f"{part.hours} h"
    if part.hours_left == 0:
        return f"{look.glyphs.tick} you have the skills"
    return f"{part.hours_left} of {part.hours} h ahead of you"

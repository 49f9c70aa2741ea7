"""What is remembered of a person, on screen."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.drawing.blocks import heading, hours, listed, section
from careerpath.drawing.titles import Titles
from careerpath.intake.text import clean
from careerpath.person.answers import Answers
from careerpath.terminal.look import Look


def view_profile(said: Answers, titles: Titles, folder: str, look: Look) -> RenderableType:
    """Return answers, levels in words, and the time the person has."""
    answers: list[tuple[RenderableType, RenderableType]] = [
        (
            Text(look.glyphs.bullet),
            Text.assemble((f"{key}: ", "muted"), titles.questions[key].wording(option)),
        )
        for key, option in said.answers.items()
    ]
    levels: list[tuple[RenderableType, RenderableType]] = [
        (
            Text(str(level)),
            Text.assemble(
                (f"{titles.skills[key].title}: ", "name"), titles.skills[key].levels[level]
            ),
        )
        for key, level in said.levels.items()
    ]
    time = [
        f"{hours(said.hours_per_week)} a week" if said.hours_per_week else "",
        f"on {', '.join(said.days)}" if said.days else "",
        f"from {said.start.isoformat()}" if said.start else "",
    ]
    parts: list[RenderableType] = [heading("What is remembered of you", clean(folder))]
    if answers:
        parts.append(section("What you want", listed(answers)))
    if levels:
        parts.append(section("What you can do", listed(levels)))
    if any(time):
        parts.append(section("Your time", Text(", ".join(part for part in time if part) + ".")))
    return Group(*parts)

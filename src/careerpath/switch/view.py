"""The way from one role to another on screen."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.drawing.blocks import bullets, heading, hours, listed, section
from careerpath.drawing.charts import bar
from careerpath.drawing.titles import Titles
from careerpath.switch.bridge import Switch
from careerpath.terminal.look import Look

MOST_STEPS = 8


def view_switch(switch: Switch, titles: Titles, look: Look) -> RenderableType:
    """Return what carries over, what is missing, the hours, and the usual stepping stones."""
    goal = titles.roles[switch.to_role].in_sentence
    origin = titles.roles[switch.from_role].in_sentence if switch.from_role else "where you are"
    basis = (
        f"Counted as if you can do exactly what the role {origin} asks. "
        "Take the quiz to use your own levels."
        if switch.assumed
        else "Counted from the levels that you gave in the quiz."
    )
    weeks = f"about {switch.weeks} week{'' if switch.weeks == 1 else 's'}"
    parts: list[RenderableType] = [
        heading(f"From {origin} to {goal}"),
        Text(
            f"{hours(switch.hours)} of study, {weeks} at {hours(switch.hours_per_week)} a week "
            "with one hour in ten left free. "
            f"From nothing it would be {hours(switch.hours_from_nothing)}."
            if switch.hours
            else "Nothing is missing: you can do all that it asks."
        ),
        Text.assemble(
            "Ready  ", bar(switch.readiness, 100, 20, look), f" {switch.readiness} of 100"
        ),
        Text(basis),
    ]
    if switch.carries_over:
        names = [titles.skills[each.skill].title for each in switch.carries_over]
        parts.append(section("What carries over", Text(", ".join(names) + ".")))
    if switch.foundations:
        names = [titles.skills[each].title for each in switch.foundations]
        parts.append(section("What it builds on, and you have", Text(", ".join(names) + ".")))
    if switch.missing:
        rows: list[tuple[RenderableType, RenderableType]] = [
            (
                Text(f"{gap.hours:>4} h"),
                Text.assemble(
                    (titles.skills[gap.skill].title, "name"),
                    f"  level {gap.level or 0} of {gap.required}"
                    + (", must-have" if gap.must_have else ""),
                ),
            )
            for gap in switch.missing
        ]
        note = "what comes first included, shared steps counted in each"
        parts.append(section("What is missing", listed(rows), note="" if look.narrow else note))
    if switch.shared_steps:
        lines = [f"{each.title} ({hours(each.hours)})" for each in switch.shared_steps]
        more = len(lines) - MOST_STEPS
        shown = lines[:MOST_STEPS] + ([f"and {more} more"] if more > 0 else [])
        parts.append(section("Steps that count for both roles", bullets(shown, look)))
    if switch.stepping_stones:
        lines = [
            f"{titles.roles[each.role].title}: {hours(each.hours_there)} to it, "
            f"{hours(each.hours_on)} on from there"
            for each in switch.stepping_stones
        ]
        parts.append(section("Usual stepping stones", bullets(lines, look)))
    return Group(*parts)

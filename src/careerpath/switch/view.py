"""The way from one role to another on screen."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.advice.readiness import Gap
from careerpath.advice.results import Proof
from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import bullets, heading, hours, listed, section
from careerpath.drawing.charts import bar_and
from careerpath.drawing.proof import list_beside
from careerpath.drawing.titles import Titles
from careerpath.switch.bridge import Switch
from careerpath.terminal.look import Look

MOST_STEPS = 8


def view_switch(
    switch: Switch,
    origin: Role | Background | None,
    titles: Titles,
    look: Look,
    proof: Proof | None = None,
    looking: bool = True,
) -> RenderableType:
    """Return what carries over, what is missing, the hours, and the usual stepping stones.

    `proof` is the person's own; None where the way is somebody else's. Who is not `looking` for a
    post is told nothing of posts.
    """
    goal = titles.roles[switch.to_role].in_sentence
    weeks = f"about {switch.weeks} week{'' if switch.weeks == 1 else 's'}"
    parts: list[RenderableType] = [
        heading(f"From {_place(origin)} to {goal}"),
        Text(
            f"{hours(switch.hours)} of study, {weeks} at {hours(switch.hours_per_week)} a week "
            "with one hour in ten left free. "
            f"From nothing it would be {hours(switch.hours_from_nothing)}."
            if switch.hours
            else "No skill that it asks is missing. What is left is proof, and the interviews."
        ),
        _standing(switch, titles.roles[switch.to_role], proof, looking, look),
        Text(_basis(switch, origin)),
    ]
    names = [titles.skills[each.skill].title for each in switch.carries_over]
    told = [origin.carries] if isinstance(origin, Background) else []
    told += [", ".join(names) + "."] if names else []
    partly = [titles.skills[each.skill].title for each in switch.missing if each.level]
    told += [f"In part: {', '.join(partly)}."] if partly else []
    if told:
        parts.append(section("What carries over", *(Text(each) for each in told)))
    if switch.missing:
        rows: list[tuple[RenderableType, RenderableType]] = [
            (
                Text(f"{gap.hours:>4} h"),
                Text.assemble(
                    (titles.skills[gap.skill].title, "name"),
                    f"  {_level(gap)}" + (", must-have" if gap.must_have else ""),
                ),
            )
            for gap in switch.missing
        ]
        note = "what comes first included, shared steps counted in each"
        if look.narrow:
            said = Text(f"Hours: {note}.", style="muted")
            parts.append(section("What is missing", said, listed(rows)))
        else:
            parts.append(section("What is missing", listed(rows), note=note))
    if switch.on_the_way:
        names = [
            f"{titles.skills[each.skill].title} ({each.required})" for each in switch.on_the_way
        ]
        parts.append(
            section("On the way to these", Text(", ".join(names) + "."), note="level in brackets")
        )
    if switch.shared_steps:
        lines = [f"{each.title} ({hours(each.hours)})" for each in switch.shared_steps]
        more = len(lines) - MOST_STEPS
        shown = lines[:MOST_STEPS] + ([f"and {more} more"] if more > 0 else [])
        parts.append(section("Steps that count for both roles", bullets(shown, look)))
    if switch.stepping_stones and looking:
        lines = [
            f"{titles.roles[each.role].title}: {hours(each.hours_there)} to it, "
            f"{hours(each.hours_on)} on from there"
            for each in switch.stepping_stones
        ]
        parts.append(section("A paid post on the way", bullets(lines, look)))
    return Group(*parts)


def _standing(
    switch: Switch, goal: Role, proof: Proof | None, looking: bool, look: Look
) -> RenderableType:
    """Return the skills as a bar, and under it what stands beside them."""
    text = f"{switch.readiness} of 100, what is not known counted as not there"
    skills = bar_and(text, switch.readiness, 100, 20, look)
    rows: list[tuple[RenderableType, RenderableType]] = [(Text("Skills"), skills)]
    return listed([*rows, *(list_beside(goal, proof, looking) if proof else [])])


def _place(origin: Role | Background | None) -> str:
    """Return where the way begins, as words after 'from'."""
    if origin is None:
        return "where you are"
    return origin.in_sentence if isinstance(origin, Role) else origin.phrase


def _basis(switch: Switch, origin: Role | Background | None) -> str:
    """Return what was counted as there, and how to have it counted otherwise."""
    if not switch.assumed:
        return (
            "Counted from your own levels: rated, proved, or assumed from your work. "
            "careerpath profile show lists them, careerpath profile set corrects them."
        )
    if isinstance(origin, Background):
        return (
            f"Counted with what nearly everybody brings from {origin.phrase}, and you may know "
            f"more: careerpath profile set --from {origin.id} SKILL=LEVEL, then careerpath switch "
            f"{switch.to_role}."
        )
    return (
        f"Counted as if you have all that the role {_place(origin)} asks. "
        f"careerpath switch {switch.to_role} counts your own levels instead."
    )


def _level(gap: Gap) -> str:
    """Return what is known of a missing skill, and what is asked."""
    if gap.level is None:
        return f"level {gap.required} asked"
    return f"level {gap.level} of {gap.required}"

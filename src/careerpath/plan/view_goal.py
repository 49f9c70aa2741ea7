"""The role that a plan aims at: how far it is, how wide its door, and by which role the way goes.

Whoever plans after the quiz and whoever names a role reads the same lines.
"""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import RenderableType
from rich.text import Text

from careerpath.advice.first_step import FirstStep
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import hours
from careerpath.person.plan import Plan
from careerpath.plan.view_words import month

ON_THE_WAY = ("nearer", "wider", "wide")
"""Kinds of first steps that lead to the destination."""


def view_goal(
    plan: Plan,
    role: Role,
    ahead: int,
    step: FirstStep | None,
    roles: Mapping[str, Role],
    named: bool,
) -> list[RenderableType]:
    """Return how far a plan's role is, and the first step: `named`, the role was asked for, and
    the step would be another; else the step is the plan's role, and why it is.
    """
    lines: list[RenderableType] = [
        Text.assemble(("The way: ", "name"), say_distance(plan, role, ahead))
    ]
    if step is None:
        return lines
    if not named:
        return [*lines, Text.assemble(("Why this role: ", "name"), step.why)]
    name = roles[step.role].in_sentence
    lines.append(Text.assemble(("First step: ", "name"), (name, "title"), f". {step.why}"))
    lines.append(Text.assemble("To begin with that: ", (f"careerpath plan new {step.role}", "key")))
    return lines


def say_distance(plan: Plan, role: Role, ahead: int) -> str:
    """Return how long the way to a role is at a plan's pace, and how hard the market's door is.

    `ahead` are the hours of study. Pupils are told no date: it would be years ahead.
    """
    if plan.stage == "pupil":
        held = sum(week.planned_hours for week in plan.weeks)
        return (
            f"These 90 days hold about {hours(round(held))}, beside school, which comes first. "
            "There is no hurry and no date."
        )
    if not ahead:
        if plan.aim == "grow":
            return (
                "No skill that it asks is missing. What is left to grow is scope: larger pieces, "
                "decisions, people who learn from you. That takes years, and work more than study."
            )
        return f"No skill that it asks is missing. The market is {role.entry.market.breadth}."
    total = round(sum(each.hours_left for each in plan.milestones))
    study = f"About {hours(ahead)} of study"
    if plan.rest_done is None:
        return f"{study} lie ahead, and these 90 days hold them. {_door(plan, role)}".rstrip()
    proof = f", {total} with the projects that prove it" if total > ahead else ""
    pace = f"at {hours(plan.hours_per_week)} a week, all else included,"
    over = month(plan.rest_done)
    when = f"until {over}"
    if plan.apply_from is not None and plan.apply_from > plan.end:
        when = f"applications from about {month(plan.apply_from)}, all of it by {over}"
    if plan.aim == "job":
        return (
            f"{study}{proof}: {pace} {when}. Apply from week 2 on; hardly anybody has all of it. "
            f"{say_market(role)}"
        )
    return f"{study}{proof}: {pace} {when}. {_door(plan, role)}".rstrip()


def say_market(role: Role) -> str:
    """Return how wide a role's market is, and how open to beginners."""
    market = role.entry.market
    return f"The market is {market.breadth}, with {market.junior} posts for beginners."


def _door(plan: Plan, role: Role) -> str:
    """Return how wide the market's door is; '' for who is inside and stays there."""
    return "" if plan.aim == "grow" else say_market(role)

"""The first lines of the result: where to, and which role the 90 days are for."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text

from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import Role
from careerpath.drawing.titles import Titles
from careerpath.plan.view_goal import ON_THE_WAY
from careerpath.quiz import sentences
from careerpath.quiz.result import QuizResult

Origin = Role | Background | None
MOST_NEXT = 2
"""Skills that are named as what comes next."""


def view_direction(
    result: QuizResult, titles: Titles, origin: Origin, summary: bool = True
) -> list[RenderableType]:
    """Return what the answers come to, in the words that suit stage and aim.

    Without `summary` the role is not described, where a screen has no room for it.
    """
    role = titles.roles[result.recommendation.destination or ""]
    plan, step = result.plan, result.recommendation.first_step
    if step is not None and step.close:
        role = titles.roles[step.towards]
    sure = (step.close if step else "") or sentences.direction(result, titles)
    described = f"{role.summary} {sure}" if summary else sure
    if plan is not None and plan.stage == "pupil":
        title = Text.assemble(("You lean to ", "heading"), (role.in_sentence, "title"))
        title.append("; nothing is to be decided now.", style="heading")
        return [title, Text(described)]
    if plan is not None and plan.aim == "grow" and result.already == plan.role:
        own = titles.roles[plan.role]
        does = f"You are {own.with_article} already."
        if origin is not own:
            does = f"You have what the work of {own.with_article} asks already."
        why = step.why if step else f"It is what you want, too. {sure}"
        return [Text.assemble((does, "title"), f" {_comes_next(result, titles)}"), Text(why)]
    if step is not None and step.kind == "post":
        own = titles.roles[step.role]
        title = Text.assemble(("Your next post: ", "heading"), (own.title, "title"))
        return [title, Text(step.why)]
    title = Text.assemble(("Your direction: ", "heading"), (role.title, "title"))
    if step is not None and step.kind in ON_THE_WAY:
        title.append(f", by way of {titles.roles[step.role].in_sentence}", style="heading")
    parts: list[RenderableType] = [title, Text(described)]
    if result.already == role.id:
        parts.append(Text(_already(result, role, origin)))
    return parts


def _comes_next(result: QuizResult, titles: Titles) -> str:
    """Return what grows next in a role of one's own: what is missing of it, else the work."""
    names = [titles.skills[gap.skill].title for gap in result.gaps[:MOST_NEXT]]
    if names:
        return f"What comes next is {sentences.join(names)}."
    return "What comes next is larger work, not another course."


def _already(result: QuizResult, role: Role, origin: Origin) -> str:
    if origin is not role:
        return f"You have what the work of {role.with_article} asks already."
    if result.plan is not None and result.plan.aim == "job":
        return "This is your trade already; what is missing is the post, so the plan is a search."
    return f"You do the work of {role.with_article} already, and it is what you want."

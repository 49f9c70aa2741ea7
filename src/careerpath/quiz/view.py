"""The first screen of the result, complete in itself: where to, why, how far, what on Monday."""

from __future__ import annotations

import io

from rich.console import Console, Group, RenderableType
from rich.text import Text

from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import bullets, listed
from careerpath.drawing.titles import Titles
from careerpath.plan.view import KINDS, day, kind_of
from careerpath.quiz import sentences
from careerpath.quiz.result import QuizResult
from careerpath.terminal.look import Look

Origin = Role | Background | None
MOST_TASKS = 4
SCREEN = 23
"""Lines of the smallest screen, less the one of the prompt."""


def view_first(result: QuizResult, titles: Titles, origin: Origin, look: Look) -> RenderableType:
    """Return the answer of the quiz on one screen: with fewer reasons where it would not fit."""
    if result.recommendation.destination is None:
        return Group(Text("No recommendation yet", style="title"), Text(_too_little(result)))
    for count in range(sentences.MOST_GAPS, 0, -1):
        found = Group(*_parts(result, titles, origin, look, count))
        if _height(found, look) <= SCREEN:
            break
    return found


def _height(part: RenderableType, look: Look) -> int:
    console = Console(width=look.width, file=io.StringIO(), legacy_windows=False)
    return len(console.render_lines(part))


def _parts(
    result: QuizResult, titles: Titles, origin: Origin, look: Look, count: int
) -> list[RenderableType]:
    role = titles.roles[result.recommendation.destination or ""]
    parts: list[RenderableType] = [
        Text.assemble(("Your direction: ", "heading"), (role.title, "title")),
        Text(f"{role.summary} {sentences.direction(result, titles)}"),
    ]
    if result.already == role.id:
        parts.append(Text(_already(result, titles)))
    reasons = sentences.reasons(result, titles)[:count]
    if reasons:
        parts += [Text(""), bullets(reasons, look)]
    goal = titles.roles[result.plan.role] if result.plan else role
    brings = sentences.brought(result, titles, origin)
    parts += [Text(""), Text.assemble(("You bring: ", "good"), brings)]
    lacking = sentences.lacking(result, titles)
    if lacking:
        head = "You lack most: " if goal is role else f"For {goal.in_sentence} you lack most: "
        parts.append(Text.assemble((head, "warn"), f"{lacking}."))
    parts.append(Text.assemble(("The way: ", "name"), sentences.distance(result, titles)))
    step = result.recommendation.first_step
    if step is not None:
        name = titles.roles[step.role].in_sentence
        parts.append(Text.assemble(("First step: ", "name"), (name, "title"), f". {step.why}"))
    elif result.recommendation.next and not (result.plan and result.plan.aim == "job"):
        names = [titles.roles[key].in_sentence for key in result.recommendation.next]
        text = f"{sentences.join(names)}, the nearest first."
        parts.append(Text.assemble(("What comes next from here: ", "name"), text))
    return [*parts, *_week(result)] if result.plan is not None else parts


def _already(result: QuizResult, titles: Titles) -> str:
    role = titles.roles[result.already or ""]
    if result.plan is not None and result.plan.aim == "job":
        return "This is your trade already; what is missing is the post, so the plan is a search."
    return f"You do the work of {role.with_article} already, and it is what you want."


def _too_little(result: QuizResult) -> str:
    if result.answered < result.asked:
        why = f"You answered {result.answered} of {result.asked} questions."
    else:
        why = "You had no preference in any question, so nothing tells the roles apart."
    return f"{why} That is too little to recommend a direction honestly."


def _week(result: QuizResult) -> list[RenderableType]:
    """Return the first week of the plan, what takes most of it first."""
    plan = result.plan
    week = next((each for each in plan.weeks if each.sessions), None) if plan else None
    if plan is None or week is None:
        return [Text(""), Text("These days and hours leave no room for a plan.")]
    tasks = {task.id: task for task in plan.tasks}
    amounts: dict[str, float] = {}
    for session in week.sessions:
        amounts[session.task] = amounts.get(session.task, 0.0) + session.hours
    order = sorted(amounts, key=lambda key: tasks[key].kind == "review" and not tasks[key].tries)
    rows: list[tuple[RenderableType, RenderableType]] = [
        (
            Text(f"{amounts[key]:>4g} h"),
            Text.assemble((f"{kind_of(tasks[key])}: ", "muted"), tasks[key].title),
        )
        for key in order[:MOST_TASKS]
        if tasks[key].title != KINDS["review"]
    ]
    head = Text.assemble(("Your first week", "heading"), f", from {day(week.start)}")
    return [Text(""), head, listed(rows)]

"""The first screen of the result, complete in itself: where to, why, how far, what on Monday."""

from __future__ import annotations

import io

from rich.console import Console, Group, RenderableType
from rich.text import Text

from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import bullets, hours, listed
from careerpath.drawing.titles import Titles
from careerpath.person.plan import PlanTask
from careerpath.plan.view import day, kind_of
from careerpath.plan.view_goal import ON_THE_WAY
from careerpath.quiz import sentences
from careerpath.quiz.result import QuizResult
from careerpath.quiz.view_direction import Origin, view_direction
from careerpath.quiz.ways_in import way_in
from careerpath.terminal.look import Look

LENGTHS = (
    (3, 4, 3, 5, 1),
    (3, 3, 3, 5, 1),
    (3, 3, 2, 5, 1),
    (3, 3, 2, 3, 1),
    (3, 2, 2, 3, 1),
    (2, 2, 2, 3, 1),
    (2, 2, 1, 2, 1),
    (2, 2, 1, 2, 0),
    (2, 2, 1, 2, -1),
    (2, 1, 1, 2, -1),
    (1, 1, 1, 2, -1),
)
"""Reasons, tasks, gaps, strengths that are shown, fewer on too small a screen; last what else:
1 the way in and the role in a sentence, 0 the sentence, -1 neither.
"""

MIDDLE = 4
"""Which of them a screen gets that is too small for any."""

SCREEN = 23
"""Lines of the smallest screen, less the one of the prompt."""


def view_first(result: QuizResult, titles: Titles, origin: Origin, look: Look) -> RenderableType:
    """Return the answer of the quiz on one screen: shorter where it would not fit."""
    if result.recommendation.destination is None:
        return Group(Text("No recommendation yet", style="title"), Text(say_too_little(result)))
    for shown in LENGTHS:
        found = Group(*_parts(result, titles, origin, look, shown))
        if _height(found, look) <= SCREEN:
            return found
    return Group(*_parts(result, titles, origin, look, LENGTHS[MIDDLE]))


def _height(part: RenderableType, look: Look) -> int:
    console = Console(width=look.width, file=io.StringIO(), legacy_windows=False)
    return len(console.render_lines(part))


def _parts(
    result: QuizResult, titles: Titles, origin: Origin, look: Look, shown: tuple[int, ...]
) -> list[RenderableType]:
    step = result.recommendation.first_step
    role = titles.roles[step.towards if step else result.recommendation.destination or ""]
    most, tasks, gaps, strengths, extras = shown
    parts = view_direction(result, titles, origin, summary=extras >= 0)
    reasons = sentences.reasons(result, titles)[:most]
    if reasons:
        parts += [Text(""), bullets(reasons, look)]
    goal = titles.roles[result.plan.role] if result.plan else role
    parts += [Text(""), _brings(result, titles, origin, strengths)]
    lacking = sentences.lacking(result, titles, gaps)
    if lacking:
        parts.append(Text.assemble((_lack_of(result, goal, role), "warn"), f"{lacking}."))
    parts.append(Text.assemble(("The way: ", "name"), sentences.distance(result, titles)))
    way = way_in(result, titles, origin) if extras > 0 else ""
    if way:
        parts.append(Text.assemble(("The door: ", "name"), way))
    beside = sentences.neighbours(result, titles)
    if step is not None and step.kind == "wide":
        head = f"The plan stays wide, as for {titles.roles[step.role].with_article}. "
        parts.append(Text.assemble((head, "name"), step.why))
    elif step is not None and step.kind in ON_THE_WAY:
        name = titles.roles[step.role].in_sentence
        parts.append(Text.assemble(("First step: ", "name"), (name, "title"), f". {step.why}"))
    elif beside and not (result.plan and result.plan.aim == "job"):
        parts.append(Text.assemble(("Next to it: ", "name"), beside))
    return [*parts, *_week(result, tasks)] if result.plan is not None else parts


def _lack_of(result: QuizResult, goal: Role, destination: Role) -> str:
    if result.plan is not None and result.plan.aim == "job":
        return "Still to strengthen: "
    if goal.id in (destination.id, result.already):
        return "You lack most: "
    return f"For {goal.in_sentence} you lack most: "


def _brings(result: QuizResult, titles: Titles, origin: Origin, strengths: int) -> Text:
    brings = sentences.brought(result, titles, origin, strengths)
    there = bool(result.strengths or sentences.in_part(result, titles))
    if not there and not isinstance(origin, Background):
        return Text(brings)
    label = "You bring: " if there else "What carries over: "
    return Text.assemble((label, "good"), brings)


def say_too_little(result: QuizResult) -> str:
    """Return why nothing is recommended."""
    if result.answered < result.asked:
        why = f"You answered {result.answered} of {result.asked} questions."
    else:
        why = "You had no preference in any question, so nothing tells the roles apart."
    return f"{why} That is too little to recommend a direction honestly."


def _week(result: QuizResult, most: int) -> list[RenderableType]:
    """Return what takes most of the plan's first week, in the order in which it comes."""
    plan = result.plan
    week = next((each for each in plan.weeks if each.sessions), None) if plan else None
    if plan is None or week is None:
        return [Text(""), Text("These days and hours leave no room for a plan.")]
    tasks = {task.id: task for task in plan.tasks}
    amounts: dict[str, float] = {}
    for session in week.sessions:
        amounts[session.task] = amounts.get(session.task, 0.0) + session.hours
    ranks = {
        key: _rank(tasks[key], place, amount) for place, (key, amount) in enumerate(amounts.items())
    }
    chosen = sorted(ranks, key=lambda key: ranks[key])[:most]
    rows: list[tuple[RenderableType, RenderableType]] = [
        (
            Text(f"{amounts[key]:>4g} h"),
            Text.assemble((f"{kind_of(tasks[key])}: ", "muted"), tasks[key].title),
        )
        for key in amounts
        if key in chosen
    ]
    total = hours(week.planned_hours)
    head = Text.assemble(("Your first week", "heading"), f", from {day(week.start)}: {total}")
    head.append(", among them" if len(chosen) < len(amounts) else "")
    return [Text(""), head, listed(rows)]


def _rank(task: PlanTask, place: int, amount: float) -> tuple[bool, bool, float]:
    """Return how early a task of the week is named.

    Trying out and applying come first, as they stand in the week; then what takes most of it, and
    chores last.
    """
    first = bool(task.tries) or task.kind == "apply"
    return task.kind == "review" and not task.tries, not first, place if first else -amount

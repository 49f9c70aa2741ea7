"""The words of a page that other screens say too, taken from them as plain text."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text

from careerpath.advice.results import Result
from careerpath.catalog.backgrounds import Background
from careerpath.drawing.blocks import hours
from careerpath.plan.view_goal import ON_THE_WAY, say_distance, say_market
from careerpath.plan.view_way import say_way
from careerpath.quiz import sentences
from careerpath.quiz.view import say_too_little
from careerpath.quiz.view_direction import view_direction
from careerpath.quiz.ways_in import way_in
from careerpath.report.material import Material

STAGES = {
    "pupil": "at school",
    "student": "studying",
    "working": "in work",
    "between": "between two posts",
}


class Answer(Result, frozen=True):
    """The headline answer: where to, what that work is, how sure it is, and why.

    `notes` are pairs of a label and a sentence: the way, the door, the first step.
    """

    title: str
    summary: str
    sure: list[str]
    reasons: list[str]
    against: str
    notes: list[tuple[str, str]]


def say_answer(material: Material) -> Answer:
    """Return the answer in the words of the quiz's first screen."""
    result, titles = material.result, material.titles
    role = material.direction
    if role is None:
        notes = _notes(material) if material.plan else []
        return Answer("No recommendation yet", "", [say_too_little(result)], [], "", notes)
    title, *sure = plain(view_direction(result, titles, material.origin, summary=False))
    return Answer(
        title,
        role.summary,
        sure,
        sentences.reasons(result, titles),
        sentences.against(result, titles),
        _notes(material),
    )


def _notes(material: Material) -> list[tuple[str, str]]:
    result, titles, plan = material.result, material.titles, material.plan
    notes = [("The way", say_the_way(material))]
    notes.append(("The door", way_in(result, titles, material.origin)))
    step = result.recommendation.first_step
    beside = sentences.neighbours(result, titles)
    if material.elsewhere and material.goal and material.planned:
        wanted = titles.roles[material.planned].in_sentence
        notes.append(
            ("Your plan", f"It is for {material.goal.in_sentence}; by your answers: {wanted}.")
        )
    elif step is not None and step.kind == "wide":
        kept = f"The plan stays wide, as for {titles.roles[step.role].with_article}."
        notes.append(("First step", f"{kept} {step.why}"))
    elif step is not None and step.kind in ON_THE_WAY:
        notes.append(("First step", f"{titles.roles[step.role].title}. {step.why}"))
    elif beside and not (plan and plan.aim == "job"):
        notes.append(("Next to it", beside))
    return [(label, text[0].upper() + text[1:]) for label, text in notes if text]


def say_the_way(material: Material) -> str:
    """Return how long the way to the plan's role is; without a month where days are not told."""
    plan, goal = material.plan, material.goal
    if plan is None or goal is None:
        return ""
    if material.days.dated:
        return sentences.distance(material.result, material.titles)
    ahead = material.ranked(goal.id).hours_to_ready
    if plan.stage == "pupil" or not ahead:
        return say_distance(plan, goal, ahead)
    return f"About {hours(ahead)} of study. {say_market(goal)}"


def say_reached(material: Material) -> list[str]:
    """Return what is reached within the plan, and when all of it would be."""
    plan, days = material.plan, material.days
    if plan is None or not plan.milestones:
        return []
    if days.dated:
        return plain(say_way(plan))
    inside = [e for e in plan.milestones if e.reached is not None and e.reached <= plan.end]
    if not inside or inside[-1].reached is None:
        return []
    number = plan.milestones.index(inside[-1]) + 1
    can = f"{inside[-1].you_can[0].lower()}{inside[-1].you_can[1:]}"
    when = days.day(inside[-1].reached)
    return [f"By {when}: milestone {number} of {len(plan.milestones)}, {can}"]


def say_origin(material: Material) -> str:
    """Return where somebody comes from; '' where it is not known."""
    origin = material.origin
    if origin is None:
        return ""
    return origin.phrase if isinstance(origin, Background) else origin.in_sentence


def plain(parts: list[RenderableType]) -> list[str]:
    """Return texts without their styles."""
    return [part.plain for part in parts if isinstance(part, Text)]

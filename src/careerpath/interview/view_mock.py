"""A mock interview on screen: what comes, each question, its rubric, the verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.interview import MockQuestion, Share
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import bullets, heading, listed, section
from careerpath.drawing.charts import bar
from careerpath.drawing.markdown import view_text
from careerpath.intake.text import clean
from careerpath.interview.draw import Setup
from careerpath.interview.results import CodeResult
from careerpath.interview.score import DIMENSIONS, Verdict
from careerpath.interview.teaches import Lesson
from careerpath.terminal.look import Look

KINDS = {
    "ml-case": "machine learning case",
    "ml-concepts": "machine learning concepts",
    "llm-systems": "language-model systems",
    "sql": "SQL",
    "api-design": "API design",
    "take-home": "take-home",
}
"""Kinds of rounds whose name is not their id in words."""

NEW_PLAN = "careerpath plan new"


def kind_title(kind: str) -> str:
    """Return what a kind of round is called in a sentence."""
    return KINDS.get(kind, kind.replace("-", " "))


def view_setup(
    role: Role,
    setup: Setup,
    questions: Sequence[MockQuestion],
    shares: Sequence[Share],
    look: Look,
) -> RenderableType:
    """Return what the mock is made of, and what interviews for the role are made of."""
    minutes = sum(each.minutes for each in questions)
    mix = ", ".join(f"{kind_title(each.kind)} {each.share} %" for each in shares)
    mixed = (
        f"What such interviews are made of: {mix}. Over several mocks they come in these shares."
    )
    of = mixed if setup.kind is None else "One kind only."
    count = f"{len(questions)} question{'' if len(questions) == 1 else 's'}"
    return Group(
        heading(f"Mock interview: {role.title}, {setup.level}", f"{count}, {minutes} minutes"),
        Text(of),
        Text(
            "Answer as if somebody sat across the table: ask back, say what you assume, think "
            "aloud. Ctrl-C stops; what you answered counts."
        ),
    )


def view_question(question: MockQuestion, place: tuple[int, int], look: Look) -> RenderableType:
    """Return one question as the interviewer says it."""
    note = f"{kind_title(question.kind)}, {question.level}, {question.minutes} minutes"
    parts: list[RenderableType] = [
        Text(""),
        heading(f"{place[0]} of {place[1]}. {question.title}", note),
        view_text(question.ask),
    ]
    if question.code is not None:
        rows = [
            f"{question.code.function}({_arguments(case.given)}) returns {_value(case.expect)}"
            for case in question.code.cases
        ]
        parts += [Text(""), bullets(rows, look)]
    return Group(*parts)


def _arguments(given: Sequence[object]) -> str:
    return ", ".join(_value(each) for each in given)


def _value(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)


def view_code_result(result: CodeResult, look: Look) -> RenderableType:
    """Return how the cases went, with the first that failed."""
    if result.problem:
        return section("Your code", Text(f"It could not be run: {result.problem}."))
    total = result.cases
    head = f"{result.passed} of {total} cases pass"
    failed = result.first_failure
    if failed is None:
        return section("Your code", Text(f"{head}, those that were held back among them."))
    hidden = " (a case that was held back)" if failed.held_back else ""
    lines = [
        f"For {failed.given}{hidden}",
        f"expected {failed.expected}",
        f"got {failed.got}" if not failed.stopped else f"it stopped: {failed.stopped}",
    ]
    parts: list[RenderableType] = [Text(f"{head}. The first that does not:"), bullets(lines, look)]
    if failed.printed:
        printed = [f"  {line}" for line in failed.printed.splitlines()]
        parts.append(Text("\n".join(["It printed:", *printed])))
    return section("Your code", *parts)


def view_follow_ups(question: MockQuestion, look: Look) -> RenderableType:
    """Return what an interviewer asks next."""
    return section("They ask next", bullets(question.follow_ups, look))


def view_rubric(question: MockQuestion, written: str, look: Look) -> RenderableType:
    """Return what a strong answer holds and what often goes wrong, beside what was written."""
    own = [section("What you wrote", Text(clean(written)))] if written else []
    return Group(
        *own,
        section("What a strong answer holds", view_text(question.outline)),
        section("What often goes wrong", bullets(question.mistakes, look)),
    )


def view_verdict(
    verdict: Verdict,
    asked: int,
    questions: Mapping[str, MockQuestion],
    skills: Mapping[str, str],
    lessons: Sequence[Lesson],
    done: Sequence[str],
    look: Look,
) -> RenderableType:
    """Return the verdict with its dimensions, what went well, and what was not there."""
    rows: list[tuple[RenderableType, RenderableType]] = []
    for name, each in verdict.dimensions.items():
        words = f", {each.words}" if each.words else ""
        title = f"{DIMENSIONS[name]}: {each.there} of {each.of}{words}"
        rows.append((bar(each.percent, 100, 10, look), Text(title)))
    on = f"on {verdict.answers} of {asked} question{'' if asked == 1 else 's'}"
    words = verdict.words or "too few answers for a verdict"
    head = Text.assemble(("As you ticked it: ", "heading"), (words, "title"))
    head.append(f", {verdict.percent} % of the rubric {on}")
    parts: list[RenderableType] = [Text(""), head, listed(rows)]
    if verdict.well:
        parts.append(section("What went well", bullets(verdict.well, look)))
    if verdict.missing:
        of = {
            key: f" ({each.title})" if len(questions) > 1 else "" for key, each in questions.items()
        }
        lines = [f"{says}{of[key]}" for key, says in verdict.missing]
        parts.append(section("What was not there", bullets(lines, look)))
    if lessons:
        lines = [_lesson(each, skills.get(each.skill, each.skill)) for each in lessons]
        parts.append(section("What to work on", bullets(lines, look), *_no_plan(lessons)))
    if done:
        parts.append(section("Ticked off in your plan", bullets(done, look)))
    note = "You were your own judge. A mock with another person shows what you cannot hear."
    parts.append(Text(note, style="muted"))
    return Group(*parts)


def _lesson(lesson: Lesson, title: str) -> str:
    """Return a skill to work on, where it is explained, and what of the plan teaches it."""
    lines = [f"{title}: careerpath skills {lesson.skill}"]
    for each in lesson.tasks:
        day = f"{each.begins:%a} {each.begins.day} {each.begins:%b}"
        when = f"number {each.number} of today's list" if each.number else f"from {day}"
        lines.append(f"In your plan, {when}: {each.title}: {each.command}")
    if not lesson.tasks and not lesson.command.startswith(NEW_PLAN):
        lines.append(_not_planned(lesson))
    if lesson.command and lesson.tasks:
        lines.append(f"To have it earlier: {lesson.command}")
    return "\n".join(lines)


def _no_plan(lessons: Sequence[Lesson]) -> list[RenderableType]:
    command = next((e.command for e in lessons if e.command.startswith(NEW_PLAN)), "")
    said = f"There is no plan that could teach this; one is made by: {command}"
    return [Text(said)] if command else []


def _not_planned(lesson: Lesson) -> str:
    waits = f"'{lesson.waits}' waits until after the plan's last day" if lesson.waits else ""
    if lesson.command:
        here = waits or "Nothing that is open in your plan teaches it"
        return f"{here}; this brings it in: {lesson.command}"
    if waits:
        return f"{waits}; more hours bring it in: careerpath plan replan --hours N"
    return "Nothing that is open in your plan teaches it; its page above has the steps."

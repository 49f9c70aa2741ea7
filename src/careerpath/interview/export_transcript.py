"""A mock interview as Markdown: what was asked, what you answered, what of the rubric was there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerpath.advice.results import Result
from careerpath.catalog.interview import MockQuestion
from careerpath.intake.text import clean
from careerpath.interview.results import CodeResult
from careerpath.interview.score import Verdict

MOST_CHARS = 20_000
"""Characters of one answer that are kept."""


class Told(Result, frozen=True):
    """A question and its answer: the text, empty where it was spoken, and the minutes it took.

    `language` is that of code, `result` how it ran, `ticked` the rubric points that were there,
    None where they were not ticked yet.
    """

    question: MockQuestion
    text: str
    minutes: int
    language: str = ""
    result: CodeResult | None = None
    ticked: list[int] | None = None


def write_markdown(title: str, told: Sequence[Told], verdict: Verdict | None) -> str:
    """Return the transcript of a mock; `verdict` is None while it is not over."""
    parts = [f"# {clean(title)}\n"]
    for number, each in enumerate(told, 1):
        parts.append(_section(number, each))
    if verdict is not None:
        words = verdict.words or "too few answers for a verdict"
        parts.append(f"## As you ticked it\n\n{words}, {verdict.percent} % of the rubric.\n")
    return "\n".join(parts)


def _section(number: int, told: Told) -> str:
    question = told.question
    asked = "\n".join(f"> {line}".rstrip() for line in question.ask.strip().splitlines())
    note = f"{question.kind}, {question.level}, {told.minutes} of {question.minutes} minutes"
    lines = [f"## {number}. {question.title}", "", f"{note}.", "", asked, "", "### Your answer", ""]
    lines += [_answer(told), ""]
    if told.result is not None:
        result = told.result
        how = result.problem or f"{result.passed} of {result.cases} cases pass"
        lines += [f"{how[:1].upper()}{how[1:]}.", ""]
    if told.ticked is not None:
        lines += ["### What was in it", ""]
        lines += [
            f"- [{'x' if n in told.ticked else ' '}] {point.says}"
            for n, point in enumerate(question.rubric)
        ]
        lines.append("")
    return "\n".join(lines)


def _answer(told: Told) -> str:
    text = clean(told.text).strip("\n")
    if not text.strip():
        return "Spoken, so there is nothing to keep."
    if len(text) > MOST_CHARS:
        text = f"{text[:MOST_CHARS]}\n(cut here)"
    if told.question.code is None:
        return text
    longest = max((len(ticks) for ticks in re.findall("`{3,}", text)), default=2)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{told.language}\n{text}\n{fence}"

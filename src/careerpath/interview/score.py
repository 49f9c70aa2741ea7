"""Scoring an answer against its rubric, and a whole mock on four dimensions."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from careerpath.advice.results import Result
from careerpath.catalog.interview import MockQuestion

DIMENSIONS = {
    "communication": "Communication",
    "problem-solving": "Problem solving",
    "technical": "Technical competency",
    "testing": "Testing",
}

VERDICTS = ((85, "strong hire"), (65, "hire"), (40, "no hire"), (0, "strong no hire"))
"""From which percent of the rubric's weights on an interviewer would say so."""


class Score(Result, frozen=True):
    """An answer's share of its rubric in percent, in all and by dimension."""

    percent: int
    dimensions: dict[str, int]


class Verdict(Result, frozen=True):
    """A mock as a whole: words and percent, by dimension too.

    `well` are rubric points of weight that were there, `work_on` the two questions of which most
    was missing, by id.
    """

    percent: int
    words: str
    dimensions: dict[str, int]
    well: list[str]
    work_on: list[str]


def score_answer(question: MockQuestion, ticked: Collection[int]) -> Score:
    """Return the score of an answer; `ticked` are the numbers, from 0, of the points that hold."""
    return Score(
        _percent([(point.weight, n in ticked) for n, point in enumerate(question.rubric)]),
        {
            name: _percent(found)
            for name in DIMENSIONS
            if (
                found := [
                    (point.weight, n in ticked)
                    for n, point in enumerate(question.rubric)
                    if point.dimension == name
                ]
            )
        },
    )


def judge(answers: Sequence[tuple[MockQuestion, Collection[int]]]) -> Verdict:
    """Return the verdict on a whole mock; ValueError without answers."""
    if not answers:
        raise ValueError("a mock without answers has no verdict")
    points = [
        (question, point, n in ticked)
        for question, ticked in answers
        for n, point in enumerate(question.rubric)
    ]
    percent = _percent([(point.weight, there) for _, point, there in points])
    dimensions = {
        name: _percent(found)
        for name in DIMENSIONS
        if (found := [(p.weight, there) for _, p, there in points if p.dimension == name])
    }
    well = sorted((p for _, p, there in points if there), key=lambda point: -point.weight)
    missing: dict[str, int] = {}
    for question, point, there in points:
        if not there:
            missing[question.id] = missing.get(question.id, 0) + point.weight
    worst = sorted(missing, key=lambda key: -missing[key])
    return Verdict(
        percent,
        say_verdict(percent),
        dimensions,
        [point.says for point in well[:3]],
        worst[:2],
    )


def say_verdict(percent: int) -> str:
    """Return the words of an interviewer for a percent of the rubric."""
    return next(words for least, words in VERDICTS if percent >= least)


def _percent(points: Sequence[tuple[int, bool]]) -> int:
    whole = sum(weight for weight, _ in points)
    return round(100 * sum(weight for weight, there in points if there) / whole) if whole else 0

"""Scoring an answer against its rubric, and a whole mock on four dimensions."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.advice.results import Result
from careerpath.catalog.interview import MockQuestion, Point

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


MOST_SHOWN = 3

ENOUGH = 12
"""Rubric points from which a mock is enough to say what an interviewer would say."""

ENOUGH_OF_ONE = 4
"""Those of one dimension from which it is said of that."""

BROKEN = 0.5
"""What a technical point counts while the code does not pass its cases."""


class Answered(Result, frozen=True):
    """An answer: the rubric points, by number from 0, that were there, and whether code passed."""

    question: MockQuestion
    ticked: list[int]
    works: bool = True

    def points(self) -> list[tuple[Point, float]]:
        """Return each rubric point with the share of its weight that was there."""
        return [
            (point, self._worth(point) if n in self.ticked else 0.0)
            for n, point in enumerate(self.question.rubric)
        ]

    def _worth(self, point: Point) -> float:
        return BROKEN if point.dimension == "technical" and not self.works else 1.0


class Dimension(Result, frozen=True):
    """One of the four: percent of its weights, points that were there, points in all.

    `words` are those of an interviewer; empty where too few points stand behind them.
    """

    percent: int
    there: int
    of: int
    words: str


class Verdict(Result, frozen=True):
    """A mock as a whole: percent and words (empty under twelve points), and by dimension.

    `well` are the rubric points of most weight that were there, `missing` those that were not,
    with the id of their question; `work_on` are the skills of the two questions of which most was
    missing, `kind` the round of the first of them.
    """

    percent: int
    words: str
    answers: int
    dimensions: dict[str, Dimension]
    well: list[str]
    missing: list[tuple[str, str]]
    work_on: list[str]
    kind: str | None


def score_answer(answered: Answered) -> Score:
    """Return the score of an answer."""
    points = answered.points()
    named = {point.dimension for point, _ in points}
    return Score(
        _percent(points),
        {
            name: _percent([each for each in points if each[0].dimension == name])
            for name in DIMENSIONS
            if name in named
        },
    )


def judge(answers: Sequence[Answered]) -> Verdict:
    """Return the verdict on a whole mock; ValueError without answers."""
    if not answers:
        raise ValueError("a mock without answers has no verdict")
    points = [(each.question, *found) for each in answers for found in each.points()]
    percent = _percent([(point, there) for _, point, there in points])
    well = sorted((p for _, p, there in points if there), key=lambda point: -point.weight)
    gone = sorted(((q, p) for q, p, there in points if not there), key=lambda each: -each[1].weight)
    lost: dict[str, int] = {}
    for question, point in gone:
        lost[question.id] = lost.get(question.id, 0) + point.weight
    worst = sorted(lost, key=lambda key: -lost[key])[:2]
    by_id = {each.question.id: each.question for each in answers}
    return Verdict(
        percent,
        say_verdict(percent) if len(points) >= ENOUGH else "",
        len(answers),
        _dimensions([(point, there) for _, point, there in points]),
        [point.says for point in well[:MOST_SHOWN]],
        [(question.id, point.says) for question, point in gone[: MOST_SHOWN + 1]],
        list(dict.fromkeys(by_id[key].skill for key in worst)),
        by_id[worst[0]].kind if worst else None,
    )


def _dimensions(points: Sequence[tuple[Point, float]]) -> dict[str, Dimension]:
    found = {}
    for name in DIMENSIONS:
        mine = [each for each in points if each[0].dimension == name]
        if mine:
            percent = _percent(mine)
            words = say_verdict(percent) if len(mine) >= ENOUGH_OF_ONE else ""
            found[name] = Dimension(percent, sum(there > 0 for _, there in mine), len(mine), words)
    return found


def say_verdict(percent: int) -> str:
    """Return the words of an interviewer for a percent of the rubric."""
    return next(words for least, words in VERDICTS if percent >= least)


def _percent(points: Sequence[tuple[Point, float]]) -> int:
    whole = sum(point.weight for point, _ in points)
    return round(100 * sum(point.weight * there for point, there in points) / whole) if whole else 0

"""What mock interviews say of somebody: where answers stay weak, and how the last ones went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from careerpath.advice.results import Result
from careerpath.person.practice import Mocked

WEAK = 65
"""Percent of a rubric below which an interviewer would not hire."""

LATEST = 5


class Practised(Result, frozen=True):
    """How many mock answers were given, and the mean score in percent of the latest five."""

    answers: int
    latest: int


def measure_mocks(events: Iterable[Any]) -> Practised | None:
    """Return how mock answers went; None where there are none."""
    scores = [each.score for each in events if isinstance(each, Mocked)]
    latest = scores[-LATEST:]
    return Practised(len(scores), round(sum(latest) / len(latest))) if latest else None


def weak_skills(past: Sequence[Mocked], least: int = WEAK) -> dict[str, int]:
    """Return the skills whose latest answers stayed under `least` percent, with the mean of those.

    Of each question the last answer counts.
    """
    latest = {each.question: each for each in past}
    found: dict[str, list[int]] = {}
    for each in latest.values():
        found.setdefault(each.skill, []).append(each.score)
    means = {skill: round(sum(scores) / len(scores)) for skill, scores in found.items()}
    return {skill: mean for skill, mean in sorted(means.items()) if mean < least}

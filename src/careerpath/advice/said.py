"""What a person said, with defaults where nothing was said: what every decision starts from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careerpath.advice.ladders import Levels
from careerpath.advice.results import Result
from careerpath.catalog.catalog import Catalog
from careerpath.person.answers import DEFAULT_HOURS, Answers


class Said(Result, frozen=True):
    """What the person said. `asked` are the questions put to them, answered or not."""

    answers: Mapping[str, str]
    levels: Levels
    hours_per_week: float
    start: date
    asked: tuple[str, ...]
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    stands: str | None = None


def take_said(given: Answers, catalog: Catalog) -> Said:
    """Return what was said, with defaults where nothing was."""
    return Said(
        answers=given.answers,
        levels={key: level for key, level in given.levels.items() if key in catalog.skills},
        hours_per_week=given.hours_per_week or DEFAULT_HOURS,
        start=given.start or date.today(),
        asked=tuple(catalog.quick_questions if given.quick else catalog.questions),
        weekdays=given.weekdays,
        stands=given.stands,
    )

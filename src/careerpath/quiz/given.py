"""What the command line says in place of saved answers."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from careerpath.advice.answers import find_answer_mistakes
from careerpath.catalog.catalog import Catalog
from careerpath.errors import UserError
from careerpath.intake.structs import mistakes_error
from careerpath.intake.text import quote
from careerpath.person.answers import (
    Answers,
    parse_day,
    parse_days,
    parse_hours,
)
from careerpath.terminal.clock import current_day


def parse_changes(typed: tuple[str, ...], catalog: Catalog) -> dict[str, str]:
    """Return question -> option from words such as 'coin=picture'; UserError for unknown ones."""
    changes: dict[str, str] = {}
    for word in typed:
        question, equals, option = word.partition("=")
        if not equals:
            raise UserError(
                "bad-change", f"{quote(word)} is no change.", "Write it as QUESTION=OPTION."
            )
        changes[question.strip()] = option.strip()
    mistakes = find_answer_mistakes(
        Answers(answers=changes), catalog.questions, (), {}, {}, "--change"
    )
    if mistakes:
        raise mistakes_error("bad-change", mistakes)
    return changes


def change_given(
    quick: bool, start: str | None, hours: str | None, days: str | None
) -> Callable[[Answers], Answers]:
    """Return what puts the words of the command line in place of what answers say.

    UserError, at once, for a date, hours or days that cannot be read.
    """
    changes: dict[str, object] = {"quick": True} if quick else {}
    if start is not None:
        changes["start"] = parse_day(start, current_day())
    if hours is not None:
        changes["hours_per_week"] = parse_hours(hours)
    if days is not None:
        changes["days"] = parse_days(days)
    return lambda given: msgspec.structs.replace(given, **changes)

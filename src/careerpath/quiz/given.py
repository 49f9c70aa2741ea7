"""Answers that were given before: in a file, in the profile, on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from careerpath.advice.answers import find_answer_mistakes, update_answers
from careerpath.catalog.catalog import Catalog
from careerpath.errors import UserError
from careerpath.intake.structs import mistakes_error
from careerpath.intake.text import clean, quote, read_file, read_standard_input
from careerpath.person.answers import (
    Answers,
    parse_answers,
    parse_day,
    parse_days,
    parse_hours,
)
from careerpath.terminal.clock import current_day
from careerpath.terminal.screen import Screen


def read_answers(name: str, catalog: Catalog, screen: Screen | None = None) -> Answers:
    """Return the answers in a file ('-': standard input); UserError with all its mistakes.

    Answers of an earlier version are read too; what no question asks any more is said.
    """
    file = "standard input" if name == "-" else clean(name)
    text = read_standard_input() if name == "-" else read_file(Path(name))
    given, lines = parse_answers(text, file)
    given, gone = update_answers(given, catalog)
    if gone and screen is not None:
        screen.say(f"Not asked any more, so passed over: {', '.join(gone)}.")
    mistakes = find_answer_mistakes(
        given,
        catalog.questions,
        catalog.skills,
        {**catalog.roles, **catalog.backgrounds},
        catalog.languages,
        file,
        lines,
    )
    if mistakes:
        raise mistakes_error("bad-answers", mistakes)
    return given


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

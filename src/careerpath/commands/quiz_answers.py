"""Answers that were given before: in a file, in the profile, on the command line."""

from __future__ import annotations

from pathlib import Path

import msgspec

from careerpath.advice.answers import find_answer_mistakes, keep_known
from careerpath.catalog.catalog import Catalog
from careerpath.errors import UserError
from careerpath.intake.structs import mistakes_error
from careerpath.intake.text import clean, quote, read_file, read_standard_input
from careerpath.person.answers import Answers, parse_answers


def read_answers(name: str, catalog: Catalog) -> Answers:
    """Return the answers in a file ('-': standard input); UserError with all its mistakes."""
    file = "standard input" if name == "-" else clean(name)
    text = read_standard_input() if name == "-" else read_file(Path(name))
    given, lines = parse_answers(text, file)
    mistakes = find_answer_mistakes(
        given, catalog.questions, catalog.skills, catalog.roles, file, lines
    )
    if mistakes:
        raise mistakes_error("bad-answers", mistakes)
    return given


def saved_answers(catalog: Catalog) -> Answers:
    """Return the profile's answers that still apply; UserError where there is no profile."""
    from careerpath.person.profile import load_profile
    from careerpath.person.store import Store

    profile = load_profile(Store())
    if profile is None:
        raise UserError(
            "no-profile",
            "There are no saved answers.",
            "Take careerpath quiz, or name a file: --answers FILE.",
        )
    return plain_answers(profile, catalog)


def plain_answers(given: Answers, catalog: Catalog) -> Answers:
    """Return a profile or draft as answers, without those that no question has any more."""
    found = Answers(**{name: getattr(given, name) for name in Answers.__struct_fields__})
    return msgspec.structs.replace(
        found,
        answers=keep_known(given.answers, catalog.questions),
        levels={key: level for key, level in given.levels.items() if key in catalog.skills},
    )


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
    mistakes = find_answer_mistakes(Answers(answers=changes), catalog.questions, (), (), "--change")
    if mistakes:
        raise mistakes_error("bad-change", mistakes)
    return changes

"""Answers in a file, read with all their mistakes told at once."""

from __future__ import annotations

from pathlib import Path

from careerpath.advice.answers import find_answer_mistakes, update_answers
from careerpath.catalog.catalog import Catalog
from careerpath.intake.structs import mistakes_error
from careerpath.intake.text import clean, read_file, read_standard_input
from careerpath.person.answers import Answers, parse_answers
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

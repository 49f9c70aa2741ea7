"""Checking what was said against the questions and skills that exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from careerpath.catalog.names import (
    WHERE_NOTHING_FITS,
    Named,
    entry_names,
    find_by_name,
    nearest,
    normal,
)
from careerpath.catalog.quiz import Question
from careerpath.errors import Mistake, UserError
from careerpath.intake.text import quote
from careerpath.intake.yaml import Lines
from careerpath.person.answers import Answers


def find_answer_mistakes(
    given: Answers,
    questions: Mapping[str, Question],
    skills: Iterable[str],
    places: Mapping[str, Named],
    languages: Mapping[str, Named],
    file: str = "",
    lines: Lines | None = None,
) -> list[Mistake]:
    """Return every question, option, skill, place or language in `given` that does not exist.

    `places` are roles and backgrounds.
    """
    at = lines or {}
    skill_ids = list(skills)
    found = []
    for key, option in given.answers.items():
        line = at.get(("answers", key))
        if key not in questions:
            found.append(_unknown("question", key, questions, file, line))
        elif option not in questions[key].option_ids():
            message = f"{quote(option)} does not answer the question '{key}'."
            options = ", ".join(questions[key].option_ids())
            found.append(Mistake(message, f"Its options: {options}.", file, line))
    for field, levels in (("levels", given.levels), ("proved", given.proved)):
        for key in levels:
            if key not in skill_ids:
                found.append(_unknown("skill", key, skill_ids, file, at.get((field, key))))
    for kind, name, said, known in (
        ("role or background", "stands", given.stands, places),
        ("language", "language", given.language, languages),
    ):
        if said is not None and said not in known:
            found.append(_unnamed(kind, said, known, file, at.get((name,))))
    return found


def keep_known(given: Mapping[str, str], questions: Mapping[str, Question]) -> dict[str, str]:
    """Return the answers that still apply to the questions as they are now."""
    return {
        key: option
        for key, option in given.items()
        if key in questions and option in questions[key].option_ids()
    }


def _unknown(kind: str, word: str, known: Iterable[str], file: str, line: int | None) -> Mistake:
    near = difflib.get_close_matches(word, list(known), 1)
    hint = f"Did you mean '{near[0]}'?" if near else _WHERE[kind]
    return Mistake(f"there is no {kind} {quote(word)}.", hint, file, line)


def _unnamed(
    kind: str, word: str, known: Mapping[str, Named], file: str, line: int | None
) -> Mistake:
    """Return the mistake, with the id that the word is another name of, or looks like."""
    try:
        hint = f"Did you mean '{find_by_name(word, known, kind)}'?"
    except UserError:
        near = nearest(
            normal(word), {name: k for k, e in known.items() for name in entry_names(k, e)}
        )
        hint = f"Did you mean {near}?" if near else WHERE_NOTHING_FITS[kind.split()[-1]]
    return Mistake(f"there is no {kind} {quote(word)}.", hint, file, line)


_WHERE = {
    "question": "data/samples/ has an answers file with every question.",
    "skill": "careerpath skills lists them.",
}

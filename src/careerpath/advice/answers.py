"""Checking what was said against the questions and skills that exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.names import (
    WHERE_NOTHING_FITS,
    Named,
    entry_names,
    find_by_name,
    nearest,
    normal,
)
from careerpath.catalog.quiz import Question
from careerpath.catalog.skills import Skill
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


class Updated(NamedTuple):
    """Answers in the ids of today, and in words what of them no question asks any more."""

    answers: Answers
    gone: list[str]


def update_answers(given: Answers, catalog: Catalog) -> Updated:
    """Return answers of any version: ids that changed are followed, what is gone is named.

    Places and languages may stand under any of their names. What was never asked stays as it
    is: it is a mistake for `find_answer_mistakes` to tell.
    """
    kept: dict[str, str] = {}
    lost: list[str] = []
    questions, gone = catalog.questions, catalog.gone_answers
    for key, option in given.answers.items():
        now = questions[key].current(option) if key in questions else option
        known = key in questions and now in questions[key].option_ids()
        if not known and (key in gone or f"{key}.{option}" in gone):
            lost.append(key if key in gone else f"{key}: {option}")
        else:
            kept[key] = now
    changed = msgspec.structs.replace(
        given,
        answers=kept,
        levels=update_levels(given.levels, catalog.skills),
        proved=update_levels(given.proved, catalog.skills),
        stands=_same_name(given.stands, {**catalog.roles, **catalog.backgrounds}),
        language=_same_name(given.language, catalog.languages),
    )
    return Updated(changed, lost)


def update_levels(levels: Mapping[str, int], skills: Mapping[str, Skill]) -> dict[str, int]:
    """Return levels under the ids of today; what was said of the new id itself counts first."""
    now = {old: key for key, skill in skills.items() for old in skill.was}
    moved: dict[str, int] = {}
    for key, level in levels.items():
        if key in now and now[key] not in levels:
            moved[now[key]] = max(level, moved.get(now[key], 0))
    return {**{key: level for key, level in levels.items() if key not in now}, **moved}


def _same_name(word: str | None, known: Mapping[str, Named]) -> str | None:
    """Return the id that a word is a whole name of; the word itself where it is none."""
    if word is None or word in known:
        return word
    wanted = normal(word)
    return next((k for k, each in known.items() if wanted in entry_names(k, each)), word)


def keep_known(given: Mapping[str, str], questions: Mapping[str, Question]) -> dict[str, str]:
    """Return the answers that still apply to the questions as they are now."""
    current = {key: questions[key].current(given[key]) for key in given if key in questions}
    return {key: now for key, now in current.items() if now in questions[key].option_ids()}


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

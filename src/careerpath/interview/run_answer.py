"""Taking an answer: spoken, typed here, or written in one's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from careerpath.catalog.interview import MockQuestion
from careerpath.errors import UserError
from careerpath.intake.text import clean, read_file
from careerpath.interview.comments import start_of, with_question
from careerpath.interview.run_cases import LANGUAGES
from careerpath.interview.run_clock import clock, wait_for_enter
from careerpath.terminal.prompts import Choice, Prompts
from careerpath.terminal.screen import Screen
from careerpath.terminal.writing import can_go_on, how_to_write, write_lines

SPEAK, HERE, EDITOR, SKIP = "speak", "here", "editor", "skip"
NAMES = {"python": "Python", "javascript": "JavaScript"}


class Given(NamedTuple):
    """What was answered, empty where it was spoken, the seconds, and the language of code."""

    text: str
    seconds: float
    language: str = "python"


def take_answer(
    screen: Screen, prompts: Prompts, question: MockQuestion, languages: Sequence[str]
) -> Given | None:
    """Return an answer in the way the person chooses; None where the question is skipped.

    Code is written in one of `languages`, the first of them offered first.
    """
    editor = find_editor()
    ways = _ways(question, editor, languages)
    best = ways[0].id
    while True:
        note = f"{question.minutes} minutes. The clock starts when you choose."
        if question.code is not None and not editor:
            note += " With EDITOR set you write it there."
        if question.code is not None:
            note += (
                " What you write is run against cases; say in comments what you would say aloud."
            )
        chosen = prompts.choose(note, "How do you answer?", ways, best)
        if chosen == SKIP:
            return None
        way, _, language = chosen.partition(":")
        begun = time.monotonic()
        if way == SPEAK:
            return Given("", wait_for_enter(question.minutes))
        try:
            if way == HERE:
                text = _type_here(screen, question, *start_of(question, language))
            else:
                text = _write(editor, question, language, "")
        except UserError as error:
            screen.say(error.message, error.hint)
            best = SPEAK
            continue
        if not text.strip():
            screen.say("Nothing was written. Write, speak, or skip the question.")
            continue
        taken = time.monotonic() - begun
        screen.say(clock(taken, question.minutes))
        return Given(text, taken, language or "python")


def mend_answer(screen: Screen, question: MockQuestion, given: Given) -> Given:
    """Return code that was written once more, in the editor or here; the first where neither."""
    editor, begun = find_editor(), time.monotonic()
    try:
        text = _write(editor, question, given.language, given.text) if editor else ""
        if not text:
            before = given.text.rstrip("\n")
            text = _type_here(screen, question, before, spent=given.seconds)
    except UserError as error:
        screen.say(error.message, error.hint)
        text = ""
    seconds = given.seconds + time.monotonic() - begun
    return Given(text if text.strip() else given.text, seconds, given.language)


def _ways(question: MockQuestion, editor: list[str], languages: Sequence[str]) -> list[Choice]:
    way = EDITOR if editor else HERE
    where = f"in {Path(editor[0]).name}" if editor else "here; a line with a single dot ends it"
    if question.code is not None:
        known = [each for each in languages if each in question.code.start]
        written = [Choice(f"{way}:{each}", f"I write {NAMES[each]} {where}") for each in known]
    else:
        written = [Choice(HERE, "I type it here; a line with a single dot ends it")]
        written += [Choice(EDITOR, f"I write it {where}")] if editor else []
    spoken = Choice(SPEAK, "I say it aloud; press Enter when done")
    first = (
        [*written, spoken]
        if question.code is not None and (editor or can_go_on())
        else [spoken, *written]
    )
    return [*first, Choice(SKIP, "Skip this question")]


def find_editor() -> list[str]:
    """Return the command of VISUAL or EDITOR; empty where neither is set."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(chosen)
    except ValueError:
        return []


def _type_here(
    screen: Screen,
    question: MockQuestion,
    before: str,
    place: int | None = None,
    spent: float = 0.0,
) -> str:
    """Return what is typed here, where the terminal can do it from what was there `before`.

    Nothing where that was left as it is. The clock goes on from the seconds `spent`.
    """
    begun = time.monotonic() - spent
    screen.say(how_to_write())
    if question.code and not can_go_on():
        screen.say("Write the whole function.")
    text = write_lines(lambda: clock(time.monotonic() - begun, question.minutes), before, place)
    return "" if text.strip() == before.strip() else text


def _write(editor: list[str], question: MockQuestion, language: str, before: str) -> str:
    """Open the editor on a file with the question, and return what was written.

    `before` is what an earlier time came to. Code comes back whole, other text without the
    question.
    """
    code = question.code
    suffix = LANGUAGES[language] if code else ".txt"
    with tempfile.TemporaryDirectory(prefix="careerpath-") as place:
        path = Path(place) / f"answer{suffix}"
        head = with_question(question, language if code else None)
        path.write_text(before or head, encoding="utf-8")
        try:
            done = subprocess.run([*editor, str(path)])
        except OSError as error:
            message = f"{clean(editor[0])} could not be started: {error.strerror or error}."
            raise UserError("no-editor", message, "Answer in another way.") from None
        if done.returncode:
            message = f"{clean(editor[0])} ended with code {done.returncode}."
            raise UserError("editor-failed", message, "Answer in another way.")
        text = read_file(path)
    if text == head:
        return ""
    return text if code else text.removeprefix(head).strip()

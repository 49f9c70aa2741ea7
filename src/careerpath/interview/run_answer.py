"""Taking an answer: spoken, typed here, or written in one's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from careerpath.catalog.interview import MockQuestion
from careerpath.errors import UserError
from careerpath.intake.text import clean, read_file
from careerpath.interview.run_clock import clock, wait_for_enter
from careerpath.terminal.prompts import Choice, Prompts
from careerpath.terminal.screen import Screen

SPEAK, HERE, EDITOR, SKIP = "speak", "here", "editor", "skip"


class Given(NamedTuple):
    """What was answered, empty where it was spoken, and the seconds it took."""

    text: str
    seconds: float


def take_answer(screen: Screen, prompts: Prompts, question: MockQuestion) -> Given | None:
    """Return an answer in the way the person chooses; None where the question is skipped."""
    editor = find_editor()
    ways = [
        Choice(SPEAK, "I say it aloud; press Enter when done"),
        Choice(HERE, "I type it here; a line with a single dot ends it"),
        *([Choice(EDITOR, f"I write it in {Path(editor[0]).name}")] if editor else []),
        Choice(SKIP, "Skip this question"),
    ]
    best = EDITOR if editor and question.code else SPEAK
    while True:
        note = f"{question.minutes} minutes. The clock starts when you choose."
        if question.code is not None and not editor:
            note += " With EDITOR set, you can write it in your editor, and it is run."
        chosen = prompts.choose(note, "How do you answer?", ways, best)
        if chosen == SKIP:
            return None
        begun = time.monotonic()
        if chosen == SPEAK:
            return Given("", wait_for_enter(question.minutes))
        try:
            text = _type_here() if chosen == HERE else _write(editor, question)
        except UserError as error:
            screen.say(error.message, error.hint)
            continue
        taken = time.monotonic() - begun
        screen.say(clock(taken, question.minutes))
        return Given(text, taken)


def find_editor() -> list[str]:
    """Return the command of VISUAL or EDITOR; empty where neither is set."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(chosen)
    except ValueError:
        return []


def _type_here() -> str:
    lines: list[str] = []
    while True:
        line = sys.stdin.readline(10_000)
        if not line or line.strip() == ".":
            return "".join(lines)
        lines.append(clean(line))


def _write(editor: list[str], question: MockQuestion) -> str:
    """Open the editor on a file that holds the question, and return what was written under it."""
    code = question.code
    suffix = ".py" if code else ".txt"
    with tempfile.TemporaryDirectory(prefix="careerpath-") as place:
        path = Path(place) / f"answer{suffix}"
        mark = "# " if code else ""
        head = "".join(f"{mark}{line}".rstrip() + "\n" for line in question.ask.splitlines())
        path.write_text(f"{head}\n{code.start['python'] if code else ''}", encoding="utf-8")
        try:
            done = subprocess.run([*editor, str(path)])
        except OSError as error:
            message = f"{clean(editor[0])} could not be started: {error.strerror or error}."
            raise UserError("no-editor", message, "Answer in another way.") from None
        if done.returncode:
            message = f"{clean(editor[0])} ended with code {done.returncode}."
            raise UserError("editor-failed", message, "Answer in another way.")
        text = read_file(path)
    return text if code else text.removeprefix(head).strip()

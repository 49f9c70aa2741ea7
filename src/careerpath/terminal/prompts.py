"""Asking: the one module that prompts. With arrow keys, or numbered and plain."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from careerpath.errors import UserError
from careerpath.intake.text import clean, quote

if TYPE_CHECKING:
    from prompt_toolkit.application import Application
    from questionary import Question

RESIZED = "<resized>"

LONG_LIST = 12
"""Above so many choices, typing filters the list."""

FILTER = "Type to filter the list; where nothing fits, all of it stays."


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: its id and the text that is shown."""

    id: str
    text: str


class Prompts(Protocol):
    """Two ways to ask. Both raise KeyboardInterrupt on Ctrl-C and at the end of input."""

    manual: str
    """One sentence on how to answer."""

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        """Return the id of the choice that was picked. `note` says where one is."""

    def ask(
        self,
        note: str,
        text: str,
        default: str,
        check: Callable[[str], object],
        words: Sequence[str] = (),
    ) -> str:
        """Return a line that is one of `words`, or for which `check` raises no UserError."""


def can_prompt(accessible: bool) -> bool:
    """Return whether questions can be asked; accessible mode also reads from a pipe."""
    return accessible or (sys.stdin.isatty() and sys.stdout.isatty())


def choose_prompts(accessible: bool, unfiltered: int = LONG_LIST) -> Prompts:
    """Return arrow-key prompts, or plain ones where asked for or where the terminal is dumb.

    In a list of more than `unfiltered` choices, typing narrows it where it is drawn.
    """
    if accessible or os.environ.get("TERM") == "dumb":
        return PlainPrompts()
    return ArrowPrompts(unfiltered)


def check_line(typed: str, check: Callable[[str], object], words: Sequence[str]) -> str:
    """Return what is wrong with a typed line; empty where nothing is."""
    if typed.strip().casefold() in words:
        return ""
    try:
        check(typed)
    except UserError as error:
        return f"{error.message} {error.hint}"
    return ""


class PlainPrompts:
    """Numbered questions in plain text: nothing is redrawn, so screen readers follow."""

    manual = "Type the number of an answer and press Enter."

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        """Return the id of the choice whose number was typed."""
        self._say(f"\n{_wrap(note, 0)}\n{_wrap(text, 0)}")
        for number, choice in enumerate(choices, 1):
            mark = " (now)" if choice.id == default else ""
            lead = f"  {number}. "
            self._say(lead + _wrap(choice.text + mark, len(lead)))
        ids = [choice.id for choice in choices]
        keep = f", or Enter for {ids.index(default) + 1}" if default in ids else ""
        while True:
            typed = self._read(f"Type a number from 1 to {len(ids)}{keep}: ")
            if not typed and default is not None and default in ids:
                return default
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(ids):
                return ids[int(typed[:4]) - 1]
            self._say(f"{quote(typed)} is not one of the numbers.")

    def ask(
        self,
        note: str,
        text: str,
        default: str,
        check: Callable[[str], object],
        words: Sequence[str] = (),
    ) -> str:
        """Return a typed line, or the default for an empty one."""
        self._say(f"\n{_wrap(note, 0)}\n{_wrap(text, 0)}")
        also = f" ({', '.join(words)} work too)" if words else ""
        while True:
            typed = self._read(f"Type it, or Enter for {default}{also}: ") or default
            problem = check_line(typed, check, words)
            if not problem:
                return typed
            self._say(problem)

    def _say(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    def _read(self, prompt: str) -> str:
        print(prompt, end="", file=sys.stderr, flush=True)
        try:
            line = sys.stdin.readline(10_000)
        except KeyboardInterrupt:
            line = ""
        if not line:  # Ctrl-C, Ctrl-D or the end of a pipe
            self._say("")
            raise KeyboardInterrupt
        return clean(line).strip()


class ArrowPrompts:
    """Questions with a pointer that the arrow keys move, redrawn in place."""

    manual = "The arrow keys move, Enter chooses."

    def __init__(self, unfiltered: int = LONG_LIST) -> None:
        """Ask; above so many choices typing filters the list."""
        self._unfiltered = unfiltered

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        """Return the id of the choice on which Enter was pressed.

        A question is asked again, in new lines, when the terminal changes its width meanwhile.
        """
        while (chosen := self._choose(note, text, choices, default)) == RESIZED:
            pass
        return chosen

    def _choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        import questionary

        long = len(choices) > self._unfiltered
        items = [questionary.Choice(_wrap(choice.text, 3), value=choice.id) for choice in choices]
        question = questionary.select(
            _message(note, text, FILTER if long else ""),
            choices=items,
            default=next((item for item in items if item.value == default), None),
            instruction=" ",
            qmark="",
            style=questionary.Style(STYLE),
            use_jk_keys=False,
            use_emacs_keys=not long,
            use_search_filter=long,
            erase_when_done=True,
        )
        columns = _columns()

        def leave_if_resized(application: Application[object]) -> None:
            if _columns() != columns and not application.is_done:
                application.exit(result=RESIZED)

        question.application.before_render += leave_if_resized
        return str(_ask(question))

    def ask(
        self,
        note: str,
        text: str,
        default: str,
        check: Callable[[str], object],
        words: Sequence[str] = (),
    ) -> str:
        """Return an edited line."""
        import questionary

        also = f"Type {' or '.join(words)} to do that." if words else ""
        question = questionary.text(
            _message(note, text, also) + "\n ",
            default=default,
            validate=lambda typed: check_line(typed, check, words) or True,
            qmark="",
            style=questionary.Style(STYLE),
            erase_when_done=True,
        )
        return str(_ask(question)).strip().casefold()


def _ask(question: Question) -> object:
    """Return the answer; Ctrl-D leaves as Ctrl-C does."""
    try:
        return question.unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None


def _message(note: str, text: str, also: str = "") -> str:
    width = _columns() - 2
    lines = [*textwrap.wrap(note, width), "", *textwrap.wrap(text, width)]
    lines += textwrap.wrap(also, width)
    return "\n".join(line and f" {line}" for line in lines).lstrip() + "\n"


def _wrap(text: str, indent: int) -> str:
    lines = textwrap.wrap(text, _columns() - indent - 2) or [""]
    return f"\n{' ' * indent}".join(lines)


def _columns() -> int:
    """Return the terminal's width now: it may have been resized since the last question."""
    return max(shutil.get_terminal_size().columns, 20)


STYLE = [
    ("question", "bold"),
    ("pointer", "bold"),
    ("highlighted", "bold"),
    ("selected", ""),
    ("answer", ""),
    ("instruction", ""),
]

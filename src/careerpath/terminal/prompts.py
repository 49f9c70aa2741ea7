"""Asking: the one module that prompts. With arrow keys, or numbered and plain."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from careerpath.errors import UserError
from careerpath.intake.text import clean


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: its id and the text that is shown."""

    id: str
    text: str


class Prompts(Protocol):
    """Two ways to ask. Both raise KeyboardInterrupt on Ctrl-C and at the end of input."""

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        """Return the id of the choice that was picked. `note` says where one is."""

    def ask(self, note: str, text: str, default: str, check: Callable[[str], object]) -> str:
        """Return a line for which `check` raises no UserError."""


def can_prompt(accessible: bool) -> bool:
    """Return whether questions can be asked; accessible mode also reads from a pipe."""
    return accessible or (sys.stdin.isatty() and sys.stdout.isatty())


def choose_prompts(accessible: bool, width: int) -> Prompts:
    """Return arrow-key prompts, or plain ones where asked for or where the terminal is dumb."""
    if accessible or os.environ.get("TERM") == "dumb":
        return PlainPrompts()
    return ArrowPrompts(width)


class PlainPrompts:
    """Numbered questions in plain text: nothing is redrawn, so screen readers follow."""

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        """Return the id of the choice whose number was typed."""
        self._say(f"\n{note}\n{text}")
        for number, choice in enumerate(choices, 1):
            mark = " (now)" if choice.id == default else ""
            self._say(f"  {number}. {choice.text}{mark}")
        ids = [choice.id for choice in choices]
        keep = f", or Enter for {ids.index(default) + 1}" if default in ids else ""
        while True:
            typed = self._read(f"Type a number from 1 to {len(ids)}{keep}: ")
            if not typed and default in ids:
                return str(default)
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(ids):
                return ids[int(typed) - 1]
            self._say(f"'{clean(typed)[:40]}' is not one of the numbers.")

    def ask(self, note: str, text: str, default: str, check: Callable[[str], object]) -> str:
        """Return a typed line, or the default for an empty one."""
        self._say(f"\n{note}\n{text}")
        while True:
            typed = self._read(f"Type it, or Enter for {default}: ") or default
            try:
                check(typed)
            except UserError as error:
                self._say(f"{error.message} {error.hint}")
            else:
                return typed

    def _say(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    def _read(self, prompt: str) -> str:
        print(prompt, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline(10_000)
        if not line:
            raise KeyboardInterrupt
        return line.strip()


class ArrowPrompts:
    """Questions with a pointer that the arrow keys move, redrawn in place."""

    def __init__(self, width: int) -> None:
        self._width = width

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        """Return the id of the choice on which Enter was pressed."""
        import questionary

        items = [
            questionary.Choice(self._wrap(choice.text, 3), value=choice.id) for choice in choices
        ]
        chosen = questionary.select(
            self._message(note, text),
            choices=items,
            default=next((item for item in items if item.value == default), None),
            instruction=" ",
            qmark="",
            style=questionary.Style(STYLE),
            use_jk_keys=False,
            use_emacs_keys=False,
            erase_when_done=True,
        ).unsafe_ask()
        return str(chosen)

    def ask(self, note: str, text: str, default: str, check: Callable[[str], object]) -> str:
        """Return an edited line."""
        import questionary

        def validate(typed: str) -> bool | str:
            try:
                check(typed)
            except UserError as error:
                return f"{error.message} {error.hint}"
            return True

        answer = questionary.text(
            self._message(note, text) + "\n ",
            default=default,
            validate=validate,
            qmark="",
            style=questionary.Style(STYLE),
            erase_when_done=True,
        ).unsafe_ask()
        return str(answer)

    def _message(self, note: str, text: str) -> str:
        width = self._width - 2
        lines = [*textwrap.wrap(note, width), "", *textwrap.wrap(text, width)]
        return "\n".join(line and f" {line}" for line in lines).lstrip() + "\n"

    def _wrap(self, text: str, indent: int) -> str:
        lines = textwrap.wrap(text, self._width - indent - 2) or [""]
        return f"\n{' ' * indent}".join(lines)


STYLE = [
    ("question", "bold"),
    ("pointer", "bold"),
    ("highlighted", "bold"),
    ("selected", ""),
    ("answer", ""),
    ("instruction", ""),
]

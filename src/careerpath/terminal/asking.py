"""What it is to ask: choices, the two ways to answer, and how a line is checked."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from careerpath.errors import UserError

BACK = "<back>"
"""What Esc and the typed word back stand for, in menus that can go back."""

LONG_LIST = 12
"""Above so many choices, typing filters the list."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: its id, the text that is shown, and the words by which it is found."""

    id: str
    text: str
    search: str = ""


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


def check_line(typed: str, check: Callable[[str], object], words: Sequence[str]) -> str:
    """Return what is wrong with a typed line; empty where nothing is."""
    if typed.strip().casefold() in words:
        return ""
    try:
        check(typed)
    except UserError as error:
        return f"{error.message} {error.hint}"
    return ""


def wrap_text(text: str, indent: int) -> str:
    """Return a text wrapped to the terminal, with an indent from its second line on."""
    lines = textwrap.wrap(text, columns() - indent - 2) or [""]
    return f"\n{' ' * indent}".join(lines)


def columns() -> int:
    """Return the terminal's width now: it may have been resized since the last question."""
    return max(shutil.get_terminal_size().columns, 20)

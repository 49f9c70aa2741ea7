"""What it is to ask: choices, the two ways to answer, and how a line is checked."""

from __future__ import annotations

import re
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
    """Something to pick: its id, the text that is shown, and the names by which it is found.

    `otherwise` is what stays in a list where nothing fits what was typed: other ways to go on.
    """

    id: str
    text: str
    names: Sequence[str] = ()
    otherwise: bool = False


class Prompts(Protocol):
    """Two ways to ask. Both raise KeyboardInterrupt on Ctrl-C and at the end of input."""

    manual: str
    """One sentence on how to answer."""

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        """Return the id of the choice that was picked. `note` says where one is."""

    def tick(self, note: str, text: str, choices: Sequence[Choice]) -> list[str]:
        """Return the ids of those choices that were ticked, which may be none."""

    def ask(
        self,
        note: str,
        text: str,
        default: str,
        check: Callable[[str], object],
        words: Sequence[str] = (),
    ) -> str:
        """Return a line that is one of `words`, or for which `check` raises no UserError."""


def check_line(
    typed: str, check: Callable[[str], object], words: Sequence[str], room: int | None = None
) -> str:
    """Return what is wrong with a typed line; empty where nothing is.

    Where both have no `room` on one line, what to do instead comes without what is wrong.
    """
    if typed.strip().casefold() in words:
        return ""
    try:
        check(typed)
    except UserError as error:
        whole = f"{error.message} {error.hint}"
        return whole if room is None or len(whole) <= room or not error.hint else error.hint
    return ""


def find_choices(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the choices that fit what somebody types, the best first.

    A name that is just that comes before one with such a word in it, and this before a word that
    begins so. In what is left a part of a word will do. Where nothing fits, the other ways to go
    on are left, or all of the list where it has none.
    """
    wanted = " ".join(typed.casefold().split())
    found: dict[int, list[Choice]] = {}
    for choice in choices:
        names = [name.casefold() for name in (choice.text, *choice.names)]
        words = {word for name in names for word in split_words(name)}
        begun = [any(word.startswith(part) for word in words) for part in wanted.split()]
        if wanted in names:
            found.setdefault(0, []).append(choice)
        elif set(wanted.split()) <= words:
            found.setdefault(1, []).append(choice)
        elif all(begun):
            found.setdefault(2, []).append(choice)
        elif any(wanted in name for name in names):
            found.setdefault(3, []).append(choice)
    best = [choice for place in sorted(found) for choice in found[place]]
    return best or [each for each in choices if each.otherwise] or list(choices)


def split_words(name: str) -> list[str]:
    """Return the words of a name, "back-end" also in its parts."""
    return [*name.split(), *re.split(r"[^\w+#.]+", name)]


def wrap_text(text: str, indent: int) -> str:
    """Return a text wrapped to the terminal, with an indent from its second line on."""
    lines = textwrap.wrap(text, columns() - indent - 2) or [""]
    return f"\n{' ' * indent}".join(lines)


def columns() -> int:
    """Return the terminal's width now: it may have been resized since the last question."""
    return max(shutil.get_terminal_size().columns, 20)

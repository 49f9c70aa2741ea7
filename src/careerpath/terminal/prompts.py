"""Asking: by arrow keys where there is a terminal for them, else numbered and plain."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from careerpath.intake.text import clean, quote
from careerpath.terminal.asking import BACK as BACK
from careerpath.terminal.asking import LONG_LIST, check_line, find_choices, wrap_text
from careerpath.terminal.asking import Choice as Choice
from careerpath.terminal.asking import Prompts as Prompts
from careerpath.terminal.plain import wants_plain


def can_prompt(accessible: bool) -> bool:
    """Return whether questions can be asked; accessible mode also reads from a pipe."""
    return accessible or wants_plain() or (sys.stdin.isatty() and sys.stdout.isatty())


def choose_prompts(accessible: bool, unfiltered: int = LONG_LIST) -> Prompts:
    """Return arrow-key prompts, or plain ones where asked for or where the terminal is dumb.

    In a list of more than `unfiltered` choices, typing narrows it where it is drawn.
    """
    if accessible or wants_plain() or os.environ.get("TERM") == "dumb":
        return PlainPrompts()
    from careerpath.terminal.arrows import ArrowPrompts

    return ArrowPrompts(unfiltered)


class PlainPrompts:
    """Numbered questions in plain text: nothing is redrawn, so screen readers follow."""

    manual = "Type the number of an answer and press Enter."

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        """Return the id of the choice whose number was typed."""
        self._say(f"\n{wrap_text(note, 0)}\n{wrap_text(text, 0)}")
        for number, choice in enumerate(choices, 1):
            mark = " (now)" if choice.id == default else ""
            lead = f"  {number}. "
            self._say(lead + wrap_text(choice.text + mark, len(lead)))
        ids = [choice.id for choice in choices]
        keep = f", or Enter for {ids.index(default) + 1}" if default in ids else ""
        while True:
            typed = self._read(f"Type a number from 1 to {len(ids)}{keep}: ")
            if typed.casefold() == "back":
                if BACK in ids:
                    return BACK
                self._say("There is nothing before this to go back to.")
                continue
            found = self._find(typed, choices) if len(choices) > LONG_LIST else None
            if found is not None:
                return found
            if not typed and default is not None and default in ids:
                return default
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(ids):
                return ids[int(typed[:4]) - 1]
            self._say(f"{quote(typed)} is not one of the numbers.")

    def tick(self, note: str, text: str, choices: Sequence[Choice]) -> list[str]:
        """Return the ids of the choices whose numbers were typed, with commas or spaces between."""
        self._say(f"\n{wrap_text(note, 0)}\n{wrap_text(text, 0)}")
        for number, choice in enumerate(choices, 1):
            lead = f"  {number}. "
            self._say(lead + wrap_text(choice.text, len(lead)))
        while True:
            typed = self._read("Type their numbers, such as 1,3, or Enter for none: ")
            words = typed.replace(",", " ").split()
            numbers = [int(each[:4]) for each in words if each.isascii() and each.isdigit()]
            if len(numbers) == len(words) and all(1 <= n <= len(choices) for n in numbers):
                return [choices[n - 1].id for n in sorted(set(numbers))]
            self._say(f"{quote(typed)} are not numbers from 1 to {len(choices)}.")

    def _find(self, typed: str, choices: Sequence[Choice]) -> str | None:
        """Return the one choice of a long list that was named; say which ones come near."""
        if not typed or typed.isdigit():
            return None
        wanted = " ".join(typed.casefold().split())
        near = find_choices(choices, wanted)
        named = [e for e in near if wanted in [n.casefold() for n in (e.text, *e.names)]]
        if len(named) == 1 or (len(near) == 1 and not near[0].otherwise):
            return near[0].id
        if len(near) == len(choices):
            return None
        for each in near[:LONG_LIST]:
            self._say(f"  {list(choices).index(each) + 1}. {each.text}")
        return None

    def ask(
        self,
        note: str,
        text: str,
        default: str,
        check: Callable[[str], object],
        words: Sequence[str] = (),
    ) -> str:
        """Return a typed line, or the default for an empty one."""
        self._say(f"\n{wrap_text(note, 0)}\n{wrap_text(text, 0)}")
        also = f" ({', '.join(words)} work too)" if words else ""
        while True:
            typed = self._read(f"Type it, or Enter for {default}{also}: ") or default
            typed = typed.casefold() if typed.casefold() in words else typed
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

"""Prompts with a pointer that the arrow keys move: the one module that knows questionary."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from careerpath.terminal.asking import (
    BACK,
    LONG_LIST,
    Choice,
    check_line,
    columns,
    find_choices,
    wrap_text,
)

if TYPE_CHECKING:
    from prompt_toolkit.application import Application
    from questionary import Question

RESIZED = "<resized>"

FILTER = "Type to filter the list."

POINTER = "\u00bb"

STYLE = [
    ("question", "bold"),
    ("pointer", "bold"),
    ("highlighted", "bold"),
    ("selected", ""),
    ("answer", ""),
    ("instruction", ""),
]


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
        items = [
            questionary.Choice(wrap_text(choice.text, 3), value=choice.id) for choice in choices
        ]
        also = FILTER if long else ""
        if len(choices) + _message(note, text).count("\n") > _rows() - 1:
            also = f"{also} {len(choices)} lines, more below.".strip()
        question = questionary.select(
            _message(note, text, also),
            choices=items,
            default=next((item for item in items if item.value == default), None),
            instruction=" ",
            qmark="",
            pointer=_pointer(),
            style=questionary.Style(STYLE),
            use_jk_keys=False,
            use_emacs_keys=not long,
            use_search_filter=long,
            erase_when_done=True,
        )
        if long:
            rank_what_is_typed(question, choices)
        leave_by_interrupt(question)
        add_keys(question, [choice.id for choice in choices], BACK, digits=not long)
        width = columns()

        def leave_if_resized(application: Application[object]) -> None:
            if columns() != width and not application.is_done:
                application.exit(result=RESIZED)

        question.application.before_render += leave_if_resized
        return str(_ask(question))

    def tick(self, note: str, text: str, choices: Sequence[Choice]) -> list[str]:
        """Return the ids of the choices that the space bar ticked before Enter was pressed."""
        import questionary

        question = questionary.checkbox(
            _message(note, text, "Space ticks, Enter goes on."),
            choices=[
                questionary.Choice(wrap_text(each.text, 5), value=each.id) for each in choices
            ],
            instruction=" ",
            qmark="",
            pointer=_pointer(),
            style=questionary.Style(STYLE),
            use_jk_keys=False,
            erase_when_done=True,
        )
        leave_by_interrupt(question)
        ticked = _ask(question)
        return [str(each) for each in ticked] if isinstance(ticked, list) else []

    def ask(
        self,
        note: str,
        text: str,
        default: str,
        check: Callable[[str], object],
        words: Sequence[str] = (),
    ) -> str:
        """Return a typed line; the default, which stands in brackets, for an empty one."""
        import questionary

        also = f"{' or '.join(words)} work here too." if words else ""
        question = questionary.text(
            _message(note, text, also) + f"\n [{default}] ",
            validate=lambda typed: (
                check_line(typed or default, check, words, columns() - 1) or True
            ),
            qmark="",
            style=questionary.Style(STYLE),
            erase_when_done=True,
        )
        if "back" in words:
            leave_by_escape(question, "back")
        return str(_ask(question)).strip().casefold() or default


def control_of(question: Question) -> Any:
    """Return the part of a question that holds its list."""
    from questionary.prompts.common import InquirerControl

    controls = question.application.layout.find_all_controls()
    return next(each for each in controls if isinstance(each, InquirerControl))


def rank_what_is_typed(question: Question, choices: Sequence[Choice]) -> None:
    """Let a list show what fits the words that were typed, the best first.

    questionary's own filter takes any part of a title, in the order of the list.
    """
    from questionary.prompts.common import InquirerControl

    class Ranked(InquirerControl):
        @property
        def filtered_choices(self) -> list[Any]:
            if not self.search_filter:
                return list(self.choices)
            items = {item.value: item for item in self.choices}
            found = find_choices(choices, self.search_filter)
            self.found_in_search = any(not each.otherwise for each in found)
            return [items[each.id] for each in found]

    control_of(question).__class__ = Ranked


def add_keys(question: Question, ids: Sequence[str], back: str, digits: bool) -> None:
    """Let numbers, Home and End move the pointer, and Esc go back where that is a choice."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    application, control = question.application, control_of(question)
    keys = KeyBindings()

    def point(place: int) -> Callable[[Any], None]:
        def move(event: Any) -> None:
            control.pointed_at = place if place >= 0 else control.choice_count - 1

        return move

    keys.add("home", eager=True)(point(0))
    keys.add("end", eager=True)(point(-1))
    for number in range(1, min(len(ids), 9) + 1) if digits else ():
        keys.add(str(number), eager=True)(point(number - 1))
    bindings = [each for each in (application.key_bindings, keys) if each is not None]
    application.key_bindings = merge_key_bindings(bindings)
    if back in ids:
        leave_by_escape(question, back)


def leave_by_escape(question: Question, result: str) -> None:
    """Let Esc end a question with a result."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    application, keys = question.application, KeyBindings()
    keys.add("escape", eager=True)(lambda event: event.app.exit(result=result))
    application.ttimeoutlen = 0.05  # Esc alone is told from the arrow keys by this pause
    bindings = [each for each in (application.key_bindings, keys) if each is not None]
    application.key_bindings = merge_key_bindings(bindings)


def leave_by_interrupt(question: Question) -> None:
    """Let an interrupt from outside and Ctrl-D end a question as Ctrl-C does."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    application, keys = question.application, KeyBindings()
    for key in ("<sigint>", "c-d"):
        keys.add(key, eager=True)(lambda event: event.app.exit(exception=KeyboardInterrupt))
    bindings = [each for each in (application.key_bindings, keys) if each is not None]
    application.key_bindings = merge_key_bindings(bindings)


def _ask(question: Question) -> object:
    """Return the answer; Ctrl-D leaves as Ctrl-C does."""
    try:
        return question.unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None


def _message(note: str, text: str, also: str = "") -> str:
    width = columns() - 2
    lines = [*textwrap.wrap(note, width), "", *textwrap.wrap(text, width)]
    lines += textwrap.wrap(also, width)
    return "\n".join(line and f" {line}" for line in lines).lstrip() + "\n"


def _pointer() -> str:
    """Return the sign before the choice one is at.

    In another encoding than UTF-8 it is one byte that a terminal in UTF-8 does not show.
    """
    encoding = (sys.stdout.encoding or "ascii").casefold()
    return POINTER if encoding.startswith("utf") else ">"


def _rows() -> int:
    return shutil.get_terminal_size().lines

"""Writing several lines without an editor: on a terminal with keys to go back and mend a line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

from careerpath.intake.text import clean
from careerpath.terminal.plain import wants_plain

END = "."
HOW = "Write as many lines as you like; a line with only a dot ends it. Empty lines are kept."
KEYS = "Arrow keys go back to mend a line. What is pasted goes in as it is."

MOST = 200_000
"""Characters that are taken; more is no answer but an accident."""


class Stopped(KeyboardInterrupt):
    """Ctrl-C while somebody wrote; `text` is what they had written."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


def write_lines(footer: Callable[[], str], before: str = "", place: int | None = None) -> str:
    """Return what is written until a line with only a dot, or the end of input.

    `footer` is what stands under the text while it is written, asked again each second. `before` is
    a text to go on from, at `place` in it or else at its end. Without a terminal, on a plain one or
    with --accessible, lines are read as they come, from none on, and nothing is drawn.
    Raises Stopped, which is a KeyboardInterrupt, on Ctrl-C.
    """
    if can_go_on():
        return _draw(footer, before, place)
    lines: list[str] = []
    try:
        while sum(map(len, lines)) < MOST:
            line = sys.stdin.readline(10_000)
            if not line or line.strip() == END:
                break
            lines.append(clean(line))
    except KeyboardInterrupt:
        raise Stopped("".join(lines)) from None
    return "".join(lines)


def how_to_write() -> str:
    """Return in words how to write here."""
    return f"{HOW} {KEYS}" if can_go_on() else HOW


def can_go_on() -> bool:
    """Return whether a text can be gone on with, and mended, here."""
    dumb = os.environ.get("TERM") == "dumb"
    return sys.stdin.isatty() and sys.stderr.isatty() and not wants_plain() and not dumb


def _draw(footer: Callable[[], str], before: str, place: int | None) -> str:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.document import Document
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.output import create_output
    from prompt_toolkit.styles import Style

    keys = KeyBindings()

    @keys.add("enter", eager=True)
    def go_on(event: Any) -> None:
        buffer = event.current_buffer
        lines = buffer.text.split("\n")
        row = buffer.document.cursor_position_row
        if lines[row].strip() == END:
            event.app.exit(result="\n".join([*lines[:row], *lines[row + 1 :]]))
        else:
            buffer.newline()  # as far in as the line before

    @keys.add("c-d", eager=True)
    def end(event: Any) -> None:
        event.app.exit(result=event.current_buffer.text)

    @keys.add("tab", eager=True)
    def indent(event: Any) -> None:
        event.current_buffer.insert_text("    ")

    session: PromptSession[str] = PromptSession(
        output=create_output(sys.stderr),
        key_bindings=keys,
        multiline=True,
        bottom_toolbar=lambda: f" {footer()}  a dot alone: done",
        refresh_interval=1,
        style=Style([("bottom-toolbar", "noreverse"), ("bottom-toolbar.text", "noreverse")]),
    )
    document = Document(before, len(before) if place is None else place)
    try:
        text = session.prompt("", default=document)[:MOST]
    except KeyboardInterrupt:
        raise Stopped(clean(session.default_buffer.text[:MOST])) from None
    return clean(f"{text.rstrip()}\n") if text.strip() else ""

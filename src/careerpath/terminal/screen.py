"""The one sink of output: results on standard output, all else on standard error."""

from __future__ import annotations

import os
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from careerpath.errors import UserError
from careerpath.intake.text import clean, clean_name
from careerpath.terminal.look import LEAST, PLAIN, STYLES, Look, glyphs_for
from careerpath.terminal.plain import wants_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.segment import Segment

NEXT = "Next: "

PIPE_WIDTH = 80
"""Columns where there is no terminal to ask."""

MOST_COLUMNS = 500
"""No screen is wider; COLUMNS may say anything."""

STANDARD_OUTPUT = Path("-")


class Screen:
    """Standard output and standard error of one run, and the look of the output."""

    def __init__(self, json: bool = False) -> None:
        self.json = json
        self.out = _console(sys.stdout)
        if self.out.is_terminal and self.out.width < LEAST and not json:
            raise UserError(
                "too-narrow",
                f"This terminal is {self.out.width} columns wide.",
                f"Make it {LEAST} columns or wider.",
            )
        if not self.out.is_terminal:
            self.out.width = max(self.out.width, LEAST)
        plain = wants_plain()
        glyphs = PLAIN if plain else glyphs_for(self.out.encoding)
        self.look = Look(self.out.width, glyphs, plain)

    @cached_property
    def err(self) -> Console:
        """The console of standard error."""
        return _console(sys.stderr)

    def show(self, *parts: RenderableType) -> None:
        """Print a result."""
        if self.out.is_terminal:
            for part in parts:
                self.out.print(part, markup=False, highlight=False, emoji=False)
            return
        with self.out.capture() as captured:
            for part in parts:
                self.out.print(part, markup=False, highlight=False, emoji=False)
        lines = captured.get().split("\n")  # Rich pads to the width, which no file wants
        self.out.file.write("\n".join(line.rstrip() for line in lines))

    def show_json(self, text: str) -> None:
        """Print a result as JSON, in UTF-8 whatever the stream's encoding is."""
        self.out.file.flush()
        buffer = getattr(self.out.file, "buffer", None)
        if buffer is None:
            self.out.file.write(text)
        else:
            buffer.write(text.encode())
            buffer.flush()

    def write(self, text: str, output: Path | None, force: bool, json: bool = False) -> None:
        """Write a text to standard output, which '-' names too, or to a file as `write_output`."""
        if output is None or output == STANDARD_OUTPUT:
            self.show_json(text) if json else self.out.file.write(text)
            return
        from careerpath.terminal.output import write_output

        write_output(output, text, force)
        self.say(f"Written to {clean_name(output)}.")

    def say(self, *parts: RenderableType) -> None:
        """Print a hint, a warning or progress."""
        for part in parts:
            self.err.print(part, markup=False, highlight=False, emoji=False, soft_wrap=False)

    def next(self, command: str, why: str) -> None:
        """End a result with the one command that helps next, whole, so that it can be copied.

        Where the reason does not fit behind it, it stands below, in line with the command.
        """
        if self.json:
            return
        from rich.text import Text

        lead, reason = Text.assemble(NEXT, (command, "key")), Text(why)
        self.say("")
        if lead.cell_len + 2 + reason.cell_len <= self.err.width:
            self.say(Text.assemble(lead, "  ", reason))
            return
        self.err.print(lead, soft_wrap=True)
        for line in reason.wrap(self.err, max(self.err.width - len(NEXT), 10)):
            line.rstrip()
            self.say(Text(" " * len(NEXT)) + line)


def _console(stream: TextIO) -> Console:
    from rich.console import Console
    from rich.theme import Theme

    class CleanConsole(Console):
        """Shows no character that could steer a terminal, wherever it came from."""

        def render(
            self, renderable: RenderableType, options: ConsoleOptions | None = None
        ) -> Iterator[Segment]:
            for part in super().render(renderable, options):
                if part.control or part.text.isprintable() or part.text == "\n":
                    yield part
                else:
                    yield part._replace(text=clean(part.text))

    terminal = stream.isatty() if hasattr(stream, "isatty") else False
    width = None if terminal or "COLUMNS" in os.environ else PIPE_WIDTH
    console = CleanConsole(
        file=stream,
        theme=Theme(STYLES),
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    if console.width > MOST_COLUMNS:
        console.width = MOST_COLUMNS
    return console

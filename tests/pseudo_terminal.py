"""The real program in a real pseudo-terminal, its screen read back by a terminal emulator."""

from __future__ import annotations

import sys
import time

import pexpect
import pyte

UP, DOWN, ENTER, CTRL_C, CTRL_D, CTRL_Z = "\x1b[A", "\x1b[B", "\r", "\x03", "\x04", "\x1a"
ESCAPE, HOME, END = "\x1b", "\x1b[H", "\x1b[F"


class Terminal:
    """A program on a screen of `columns` by `rows`."""

    def __init__(
        self, *arguments: str, env: dict[str, str], columns: int = 80, rows: int = 24
    ) -> None:
        env = {key: value for key, value in env.items() if key not in ("COLUMNS", "LINES")}
        self.screen = pyte.HistoryScreen(columns, rows, history=5000)
        self.stream = pyte.ByteStream(self.screen)
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "careerpath", *arguments],
            env=env,
            dimensions=(rows, columns),
            timeout=20,
        )
        # Answer when the program asks where the cursor is, as every terminal does.
        self.screen.write_process_input = self.process.send

    def press(self, *keys: str) -> None:
        """Send keys as a person would."""
        for key in keys:
            self.process.send(key)

    def read(self, seconds: float = 0.05) -> str:
        """Take in what the program has written, and return the screen's text."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                self.stream.feed(self.process.read_nonblocking(65536, timeout=0.05))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                break
        return self.text

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    @property
    def everything(self) -> str:
        """The screen and all that has scrolled off its top."""
        past = [
            "".join(line[column].data for column in range(self.screen.columns)).rstrip()
            for line in self.screen.history.top
        ]
        return "\n".join([*past, self.text])

    def wait_for(self, words: str, seconds: float = 20) -> str:
        """Read until the screen shows `words`, wherever lines break; AssertionError otherwise."""
        end = time.monotonic() + seconds
        while words not in " ".join(self.read().split()):
            assert time.monotonic() < end, f"never saw {words!r}:\n{self.everything}"
        return self.text

    def wait(self) -> int:
        """Read to the end and return the exit code (128 + signal for a killed program)."""
        end = time.monotonic() + 20
        while self.process.isalive() and time.monotonic() < end:
            self.read()
        self.read()
        self.process.close()
        status = self.process.exitstatus
        return 128 + self.process.signalstatus if status is None else status

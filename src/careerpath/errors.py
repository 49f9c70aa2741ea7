"""What a user can cause, told apart from bugs, and the exit codes of the program."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class ExitCode(IntEnum):
    """The process exit codes that scripts may rely on."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130


class Mistake(NamedTuple):
    """One thing that is wrong in a file or an option, with the place to look and what to do."""

    message: str
    hint: str = ""
    file: str = ""
    line: int | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        text = f"{place}: {self.message}" if place else self.message
        return f"{text} {self.hint}" if self.hint else text


class UserError(Exception):
    """Something the person typed or supplied is wrong: exit code 2, no traceback.

    `code` is a stable word for scripts, `mistakes` holds every mistake of a file at once.
    """

    exit_code = ExitCode.USAGE

    def __init__(
        self, code: str, message: str, hint: str = "", mistakes: tuple[Mistake, ...] = ()
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.mistakes = mistakes


class CannotError(UserError):
    """What was asked is fine but could not be done (disk full, no permission): exit code 1."""

    exit_code = ExitCode.FAILED

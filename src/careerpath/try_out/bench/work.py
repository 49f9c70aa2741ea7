"""What a check sees of somebody's work: their files, functions, programs and servers.

Everything here answers in a colleague's words where the work is not there yet: it raises Unmet,
whose text the learner reads. Standard library only: it runs in the confined process.
"""

from __future__ import annotations

import csv
import importlib
import io
import json
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, NoReturn

from careerpath.try_out.bench.serving import Server, program_command

LARGEST = 5_000_000
"""Bytes of a learner's file that are read."""

PATIENCE = 10
"""Seconds for one run of a learner's program."""


class Unmet(Exception):  # noqa: N818 - it is an answer, not an error
    """What does not hold yet, as a colleague would say it."""


class Ran(NamedTuple):
    """How a learner's program ran."""

    out: str
    err: str
    code: int


class Work:
    """A copy of the learner's folder, and the taster's own held-back files.

    Changing or deleting files in `folder` harms nobody: each check gets a fresh copy.
    """

    def __init__(self, folder: Path, held: Path) -> None:
        self.folder = folder
        self._held = held

    def fail(self, message: str) -> NoReturn:
        """Say what does not hold yet, and what was seen."""
        raise Unmet(message)

    def require(self, holds: object, message: str) -> None:
        """Say `message` unless `holds`."""
        if not holds:
            raise Unmet(message)

    def held(self, name: str) -> Path:
        """Return a file that is held back from the learner: `held/NAME` of the taster."""
        return self._held / name

    def text(self, name: str) -> str:
        """Return a file's text; Unmet where it is missing, too large or no UTF-8 text."""
        path = self.folder / name
        if not path.is_file():
            raise Unmet(f"I cannot find {name}. {self._again()}")
        if path.stat().st_size > LARGEST:
            raise Unmet(f"{name} is larger than {LARGEST // 1_000_000} MB; I stopped reading.")
        try:
            return path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            raise Unmet(f"{name} is not UTF-8 text. Save it as UTF-8.") from None

    def _again(self) -> str:
        """Return how a file that is missing comes back."""
        try:
            taster = (self.folder / ".careerpath-try").read_text(encoding="utf-8").strip()
        except OSError:
            return "Is it still in the folder, under that name?"
        return f"If it was laid and is gone, careerpath try {taster} lays it again."

    def rows(self, name: str) -> list[dict[str, str]]:
        """Return the rows of a CSV file with a header; missing cells are empty."""
        reader = csv.DictReader(io.StringIO(self.text(name)))
        try:
            return [
                {str(key): value or "" for key, value in row.items() if isinstance(value, str)}
                for row in reader
            ]
        except csv.Error as error:
            raise Unmet(f"I cannot read {name} as a table: {error}.") from None

    def json(self, name: str) -> Any:
        """Return what a JSON file holds."""
        try:
            return json.loads(self.text(name))
        except ValueError as error:
            raise Unmet(f"I cannot read {name} as JSON: {error}.") from None

    def module(self, name: str) -> ModuleType:
        """Import a learner's Python file, such as 'billing.py'."""
        self.text(name)
        sys.path[:0] = [str(self.folder)]
        importlib.invalidate_caches()
        try:
            found: ModuleType = self.call(importlib.import_module, name.removesuffix(".py"))
            return found
        finally:
            sys.path.remove(str(self.folder))

    def function(self, name: str, function: str) -> Callable[..., Any]:
        """Return a function of a learner's file, by name."""
        found = getattr(self.module(name), function, None)
        if not callable(found):
            raise Unmet(f"I cannot find the function {function} in {name}.")
        return found  # type: ignore[no-any-return]

    def call(self, function: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Call a learner's function; what it raises is told with its file and line."""
        try:
            return function(*given, **named)
        except Unmet:
            raise
        except MemoryError:
            raise Unmet(f"{_called(function, given)} wanted more memory than there is.") from None
        except (Exception, SystemExit) as error:
            where = self.place(error)
            if function is importlib.import_module and isinstance(error, SyntaxError):
                raise Unmet(f"{given[0]}.py is no Python yet: {error.msg}{where}.") from None
            raise Unmet(f"{_called(function, given)} stopped with {told(error)}{where}.") from None

    def place(self, error: BaseException) -> str:
        """Return where in the learner's files an error arose, in brackets, or nothing."""
        if isinstance(error, SyntaxError) and error.filename and error.lineno:
            return f" ({Path(error.filename).name}, line {error.lineno})"
        frames = traceback.extract_tb(error.__traceback__)
        ours = [each for each in frames if Path(each.filename).is_relative_to(self.folder)]
        return f" ({Path(ours[-1].filename).name}, line {ours[-1].lineno})" if ours else ""

    def run(self, name: str, *arguments: str, stdin: str = "", seconds: int = PATIENCE) -> Ran:
        """Run a learner's Python program in the folder, as they would."""
        self.text(name)
        command = program_command(name, *arguments)
        try:
            done = subprocess.run(
                command, cwd=self.folder, input=stdin.encode(), capture_output=True, timeout=seconds
            )
        except subprocess.TimeoutExpired:
            raise Unmet(
                f"python {name} had not ended after {seconds} seconds, so I stopped it. "
                "Is there a loop that never ends?"
            ) from None
        out, err = (raw[:LARGEST].decode("utf-8", "replace") for raw in (done.stdout, done.stderr))
        return Ran(out, err, done.returncode)

    def run_well(self, name: str, *arguments: str, stdin: str = "") -> str:
        """Run a learner's program that should end well; return what it printed."""
        ran = self.run(name, *arguments, stdin=stdin)
        if ran.code:
            last = ran.err.strip().splitlines()[-1:] or ["it said nothing"]
            told_command = " ".join(["python", name, *arguments])
            raise Unmet(f"{told_command} ended with code {ran.code}: {last[0][:200]}")
        return ran.out

    def serve(self, name: str, *arguments: str) -> Server:
        """Start a learner's server as `python NAME --port N ARGUMENTS`; use it with `with`."""
        self.text(name)
        return Server(self.folder, name, arguments, Unmet)


def told(error: BaseException) -> str:
    """Return an error in one short line."""
    text = " ".join(str(error).split())
    if isinstance(error, SyntaxError):
        text = str(error.msg)
    return f"{type(error).__name__}: {text[:200]}" if text else type(error).__name__


def _called(function: Callable[..., Any], given: tuple[Any, ...]) -> str:
    if function is importlib.import_module:
        return f"Reading {given[0]}.py"
    shown = ", ".join(repr(each) for each in given)
    shown = shown if len(shown) <= 100 else shown[:97] + "..."
    return f"{getattr(function, '__name__', 'the function')}({shown})"

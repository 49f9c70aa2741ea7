"""What a user caused, said once on standard error, as text or as JSON."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import Any

from careerpath.errors import ExitCode, Mistake, UserError
from careerpath.intake.text import clean

MOST_SHOWN = 200
"""Mistakes that are listed as text; JSON has them all."""


def report_error(error: UserError, json: bool) -> ExitCode:
    """Print a user's mistake on standard error and return the exit code."""
    if json:
        import msgspec

        content: dict[str, Any] = {
            "code": error.code,
            "message": clean(error.message),
            "hint": clean(error.hint),
        }
        if error.mistakes:
            content["mistakes"] = [_plain(each) for each in error.mistakes]
        text = msgspec.json.format(msgspec.json.encode({"error": content}, order="sorted"))
        sys.stderr.write(text.decode() + "\n")
        return error.exit_code
    lines = [clean(error.message)]
    if len(error.mistakes) > 1:
        lines += [f"  {clean(str(mistake))}" for mistake in error.mistakes[:MOST_SHOWN]]
        left = len(error.mistakes) - MOST_SHOWN
        lines += [f"  And {left} more."] if left > 0 else []
    if error.hint:
        lines.append(clean(error.hint))
    _write_plain(["careerpath: " + lines[0], *lines[1:]])
    return error.exit_code


def _plain(mistake: Mistake) -> dict[str, Any]:
    return {
        "message": clean(mistake.message),
        "hint": clean(mistake.hint),
        "file": clean(mistake.file),
        "line": mistake.line,
    }


def _write_plain(lines: list[str]) -> None:
    """Write lines, broken between words where standard error is a terminal."""
    if sys.stderr.isatty():
        columns = shutil.get_terminal_size().columns
        lines = [part for line in lines for part in _wrap(line, columns)]
    encoding = sys.stderr.encoding or "ascii"
    text = "".join(f"{line}\n" for line in lines)
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding))


def _wrap(line: str, columns: int) -> list[str]:
    indent = line[: len(line) - len(line.lstrip())] + "  "
    return textwrap.wrap(line, max(columns - 1, 10), subsequent_indent=indent) or [line]

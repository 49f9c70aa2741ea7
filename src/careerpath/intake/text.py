"""Reading text from outside: size limits, encodings, characters unfit for a terminal."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from careerpath.errors import CannotError, UserError

MAX_BYTES = 1_000_000
"""Largest file read as answers or content, in bytes."""

# C0 and C1 controls but tab and newline, and the characters that reorder or hide text.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)


def clean(text: str) -> str:
    """Return `text` without the characters that could steer a terminal."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n"))


def decodable(text: str) -> str:
    """Return an argument of the command line with a sign for each byte that was not UTF-8."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def quote(text: str, limit: int = 60) -> str:
    """Return a word of the user's, made safe and short, in quotes, for use in a message."""
    safe = " ".join(clean(text).split())
    return f"'{safe if len(safe) <= limit else safe[: limit - 3] + '...'}'"


def one_line(text: str) -> str:
    """Return a text as one line, for places that hold no other."""
    return " ".join(text.split())


def read_file(path: Path, limit: int = MAX_BYTES) -> str:
    """Return the text of a UTF-8 file of at most `limit` bytes.

    Raises UserError where the file is missing, a directory, too large or not UTF-8,
    and CannotError where the system refuses to read it.
    """
    name = clean(str(path))
    try:
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except FileNotFoundError:
        raise UserError("no-file", f"There is no file {name}.", "Check the path.") from None
    except IsADirectoryError:
        raise UserError("not-a-file", f"{name} is a directory.", "Name a file in it.") from None
    except PermissionError as error:
        if path.is_dir():  # Windows says 'permission denied' for a directory
            raise UserError("not-a-file", f"{name} is a directory.", "Name a file.") from None
        raise _unreadable(name, error) from None
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None
    return decode(raw, name, limit)


def read_standard_input(limit: int = MAX_BYTES) -> str:
    """Return what standard input holds, under the rules of `read_file`."""
    return decode(sys.stdin.buffer.read(limit + 1), "standard input", limit)


def decode(raw: bytes, name: str, limit: int = MAX_BYTES) -> str:
    """Return `raw` as text; UserError where it is longer than `limit` bytes or not UTF-8."""
    if len(raw) > limit:
        raise UserError(
            "too-large", f"{name} is larger than {limit // 1000} kB.", "Give a smaller file."
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UserError(
            "not-utf8", f"{name}, line {line}: this is not UTF-8 text.", "Save it as UTF-8."
        ) from None


def _unreadable(name: str, error: Exception) -> CannotError:
    reason = getattr(error, "strerror", None) or "it cannot be opened"
    return CannotError("unreadable", f"{name} cannot be read: {reason}.", "Check its permissions.")

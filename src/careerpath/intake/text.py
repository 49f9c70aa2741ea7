"""Reading text from outside: size limits, encodings, characters unfit for a terminal."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from careerpath.errors import CannotError, UserError

MAX_BYTES = 1_000_000
"""Largest file read as answers or content, in bytes."""

# C0 and C1 controls but tab and newline, and what reorders or hides text: marks of direction,
# characters without width, fillers, soft hyphens, selectors of variants, tags.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

LONE = re.compile("[\ud800-\udfff]")
"""Stand-ins for bytes that were not UTF-8, which nothing can encode."""


def clean(text: str) -> str:
    """Return `text` without the characters that could steer a terminal or cannot be written."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return LONE.sub("\ufffd", UNPRINTABLE.sub("", text.replace("\r\n", "\n")))


def clean_name(path: Path | str) -> str:
    """Return a file's name as one line that is fit for a terminal."""
    return " ".join(clean(str(path)).splitlines())


def name_character(found: re.Match[str]) -> str:
    """Return the number of a character by which people can find it: U+202E."""
    return f"U+{ord(found[0]):04X}"


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
    name = clean_name(path)
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
    return decode(read_input_bytes(limit), "standard input", limit)


def read_input_bytes(limit: int) -> bytes:
    """Return at most `limit` bytes of standard input, and one more where there are more.

    CannotError where the system refuses, as for a directory in its place.
    """
    try:
        return sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        raise _unreadable("standard input", error) from None


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

"""Bullets that a wrong indent made one: YAML reads a deeper '- ' below a text as more of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from careerpath.intake.yaml import Lines
from careerpath.resume.document import Resume


def find_welded(resume: Resume, text: str, lines: Lines) -> list[int]:
    """Return the lines of a resume's file that look like a bullet and are the end of another.

    `text` is the file's, `lines` says where each value begins.
    """
    source = text.split("\n")
    found = []
    for path, item in _items(msgspec.to_builtins(resume), ()):
        begin = lines.get(path)
        if begin is None or " - " not in item:
            continue
        rest = item
        for number, line in enumerate(source[begin:], begin + 1):
            more = " ".join(line.split())
            if more and more not in rest:
                break
            rest = rest.partition(more)[2] if more else rest
            if more.startswith("- "):
                found.append(number)
    return found


def _items(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield the texts that stand in lists, with where they stand."""
    inside: Any = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inside:
        if isinstance(each, (dict, list)):
            yield from _items(each, (*path, key))
        elif isinstance(each, str) and isinstance(value, list):
            yield (*path, key), each

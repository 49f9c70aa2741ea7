"""A strict YAML reader on libyaml's events.

PyYAML's own constructor lets the last of two equal keys win, reads `no` as False and dates as
objects, expands aliases, and crashes the process on deep nesting. Building from events takes as
long, refuses all of that, and knows the line of every value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from careerpath.errors import Mistake, UserError
from careerpath.intake.text import UNPRINTABLE

Lines = dict[tuple[Any, ...], int]
MAX_DEPTH = 20

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+\Z")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}


class _RefusedError(Exception):
    def __init__(self, message: str, line: int, hint: str = "") -> None:
        super().__init__(message)
        self.mistake = (message, line, hint)


def parse_yaml(text: str, file: str, lines: Lines | None = None) -> Any:
    """Return the one document in `text` as dicts, lists, strings, numbers, booleans and None.

    `lines`, when given, is filled with the line number (from 1) of every value, by its path.
    Raises UserError for anything that is not plain YAML: aliases, anchors, tags, merge keys,
    duplicate keys, control characters, more than MAX_DEPTH levels, more than one document.
    """
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        return _Builder(events, lines).document()
    except _RefusedError as refused:
        message, line, hint = refused.mistake
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        message = f"this is not YAML ({error.problem or 'it cannot be parsed'})."
        hint = "Check the indentation, quotes and colons there."
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, max(error.position, 0)) + 1
        message = "there is a character here that YAML does not allow."
        hint = "Remove control characters."
    except (yaml.YAMLError, ValueError):
        line, message, hint = 1, "this is not YAML.", "Check the file."
    mistake = Mistake(message, hint, file, line)
    raise UserError("bad-yaml", f"{file}, line {line}: {message}", hint, (mistake,))


class _Builder:
    """Turns libyaml's events into values, refusing what a content file does not need."""

    def __init__(self, events: Iterator[Any], lines: Lines | None) -> None:
        self._events = events
        self._lines = lines

    def document(self) -> Any:
        value = None
        seen = False
        for event in self._events:
            kind = type(event)
            if kind is yaml.DocumentStartEvent and seen:
                raise _RefusedError("a second document starts here.", _line(event), "Keep one.")
            if kind in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
                value, seen = self._value(event, (), 0), True
            elif kind is yaml.AliasEvent:
                raise _RefusedError("aliases are not used here.", _line(event))
        return value

    def _value(self, event: Any, path: tuple[Any, ...], depth: int) -> Any:
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor is not None:
            raise _RefusedError(
                "anchors and aliases (& and *) are not used here.", _line(event), "Write it out."
            )
        if event.tag is not None and event.tag != "!":
            raise _RefusedError("tags (!) are not used here.", _line(event), "Write a plain value.")
        if depth > MAX_DEPTH:
            raise _RefusedError(f"this nests deeper than {MAX_DEPTH} levels.", _line(event))
        if self._lines is not None:
            self._lines[path] = _line(event)
        if kind is yaml.ScalarEvent:
            return _scalar(event)
        if kind is yaml.MappingStartEvent:
            return self._mapping(path, depth)
        return self._sequence(path, depth)

    def _sequence(self, path: tuple[Any, ...], depth: int) -> list[Any]:
        items: list[Any] = []
        for event in self._events:
            if type(event) is yaml.SequenceEndEvent:
                break
            items.append(self._value(event, (*path, len(items)), depth + 1))
        return items

    def _mapping(self, path: tuple[Any, ...], depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in self._events:
            if type(event) is yaml.MappingEndEvent:
                break
            if type(event) is not yaml.ScalarEvent:
                raise _RefusedError("a key must be a plain word.", _line(event))
            key = event.value
            if key == "<<" and not event.style:
                raise _RefusedError(
                    "merge keys (<<) are not used here.", _line(event), "Write it out."
                )
            if event.anchor is not None or (event.tag is not None and event.tag != "!"):
                raise _RefusedError("anchors and tags are not used here.", _line(event))
            if UNPRINTABLE.search(key):
                raise _RefusedError("a key holds a control character.", _line(event))
            if key in result:
                raise _RefusedError(
                    f"the key '{key}' stands here twice.", _line(event), "Keep one."
                )
            result[key] = self._value(next(self._events), (*path, key), depth + 1)
        return result


def _scalar(event: Any) -> Any:
    value = event.value
    if UNPRINTABLE.search(value):
        raise _RefusedError("this text holds a control character.", _line(event), "Remove it.")
    if event.style:  # quoted or folded: always text
        return value
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    if _INTEGER.match(value) and len(value) < 19:
        return int(value)
    return float(value) if _FLOAT.match(value) and len(value) < 40 else value


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1

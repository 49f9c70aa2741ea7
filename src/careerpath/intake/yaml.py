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
from careerpath.intake.text import UNPRINTABLE, clean, name_character, quote

Lines = dict[tuple[Any, ...], int]
MAX_DEPTH = 20
MOST_MENDED = 20
"""Places where a document can be read past what is no YAML."""

_TOO_DEEP = (
    f"this nests deeper than {MAX_DEPTH} levels.",
    "Check the indentation and the brackets.",
)
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+\Z")
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}


class _RefusedError(Exception):
    """Something after which reading on makes no sense."""

    def __init__(self, message: str, line: int, hint: str = "") -> None:
        super().__init__(message)
        self.mistake = (message, line, hint)


def parse_yaml(
    text: str, file: str, lines: Lines | None = None, mistakes: list[Mistake] | None = None
) -> Any:
    """Return the one document in `text` as dicts, lists, strings, numbers, booleans and None.

    `lines`, when given, is filled with the line number (from 1) of every value, by its path.
    Raises UserError with every mistake for anything that is not plain YAML: aliases, anchors,
    tags, merge keys, duplicate keys, control characters, more than MAX_DEPTH levels, more than
    one document. With `mistakes`, what can be read past is added there instead, and the rest of
    the document is returned.
    """
    noted: list[Mistake] = []
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        value = _Builder(events, file, lines, noted).document()
        if mistakes is not None:
            mistakes += noted
            return value
    except _RefusedError as refused:
        message, line, hint = refused.mistake
        noted.append(Mistake(message, hint, file, line))
    except yaml.MarkedYAMLError as error:
        found, mended = _explain(error, text, file)
        again = any((each.file, each.line) == (file, found.line) for each in mistakes or ())
        if (
            mistakes is not None
            and mended is not None
            and not again
            and len(mistakes) < MOST_MENDED
        ):
            mistakes.append(found)
            if lines is not None:
                lines.clear()
            return parse_yaml(mended, file, lines, mistakes)
        noted.append(found)
    except yaml.reader.ReaderError as error:
        message = "there is a character here that YAML does not allow."
        line = text.count("\n", 0, max(error.position, 0)) + 1
        noted.append(Mistake(message, "Remove control characters.", file, line))
    except (yaml.YAMLError, ValueError):
        noted.append(Mistake("this is not YAML.", "Check the file.", file, 1))
    if not noted:
        return value
    first = noted[0]
    if len(noted) > 1:
        raise UserError("bad-yaml", f"{file} has {len(noted)} mistakes.", "", tuple(noted))
    message = f"{file}, line {first.line}: {first.message}"
    raise UserError("bad-yaml", message, first.hint, (first,))


def _explain(error: yaml.MarkedYAMLError, text: str, file: str) -> tuple[Mistake, str | None]:
    """Return what is wrong, and the text without it where it can be told what was meant."""
    from careerpath.intake.yaml_wording import explain_syntax

    message, line, hint, mended = explain_syntax(error, text)
    if "nesting depth" in (error.problem or ""):  # libyaml 0.2.6 refuses by itself
        message, hint = _TOO_DEEP
    return Mistake(clean(message), clean(hint), file, line), mended


class _Builder:
    """Turns libyaml's events into values, noting what a content file does not need."""

    def __init__(
        self, events: Iterator[Any], file: str, lines: Lines | None, noted: list[Mistake]
    ) -> None:
        self._events = events
        self._file = file
        self._lines = lines
        self._noted = noted

    def document(self) -> Any:
        value = None
        seen = False
        for event in self._events:
            kind = type(event)
            if kind is yaml.DocumentStartEvent and seen:
                raise _RefusedError("a second document starts here.", _line(event), "Keep one.")
            if kind in (*_OPENING, yaml.AliasEvent):
                value, seen = self._value(event, (), 0), True
        return value

    def _note(self, message: str, event: Any, hint: str) -> None:
        mistake = Mistake(message, hint, self._file, _line(event))
        if not self._noted or self._noted[-1] != mistake:  # one a line is enough
            self._noted.append(mistake)

    def _value(self, event: Any, path: tuple[Any, ...], depth: int) -> Any:
        if self._lines is not None:
            self._lines[path] = _line(event)
        if type(event) is yaml.AliasEvent:
            self._note(_NO_ANCHORS, event, "Write it out.")
            return None
        self._note_marks(event)
        if depth > MAX_DEPTH:
            raise _RefusedError(_TOO_DEEP[0], _line(event), _TOO_DEEP[1])
        if type(event) is yaml.ScalarEvent:
            return self._scalar(event)
        if type(event) is yaml.MappingStartEvent:
            return self._mapping(path, depth)
        return self._sequence(path, depth)

    def _note_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._note(_NO_ANCHORS, event, "Write it out.")
        if event.tag is not None and event.tag != "!":
            self._note("tags (!) are not used here.", event, "Write a plain value.")

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
                raise _RefusedError("a key must be a plain word.", _line(event), "Quote it.")
            self._note_marks(event)
            key = event.value
            unfit = UNPRINTABLE.search(key) is not None
            merge = key == "<<" and not event.style
            if unfit:
                self._note("a key holds a control character.", event, "Remove it.")
            elif merge:
                self._note("merge keys (<<) are not used here.", event, "Write it out.")
            elif key in result:
                self._note(f"the key {quote(key)} stands here twice.", event, "Keep one.")
            else:
                result[key] = None
                result[key] = self._value(next(self._events), (*path, key), depth + 1)
                if self._lines is not None:  # a list below its key: the key is the place to look
                    self._lines[(*path, key)] = _line(event)
                continue
            self._value(next(self._events), (*path, key, None), depth + 1)
        return result

    def _scalar(self, event: Any) -> Any:
        value = event.value
        unfit = UNPRINTABLE.search(value)
        if unfit:
            number = name_character(unfit)
            self._note(f"this text holds a control character ({number}).", event, "Remove it.")
            return UNPRINTABLE.sub("", value)
        if event.style in _BLOCKS and value.find("\n") == len(value) - 1:
            return value[:-1]  # a line is a line, however it was written
        return value if event.style else _plain(value)  # quoted or folded: always text


_BLOCKS = ("|", ">")
_OPENING = (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent)
_NO_ANCHORS = "anchors and aliases (& and *) are not used here."


def _plain(value: str) -> Any:
    """Return what an unquoted word means: true, false, nothing, a number, else text."""
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    if _INTEGER.match(value) and len(value) < 19:
        return int(value)
    return float(value) if _FLOAT.match(value) and len(value) < 40 else value


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1

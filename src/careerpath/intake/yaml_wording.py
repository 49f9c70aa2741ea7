"""What is wrong where YAML cannot be read, in words that someone who edits it reads."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import NamedTuple

import yaml

_FIELD = re.compile(r"^(\s*(?:- +)*(?:[\w-]+:\s+)?)(\S.*)$")
"""A field and its value in one line, or the item of a list."""


class Unreadable(NamedTuple):
    """A place where YAML ends: what is wrong, the line from 1, what to do.

    `mended` is the text with the value of that line in quotes, so that the rest can be read and
    checked too; None where it cannot be told what was meant.
    """

    message: str
    line: int
    hint: str
    mended: str | None


class Place(NamedTuple):
    """Where libyaml stopped: its problem, that line and column, and the line of what was open."""

    problem: str
    content: str
    column: int
    opened: str

    @property
    def value(self) -> str:
        """The value of the field in that line; '' where it has none."""
        field = _FIELD.match(self.content)
        return field[2] if field else ""


class Said(NamedTuple):
    """What is wrong at a place and what to do.

    `opened`: the line to look at is the one where it was opened. `known`: it can be told what was
    meant.
    """

    what: str
    hint: str
    opened: bool = False
    known: bool = False


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> Unreadable:
    """Return libyaml's complaint about a text in plain words."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column) if mark else (1, 0)
    begun = error.context_mark.line + 1 if error.context_mark else line
    problem = error.problem or "it cannot be parsed"
    place = Place(problem, _line(text, line), column, _line(text, begun))
    said = Said(problem, "Check the indentation, quotes and colons there.")
    for words, explain in _EXPLAINED.items():
        if words in problem:
            said = explain(place)
            break
    line = begun if said.opened else line
    mended = _mend(text, line) if said.known else None
    after = "" if mended else " What comes after it in this file is checked then."
    return Unreadable(f"this is not YAML: {said.what}.", line, said.hint + after, mended)


def _second_colon(place: Place) -> Said:
    value = place.value
    if ": " in value and value[0] not in "\"'[{":
        what = "a text with ': ' in it, which begins a new field"
        return Said(what, f"Put it in quotes: {_quoted(place.content)}", known=True)
    what = "a field that is indented as if it belonged to the line above"
    return Said(what, "Begin it where the other fields beside it begin.")


def _open_bracket(place: Place) -> Said:
    bracket, closing = ("[", "]") if "]" in place.problem else ("{", "}")
    hint = f"Inside brackets a text with ' #', ': ' or {closing} stands in quotes."
    if closing in place.opened:
        return Said(f"what stands between {bracket} and {closing}", hint, opened=True, known=True)
    return Said(f"a {bracket} without its {closing}", f"Close it. {hint}", opened=True)


def _left_open(place: Place) -> Said:
    """A bracket above this line is open still: libyaml does not say which."""
    at_end = not place.content[place.column :].strip()
    what = "a [ or { that is not closed" if at_end else "a line that cannot stand in brackets"
    return Said(what, "Close the [ or { above it, or leave it out.")


def _open_quotes(place: Place) -> Said:
    hint = "Close them; in '...' a ' is written ''."
    return Said("a text whose quotes are not closed", hint, opened=True)


def _first_sign(place: Place) -> Said:
    first = place.content[place.column : place.column + 1]
    if first == "\t":
        return Said("a tab for an indent", "Indent with spaces.")
    return _begins_with(place, first)


def _anchor(place: Place) -> Said:
    return _begins_with(place, "* or &")


def _begins_with(place: Place, first: str) -> Said:
    hint = f"Put it in quotes: {_quoted(place.content)}"
    return Said(f"a text that begins with {first}", hint, known=True)


def _escape(place: Place) -> Said:
    what = "a \\ in double quotes, which stands for a sign of its own"
    return Said(what, "Use single quotes, or write \\\\.")


def _list_behind(place: Place) -> Said:
    what = "a list that begins behind the name of its field"
    return Said(what, "Begin it in a line of its own: '- one'.")


def _out_of_line(place: Place) -> Said:
    if place.content[: place.column].strip().endswith(("'", '"', "]", "}")):
        hint = f"Put the whole text in quotes: {_quoted(place.content)}"
        return Said("words behind a closing quote or bracket", hint, known=True)
    what = "a line that does not line up with those above"
    return Said(what, "Indent it as the fields or entries beside it are.")


_EXPLAINED: dict[str, Callable[[Place], Said]] = {
    "mapping values": _second_colon,
    "',' or": _open_bracket,
    "node content": _left_open,
    "end of stream": _open_quotes,
    "cannot start any token": _first_sign,
    "alphabetic or numeric": _anchor,
    "escape character": _escape,
    "sequence entries": _list_behind,
    "expected key": _out_of_line,
    "'-' indicator": _out_of_line,
    "document start": _out_of_line,
}
"""Words of libyaml's messages, and what they mean."""


def _mend(text: str, number: int) -> str | None:
    """Return the text with the value in one line made harmless; None where that is no help."""
    lines = text.split("\n")
    field = _FIELD.match(lines[number - 1])
    if field is None:
        return None
    value = {"[": "[]", "{": "{}"}.get(field[2][0]) or json.dumps(field[2], ensure_ascii=False)
    if value == field[2]:
        return None
    lines[number - 1] = field[1] + value
    return "\n".join(lines)


def _quoted(content: str) -> str:
    """Return a line with its value in quotes, as an example; shortened where it is long."""
    field = _FIELD.match(content)
    if field is None:
        return '"..."'
    value = field[2] if len(field[2]) <= 40 else f"{field[2][:37]}..."
    marks = '"' if '"' not in value and "\\" not in value else "'"
    name = field[1].strip().removeprefix("- ")
    doubled = value.strip().replace("'", "''") if marks == "'" else value.strip()
    return f"{name} {marks}{doubled}{marks}"


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""

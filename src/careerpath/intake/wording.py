"""What was expected of a value, in words that someone who edits YAML reads."""

from __future__ import annotations

import re
import types
import typing
from datetime import date
from functools import cache
from typing import Any

import msgspec

from careerpath.intake.text import quote

_PLAIN_WORDS = {
    "Expected": "expected",
    "Invalid": "invalid",
    "array": "list",
    "object": "fields",
    "str": "text",
    "int": "whole number",
    "float": "number",
    "bool": "true or false",
    "null": "nothing",
}
_HINTS: dict[Any, str] = {
    bool: "Write true or false.",
    str: "Write a word or a sentence. A number stands in quotes, as you wrote it.",
    int: "Write a whole number.",
    float: "Write a number.",
    list: "Write a list: [one, two], or a line '- one' for each.",
    dict: "Write a line 'name: value' for each.",
    date: "Write it as year-month-day: 2026-12-01.",
}
MOST_SHOWN = 40
"""Characters of a wrong value that a message shows."""

ONE_LINE = "^[^\\n\\r]*$"
ID_PATTERN = "^[a-z][a-z0-9-]*$"


@cache
def struct_fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """Return the fields of a struct; msgspec works them out anew at each call."""
    return msgspec.structs.fields(kind)


@cache
def struct_hints(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the types of a struct's fields by name, with what limits them."""
    return typing.get_type_hints(kind, include_extras=True)


def bare_type(kind: Any) -> Any:
    """Return a type without its constraints and without its 'or None'."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return bare_type(arguments[0])
    if origin in (types.UnionType, typing.Union) and type(None) in arguments:
        return bare_type(next(each for each in arguments if each is not type(None)))
    return kind


def describe_problem(problem: str) -> str:
    """Return msgspec's message in plain words, without the path, which becomes a line."""
    problem = problem.split(" - at ")[0].replace("`", "")
    problem = problem.replace("Invalid RFC3339 encoded date", "this is no date")
    problem = problem.replace(f"matching regex {ONE_LINE!r}", "on one line")
    problem = re.sub(r"matching regex '.*'", "of another form", problem)
    problem = problem.replace(" | null", "").replace(" | ", " or ")
    return re.sub(r"\w+", lambda word: _PLAIN_WORDS.get(word[0], word[0]), problem)


def tell_value(value: Any) -> str:
    """Return a value as it is shown in a message; '' for lists, fields and nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return quote(value, MOST_SHOWN) if isinstance(value, str) and value else ""


def hint_for(kind: Any, value: Any = "", item: bool = False) -> str:
    """Return what to write where a value of this type is expected and `value` was found.

    `item` is whether it stands in a list. A type may bring a function of its own for that, from
    the value to the hint or to '': `Meta(extra={"hint": ...})`.
    """
    plain, meta = bare_type(kind), type_limits(kind)
    own = (meta.extra or {}).get("hint") if meta is not None else None
    if own is not None and (told := own(value)):
        return str(told)
    if plain is str and (told := _instead_of_text(value, item)):
        return told
    if typing.get_origin(plain) is typing.Literal:
        return f"Write one of: {', '.join(map(str, typing.get_args(plain)))}."
    general = _HINTS.get(typing.get_origin(plain) or plain, "See docs/content.md.")
    return general if meta is None else _limits(plain, meta) or general


def _instead_of_text(value: Any, item: bool) -> str:
    """Return what to do where YAML reads something else than the text that was meant."""
    if isinstance(value, dict):
        why, mark = "The ': ' makes it a field.", "- " if item else ""
        key, text = next(iter(value.items()), ("", None))
        if len(value) != 1 or not isinstance(text, str):
            return f"{why} Put the line in quotes."
        return f'{why} Put the line in quotes: {mark}"{quote(f"{key}: {text}")[1:-1]}".'
    return "Fill it or strike the line." if value is None and item else ""


def _limits(plain: Any, meta: msgspec.Meta) -> str:
    """Return what the constraints of a type ask for, where they say more than the type."""
    if meta.pattern is not None and meta.pattern != ONE_LINE:
        return _form(meta.pattern)
    if meta.ge is not None and meta.le is not None:
        word = "whole number" if plain is int else "number"
        return f"Write a {word} from {meta.ge:g} to {meta.le:g}."
    if meta.pattern is not None and re.fullmatch(r"\^[A-Za-z ]+", meta.pattern):
        return f"Begin it with '{meta.pattern[1:].strip()}'."
    if meta.min_length is not None and typing.get_origin(plain) in (list, dict):
        most = "" if meta.max_length is None else f" and at most {meta.max_length}"
        line = "- one" if typing.get_origin(plain) is list else "name: value"
        return f"List at least {meta.min_length}{most}, a line '{line}' for each."
    if meta.min_length is not None:
        where = " on one line" if meta.pattern == ONE_LINE else ""
        span = f"{meta.min_length} to {meta.max_length} characters"
        return f"Write {span}{where}, in quotes if a number."
    return ""


def _form(pattern: str) -> str:
    """Return what a pattern asks for, where it is one that people can be told."""
    if pattern == ID_PATTERN:
        return "Use lower-case letters, digits and hyphens, such as 'my-entry'."
    if "[0-9]{3}-" in pattern:
        return "Write it as 2023-04, 2023 or 2023-04-15."
    if "http" in pattern:
        return "Write a whole address, such as https://example.org/page."
    if re.fullmatch(r"\^[A-Za-z ]+", pattern):
        return f"Begin it with '{pattern[1:].strip()}'."
    return ""


def type_limits(kind: Any) -> msgspec.Meta | None:
    """Return the constraints of a type, whether or not it may be None."""
    if typing.get_origin(kind) is typing.Annotated:
        return next((m for m in kind.__metadata__ if isinstance(m, msgspec.Meta)), None)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return next((m for part in typing.get_args(kind) if (m := type_limits(part))), None)
    return None

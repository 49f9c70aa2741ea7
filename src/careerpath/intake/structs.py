"""Turning checked YAML values into msgspec structs, with every mistake reported at once.

msgspec stops at the first mistake. The fast path is msgspec's own; only when that fails is the
value walked field by field to collect all mistakes with their lines.
"""

from __future__ import annotations

import typing
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from careerpath.errors import Mistake, UserError
from careerpath.intake.text import clean, quote
from careerpath.intake.wording import (
    bare_type,
    describe_problem,
    hint_for,
    struct_fields,
    struct_hints,
    tell_value,
)

if TYPE_CHECKING:
    from careerpath.intake.yaml import Lines

Path = tuple[Any, ...]
T = TypeVar("T")


class Wrong(NamedTuple):
    """What is wrong with a value that has the right form, at a path of its document."""

    path: Path
    message: str
    hint: str = ""


def parse_struct(
    text: str, file: str, kind: type[T], find_wrong: Callable[[T], Wrong | None] | None = None
) -> T:
    """Return the YAML document in `text` as a `kind`; UserError with all mistakes otherwise.

    `find_wrong` tells what types cannot: a year that is too far away, parts that do not fit.
    """
    from careerpath.intake.yaml import parse_yaml

    value = parse_yaml(text, file)
    try:
        found = msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        lines: Lines = {}
        mistakes = explain(parse_yaml(text, file, lines), lines, file, (), kind)
        raise mistakes_error("bad-value", mistakes) from None
    wrong = find_wrong(found) if find_wrong else None
    if wrong is not None:
        lines = {}
        parse_yaml(text, file, lines)
        raise mistakes_error("bad-value", [_mistake(wrong, lines, file)])
    return found


def _mistake(wrong: Wrong, lines: Lines, file: str) -> Mistake:
    at = wrong.path
    while at and at not in lines:
        at = at[:-1]
    return Mistake(clean(wrong.message), wrong.hint, file, lines.get(at, 1))


def explain(value: Any, lines: Lines, file: str, path: Path, kind: Any) -> list[Mistake]:
    """Return every way in which `value`, at `path` of a document, does not fit `kind`."""
    walk = _Walk(file, lines)
    walk.visit(value, kind, path)
    return walk.mistakes


def fields_fit(value: Any, kind: type[msgspec.Struct], partial: bool) -> bool:
    """Return whether a document has no unknown and (unless `partial`) no missing fields."""
    if not isinstance(value, dict):
        return False
    fields = struct_fields(kind)
    known = {field.encode_name for field in fields}
    required = {field.encode_name for field in fields if field.required and not partial}
    return required <= value.keys() <= known


def explain_fields(
    value: Any, lines: Lines, file: str, kind: type[msgspec.Struct], partial: bool
) -> list[Mistake]:
    """Return the unknown and (unless `partial`) missing fields at the top of a document."""
    walk = _Walk(file, lines)
    walk.names(value, kind, (), partial)
    return walk.mistakes


def mistakes_error(code: str, mistakes: list[Mistake]) -> UserError:
    """Return one error that carries all `mistakes`; a single one is said in the message."""
    if len(mistakes) == 1:
        return UserError(code, str(mistakes[0]), "", tuple(mistakes))
    files = sorted({mistake.file for mistake in mistakes} - {""})
    where = f" in {files[0] if len(files) == 1 else f'{len(files)} files'}" if files else ""
    message = f"There are {len(mistakes)} mistakes{where}."
    return UserError(code, message, "Correct them and run the command again.", tuple(mistakes))


class _Walk:
    """Walks a value beside its type and notes what does not fit."""

    def __init__(self, file: str, lines: Lines) -> None:
        self._file = file
        self._lines = lines
        self.mistakes: list[Mistake] = []

    def _add(self, path: Path, message: str, hint: str = "") -> None:
        self.mistakes.append(_mistake(Wrong(path, message, hint), self._lines, self._file))

    def visit(self, value: Any, kind: Any, path: Path) -> None:
        plain = bare_type(kind)
        if value is None and plain is not kind and type(None) in typing.get_args(kind):
            return
        origin, arguments = typing.get_origin(plain), typing.get_args(plain)
        if isinstance(plain, type) and issubclass(plain, msgspec.Struct):
            self._struct(value, plain, path)
        elif origin in (list, tuple) and isinstance(value, list):
            before = len(self.mistakes)
            for index, item in enumerate(value):
                self.visit(item, arguments[0], (*path, index))
            if len(self.mistakes) == before:  # the list itself: its length
                self._leaf(value, kind, path)
        elif origin is dict and isinstance(value, dict):
            before = len(self.mistakes)
            for key, item in value.items():
                self._leaf(key, arguments[0], (*path, key))
                self.visit(item, arguments[1], (*path, key))
            if len(self.mistakes) == before:  # how many there are
                self._leaf(value, kind, path)
        else:
            self._leaf(value, kind, path)

    def names(
        self, value: Any, kind: type[msgspec.Struct], path: Path, partial: bool = False
    ) -> None:
        """Note the fields that `kind` does not know and those that it misses.

        A struct may say how people call its fields (CALLED) and how it is written (EXAMPLE).
        """
        fields = struct_fields(kind)
        names = [field.encode_name for field in fields]
        if not isinstance(value, dict):
            where = quote(path[-1]) if path and isinstance(path[-1], str) else "this"
            example = getattr(kind, "EXAMPLE", None)
            hint = f"Write it like this: {example}" if example else "Write 'name: value' lines."
            self._add(path, f"{where} should be fields with values.", hint)
            return
        called: dict[str, str] = getattr(kind, "CALLED", {})
        for key in value:
            if key not in names:
                import difflib

                near = difflib.get_close_matches(key, names, 1)
                hint = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(names)}."
                if key in called:
                    hint = f"It is called '{called[key]}' here."
                self._add((*path, key), f"there is no field {quote(key)} here.", hint)
        for field in fields:
            if field.required and field.encode_name not in value and not partial:
                self._add(path, f"the field '{field.encode_name}' is missing.", "Add it.")

    def _struct(self, value: Any, kind: type[msgspec.Struct], path: Path) -> None:
        self.names(value, kind, path)
        if isinstance(value, dict):
            for field in struct_fields(kind):
                name = field.encode_name
                if name in value:
                    self.visit(value[name], struct_hints(kind)[field.name], (*path, name))

    def _leaf(self, value: Any, kind: Any, path: Path) -> None:
        try:
            msgspec.convert(value, kind, strict=True)
        except msgspec.ValidationError as error:
            where = next((part for part in reversed(path) if isinstance(part, str)), "value")
            problem = describe_problem(str(error))
            given = f" {told}" if (told := tell_value(value)) else ""
            message = f"{quote(where)} has the wrong value{given}: {problem}."
            item = bool(path) and isinstance(path[-1], int)
            self._add(path, message, hint_for(kind, value, item))

"""Making the best of a value with mistakes, so that what is good in it can be checked too.

The result is for looking at, never for use: the mistakes are reported, and nothing loads.
"""

from __future__ import annotations

import typing
from typing import Any

import msgspec

from careerpath.intake.wording import bare_type, struct_fields, struct_hints, type_limits

MISSING = ""
"""Stands for text that is not there. No id is empty, so it is told from every real one."""


class _LostError(Exception):
    """Nothing of a value can be kept."""


def salvage(value: Any, kind: type[msgspec.Struct]) -> Any:
    """Return `value` as a `kind`: good parts kept, bad ones dropped or stood in for.

    None where it is not even fields with values.
    """
    try:
        return _keep(value, kind)
    except _LostError:
        return None


def _keep(value: Any, kind: Any) -> Any:
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        plain = bare_type(kind)
    origin, arguments = typing.get_origin(plain), typing.get_args(plain)
    if isinstance(plain, type) and issubclass(plain, msgspec.Struct) and isinstance(value, dict):
        return _keep_fields(value, plain)
    if origin is list and isinstance(value, list):
        return [kept for item in value for kept in _kept(item, arguments[0])]
    if origin is dict and isinstance(value, dict):
        return {
            key: kept
            for key, item in value.items()
            if _kept(key, arguments[0])
            for kept in _kept(item, arguments[1])
        }
    raise _LostError


def _kept(value: Any, kind: Any) -> list[Any]:
    """Return what can be kept of a value, in a list; an empty one where nothing can."""
    try:
        return [_keep(value, kind)]
    except _LostError:
        return []


def _keep_fields(value: dict[str, Any], kind: type[msgspec.Struct]) -> Any:
    given: dict[str, Any] = {}
    for field in struct_fields(kind):
        hint = struct_hints(kind)[field.name]
        kept = _kept(value[field.encode_name], hint) if field.encode_name in value else []
        if kept:
            given[field.name] = kept[0]
        elif field.required:
            given[field.name] = _stand_in(hint)
    return kind(**given)


def _stand_in(kind: Any) -> Any:
    """Return something of a type, as empty as can be."""
    plain = bare_type(kind)
    origin = typing.get_origin(plain) or plain
    if origin is typing.Literal:
        return typing.get_args(plain)[0]
    if isinstance(plain, type) and issubclass(plain, msgspec.Struct):
        return _keep_fields({}, plain)
    if origin in (int, float):
        limits = type_limits(kind)
        return origin(limits.ge if limits is not None and limits.ge is not None else 0)
    return {str: MISSING, bool: False, list: [], dict: {}}.get(origin)

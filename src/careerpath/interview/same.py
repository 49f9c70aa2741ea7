"""When what a function returned is what was expected."""

from __future__ import annotations

from math import isclose
from typing import Any, Literal

TOLERANCE = 1e-6

Compare = Literal["exact", "unordered", "close"]


def is_same(got: Any, expected: Any, compare: Compare) -> bool:
    """Return whether two values, as JSON has them, are the same.

    True is not 1. `unordered` lets the outermost list be in any order, `close` lets numbers differ
    by a millionth, relative or absolute.
    """
    if compare == "unordered" and isinstance(got, list) and isinstance(expected, list):
        left = list(expected)
        for each in got:
            place = next((n for n, other in enumerate(left) if _equal(each, other, False)), None)
            if place is None:
                return False
            left.pop(place)
        return not left
    return _equal(got, expected, compare == "close")


def _equal(got: Any, expected: Any, close: bool) -> bool:
    if isinstance(got, bool) or isinstance(expected, bool):
        return got is expected
    numbers = isinstance(got, (int, float)) and isinstance(expected, (int, float))
    if numbers:
        if close:
            return isclose(got, expected, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
        return bool(got == expected)
    if isinstance(got, list) and isinstance(expected, list):
        return len(got) == len(expected) and all(
            _equal(a, b, close) for a, b in zip(got, expected, strict=True)
        )
    if isinstance(got, dict) and isinstance(expected, dict):
        return got.keys() == expected.keys() and all(
            _equal(got[key], expected[key], close) for key in got
        )
    return type(got) is type(expected) and bool(got == expected)

"""The base of every result struct, and where a person stands towards a role."""

from __future__ import annotations

import msgspec


class Result(msgspec.Struct, frozen=True):
    """A frozen result that a view or an export shows."""


class Standing(Result, frozen=True):
    """Where a person stands towards a role: fit 0-100 and readiness 0-100, None where unknown.

    `coverage` is the share 0-1 of the role's importance whose level is known; hours lead from
    the known levels to all that the role requires.
    """

    fit: int | None
    readiness: int | None
    coverage: float
    must_haves_met: int
    must_haves: int
    hours_to_ready: int

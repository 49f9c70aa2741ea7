"""The base of every result struct."""

from __future__ import annotations

import msgspec


class Result(msgspec.Struct, frozen=True):
    """A frozen result that a view or an export shows."""

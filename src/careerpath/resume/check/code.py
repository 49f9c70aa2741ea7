"""What a kind of finding is called, and how much it matters."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["high", "medium", "low"]
"""High: software misreads or loses something. Medium: software or people stumble. Low: taste."""

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")


class Code(NamedTuple):
    """What is said of a finding, unless its check says more."""

    severity: Severity
    message: str
    reason: str
    remedy: str

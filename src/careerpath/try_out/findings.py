"""What a check found."""

from __future__ import annotations

from careerpath.advice.results import Result
from careerpath.catalog.tasters import Check


class Finding(Result, frozen=True):
    """What one check found: whether it holds, and a colleague's words where it does not.

    `note` is what the check adds where it holds, such as a figure.
    """

    check: Check
    held: bool
    says: str = ""
    note: str = ""

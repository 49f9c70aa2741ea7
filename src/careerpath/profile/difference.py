"""What another profile says that the one before did not, and what it says no more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from careerpath.advice.results import Result
from careerpath.person.answers import Answers

TABLES = ("answers", "levels", "proved", "tried")
"""The parts of a profile that have an entry for each question, skill or role."""


class Part(Result, frozen=True):
    """What changed in a part of the profile, by the ids of questions, skills or roles."""

    new: list[str] = []
    other: list[str] = []
    gone: list[str] = []

    @property
    def any(self) -> bool:
        """Whether anything changed."""
        return bool(self.new or self.other or self.gone)


class Difference(Result, frozen=True):
    """What changed: the parts with entries, and single facts as they were and as they are."""

    parts: dict[str, Part]
    facts: dict[str, tuple[Any, Any]]

    @property
    def any(self) -> bool:
        """Whether anything changed."""
        return bool(self.parts or self.facts)


def compare_profiles(before: Answers, after: Answers) -> Difference:
    """Return what is different in a profile; parts and facts that are alike are left out."""
    parts = {name: _compare(getattr(before, name), getattr(after, name)) for name in TABLES}
    facts = {
        name: (getattr(before, name), getattr(after, name))
        for name in Answers.__struct_fields__
        if name not in (*TABLES, "version") and getattr(before, name) != getattr(after, name)
    }
    return Difference({name: part for name, part in parts.items() if part.any}, facts)


def _compare(before: Mapping[str, Any], after: Mapping[str, Any]) -> Part:
    return Part(
        new=[key for key in after if key not in before],
        other=[key for key in after if key in before and after[key] != before[key]],
        gone=[key for key in before if key not in after],
    )

"""What to do about a posting, in order: write what is there, then learn what is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careerpath.catalog.roles import Role
from careerpath.match.gaps import Against, Need
from careerpath.match.kin import kin_of
from careerpath.match.verdict import by_importance

Kind = Literal[
    "write-known",
    "write-if-true",
    "write-assumed",
    "name-kin",
    "name-it",
    "learn",
    "wishes",
    "welcome",
    "polish",
]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and the needs that it is about, the weightiest first."""

    kind: Kind
    needs: tuple[Need, ...] = ()


def decide_steps(against: Against, role: Role | None) -> list[Step]:
    """Return what to do, what costs no study first.

    A skill that the resume does not name and nobody rated is not missing for sure: whether it is,
    only its owner knows. What was rated below what is asked is to be learnt.
    """
    steps: list[Step] = []

    def add(kind: Kind, needs: list[Need]) -> None:
        if needs:
            steps.append(Step(kind, tuple(by_importance(needs, role))))

    open_ = against.in_state("partly", "missing")
    firm = [need for need in open_ if need.asked != "wish"]
    unsure = [need for need in firm if is_unsure(need)]
    other = against.in_state("other")
    kin = [need for need in other if kin_of(need.meant, need.shown)]
    known = against.in_state("known")
    add("write-known", [need for need in known if not is_unsure(need)])
    add("write-if-true", unsure)
    add("write-assumed", [need for need in known if is_unsure(need)])
    for need in by_importance(kin, role)[:2]:
        add("name-kin", [need])
    add("name-it", [need for need in other if need not in kin])
    add("learn", [need for need in firm if need not in unsure])
    add("wishes" if firm else "welcome", [need for need in open_ if need.asked == "wish"])
    return steps or [Step("polish")]


def is_unsure(need: Need) -> bool:
    """Return whether nobody said how far somebody is with a skill."""
    return need.basis in (None, "assumed")

"""The direction in short: where the saved answers point, how surely, and by which way."""

from __future__ import annotations

from careerpath.advice.bearing import Bearing
from careerpath.advice.first_step import Kind
from careerpath.advice.headline import Confidence
from careerpath.advice.results import Result


class HeadlinePair(Result, frozen=True):
    """Software engineer against machine learning engineer: who leads, and how surely."""

    roles: tuple[str, str]
    winner: str | None
    confidence: Confidence


class Direction(Result, frozen=True):
    """Where the saved answers point.

    `destination` fits best; `towards` is the role that the way leads to, another one only where
    that fits as well and is the better chance, which `close_call` says in a sentence. `first_step`
    is the role to begin with and `kind` why, None where the way goes straight.
    `top_group` are the roles that one other answer would put first, `alike` those that the
    questions can hardly tell from the destination.
    """

    destination: str
    towards: str
    confidence: Confidence
    first_step: str | None
    kind: Kind | None
    headline: HeadlinePair
    top_group: list[str]
    alike: list[str]
    close_call: str = ""


def describe_direction(bearing: Bearing) -> Direction | None:
    """Return the direction; None with too few answers for one."""
    if bearing.destination is None or bearing.confidence is None:
        return None
    step, pair = bearing.first_step, bearing.headline
    return Direction(
        destination=bearing.destination,
        towards=step.towards if step and step.close else bearing.destination,
        confidence=bearing.confidence,
        first_step=step.role if step else None,
        kind=step.kind if step else None,
        headline=HeadlinePair(pair.roles, pair.winner, pair.confidence),
        top_group=bearing.top_group,
        alike=bearing.alike,
        close_call=step.close.split(". ")[0].rstrip(".") + "." if step and step.close else "",
    )


def find_goal(direction: Direction | None, planned: str | None) -> str | None:
    """Return the role that somebody is on the way to: the plan's, else the one to begin with."""
    if planned is not None or direction is None:
        return planned
    return direction.first_step or direction.destination

"""A role's path as its page tells it: milestones, hours, and what somebody has of them."""

from __future__ import annotations

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.path import list_stretches
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role


class PathPart(Result, frozen=True):
    """A milestone: study hours from nothing and from where the person stands, and its projects.

    `hours_left` is None where nothing is known of the person. `skills` maps ids to levels.
    """

    id: str
    title: str
    you_can: str
    skills: dict[str, int]
    projects: list[str]
    hours: int
    hours_left: int | None


def tell_path(role: Role, ladders: Ladders, levels: Levels) -> list[PathPart]:
    """Return the milestones of a role's path in order."""
    whole = list_stretches(role, {}, ladders)
    ahead = list_stretches(role, levels, ladders) if levels else whole
    return [
        PathPart(
            each.milestone.id,
            each.milestone.title,
            each.milestone.you_can,
            dict(each.milestone.skills),
            list(each.milestone.projects),
            ladders.hours(each.steps),
            ladders.hours(left.steps) if levels else None,
        )
        for each, left in zip(whole, ahead, strict=True)
    ]

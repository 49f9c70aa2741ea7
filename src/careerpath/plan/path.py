"""A role's path from where somebody stands: which steps of it are ahead, milestone by milestone."""

from __future__ import annotations

from collections.abc import Mapping, Set

from careerpath.advice.ladders import Levels
from careerpath.catalog.plan import Project
from careerpath.catalog.roles import Milestone, Role

LONGEST_IN_WEEKS = 3
"""A project takes at most so many weeks of the hours, or it is taken in a smaller size."""

SMALL = 5
"""Hours of a project that everybody has room for."""


def choose_project(
    milestone: Milestone,
    projects: Mapping[str, Project],
    hours_per_week: float,
    room: float,
    done: Set[str] = frozenset(),
) -> Project | None:
    """Return the milestone's project in the size that suits the hours; None where none fits.

    A milestone whose project is done already needs no other.
    """
    mine = [projects[key] for key in milestone.projects if key in projects]
    if any(each.id in done for each in mine):
        return None
    fitting = sorted((p for p in mine if p.hours <= room), key=lambda each: each.hours)
    most = longest_project(hours_per_week)
    suiting = [each for each in fitting if each.hours <= most]
    return suiting[-1] if suiting else fitting[0] if fitting else None


def longest_project(hours_per_week: float) -> float:
    """Return the hours that a project takes at the most where there is a choice."""
    return max(hours_per_week * LONGEST_IN_WEEKS, SMALL)


def choose_ready(
    role: Role, projects: Mapping[str, Project], levels: Levels, most: float, done: Set[str]
) -> Project | None:
    """Return the largest of a role's projects that needs nothing which is not learnt by now.

    It takes at most `most` hours; of several, the one of the farthest milestone.
    """
    own = dict.fromkeys(key for part in reversed(role.path) for key in part.projects)
    ready = [
        projects[key]
        for key in own
        if key in projects and key not in done and projects[key].hours <= most
        if all(levels.get(skill, 0) >= 1 for skill in projects[key].skills)
    ]
    return max(ready, key=lambda each: each.hours, default=None)

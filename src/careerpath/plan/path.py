"""A role's path from where somebody stands: which steps of it are ahead, milestone by milestone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from careerpath.advice.ladders import Ladders, Levels, levels_after
from careerpath.advice.path import Stretch
from careerpath.advice.results import Result
from careerpath.catalog.plan import Project
from careerpath.catalog.roles import Milestone, Role
from careerpath.plan.request import PlanContents, PlanRequest

LONGEST_IN_WEEKS = 3
"""A project takes at most so many weeks of the hours, or it is taken in a smaller size."""

SMALL = 5
"""Hours of a project that everybody has room for."""


class Route(Result, frozen=True):
    """What of a path is ahead of somebody, from which a plan takes as much as its hours hold.

    `path` has each milestone's own steps, `stretches` the same steps in the order of study. `met`
    are steps and projects that are done or go on. `first` is the step with which the defining
    skill begins, None where that was begun. `straight`: where the hours hold no milestone, study
    may go straight to what its project needs.
    """

    role: Role
    request: PlanRequest
    contents: PlanContents
    path: list[Stretch]
    stretches: list[Stretch]
    met: Set[str]
    first: str | None
    straight: bool

    @property
    def ladders(self) -> Ladders:
        """The ladders of all skills."""
        return self.contents.ladders

    @property
    def projects(self) -> Mapping[str, Project]:
        """All projects."""
        return self.contents.projects

    def worth_proving(self) -> list[Milestone]:
        """Return the milestones whose projects prove something.

        Where the first half of the path was there from the start, those of its other half do.
        """
        half = len(self.path) // 2
        begun = any(stretch.steps for stretch in self.path[:half])
        return self.role.path if begun else self.role.path[half:]

    def levels_after(self, order: Iterable[str]) -> Levels:
        """Return the levels once what is met and these steps are finished."""
        return levels_after(self.ladders, self.request.known.levels, [*self.met, *order])


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
    parts: Iterable[Milestone],
    projects: Mapping[str, Project],
    levels: Levels,
    most: float,
    done: Set[str],
) -> Project | None:
    """Return a project that somebody with these levels can build, of at most `most` hours.

    It is the largest of the first of these milestones that has one. All that it uses is known, at
    most one level below what its milestone asks.
    """
    for part in parts:
        ready = [
            projects[key]
            for key in part.projects
            if key in projects and key not in done and projects[key].hours <= most
            if all(
                levels.get(skill, 0) >= max(part.skills.get(skill, 1) - 1, 1)
                for skill in projects[key].skills
            )
        ]
        if ready:
            return max(ready, key=lambda each: each.hours)
    return None


def nearest_project(
    route: Route, steps: list[str], room: float, done: Set[str]
) -> tuple[Set[str], Project] | None:
    """Return the role's project that is nearest, with those of `steps` that it needs first.

    Both together have `room` hours; None where no project has so few.
    """
    found = []
    levels = route.request.known.levels
    for key in dict.fromkeys(key for part in route.role.path for key in part.projects):
        if key in done or key not in route.projects:
            continue
        uses = [(skill, 1) for skill in route.projects[key].skills]
        needed = set(route.ladders.missing_steps(uses, levels, done))
        hours = route.ladders.hours(needed) + route.projects[key].hours
        if needed <= set(steps) and hours <= room:
            found.append((hours, key, needed))
    if not found:
        return None
    _, key, needed = min(found, key=lambda each: each[:2])
    return needed, route.projects[key]

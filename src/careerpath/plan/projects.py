"""Which projects a plan holds, and the study without which they make no sense."""

from __future__ import annotations

from collections.abc import Set

from careerpath.advice.ladders import Levels
from careerpath.advice.readiness import readiness_share
from careerpath.catalog.plan import Project
from careerpath.catalog.roles import Role
from careerpath.plan.request import PlanContents, SoFar
from careerpath.plan.study_order import levels_after

MOST_PROJECTS = 5
SHARED_SKILLS = 2
"""Skills of the role that a project written for another role must prove to stand in for its own."""

BASIC = 1
"""The level that every skill of a project must have before the project begins."""

SMALL = 5
"""Hours of a project to begin with, at the most."""

MOST_CANDIDATES = 2
"""Other projects to begin with that are tried beside the nearest."""

OWN = 0.9
"""What another role's project to begin with counts against one of the role's own."""

STUDY_SHARE = 0.6
"""The share of a plan's hours that the first project's foundations may take at the most."""


class Pool:
    """The projects that a plan for a role can draw on, for a person with these levels."""

    def __init__(
        self, role: Role, levels: Levels, contents: PlanContents, past: SoFar, begun: Set[str]
    ) -> None:
        self._role = role
        self._levels = levels
        self._ladders = contents.ladders
        self._past = past
        self.candidates: list[Project] = []
        asked = {need.skill for need in role.skills}
        self._open = [
            each
            for each in contents.projects.values()
            if each.id not in past.done
            and each.id not in begun
            and (role.id in each.roles or len(asked & set(each.skills)) >= SHARED_SKILLS)
        ]

    def ranked(self, room: float) -> list[Project]:
        """Return the projects in the order in which to take them while hours last.

        First the one to begin with: the role's own that is nearest from here, or another's if the
        foundations of all its own would take more than their share of `room` hours. Then the
        role's own, the largest first, then others by what they prove. Those of an earlier plan
        stand before all.
        """
        asked = {need.skill for need in self._role.skills}
        most = room * STUDY_SHARE
        hours = {
            each.id: self._ladders.hours(self.foundations([each], self._past.done))
            for each in self._open
        }
        mine = {each.id: self._role.id in each.roles for each in self._open}

        def distance(each: Project) -> tuple[bool, bool, float, str]:
            return hours[each.id] > most, not mine[each.id], hours[each.id] + each.hours, each.id

        first = sorted(self._open, key=distance)[:1]
        self.candidates = [
            each
            for each in sorted(self._open, key=lambda each: (hours[each.id] + each.hours, each.id))
            if hours[each.id] <= most and each.hours <= SMALL and each not in first
        ][:MOST_CANDIDATES]
        self.candidates = [*first, *self.candidates]
        rest = [each for each in self._open if each not in first]
        rest.sort(
            key=lambda each: (
                not mine[each.id],
                0 if mine[each.id] else -len(asked & set(each.skills)),
                -each.hours if mine[each.id] else each.hours,
                each.id,
            )
        )
        return sorted([*first, *rest], key=lambda each: each.id not in self._past.todo)

    def worth(self, first: Project, studied: Set[str]) -> float:
        """Return what study that begins with a project is worth; must-haves count half more."""
        after = levels_after(self._ladders, self._levels, studied)
        needs = self._role.skills
        musts = [need for need in needs if need.must_have]
        gained = readiness_share(self._role, after)
        if musts:
            reached = sum(min(after.get(n.skill, 0) / n.required, 1) for n in musts)
            gained += reached / len(musts) / 2
        return gained if self._role.id in first.roles else gained * OWN

    def foundations(
        self, projects: list[Project], done: Set[str], room: float | None = None
    ) -> list[str]:
        """Return the unmet steps that bring every skill of the projects to the basic level.

        Where they take more than `room` hours, as many of the first as fit.
        """
        targets = [
            (skill, BASIC)
            for each in projects
            for skill in each.skills
            if skill in self._ladders.skills
        ]
        found = self._ladders.missing_steps(targets, self._levels, done)
        while room is not None and found and self._ladders.hours(found) > room:
            found = found[:-1]
        return found

    def feasible(
        self, projects: list[Project], done: Set[str], first: str, stretch: float = 0.0
    ) -> list[Project]:
        """Return the projects whose foundations are all met; `first` stays whatever it needs.

        A plan without any project would leave the person with nothing to show. With `stretch`,
        foundations may be missing that take up to so many times the project's own hours.
        """
        return [
            each
            for each in projects
            if each.id == first
            or each.id in self._past.todo
            or self._ladders.hours(self.foundations([each], done)) <= stretch * each.hours
        ]


def choose_projects(
    projects: list[Project], budgets: tuple[float, ...], past: SoFar, built: int
) -> list[Project]:
    """Return the first project and then those that fit, in order of size.

    `budgets` are the share of projects, what study does not need, and the share with leeway.
    Where there was a plan before, its projects have that leeway, and new ones come in only for
    hours that study does not need.
    """
    share, spare, leeway = budgets
    chosen: list[Project] = []
    for project in projects:
        spent = sum(each.hours for each in chosen) + project.hours
        most = share
        if past.todo:
            most = leeway if project.id in past.todo else min(share, spare)
        if spent <= most and len(chosen) + built < MOST_PROJECTS:
            chosen.append(project)
    return sorted(chosen, key=lambda each: (each.hours, each.id))

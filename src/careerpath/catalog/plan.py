"""What a plan is made of besides study: phases, weekly tasks, portfolio projects."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from careerpath.catalog.kinds import Hours, Id, Share, Struct, Text

HalfHours = Annotated[float, msgspec.Meta(ge=0.5, le=20, multiple_of=0.5)]


class Phase(Struct, frozen=True):
    """A milestone of the plan and its default share of the hours."""

    id: Id
    title: Text
    share: Share
    aim: Text
    done_when: Text


class Activity(Struct, frozen=True):
    """A task beside study and projects: applications, interview practice, a weekly review.

    `first_week` and `every` (in weeks, 0 means once) say when it comes. It is planned for people
    with at least `from_hours` and fewer than `below_hours` hours a week. `hours` is meant for ten
    hours a week and grows and shrinks with them. With `after_project` it comes when the
    first projects are done, before the last one where there are several.
    """

    id: Id
    kind: Literal["interview", "apply", "review"]
    title: Text
    hours: HalfHours
    first_week: Annotated[int, msgspec.Meta(ge=1, le=13)]
    what: Text
    done_when: Text
    every: Annotated[int, msgspec.Meta(ge=0, le=13)] = 0
    from_hours: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    below_hours: Annotated[float, msgspec.Meta(ge=0)] = 1000.0
    resources: list[Id] = []
    after_project: bool = False


class PlanContent(Struct, frozen=True):
    """The file `plan.yaml`."""

    phases: Annotated[list[Phase], msgspec.Meta(min_length=3, max_length=3)]
    activities: list[Activity]


class Project(Struct, frozen=True):
    """A portfolio project: what to build, which skills it proves, when it is done."""

    id: Id
    title: Text
    roles: list[Id]
    size: Literal["small", "medium", "large"]
    hours: Hours
    skills: list[Id]
    brief: Text
    steps: list[Text]
    done_when: Text
    show: Text


class Projects(Struct, frozen=True):
    """The file `projects.yaml`."""

    projects: list[Project]

"""What a plan is made of besides study: work beside it, week by week, and projects."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from careerpath.catalog.kinds import Hours, Id, Level, Struct, Text
from careerpath.intake.situations import Aim, Stage

HalfHours = Annotated[float, msgspec.Meta(ge=0.5, le=20, multiple_of=0.5)]
Gate = Literal["project", "ready"]
"""project: once the first project is done; ready: once somebody applies (`plan.applying`)."""


class Activity(Struct, frozen=True, rename={"gate": "from"}):
    """A task beside study and projects: job search, interview practice, looking back.

    It is for people with one of the `aims` in one of the `stages` (none named: all), with at
    least `from_hours` and fewer than `below_hours` hours a week. `first_week` and `every` (in
    weeks, 0 means once) say when it comes, `gate` (in YAML: `from`) what it waits for, `after`
    which of this person's other activities, such as come once, stand before it. `hours` are of
    one sitting; for somebody who looks for a post now the weekly ones grow with the hours. What
    has more `weight` goes first. `round` is a kind of interview round: only roles that practise
    it get it, and `skill` is what the round tests first. `searched`: only for those who have sent
    applications already. It is only for those who have all levels of `needs`, and not for those
    who have all of `not_from`; only for those who come from the work named in `origins`, and not
    from that in `not_origins`.
    """

    id: Id
    kind: Literal["interview", "apply", "review"]
    title: Text
    hours: HalfHours
    aims: Annotated[list[Aim], msgspec.Meta(min_length=1)]
    first_week: Annotated[int, msgspec.Meta(ge=1, le=13)]
    what: Text
    done_when: Text
    stages: list[Stage] = []
    every: Annotated[int, msgspec.Meta(ge=0, le=13)] = 0
    gate: Gate | None = None
    after: list[Id] = []
    weight: Annotated[int, msgspec.Meta(ge=1, le=5)] = 1
    from_hours: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    below_hours: Annotated[float, msgspec.Meta(ge=0)] = 1000.0
    round: Id | None = None
    skill: Id | None = None
    searched: bool = False
    needs: dict[Id, Level] = {}
    not_from: dict[Id, Level] = {}
    origins: list[Id] = []
    not_origins: list[Id] = []
    resources: list[Id] = []


class PlanContent(Struct, frozen=True):
    """The file `plan.yaml`."""

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

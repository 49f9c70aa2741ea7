"""The plan as it is made, shown, stored and ticked off: one set of structs for all of it.

Its file is in `plan_file`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

import msgspec

from careerpath.intake.situations import Aim, Stage
from careerpath.person.answers import Day, HoursPerWeek, LevelSaid

Kind = Literal["learn", "project", "interview", "apply", "review"]
Status = Literal["todo", "done"]


TaskHours = Annotated[float, msgspec.Meta(ge=0, le=5_000)]
"""Hours of one task, one milestone or what waits."""

SessionHours = Annotated[float, msgspec.Meta(ge=0, le=500)]
"""Hours that one entry can hold: a large project marked as done in one go."""

WeekHours = Annotated[float, msgspec.Meta(ge=0, le=5_000)]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]

Date = date
"""The type under a second name, for structs with a field called `date`."""


class PlanPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen part of a plan, strict when it is read back from a file."""


class PlanTask(PlanPart, frozen=True):
    """One thing to do. `hours` are of one person's work, `took` what it took in the end.

    `due` is the day of its last session; None where the plan does not hold all of it. `skills`
    are those that a project uses. `check` is how somebody would show in ten minutes that they can
    do this already; None where their level is known. `tries` is the role that a try-out is of.
    `parts` are what to do one after the other, where a task is a piece of work of several.
    """

    id: str
    kind: Kind
    title: str
    skill: str | None
    hours: TaskHours
    after: list[str]
    due: date | None
    status: Status
    what: str
    done_when: str
    resources: list[str]
    done_on: date | None = None
    took: TaskHours | None = None
    skills: list[str] = []
    check: str | None = None
    tries: str | None = None
    parts: list[str] = []


class PlanSession(PlanPart, frozen=True, omit_defaults=True):
    """A sitting: a task, a day, hours. `spent` of them are worked off, last on the day `worked`."""

    task: str
    date: Date
    hours: SessionHours
    spent: SessionHours = 0.0
    worked: Date | None = None

    @property
    def done(self) -> bool:
        """Whether all of it is worked off."""
        return self.spent >= self.hours


class PlanWeek(PlanPart, frozen=True):
    number: int
    start: date
    end: date
    capacity_hours: WeekHours
    planned_hours: WeekHours
    sessions: list[PlanSession]


class PlanMilestone(PlanPart, frozen=True):
    """A milestone of the role's path for this person.

    `hours` of study and project were ahead when the plan was made, `hours_left` are so now; both
    0 where all of it was there. `reached` is the day at this pace, in the plan or after it; None
    where nothing was ahead. `project` is the one that the plan takes for it, or would take;
    `tasks` are the steps and projects that are counted.
    """

    id: str
    title: str
    you_can: str
    project: str | None
    hours: TaskHours
    hours_left: TaskHours
    reached: date | None
    tasks: list[str] = []


class LaterTask(PlanPart, frozen=True):
    id: str
    title: str
    hours: TaskHours


class ReadinessSpan(PlanPart, frozen=True):
    """Readiness 0-100 on the first and after the last day, unknown levels counted as 0."""

    start: Percent
    end: Percent


class DaysOff(PlanPart, frozen=True):
    """Days without study, the first and the last included."""

    first: date
    last: date


class Plan(PlanPart, frozen=True):
    """A dated plan. Weeks never hold more than their capacity; a step follows what it needs.

    `later` is what of the path waits until after the last day, `rest_done` the day by which it
    would be done at this pace. `apply_from` is the day from which on there are weekly
    applications, in the plan or about when after it; None for those who do not prepare for a
    post. `wanted` are levels of skills that come as early as the path allows: a posting asks
    them. `brought` are study steps that mock answers brought to the front. `assumed` are skills
    that the plan counts as there and nobody said so. `vary`: the days of the week are not known;
    sessions stand on the last day of theirs.
    """

    role: str
    start: date
    end: date
    days: Annotated[int, msgspec.Meta(ge=1, le=3_660)]
    hours_per_week: HoursPerWeek
    milestones: list[PlanMilestone]
    weeks: Annotated[list[PlanWeek], msgspec.Meta(min_length=1)]
    tasks: list[PlanTask]
    later: list[LaterTask]
    readiness: ReadinessSpan
    study_days: list[Day] = []
    off: list[DaysOff] = []
    rest_done: date | None = None
    aim: Aim = "prepare"
    stage: Stage = "working"
    assumed: list[str] = []
    vary: bool = False
    apply_from: date | None = None
    wanted: dict[str, LevelSaid] = {}
    brought: list[str] = []

    def task(self, task_id: str) -> PlanTask:
        """Return a task of this plan. KeyError where there is none."""
        return {task.id: task for task in self.tasks}[task_id]

    @property
    def sessions(self) -> Iterator[PlanSession]:
        """All sessions, in order of time."""
        return (session for week in self.weeks for session in week.sessions)


def has_progress(plan: Plan) -> bool:
    """Return whether anything of the plan is done."""
    return any(task.status == "done" for task in plan.tasks) or any(
        session.spent for session in plan.sessions
    )

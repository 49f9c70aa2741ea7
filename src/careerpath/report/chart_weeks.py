"""The plan as a timeline: a column a week, by kinds of work, milestones above, months below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careerpath.advice.results import Result
from careerpath.person.plan import Plan
from careerpath.report.chart_fit import Tick
from careerpath.report.days import Days

KINDS = {
    "study": "Study",
    "project": "Projects",
    "search": "Search and practice",
    "beside": "Trying and looking back",
}
"""The kinds of work that a column is made of, from its foot."""

GROUPS = {
    "learn": "study",
    "project": "project",
    "apply": "search",
    "interview": "search",
    "review": "beside",
}
LEFT, RIGHT, TOP, FOOT = 30.0, 6.0, 44.0, 42.0
GAP = 0.28
LANE = 18.0
HIGH = 11.0
"""Where the upper row of milestones stands."""


class Part(Result, frozen=True):
    """A piece of a column."""

    kind: str
    hours: float
    y: float
    height: float


class Column(Result, frozen=True):
    """A week: its parts from the foot, the hours that it can hold, and those worked off."""

    number: int
    x: float
    width: float
    planned: float
    capacity: float
    capacity_y: float
    parts: list[Part]
    spent: float


class Flag(Result, frozen=True):
    """A milestone that the plan reaches, by number, above the week in which it does."""

    number: int
    x: float
    y: float


class WeeksChart(Result, frozen=True):
    """The chart in pixels. `today` is where the day of the page stands, None outside the plan."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    columns: list[Column]
    flags: list[Flag]
    months: list[Tick]
    up: list[Tick]
    kinds: list[str]
    today: float | None


def chart_weeks(plan: Plan, days: Days, today: date, width: float, height: float) -> WeeksChart:
    """Return the chart of a plan's weeks."""
    right, bottom = width - RIGHT, height - FOOT
    count = max(len(plan.weeks), 1)
    step = (right - LEFT) / count
    most = max([1.0, *(max(w.capacity_hours, w.planned_hours) for w in plan.weeks)])
    kinds = {task.id: GROUPS[task.kind] for task in plan.tasks}

    def up(hours: float) -> float:
        return round(bottom - hours / most * (bottom - TOP), 1)

    columns = []
    for number, week in enumerate(plan.weeks):
        amounts = dict.fromkeys(KINDS, 0.0)
        for session in week.sessions:
            amounts[kinds[session.task]] += session.hours
        parts, low = [], 0.0
        for kind, hours in amounts.items():
            if hours:
                y = up(low + hours)
                parts.append(Part(kind, round(hours, 2), y, round(up(low) - y, 1)))
            low += hours
        columns.append(
            Column(
                week.number,
                round(LEFT + (number + GAP / 2) * step, 1),
                round(step * (1 - GAP), 1),
                week.planned_hours,
                week.capacity_hours,
                up(week.capacity_hours),
                parts,
                sum(session.spent for session in week.sessions),
            )
        )
    used = [kind for kind in KINDS if any(p.kind == kind for c in columns for p in c.parts)]
    return WeeksChart(
        width,
        height,
        LEFT,
        right,
        TOP,
        bottom,
        columns,
        _flags(plan, step),
        _months(plan, days, step),
        [Tick(up(each), f"{each:g}") for each in _hours(most)],
        used,
        _place(plan, today, step) if plan.start < today <= plan.end else None,
    )


def _place(plan: Plan, value: date, step: float) -> float:
    return round(LEFT + ((value - plan.start).days + 0.5) / 7 * step, 1)


def _flags(plan: Plan, step: float) -> list[Flag]:
    """Return the milestones reached in the plan; of two that are near, one stands lower."""
    found: list[Flag] = []
    for number, each in enumerate(plan.milestones, 1):
        if each.reached is None or not plan.start <= each.reached <= plan.end:
            continue
        x = _place(plan, each.reached, step)
        near = [flag.y for flag in found if abs(flag.x - x) < LANE]
        lower = bool(near) and near[-1] == HIGH
        found.append(Flag(number, x, HIGH + LANE if lower else HIGH))
    return found


def _months(plan: Plan, days: Days, step: float) -> list[Tick]:
    """Return where months begin, with their names; nothing where days are not told."""
    if not days.dated:
        return []
    found: list[Tick] = []
    for week in plan.weeks:
        first = week.start if not found else None
        turn = next(
            (d for d in _days_of(week.start, week.end) if d.day == 1 and d != plan.start), first
        )
        if turn is not None:
            found.append(Tick(_place(plan, turn, step), f"{turn:%b}"))
    return [
        each
        for number, each in enumerate(found)
        if number + 1 == len(found) or found[number + 1].at - each.at > 30
    ]


def _days_of(first: date, last: date) -> Sequence[date]:
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]


def _hours(most: float) -> list[float]:
    """Return the hours that the axis names: two or three round ones."""
    step = next(each for each in (1, 2, 5, 10, 20, 50) if most / each <= 4)
    return [float(n) for n in range(0, int(most) + 1, step)]

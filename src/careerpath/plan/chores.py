"""The work beside study in each week: trying roles out, job search, practice, looking back."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from careerpath.advice.ladders import has_levels
from careerpath.catalog.plan import Activity
from careerpath.catalog.roles import Role
from careerpath.intake.situations import Aim
from careerpath.person.plan import PlanTask
from careerpath.plan.request import PlanContents, PlanRequest, SoFar
from careerpath.plan.tasks import activity_task, try_task

SHARES: dict[Aim, float] = {"job": 0.55, "decide": 0.6, "prepare": 0.4, "grow": 0.4}
"""The share of a week's hours that work beside study may take. Of a job search it is the goal."""

MOST_TRIES = 3
APPLYING = 0.67
"""The part of a job search that is applying and writing to people; the rest is practice."""

MOST_GROWTH = 6.0
"""How many times its hours a weekly part of a job search may take."""


def choose_tries(goal: str, ranked: Sequence[str], tried: Container[str]) -> tuple[str, ...]:
    """Return the roles to try while deciding: those that fit best, the plan's own among them.

    What was tried already is not tried again.
    """
    best = ranked[:MOST_TRIES]
    first = best if goal in best else [goal, *best[: MOST_TRIES - 1]]
    return tuple(key for key in first if key not in tried)


class Chores:
    """The work beside study of one person; asked week by week, it remembers what is still due."""

    def __init__(
        self, role: Role, request: PlanRequest, contents: PlanContents, past: SoFar
    ) -> None:
        self._request = request
        self._rounds = role.interview.practice
        self._past = past
        mine = [each for each in contents.activities.values() if self._is_for(each)]
        self._weekly = sorted((a for a in mine if a.every), key=lambda each: -each.weight)
        self._once = sorted((a for a in mine if not a.every), key=lambda each: -each.weight)
        self._given: set[str] = set(past.done)
        self._before = self._given
        self._mine = {each.id for each in mine}
        tries = [
            try_task(contents.roles[key], contents.tasters.get(key))
            for key in request.tries[:MOST_TRIES]
            if request.aim == "decide" and key in contents.roles
        ]
        self._tries = [task for task in tries if task is not None]

    def _is_for(self, each: Activity) -> bool:
        request = self._request
        return (
            request.aim in each.aims
            and (not each.stages or request.stage in each.stages)
            and each.from_hours <= request.hours_per_week < each.below_hours
            and (request.searched or not each.searched)
            and (each.round is None or each.round in self._rounds)
            and has_levels(request.known.levels, each.needs)
            and not (each.not_from and has_levels(request.known.levels, each.not_from))
            and (not each.origins or request.origin in each.origins)
            and request.origin not in each.not_origins
        )

    def of_week(self, number: int, half_hours: int, built: bool, ready: bool) -> list[PlanTask]:
        """Return the tasks of a week that holds so many half hours, the most urgent first.

        What comes once and has no room waits for the next week; what comes every week is let go.
        """
        if not half_hours:
            return []
        room = half_hours / 2 * SHARES[self._request.aim]
        self._before = set(self._given)
        found: list[PlanTask] = []
        for task in self._due_once(number, built, ready):
            if task.hours <= room or not found:
                found.append(task)
                self._given.add(task.id)
                room -= task.hours
        weekly = list(self._due_weekly(number, built, ready))
        if self._request.aim == "job":
            weekly = self._grow(weekly, room)
        for activity, hours in weekly:
            task = activity_task(activity, number, hours)
            if task.hours <= room and task.id not in self._given:
                found.append(task)
                self._given.add(task.id)
                room -= task.hours
        return [task for task in found if task.hours * 2 <= half_hours]

    def _due_once(self, number: int, built: bool, ready: bool) -> Iterator[PlanTask]:
        """Yield what comes once and is due: a role to try each week first, then by weight."""
        trying = [task for task in self._tries if task.id not in self._given]
        if trying and len(self._tries) - len(trying) < number:
            yield trying[0]
        due = [each for each in self._once if each.first_week <= number]
        for activity in sorted(due, key=lambda each: each.id != "decision-day"):
            task = activity_task(activity, number, activity.hours)
            if task.id not in self._given and self._open(activity, built, ready):
                yield task

    def _due_weekly(
        self, number: int, built: bool, ready: bool
    ) -> Iterator[tuple[Activity, float]]:
        """Yield what comes again, with its hours; of the kinds of rounds some in turn."""
        due = [
            each
            for each in self._weekly
            if each.first_week <= number
            and (number - each.first_week) % each.every == 0
            and self._open(each, built, ready)
        ]
        rounds = sorted(
            (each for each in due if each.round), key=lambda a: self._rounds.index(a.round or "")
        )
        hours = self._request.hours_per_week
        count = min(1 if hours < 25 else 2, len(rounds))
        turn = {rounds[(number + n) % len(rounds)].id for n in range(count)}
        for each in due:
            if each.round is None or each.id in turn:
                yield each, each.hours

    def _grow(
        self, weekly: list[tuple[Activity, float]], room: float
    ) -> list[tuple[Activity, float]]:
        """Return the weekly work of a job search so that it fills its share of the week.

        Applying has two thirds of it, practice one. What matters most in each takes the hours
        that are left over; where hours lack, what matters least is left out.
        """
        reviews = [each for each in weekly if each[0].kind == "review"]
        room -= sum(hours for _, hours in reviews)
        found: list[tuple[Activity, float]] = []
        for kind, share in (("apply", APPLYING), ("interview", 1 - APPLYING)):
            kept = [each for each in weekly if each[0].kind == kind]
            ours = room * share
            while len(kept) > 1 and ours < sum(hours for _, hours in kept):
                kept = kept[:-1]
            spare = max(ours - sum(hours for _, hours in kept), 0)
            first = max((each.weight for each, _ in kept), default=0)
            base = sum(hours for each, hours in kept if each.weight == first) or 1.0
            for each, hours in kept:
                more = spare * hours / base if each.weight == first else 0.0
                found.append((each, int(min(hours + more, hours * MOST_GROWTH) * 2) / 2))
        return [*found, *reviews]

    def _open(self, each: Activity, built: bool, ready: bool) -> bool:
        """Return whether what an activity waits for is there, from an earlier week."""
        before = all(key in self._before for key in each.after if key in self._mine)
        gate = {None: True, "project": built, "ready": built and ready}[each.gate]
        return before and gate

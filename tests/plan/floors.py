"""What must hold of every plan: each function returns what is wrong with one, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from careerpath.advice.ladders import levels_after
from careerpath.advice.path import list_stretches
from careerpath.person.plan import Plan
from careerpath.plan.order import steps_to_must_haves
from careerpath.plan.request import PlanRequest
from careerpath.plan.work import tested_in_rounds
from tests.plan_people import CATALOG, CONTENTS, LADDERS

PERIODIC_HOURS = 30
"""Hours of capacity from which on the role's defining skill is met in the first month."""


def follows_the_path(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """Study is of the path, milestone after milestone, with what a step builds on before it.

    What supports the must-haves may wait for a later milestone; the defining skill, and what
    interviews test, may begin earlier. A job search takes first what postings ask first.
    """
    role = CATALOG.roles[plan.role]
    path = list_stretches(role, request.known.levels, LADDERS)
    place = {step: number for number, each in enumerate(path) for step in each.steps}
    study = [task.id for task in plan.tasks if task.kind == "learn"]
    if set(study) - set(place):
        yield f"not of the path: {set(study) - set(place)}"
    elif request.aim != "job":
        levels = request.known.levels
        wanted = steps_to_must_haves(role, levels, LADDERS)
        rounds = LADDERS.missing_steps(tested_in_rounds(role, CONTENTS).items(), levels)
        tested = set(rounds) - wanted
        for part in (wanted, set(place) - wanted):
            ours = [place[key] for key in study if key in part - {_pulled(plan, request), *tested}]
            if ours != sorted(ours):
                yield f"milestones in the order {ours}"
    seen: set[str] = set()
    for key in study:
        missing = set(LADDERS.missing_before(key, request.known.levels)) - seen
        if missing:
            yield f"{key} comes before {missing}"
        seen.add(key)


def _pulled(plan: Plan, request: PlanRequest) -> str | None:
    """Return the step with which the defining skill begins: it may come before its place."""
    role = CATALOG.roles[plan.role]
    first = next(ask for ask in role.skills if ask.must_have)
    wanted = LADDERS.missing_steps([(first.skill, first.required)], request.known.levels)
    return next((task.id for task in plan.tasks if task.id in wanted), None)


def order_of_sessions(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """No session of a step comes before the last of one that it builds on."""
    first, last = {}, {}
    for place, session in enumerate(plan.sessions):
        first.setdefault(session.task, place)
        last[session.task] = place
    for task in plan.tasks:
        for before in task.after:
            if task.id in first and before in last and last[before] > first[task.id]:
                yield f"{task.id} begins before {before} ends"


def must_haves_first(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """At least 60 % of study hours go to must-haves and what they need, while any is unmet."""
    role, levels = CATALOG.roles[plan.role], request.known.levels
    musts = [(ask.skill, ask.required) for ask in role.skills if ask.must_have]
    wanted = set(LADDERS.missing_steps(musts, levels))
    study = [s for s in plan.sessions if s.task in LADDERS.steps]
    met = wanted <= {task.id for task in plan.tasks if task.due is not None}
    if met:
        last = max((n for n, s in enumerate(study) if s.task in wanted), default=-1)
        study = study[: last + 1]
    total = sum(session.hours for session in study)
    ours = sum(session.hours for session in study if session.task in wanted)
    if total and ours < 0.6 * total:
        yield f"{ours:g} of {total:g} study hours go to must-haves"


def own_projects(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """Every project is one of the role's own."""
    for task in plan.tasks:
        if task.kind == "project" and plan.role not in CONTENTS.projects[task.id].roles:
            yield f"{task.id} belongs to {CONTENTS.projects[task.id].roles}"


def projects_end(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """A project that is begun ends within the plan."""
    for task in plan.tasks:
        if task.kind == "project" and task.due is None:
            yield f"{task.id} is begun and not finished"


def defining_skill_early(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """The first must-have, or what it builds on, is studied within four weeks, or was known."""
    role, levels = CATALOG.roles[plan.role], request.known.levels
    first = next(ask for ask in role.skills if ask.must_have)
    wanted = set(LADDERS.missing_steps([(first.skill, first.required)], levels))
    if sum(week.capacity_hours for week in plan.weeks) < PERIODIC_HOURS or not wanted:
        return
    early = {session.task for week in plan.weeks[:4] for session in week.sessions}
    if not wanted & early:
        yield f"nothing of {first.skill} in four weeks"


def nothing_known_again(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """No step is at or below a level that is known."""
    for task in plan.tasks:
        if task.kind == "learn" and task.skill:
            if LADDERS.steps[task.id].level <= request.known.levels.get(task.skill, 0):
                yield f"{task.id} is known"


def few_subjects(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """At most two subjects stand in a week, three from 20 hours on."""
    most = 3 if request.hours_per_week >= 20 else 2
    skills = {task.id: task.skill for task in plan.tasks if task.kind == "learn"}
    for week in plan.weeks:
        found = {skills[s.task] for s in week.sessions if s.task in skills}
        if len(found) > most:
            yield f"week {week.number} has {sorted(map(str, found))}"


def checks_first(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """The first step of a skill whose level is assumed or unknown begins with a check."""
    seen: set[str] = set()
    for task in plan.tasks:
        if task.kind == "learn" and task.skill and task.skill not in seen:
            seen.add(task.skill)
            told = request.known.basis.get(task.skill) in ("rated", "proved")
            if bool(task.check) == told:
                yield f"{task.id} {'has a' if task.check else 'lacks its'} check"


def search_as_its_aim(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """Job search goes by aim and stage."""
    kinds = {task.id: task.kind for task in plan.tasks}
    hours = dict.fromkeys(("learn", "project", "interview", "apply", "review"), 0.0)
    for session in plan.sessions:
        hours[kinds[session.task]] += session.hours
    search, total = hours["apply"] + hours["interview"], sum(hours.values())
    if request.stage == "pupil" or request.aim == "grow":
        if search:
            yield f"{search:g} hours of job search for {request.stage}, {request.aim}"
    elif request.aim == "job":
        if not 0.4 <= search / total <= 0.6:
            yield f"{search / total:.2f} of the hours are job search"
    elif request.aim == "prepare" and request.stage != "student":
        yield from _waits(plan, request)


def _waits(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """Applications wait until the must-haves stand at 70 %, or are near from week 9 on."""
    role, finished = CATALOG.roles[plan.role], list[str]()
    musts = [ask for ask in role.skills if ask.must_have]
    last = {session.task: session.date for session in plan.sessions}
    musts_of = [(ask.skill, ask.required) for ask in musts]
    near = 13 * plan.hours_per_week * 0.6
    for week in plan.weeks:
        levels = levels_after(LADDERS, request.known.levels, finished)
        share = sum(min(levels.get(a.skill, 0) / a.required, 1) for a in musts) / len(musts)
        left = LADDERS.hours(LADDERS.missing_steps(musts_of, levels))
        soon = share >= 0.7 or (week.number >= 9 and left <= near)
        if not soon and any(s.task.startswith("applications") for s in week.sessions):
            yield f"applications in week {week.number} at {share:.0%} of the must-haves"
        finished += [key for key, day in last.items() if week.start <= day <= week.end]


def dates_and_capacity(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """90 days, 13 weeks, no week beyond its capacity, every session in its week on a study day."""
    if (plan.end - plan.start).days != 89 or len(plan.weeks) != 13 or plan.start != request.start:
        yield f"{plan.start} to {plan.end}, {len(plan.weeks)} weeks"
    for week in plan.weeks:
        planned = sum(session.hours for session in week.sessions)
        if planned != week.planned_hours or planned > week.capacity_hours + 1e-9:
            yield f"week {week.number}: {planned:g} of {week.capacity_hours:g} hours"
        if week.start != plan.start + timedelta(days=7 * (week.number - 1)):
            yield f"week {week.number} begins {week.start}"
        for session in week.sessions:
            if not week.start <= session.date <= week.end or session.date in request.off:
                yield f"a session on {session.date} in week {week.number}"
            if not request.vary and session.date.weekday() not in request.weekdays:
                yield f"a session on a {session.date:%a}"


def ends_are_told(plan: Plan, request: PlanRequest) -> Iterator[str]:
    """A task is due on its last session when the plan holds it, and only then."""
    hours: dict[str, float] = {}
    last = {}
    for session in plan.sessions:
        hours[session.task] = hours.get(session.task, 0.0) + session.hours
        last[session.task] = session.date
    for task in plan.tasks:
        whole = hours.get(task.id, 0.0) >= task.hours
        if (task.due is not None) != whole or (task.due and task.due != last[task.id]):
            yield f"{task.id} is due {task.due} with {hours.get(task.id, 0):g} of {task.hours:g} h"
    if len({task.id for task in plan.tasks}) != len(plan.tasks):
        yield "a task stands there twice"


FLOORS = (
    follows_the_path,
    order_of_sessions,
    must_haves_first,
    own_projects,
    projects_end,
    defining_skill_early,
    nothing_known_again,
    few_subjects,
    checks_first,
    search_as_its_aim,
    dates_and_capacity,
    ends_are_told,
)

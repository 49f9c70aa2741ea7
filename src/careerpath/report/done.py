"""What somebody has done besides answering: tasters, mock interviews, projects, hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from careerpath.advice.practised import Practised, measure_mocks, weak_skills
from careerpath.advice.results import Result
from careerpath.person.plan import Plan, PlanTask
from careerpath.person.practice import Mocked, Tried, rate, rate_roles


class TasterDone(Result, frozen=True):
    """A taster that was brought to an end: how it was, 1 to 5, and how many checks held."""

    taster: str
    role: str
    rating: float
    tried: Tried


class RoundDone(Result, frozen=True):
    """Mock answers in one kind of round, and the latest one's score in percent."""

    kind: str
    answers: int
    latest: int


class Done(Result, frozen=True):
    """All of it. `tried` is by role, 1 to 5; `weak` the skills whose latest mocks stayed low."""

    tried: Mapping[str, int] = {}
    tasters: Sequence[TasterDone] = ()
    mocks: Practised | None = None
    rounds: Sequence[RoundDone] = ()
    weak: Mapping[str, int] = {}
    projects: Sequence[PlanTask] = ()
    tasks: int = 0
    hours: float = 0.0


def collect_done(events: Sequence[Any], said: Mapping[str, int], plan: Plan | None) -> Done:
    """Return what was done. `said` is how trying roles out was, as the profile has it.

    `plan` is the one that is kept; None where there is none, and where nothing is ticked off.
    """
    mocks = [each for each in events if isinstance(each, Mocked)]
    latest = {(each.role, each.taster): each for each in events if isinstance(each, Tried)}
    finished = [each for each in plan.tasks if each.status == "done"] if plan else []
    return Done(
        tried=rate_roles(events) | dict(said),
        tasters=[
            TasterDone(each.taster, each.role, round(rate(each), 2), each)
            for each in latest.values()
        ],
        mocks=measure_mocks(events),
        rounds=_rounds(mocks),
        weak=weak_skills(mocks),
        projects=[task for task in finished if task.kind == "project"],
        tasks=len(finished),
        hours=sum(session.spent for session in plan.sessions) if plan else 0.0,
    )


def _rounds(mocks: Sequence[Mocked]) -> list[RoundDone]:
    found: dict[str, list[int]] = {}
    for each in mocks:
        found.setdefault(each.round, []).append(each.score)
    return [RoundDone(kind, len(scores), scores[-1]) for kind, scores in sorted(found.items())]

"""What stands beside readiness: projects finished of those on a role's path, and mocks done."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Any

from careerpath.advice.practised import measure_mocks
from careerpath.advice.results import Proof
from careerpath.catalog.roles import Role
from careerpath.person.plan_file import SavedPlan, list_finished
from careerpath.person.practice import Mocked


def measure_proof(role: Role, finished: Set[str], events: Iterable[Any]) -> Proof:
    """Return the proof that somebody has towards a role.

    A milestone counts once, whichever size of its project was finished. A mock answer counts for
    every role that asks its skill: who explained an index well did so for all of them.
    """
    mine = [
        each
        for each in events
        if isinstance(each, Mocked) and (each.role == role.id or role.need(each.skill))
    ]
    mocks = measure_mocks(mine)
    return Proof(
        projects_done=sum(not finished.isdisjoint(part.projects) for part in role.path),
        projects=len(role.path),
        mocks=mocks.answers if mocks else 0,
        latest=mocks.latest if mocks else None,
    )


def finished_projects(plan: SavedPlan | None) -> frozenset[str]:
    """Return the ids of the projects that were finished in a plan and in those before it."""
    tasks = list_finished(plan) if plan else []
    return frozenset(each.id for each in tasks if each.kind == "project")


def looks_for_a_post(stage: str | None, stands: str | None, role: str) -> bool:
    """Return whether posts in a role concern somebody now.

    They do not concern a pupil, who has nothing to decide yet, nor who works in the role already.
    """
    return stage != "pupil" and stands != role

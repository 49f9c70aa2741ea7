"""What the person of this machine has to show towards roles, read only where there is any."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from careerpath.advice.results import Proof
from careerpath.catalog.roles import Role
from careerpath.errors import UserError

PLAN, PRACTICE = "plan.yaml", "practice.jsonl"
"""Their names as person/ has them, which is not imported to find no file."""


def load_proofs(roles: Iterable[Role]) -> dict[str, Proof]:
    """Return the proof towards each role by its id, from the plan and from what was practised."""
    from careerpath.person.store import Store

    store = Store()
    finished: frozenset[str] = frozenset()
    events: list[Any] = []
    if (store.folder / PLAN).exists():
        from careerpath.advice.proof import finished_projects
        from careerpath.person.plan_file import load_plan

        try:
            finished = finished_projects(load_plan(store))
        except UserError as error:
            if error.code != "newer-file":  # such a plan is left alone, and says nothing here
                raise
    if (store.folder / PRACTICE).exists():
        from careerpath.person.practice import load_practice

        events = load_practice(store).events
    from careerpath.advice.proof import measure_proof

    return {role.id: measure_proof(role, finished, events) for role in roles}

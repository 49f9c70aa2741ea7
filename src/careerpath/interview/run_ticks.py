"""Practice that stands in the plan is ticked off once it was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerpath.person.plan_file import change_plan, load_plan
from careerpath.person.store import Store
from careerpath.plan.progress import finish_work
from careerpath.terminal.clock import current_day

ROUND = re.compile(r"^round-(?P<kind>[a-z-]+?)(-w[0-9]{2})?$")


def tick_off(store: Store, kinds: Sequence[str]) -> list[str]:
    """Mark the plan's next open session of each kind of round as done; return the tasks' titles."""
    plan = load_plan(store)
    if plan is None:
        return []
    open_: dict[str, list[str]] = {}
    for task in plan.tasks:
        found = ROUND.match(task.id)
        if found and task.status == "todo":
            open_.setdefault(found["kind"], []).append(task.id)
    ids = {open_[kind][0] for kind in kinds if open_.get(kind)}
    if not ids:
        return []
    change_plan(store, lambda plan: finish_work(plan, ids, set(), current_day()))
    return [task.title for task in plan.tasks if task.id in ids]

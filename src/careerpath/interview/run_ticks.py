"""Practice that stands in the plan is ticked off once it was done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from careerpath.advice.practised import WEAK
from careerpath.interview.score import Answered, score_answer
from careerpath.person.plan_file import change_plan, load_plan
from careerpath.person.store import Store
from careerpath.plan.progress import finish_work
from careerpath.plan.tasks import AGAIN
from careerpath.terminal.clock import current_day

ROUND = re.compile(r"^round-(?P<kind>[a-z-]+?)(-w[0-9]{2})?$")


def tick_off(store: Store, answers: Sequence[Answered]) -> list[str]:
    """Mark what a mock did of the plan as done; return the tasks' titles.

    That is the next open session of each kind of round, and practising a skill again where an
    answer on it passes.
    """
    plan = load_plan(store)
    if plan is None:
        return []
    open_: dict[str, list[str]] = {}
    for task in plan.tasks:
        found = ROUND.match(task.id)
        if found and task.status == "todo":
            open_.setdefault(found["kind"], []).append(task.id)
    kinds = [each.question.kind for each in answers]
    ids = {open_[kind][0] for kind in kinds if open_.get(kind)}
    passed = {f"{AGAIN}{skill}" for skill in _passed(answers)}
    ids |= {task.id for task in plan.tasks if task.id in passed and task.status == "todo"}
    if not ids:
        return []
    change_plan(store, lambda plan: finish_work(plan, ids, set(), current_day()))
    return [task.title for task in plan.tasks if task.id in ids]


def _passed(answers: Iterable[Answered]) -> set[str]:
    return {each.question.skill for each in answers if score_answer(each).percent >= WEAK}

"""The plans of eight people, held against what a mentor said before seeing the program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from careerpath.advice.answers import keep_known
from careerpath.advice.direction import choose_goal
from careerpath.advice.said import Said, take_said
from careerpath.person.answers import parse_answers
from careerpath.person.plan import Plan
from careerpath.plan.make import make_plan
from careerpath.plan.request import request_for
from careerpath.plan.run_new import tries_of
from tests.plan_people import CATALOG, CONTENTS, LADDERS

FOLDER = Path(__file__).parent.parent / "people" / "shared"
EXPECTED: dict[str, Any] = yaml.safe_load((FOLDER / "expected.yaml").read_text())


def said_by(name: str) -> Said:
    text = (FOLDER / f"{name}.yaml").read_text()
    given, _ = parse_answers(text, name)
    given = msgspec.structs.replace(given, answers=keep_known(given.answers, CATALOG.questions))
    return take_said(given, CATALOG, date(2026, 12, 1))


def plan_for(said: Said, role: str) -> Plan:
    chosen = CATALOG.roles[role]
    return make_plan(chosen, request_for(chosen, said, tries_of(chosen, said, CATALOG)), CONTENTS)


def roles_for(name: str) -> list[str]:
    """The acceptable directions, the one that the quiz leads to first."""
    wanted = EXPECTED[name]["checks"]["direction"]
    goal = choose_goal(said_by(name), CATALOG.roles, CATALOG.questions, LADDERS)
    return [goal, *(key for key in wanted if key != goal)] if goal in wanted else wanted


def studied(plan: Plan, weeks: int = 13) -> set[str]:
    skills = {task.id: task.skill for task in plan.tasks if task.kind == "learn"}
    return {
        skills[s.task] or "" for w in plan.weeks[:weeks] for s in w.sessions if s.task in skills
    }


def first_week(plan: Plan, *kinds: str) -> int | None:
    ours = {task.id for task in plan.tasks if task.kind in kinds}
    found = [w.number for w in plan.weeks if any(s.task in ours for s in w.sessions)]
    return min(found, default=None)


def share(plan: Plan, *kinds: str) -> float:
    ours = {task.id for task in plan.tasks if task.kind in kinds}
    total = sum(session.hours for session in plan.sessions)
    return sum(session.hours for session in plan.sessions if session.task in ours) / total


def mistakes(plan: Plan, checks: dict[str, Any]) -> list[str]:
    return [*subjects(plan, checks), *search(plan, checks)]


def subjects(plan: Plan, checks: dict[str, Any]) -> Iterator[str]:
    if not studied(plan, 2) & set(checks.get("first_weeks", studied(plan, 2))):
        yield f"weeks 1-2 study {sorted(studied(plan, 2))}"
    for key in checks.get("within", ()):
        if key not in studied(plan):
            yield f"{key} is not studied"
    for key in checks.get("not_within", ()):
        if key in studied(plan):
            yield f"{key} is studied"
    for key in checks.get("level1_not", ()):
        if any(t.skill == key and LADDERS.steps[t.id].level == 1 for t in plan.tasks):
            yield f"{key} begins at level 1"


def search(plan: Plan, checks: dict[str, Any]) -> Iterator[str]:
    for kind in checks.get("not_kinds", ()):
        if first_week(plan, kind):
            yield f"there is {kind}"
    apply = first_week(plan, "apply")
    latest = checks.get("apply_from", apply)
    if apply and (latest is None or apply > latest):
        yield f"applications from week {apply}"
    if share(plan, "apply", "interview") < checks.get("apply_share", 0):
        yield f"{share(plan, 'apply', 'interview'):.2f} of the hours are job search"
    for name, kind in (("practice_from", "interview"), ("project_from", "project")):
        week = first_week(plan, kind)
        if name in checks and (week is None or week > checks[name]):
            yield f"{kind} from week {week}"


@pytest.mark.parametrize("name", EXPECTED)
def test_a_mentor_would_sign_the_plan(name: str) -> None:
    said, checks = said_by(name), EXPECTED[name]["checks"]
    found = {role: mistakes(plan_for(said, role), checks) for role in roles_for(name)}
    assert [] in found.values(), found


def test_the_front_end_engineer_who_names_ai_engineer() -> None:
    checks = EXPECTED["front-end-engineer"]["checks"]
    said = said_by("front-end-engineer")
    plan = plan_for(said, checks["plan_for"])
    assert studied(plan, 2) & set(checks["plan_first_weeks"])
    assert set(checks["plan_within"]) <= studied(plan)
    told = " ".join(t.what for t in plan.tasks if t.id.startswith("llm-applications"))
    assert "TypeScript" in told or "JavaScript" in told

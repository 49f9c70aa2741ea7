"""Weak mock answers bring study or practice forward: said, asked, refusable, and sound."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.person.plan_file import find_wrong_plan, load_plan
from careerpath.person.practice import Mocked, note_event
from careerpath.person.store import Store
from careerpath.plan.make import make_plan
from careerpath.plan.remake import remake_plan
from careerpath.plan.weak import find_forward, practice_again
from tests.plan.test_properties import LESS, check_order
from tests.plan_people import CATALOG, CONTENTS, LADDERS, requests

AT = datetime(2026, 12, 1, 12, tzinfo=UTC)


def mocked(skill: str, score: int, kind: str = "coding", role: str = "software-engineer") -> Mocked:
    question = f"{kind}-{skill}"
    return Mocked(AT, question, kind, role, "junior", skill, [0], 5, score, {}, 20)


def forward_of(run) -> list[tuple[str, str]]:
    data = run("plan", "replan", "--practised", "--json").json
    return [(each["skill"], each["by"]) for each in data["forward"]]


def begins(task: str) -> int:
    plan = load_plan(Store())
    assert plan is not None
    return next(n for n, each in enumerate(plan.sessions) if each.task == task)


@pytest.mark.slow
def test_study_of_a_weak_skill_comes_first(run) -> None:
    run("profile", "set", "programming=2", "python=2", "testing=0", "version-control=2")
    assert run("plan", "new", "swe", "--hours", "12", "--aim", "prepare").code == 0
    before = load_plan(Store())
    assert before is not None
    step = next(task.id for task in before.tasks if task.skill == "testing")
    place = begins(step)
    assert place > 0
    note_event(Store(), mocked("testing", 30, "testing"))
    told = run("plan", "replan")
    assert "--practised brings that forward" in " ".join(told.err.split())
    assert begins(step) == place
    assert "brings that forward" not in run("plan", "replan", "--no-practised").err
    assert run("plan", "replan", "--practised", "--dry-run").out.count("Would come first") == 1
    assert begins(step) == place
    ran = run("plan", "replan", "--practised")
    said = " ".join(ran.out.split())
    assert "Brought forward" in said
    assert "30 % of the rubric" in said
    assert begins(step) < place
    after = load_plan(Store())
    assert after is not None
    assert after.brought == [step]
    main = {task.id for task in after.tasks if task.kind in ("learn", "project")}
    assert next(each.task for each in after.sessions if each.task in main) == step
    assert forward_of(run) == []
    again = load_plan(Store())
    assert again is not None
    assert again.weeks == after.weeks


@pytest.mark.slow
def test_a_skill_that_counts_as_there_gets_an_hour_of_practice(run) -> None:
    run("profile", "set", "sql=4", "programming=4", "python=4")
    assert run("plan", "new", "data-analyst", "--hours", "12").code == 0
    note_event(Store(), mocked("sql", 40, "sql", "data-analyst"))
    ran = run("plan", "replan", "--practised")
    assert "an hour of practice" in " ".join(ran.out.split())
    assert "careerpath profile set sql=3" in " ".join(ran.err.split())
    plan = load_plan(Store())
    assert plan is not None
    task = plan.task("again-sql")
    assert (task.kind, task.hours, task.status) == ("interview", 1.0, "todo")
    assert "interview mock --kind sql" in task.what
    assert task.due is not None
    assert task.due <= plan.start + timedelta(days=6)
    assert forward_of(run) == []
    assert run("plan", "replan", "--hours", "6").code == 0  # it stays through other changes
    plan = load_plan(Store())
    assert plan is not None
    assert plan.task("again-sql").status == "todo"
    assert run("plan", "done", "again-sql").code == 0
    assert "no longer has this task" not in run("plan", "show", "--full").out


def test_answers_that_passed_and_skills_the_role_does_not_ask_move_nothing(run) -> None:
    assert run("plan", "new", "swe", "--hours", "10").code == 0
    note_event(Store(), mocked("testing", 20, "testing"))
    note_event(Store(), mocked("testing", 80, "testing"))
    note_event(Store(), mocked("mobile-development", 10, "coding"))
    assert forward_of(run) == []
    ran = run("plan", "replan")
    assert "mock answers" not in ran.out + ran.err


@pytest.mark.slow
def test_a_step_that_needs_long_study_first_waits_and_says_so(run) -> None:
    run("profile", "set", "programming=0", "python=0", "testing=0")
    assert run("plan", "new", "swe", "--hours", "2").code == 0
    note_event(Store(), mocked("software-design", 10, "system-design"))
    ran = run("plan", "replan")
    assert "stays where the path has it" in " ".join(ran.err.split())
    assert forward_of(run) == []


@pytest.mark.slow
@LESS
@given(
    requests(),
    st.dictionaries(st.sampled_from(sorted(CATALOG.skills)), st.integers(0, 64), min_size=4),
    st.integers(0, 60),
)
def test_a_plan_with_what_was_brought_forward_is_sound(request_, weak, day) -> None:
    role = CATALOG.roles[request_.role]
    asked = [need.skill for need in role.skills]
    weak |= dict.fromkeys(asked[:3], 20)
    mocks = [mocked(skill, score) for skill, score in weak.items()]
    plan = make_plan(role, request_, CONTENTS)
    today = plan.start + timedelta(days=day)
    levels = request_.known.levels
    found = [e for e in find_forward(mocks, role, levels, LADDERS, plan) if e.by != "waits"]
    wanted = msgspec.structs.replace(request_, brought=tuple(e.step for e in found if e.step))
    coming = [practice_again(each, each.skill) for each in found if each.by == "practice"]
    new = remake_plan(plan, role, wanted, CONTENTS, today, coming).plan
    assert remake_plan(new, role, wanted, CONTENTS, today).plan == new
    assert find_wrong_plan(new) is None
    check_order(new, wanted)
    for week in new.weeks:
        assert week.planned_hours <= week.capacity_hours + 1e-6
    left = find_forward(mocks, role, levels, LADDERS, new)
    steps = {each.step for each in found if each.step}
    assert not steps & {each.step for each in left}

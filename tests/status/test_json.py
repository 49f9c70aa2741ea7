"""status --json keeps the fields that scripts rely on, and has more beside them."""

from __future__ import annotations

import msgspec

from tests.status.people import begin, note_mock

FIRST = {"answered", "levels", "draft", "plan", "next_command", "next_why", "tried", "mocks"}
FIRST_PLAN = {
    "role", "day", "days", "tasks_done", "tasks", "hours_done", "hours", "overdue", "milestone",
    "milestone_number", "milestones", "ahead_hours", "next_task", "next_title", "next_date",
}  # fmt: skip


def test_the_fields(run, monkeypatch) -> None:
    begin(monkeypatch)
    note_mock(60)
    found = run("status", "--json")
    assert found.err == ""
    assert msgspec.json.decode(found.out)["schema"] == "careerpath.status/1"
    data = found.json
    assert set(data) >= FIRST
    assert set(data["plan"]) >= {*FIRST_PLAN, "pace", "pace_days"}
    assert data["goal"] == data["plan"]["role"] == "data-analyst"
    assert data["direction"]["destination"] == "data-analyst"
    assert data["direction"]["headline"]["confidence"] in ("clear", "close", "tie", "neither")
    assert data["due"] == run("plan", "today", "--json").json
    assert data["standing"]["proof"] == {
        "projects_done": 1, "projects": 5, "mocks": 1, "latest": 60,
    }  # fmt: skip
    assert data["mocks"] == {"answers": 1, "latest": 60}
    assert data["cards_due"] == 0
    assert [set(each) for each in data["history"]] == [{"day", "readiness"}] * len(data["history"])
    shown = run("roles", "data-analyst", "--json").json["aspects"]["you"]["value"]
    assert shown == data["standing"]


def test_of_nobody_it_has_the_same_fields(run) -> None:
    found = run("status", "--json")
    assert found.code == 0
    assert set(found.json) >= FIRST
    assert found.json["plan"] is found.json["direction"] is found.json["due"] is None
    assert found.json["history"] == []

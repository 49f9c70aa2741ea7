"""The screen that answers: what do I do now?"""

from __future__ import annotations

import re
from datetime import date, timedelta

import msgspec
import pytest

from careerpath.person.plan_file import load_plan
from careerpath.person.store import Store
from careerpath.plan.due import list_due
from careerpath.status.history import Point, thin_out
from careerpath.status.position import describe_status
from careerpath.status.view import view_history
from careerpath.terminal.look import UNICODE, Look
from tests.status.people import begin, note_card, note_mock

TODAY = date(2026, 12, 1)


@pytest.fixture
def busy(monkeypatch, catalog) -> None:
    begin(monkeypatch)
    note_mock(60)
    note_mock(71)
    cards = [key for key, card in catalog.cards.items() if card.skill == "sql"]
    for card in cards[:2]:
        note_card(card)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_it_looks_as_it_was_looked_at(run, busy, golden, columns: int) -> None:
    shown = run("status", columns=columns)
    assert max(map(len, shown.out.splitlines())) <= columns
    golden(f"status/busy-{columns}.txt", shown.out)


def test_in_a_pipe_without_glyphs_it_is_ascii(run, busy, golden) -> None:
    shown = run("status", encoding="ascii")
    golden("status/busy-80-ascii.txt", shown.out)
    assert shown.out.isascii()


def test_read_aloud_it_draws_nothing(run, busy, golden, monkeypatch) -> None:
    monkeypatch.setenv("ACCESSIBLE", "1")
    golden("status/busy-aloud.txt", run("status").out)


def test_what_is_due_today_comes_first(run, busy) -> None:
    out = run().out
    places = [out.index(word) for word in ("Today", "From earlier days", "2 cards", "Where you")]
    assert places == sorted(places)
    due = run("plan", "today", "--json").json
    (today,) = due["today"]
    assert re.search(rf"{today['number']} .*{re.escape(today['title'][:20])}", out)
    hidden = len(due["overdue"]) - 3
    assert hidden > 0
    assert f"and {hidden} more: careerpath plan today" in out


def test_a_free_day_says_so_and_what_comes_then(run, monkeypatch) -> None:
    begin(monkeypatch)
    plan = load_plan(Store())
    days = (plan.start + timedelta(days=n) for n in range(plan.days))
    free = next(each for each in days if not list_due(plan, each).today)
    monkeypatch.setenv("CAREERPATH_TODAY", free.isoformat())
    out = run("status").out
    assert "Nothing is planned for today." in out
    assert "Then" in out


def test_before_the_plan_and_after_it(run, monkeypatch) -> None:
    begin(monkeypatch)
    monkeypatch.setenv("CAREERPATH_TODAY", "2026-09-29")
    early = run("status")
    assert "the plan begins Thu 1 Oct" in early.out
    assert "not begun yet" in early.out
    assert "Then" in early.out
    monkeypatch.setenv("CAREERPATH_TODAY", "2027-03-01")
    late = run("status")
    assert "the 90 days are over" in late.out
    assert "careerpath plan new" in late.err


def test_new_here_are_one_sentence_and_three_commands(run) -> None:
    shown = run()
    assert shown.code == 0
    assert shown.err == ""
    assert shown.out.count("careerpath quiz") == 1
    assert [name for name in ("quiz", "compare", "faq") if f"careerpath {name}" in shown.out] == [
        "quiz",
        "compare",
        "faq",
    ]
    assert shown.out == run("status").out


def test_a_level_alone_is_no_direction(run) -> None:
    run("profile", "set", "sql=2")
    shown = run("status")
    assert "You have not taken the quiz yet." in shown.out
    assert "careerpath quiz" in shown.err


def test_answers_without_a_plan_ask_for_one(run, monkeypatch) -> None:
    begin(monkeypatch)
    (Store().folder / "plan.yaml").unlink()
    shown = run("status")
    assert "Data analyst. Clear" in shown.out
    assert "Skills" in shown.out  # towards the role that the answers lead to
    assert "careerpath plan new" in shown.err


def test_damaged_practice_is_said_and_nothing_is_lost(run, busy) -> None:
    Store().append("practice.jsonl", b"{broken", 1000)
    shown = run("status")
    assert shown.code == 0
    assert "damaged" in shown.err
    assert "2 mock answers" in shown.out


def test_a_plan_whose_role_is_gone_still_says_what_is_due(run, busy) -> None:
    file = Store().folder / "plan.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("role: data-analyst", "role: role-of-mine", 1), encoding="utf-8")
    shown = run("status")
    assert shown.code == 0
    assert "Today" in shown.out


def test_one_point_is_no_chart() -> None:
    base = describe_status(None, None, None, TODAY)
    look = Look(80, UNICODE)
    points = [Point(TODAY - timedelta(days=9), 30), Point(TODAY, 31)]
    for count, drawn in ((0, False), (1, False), (2, True)):
        found = msgspec.structs.replace(base, history=points[:count])
        assert (view_history(found, look) is not None) == drawn


def test_a_long_history_stays_small() -> None:
    many = [Point(TODAY + timedelta(days=n), n) for n in range(40)]
    thin = thin_out(many)
    assert (len(thin), thin[0], thin[-1]) == (6, many[0], many[-1])

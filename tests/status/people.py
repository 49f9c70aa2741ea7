"""Somebody in the middle of a plan: study and a project done, one mock, cards that are due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from careerpath.person.store import Store
from tests.conftest import ROOT

BUSY = ROOT / "tests" / "fixtures" / "busy"
NURSE = str(ROOT / "tests" / "people" / "shared" / "nurse.yaml")
DAY = "2026-11-10"

DONE = {
    "2026-10-09": ("spreadsheets-lookups-pivots",),
    "2026-10-15": ("sql-first-queries",),
    "2026-10-20": ("data-visualisation-redraw", "spreadsheets-reconcile"),
    "2026-11-01": ("bi-tools-first-report",),
    "2026-11-05": ("figures-of-your-trade",),
    "2026-11-08": ("sql-joins",),
}


def begin(monkeypatch, today: str = DAY) -> None:
    """Lay the state of somebody who did `DONE` of a plan that begins on the first of October."""
    folder = Store().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("plan.yaml", "profile.yaml"):
        (folder / name).write_bytes((BUSY / name).read_bytes())
    monkeypatch.setenv("CAREERPATH_TODAY", today)


def make(run: Callable, monkeypatch, until: str = DAY) -> None:
    """Make such a state by the program itself, with what was done until a day."""
    monkeypatch.setenv("CAREERPATH_TODAY", "2026-10-01")
    start = ("--start", "2026-10-01", "--hours", "12")
    assert run("quiz", "--answers", NURSE, *start, "--save").code == 0
    for day, tasks in DONE.items():
        if day <= until:
            monkeypatch.setenv("CAREERPATH_TODAY", day)
            assert run("plan", "done", *tasks, "--raise").code == 0


def note_mock(score: int, skill: str = "sql", role: str = "data-analyst") -> None:
    line = (
        f'{{"kind":"mock","at":"2026-11-05T10:00:00Z","question":"q-{score}","round":"sql",'
        f'"role":"{role}","level":"junior","skill":"{skill}","ticked":[0],"of":4,"score":{score},'
        '"dimensions":{},"minutes":9}'
    )
    Store().append("practice.jsonl", line.encode(), 10_000_000)


def note_card(card: str, day: date = date(2026, 11, 1), rating: int = 1) -> None:
    line = f'{{"kind":"card","at":"{day}T10:00:00Z","card":"{card}","rating":{rating}}}'
    Store().append("practice.jsonl", line.encode(), 10_000_000)

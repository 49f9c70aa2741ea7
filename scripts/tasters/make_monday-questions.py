"""Make the databases of the taster monday-questions: hires of bicycles from April to June 2025.

A trial in May and June 2024 and the first days of July are in the tables too.

python scripts/tasters/make_monday-questions.py
"""

from __future__ import annotations

import calendar
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "data" / "tasters" / "monday-questions"
MEMBERS = 80
TESTS = [17, 58]
Plan = dict[str, tuple[int, int, int]]
Hire = tuple[int, int | None, str, int | None, str, int]
SCHEMA = """
CREATE TABLE stations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, docks INTEGER NOT NULL);
CREATE TABLE members (id INTEGER PRIMARY KEY, joined TEXT NOT NULL, is_test INTEGER NOT NULL);
CREATE TABLE hires (
    id INTEGER PRIMARY KEY,
    station_id INTEGER NOT NULL REFERENCES stations (id),
    member_id INTEGER REFERENCES members (id),
    started TEXT NOT NULL,
    minutes INTEGER,
    status TEXT NOT NULL,
    unlock_pence INTEGER NOT NULL
);
CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    hire_id INTEGER NOT NULL REFERENCES hires (id),
    pence INTEGER NOT NULL
);
"""
LAID = {
    "Castle": (118, 124, 139),
    "Ferry": (0, 0, 0),
    "Harbour": (151, 173, 84),
    "Hospital": (77, 81, 90),
    "Market": (131, 142, 151),
    "Old Mill": (9, 7, 0),
    "University": (102, 109, 112),
}
HELD = {
    "Castle": (90, 61, 52),
    "Ferry": (12, 19, 0),
    "Harbour": (40, 52, 71),
    "Hospital": (66, 97, 85),
    "Market": (55, 38, 44),
    "Old Mill": (0, 0, 5),
    "University": (71, 84, 60),
}


def started(rng: random.Random, month: int) -> str:
    """Return a time in a month; its last day is a busy one, up to the last minute."""
    last = calendar.monthrange(2025, month)[1]
    day = last if rng.random() < 0.05 else rng.randint(1, last)
    return f"2025-{month:02}-{day:02} {rng.randint(6, 23):02}:{rng.randint(0, 59):02}"


def unlocking(who: int | None) -> int:
    return 100 if who is None else 50


def around(plan: Plan, rng: random.Random, member: Callable[[], int | None]) -> list[Hire]:
    """Return hires of other months: a trial a year before, and the first days of July."""
    hires: list[Hire] = []
    for station, counts in enumerate(plan.values(), start=1):
        if not any(counts):
            continue
        for year, month, last, count in ((2024, 5, 31, 4), (2024, 6, 30, 4), (2025, 7, 6, 5)):
            for at in range(count):
                time = f"{rng.randint(6, 23):02}:{rng.randint(0, 59):02}"
                moment = f"{year}-{month:02}-{rng.randint(1, last):02} {time}"
                who = member()
                if at:
                    minutes = rng.randrange(8, 130)
                    hires.append((station, who, moment, minutes, "done", unlocking(who)))
                else:
                    hires.append((station, who, moment, None, "cancelled", 0))
    return hires


def hires_of(plan: Plan, rng: random.Random, visitors_only: str) -> list[Hire]:
    """Return hires in order of time: those that count, cancelled ones, those of test accounts.

    At the station `visitors_only` nobody with an account hires in June.
    """
    people = [number for number in range(1, MEMBERS + 1) if number not in TESTS]
    hires: list[Hire] = []

    def member() -> int | None:
        return None if rng.random() < 0.3 else rng.choice(people)

    for station, (name, counts) in enumerate(plan.items(), start=1):
        for month, count in zip((4, 5, 6), counts, strict=True):
            for _ in range(count):
                who, minutes = member(), rng.randrange(8, 130)
                who = None if (name, month) == (visitors_only, 6) else who
                paid = unlocking(who)
                hires.append((station, who, started(rng, month), minutes, "done", paid))
            for _ in range(2 if name == "Old Mill" else count // 8):
                hires.append((station, member(), started(rng, month), None, "cancelled", 0))
            for _ in range(rng.randint(1, 3) if count or name == "Ferry" else 0):
                hires.append((station, rng.choice(TESTS), started(rng, month), 5, "done", 50))
    return sorted(hires + around(plan, rng, member), key=lambda hire: hire[2])


def payments_of(hires: list[Hire], rng: random.Random) -> list[tuple[int, int]]:
    """Return none, one or several payments for each hire; the first half hour is free.

    Cancellations keep a fee of 50 pence, and test accounts pay too: neither is income.
    """
    payments = []
    for number, (_, who, _, spent, _, _) in enumerate(hires, start=1):
        if spent is None:
            if rng.random() < 0.3:  # cancelled, paid and given back but for the fee
                payments += [(number, 150), (number, -100)]
            continue
        if who in TESTS:
            payments.append((number, 100))
            continue
        if spent > 30:
            payments.append((number, 150))
        if spent > 60:
            payments.append((number, 100 * ((spent - 1) // 30 - 1)))
        if rng.random() < 0.03 and spent > 30:
            payments.append((number, -150))
    return payments


def make(path: Path, seed: int, plan: Plan, visitors_only: str = "") -> None:
    rng = random.Random(seed)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    stations = [(at + 1, name, rng.randrange(8, 30)) for at, name in enumerate(plan)]
    members = [
        (number, f"202{rng.randint(2, 4)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}")
        for number in range(1, MEMBERS + 1)
    ]
    hires = hires_of(plan, rng, visitors_only)
    payments = payments_of(hires, rng)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(SCHEMA)
        db.executemany("INSERT INTO stations VALUES (?, ?, ?)", stations)
        rows = [(number, joined, int(number in TESTS)) for number, joined in members]
        db.executemany("INSERT INTO members VALUES (?, ?, ?)", rows)
        named = [(at, *hire) for at, hire in enumerate(hires, start=1)]
        db.executemany("INSERT INTO hires VALUES (?, ?, ?, ?, ?, ?, ?)", named)
        db.executemany("INSERT INTO payments (hire_id, pence) VALUES (?, ?)", payments)
        db.commit()
        db.execute("VACUUM")


if __name__ == "__main__":
    make(ROOT / "files" / "hire.db", 5, LAID)
    make(ROOT / "held" / "hire.db", 6, HELD, "Old Mill")

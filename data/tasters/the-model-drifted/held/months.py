"""Made-up days at three depots: what the model was given, what it said, what came true.

A month is made from a seed, so that a check can play months that nobody has seen.
Used by the checks and by scripts/tasters/make_the_model_drifted.py.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from typing import Any

Row = dict[str, Any]
INPUTS = ("distance_km", "parcels", "floor", "traffic", "rain_mm")
DEPOTS = {"harbour": 0.42, "north": 0.33, "south": 0.25}
NEAR = {"harbour": 2.6, "north": 3.6, "south": 5.2}
BUSY = {"harbour": 0.55, "north": 0.42, "south": 0.36}
VERSIONS: dict[str, dict[str, float]] = {
    "v2": {"base": 25.0, "distance_km": 1.2, "parcels": 1.0},
    "v3": {"base": 16.6, "distance_km": 1.9, "parcels": 1.45, "floor": 0.9},
    "v3b": {"base": 16.0, "distance_km": 1.9, "parcels": 1.45, "floor": 0.9, "rain_mm": 0.6},
    "v4": {"base": 6.6, "distance_km": 2.1, "parcels": 1.4, "floor": 0.9, "traffic": 22.3},
    "v5": {
        "base": 5.9,
        "distance_km": 2.1,
        "parcels": 1.4,
        "floor": 0.9,
        "traffic": 22.1,
        "rain_mm": 0.6,
    },
}


def estimate(version: str, row: Row) -> float:
    """What a version says; an input that is missing counts as 0, as in the service."""
    weights = VERSIONS[version]
    return round(weights["base"] + sum(weights.get(k, 0.0) * (row[k] or 0.0) for k in INPUTS), 1)


def one_day(
    chance: random.Random, day: datetime.date, wet: bool = False, sale: float = 1.0
) -> list[tuple[Row, float]]:
    """Rows of a day as they really were, each with the minutes that it took."""
    weekend = day.weekday() >= 5
    count = round((44 if day.weekday() == 6 else 68) * chance.uniform(0.9, 1.1))
    rain = chance.uniform(2.5, 5.0) if wet else 0.0
    mood = chance.gauss(0, 0.03) - (0.12 if weekend else 0.0)
    rows = []
    for _ in range(count):
        depot = chance.choices(list(DEPOTS), list(DEPOTS.values()))[0]
        busy = min(0.98, max(0.0, chance.gauss(BUSY[depot] + mood, 0.15)))
        row: Row = {
            "day": day.isoformat(),
            "depot": depot,
            "distance_km": round(0.4 + NEAR[depot] * chance.gammavariate(4, 0.25), 1),
            "parcels": float(1 + round(chance.expovariate(1 / 2.1) * sale)),
            "floor": float(chance.choices(range(6), (38, 22, 16, 12, 8, 4))[0]),
            "traffic": round(busy, 2),
            "rain_mm": round(max(0.0, chance.gauss(rain, 0.8)), 1) if wet else 0.0,
        }
        took = 6 + 2.1 * row["distance_km"] + 1.4 * row["parcels"] + 0.9 * row["floor"]
        took += 22 * row["traffic"] + 0.6 * row["rain_mm"] + chance.gauss(0, 2.6)
        rows.append((row, round(max(4.0, took), 1)))
    return rows


def days(
    seed: int,
    start: datetime.date,
    count: int,
    wet: set[int],
    sale: dict[int, float],
    spoil: Callable[[random.Random, int, Row], None],
) -> list[list[tuple[Row, float]]]:
    """Days from `start` on; `spoil` is what a broken feed does to a row on a day (from 0)."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        date = start + datetime.timedelta(days=number)
        rows = one_day(chance, date, number in wet, sale.get(number, 1.0))
        for row, _ in rows:
            spoil(chance, number, row)
        made.append(rows)
    return made


def shown() -> list[list[tuple[Row, float]]]:
    """The five weeks that the learner sees; from day 23 on the harbour sends 0 as traffic."""

    def spoil(chance: random.Random, number: int, row: Row) -> None:
        if number >= 23 and row["depot"] == "harbour" and chance.random() < 0.9:
            row["traffic"] = 0.0

    start = datetime.date(2026, 2, 2)
    sale = {16: 1.45, 17: 1.45, 18: 1.45}
    return days(11, start, 35, {3, 4, 12, 27, 28, 29}, sale, spoil)


def held(name: str) -> tuple[list[Row], list[list[Row]], int, str]:
    """A month that nobody has seen: reference rows, later days, the first bad one, its input."""
    plans: dict[str, tuple[int, int, str, str]] = {
        "frozen": (21, 6, "traffic", "south"),
        "metres": (22, 5, "distance_km", "north"),
        "missing": (23, 7, "floor", "harbour"),
        "quiet": (24, 99, "", ""),
        "quiet again": (25, 99, "", ""),
    }
    seed, begin, key, depot = plans[name]

    def spoil(chance: random.Random, number: int, row: Row) -> None:
        if number < 14 + begin or row["depot"] != depot or chance.random() >= 0.95:
            return
        if name == "frozen":
            row[key] = 0.41
        elif name == "metres":
            row[key] = row[key] * 1000
        else:
            row[key] = None

    start = datetime.date(2026, 4, 6) + datetime.timedelta(weeks=seed)
    sale = {20: 1.35, 21: 1.35, 22: 1.35} if name == "quiet" else {}
    wet = {2, 3, 9, 18, 19, 24} if name.startswith("quiet") else {1, 2, 8, 15, 16}
    made = days(seed, start, 28 if name.startswith("quiet") else 24, wet, sale, spoil)
    plain = [[row for row, _ in rows] for rows in made]
    for rows in plain:
        for row in rows:
            row |= {"model": "v5", "estimate": estimate("v5", row)}
    return [row for rows in plain[:14] for row in rows], plain[14:], begin, key

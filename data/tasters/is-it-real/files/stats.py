"""The team's few statistics. You need not change anything here."""

from __future__ import annotations

import math
import random
from typing import NamedTuple

Row = dict[str, str]


class Effect(NamedTuple):
    """Patients who missed, in per cent, and the new letter less the old, in points."""

    old: float
    new: float
    difference: float
    low: float
    high: float


def effect(missed_old: int, old: int, missed_new: int, new: int) -> Effect:
    """Return the difference and the ends of its 95 % interval."""
    p, q = missed_old / old, missed_new / new
    error = 1.96 * math.sqrt(p * (1 - p) / old + q * (1 - q) / new)
    points = (p, q, q - p, q - p - error, q - p + error)
    return Effect(*(round(100 * each, 2) for each in points))


def chance_of_split(one: int, other: int) -> float:
    """Return how often a fair coin deals so unevenly, or more so (0 to 1)."""
    return math.erfc(abs(one - other) / math.sqrt(2 * (one + other)))


def slices(rows: list[Row]) -> dict[tuple[str, str], float]:
    """Return, for each practice and age, by how many points fewer missed with the new letter."""
    counts: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        count = counts.setdefault((row["practice"], row["age"]), [0, 0, 0, 0])
        at = 2 if row["letter"] == "new" else 0
        count[at] += row["came"] == "no"
        count[at + 1] += 1
    return {key: 100 * (a / n - b / m) for key, (a, n, b, m) in counts.items() if n and m}


def deal_again(rows: list[Row], seed: int) -> list[Row]:
    """Return the same patients with the letters dealt afresh, as if both letters were alike."""
    letters = [row["letter"] for row in rows]
    random.Random(seed).shuffle(letters)
    return [{**row, "letter": letter} for row, letter in zip(rows, letters, strict=True)]

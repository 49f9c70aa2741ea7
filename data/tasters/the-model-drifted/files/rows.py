"""Reading the log; nothing to change here.

A row is a dict: day ("2026-02-02") and depot ("harbour", "north", "south") are text, the
inputs and the estimate are numbers. An input that is missing is None.
"""

import csv
from pathlib import Path

HERE = Path(__file__).resolve().parent
INPUTS = ["distance_km", "parcels", "floor", "traffic", "rain_mm"]


def load(name="predictions.csv"):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for key in [*INPUTS, "estimate"]:
            row[key] = float(row[key]) if row[key] else None
    return rows


def by_day(rows):
    """Return {day: rows of that day}, in the order of days."""
    days = {}
    for row in rows:
        days.setdefault(row["day"], []).append(row)
    return dict(sorted(days.items()))


def outcomes():
    """Return {id: minutes that it really took}."""
    with open(HERE / "outcomes.csv", encoding="utf-8", newline="") as file:
        return {row["id"]: float(row["minutes"]) for row in csv.DictReader(file)}

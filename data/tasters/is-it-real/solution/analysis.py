"""The trial of the two letters."""

from __future__ import annotations

import csv
from pathlib import Path

from stats import Effect, deal_again, effect, slices

HERE = Path(__file__).parent


def read(name):
    """Return the rows of a table in this folder, each a dict such as {"patient": "P1042", ...}."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def everyone():
    """Return the rows of all who were dealt: also those whose letter came back."""
    return read("results.csv") + read("returned.csv")


def count_once(rows):
    """Return each patient's first appointment."""
    first = {}
    for row in sorted(rows, key=lambda row: row["date"]):
        first.setdefault(row["patient"], row)
    return list(first.values())


def compare(rows) -> Effect:
    """Return how many missed in each group."""
    old = [row["came"] == "no" for row in rows if row["letter"] == "old"]
    new = [row["came"] == "no" for row in rows if row["letter"] == "new"]
    return effect(sum(old), len(old), sum(new), len(new))


def how_often(rows, times=200):
    """Return the share of fresh deals whose best slice is at least as good as the real one."""
    real = max(slices(rows).values())
    as_good = sum(max(slices(deal_again(rows, seed)).values()) >= real for seed in range(times))
    return as_good / times

"""The trial of the two letters. This is the file you change."""

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
    """Return the rows of everybody who should be compared."""
    return read("results.csv")


def count_once(rows):
    """Return one row for each patient, as line 3 of the plan wants it."""
    return rows


def compare(rows) -> Effect:
    """Return how many missed in each group. This works; leave it as it is."""
    old = [row["came"] == "no" for row in rows if row["letter"] == "old"]
    new = [row["came"] == "no" for row in rows if row["letter"] == "new"]
    return effect(sum(old), len(old), sum(new), len(new))


def how_often(rows, times=200):
    """Part 3: the share of `times` fresh deals with a best slice at least as good as the real one.

    `rows` holds one row for each patient. Return a number between 0 and 1.
    """
    return None  # not written yet

"""The authors' code: both methods, as published. Nothing here needs a change."""

import csv
import math
import random
from pathlib import Path

EPOCHS = 30
STEP = 0.2


def load():
    """The wing beats: {"train": rows, "validation": rows, "test": rows}; a row is (measures, species)."""
    parts = {"train": [], "validation": [], "test": []}
    with open(Path(__file__).parent / "wings.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            measures = [1.0] + [float(row[name]) for name in row if name.startswith("w")]
            parts[row["part"]].append((measures, int(row["species"])))
    return parts


def chance(weights, measures):
    total = sum(w * x for w, x in zip(weights, measures))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def accuracy(weights, rows):
    """Share of rows that the weights get right, in per cent."""
    right = sum((chance(weights, measures) > 0.5) == (species == 1) for measures, species in rows)
    return 100 * right / len(rows)


def train(rows, method, seed):
    """Train with 'plain' or 'second-look'; return the weights after each of 30 epochs.

    Second Look: an example that was misjudged in the last epoch counts more in this one.
    """
    if method not in ("plain", "second-look"):
        raise ValueError(f"no method {method!r}; there are 'plain' and 'second-look'")
    rng = random.Random(seed)
    weights = [rng.gauss(0, 0.5) for _ in rows[0][0]]
    attention = [1.0] * len(rows)
    after = []
    for _ in range(EPOCHS):
        order = list(range(len(rows)))
        rng.shuffle(order)
        for at in order:
            measures, species = rows[at]
            error = species - chance(weights, measures)
            step = STEP * attention[at] * error
            weights = [w + step * x for w, x in zip(weights, measures)]
            if method == "second-look":
                attention[at] = 0.6 + 0.8 * abs(error)
        after.append(weights)
    return after

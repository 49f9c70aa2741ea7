"""The model and its measure, in place of a library. Nothing here needs a change.

It is the same in training and live: what goes in are features, from offline.py or live.py.
"""

import csv
import json
import math
import random
from pathlib import Path

HERE = Path(__file__).parent
NAMES = ("days_ahead", "hour", "weekday", "distance_km", "by_phone", "missed_before")


def read_table(name):
    """Rows of the warehouse: times are local, distances in kilometres."""
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_requests(name):
    """What the booking system sends when somebody books: UTC, metres."""
    with open(HERE / name, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def vector(features):
    """What the model sees of features."""
    hour, weekday = features["hour"], features["weekday"]
    return [
        1.0,
        features["days_ahead"] / 10,
        float(hour < 10),
        float(hour >= 17),
        float(weekday == 0),
        (features["distance_km"] - 4) / 4,
        float(features["by_phone"]),
        min(features["missed_before"], 6) / 2,
    ]


def fit(examples, labels, epochs=25):
    """Logistic regression; return its weights."""
    rng = random.Random(1)
    rows = [(vector(features), label) for features, label in zip(examples, labels)]
    weights = [0.0] * len(rows[0][0])
    for epoch in range(epochs):
        rng.shuffle(rows)
        for x, label in rows:
            step = 0.05 / (1 + epoch) ** 0.5 * (label - score(weights, x))
            weights = [w + step * each for w, each in zip(weights, x)]
    return weights


def score(weights, x):
    total = sum(w * each for w, each in zip(weights, x))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def auc(scores, labels):
    """How often a missed booking has a higher score than a kept one: 0.5 is a coin, 1.0 perfect."""
    missed = [s for s, label in zip(scores, labels) if label]
    kept = [s for s, label in zip(scores, labels) if not label]
    wins = sum((m > k) + (m == k) / 2 for m in missed for k in kept)
    return wins / (len(missed) * len(kept))


def measure(offline, live):
    """Train on January to June; return the AUC of July and August offline, and of September live."""
    history, september = read_table("history.csv"), read_table("september.csv")
    examples = [offline.features(row, history) for row in history]
    labels = [int(row["missed"]) for row in history]
    early = sum(row["appointment_at"] < "2025-07" for row in history)
    weights = fit(examples[:early], labels[:early])
    before = [score(weights, vector(each)) for each in examples[early:]]
    since = [
        score(weights, vector(live.features(each))) for each in read_requests("requests.jsonl")
    ]
    return auc(before, labels[early:]), auc(since, [int(row["missed"]) for row in september])

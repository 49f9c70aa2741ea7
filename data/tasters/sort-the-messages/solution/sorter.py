"""The sorter: which messages does the desk ring at once?"""

import random
from itertools import pairwise

from toolkit import WordCounts, words

THRESHOLD = 0.25
"""The desk rings where the score is at least this: the flat middle of what run.py shows."""


def split(rows):
    """Part the messages by flat: people write again, but always from the same flat."""
    flats = sorted({row["flat"] for row in rows})
    random.Random(7).shuffle(flats)
    held_flats = set(flats[: len(flats) // 4])
    train = [row for row in rows if row["flat"] not in held_flats]
    held = [row for row in rows if row["flat"] in held_flats]
    return train, held


def features(text):
    """Words, pairs of words (does not, no longer) and pieces of words (for odd spelling)."""
    single = words(text)
    pairs = [f"{one} {other}" for one, other in pairwise(single)]
    line = " ".join(single)
    pieces = [f"~{line[start : start + 4]}" for start in range(len(line) - 3)]
    return single + pairs + pieces


def train(rows):
    """Learn from messages; return a function that gives a text its score from 0 to 1."""
    return WordCounts(rows, features)

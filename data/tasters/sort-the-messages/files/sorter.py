"""The sorter: which messages does the desk ring at once? This file is yours to change."""

import random

from toolkit import Nearest, WordCounts, words

THRESHOLD = 0.5
"""The desk rings where the score is at least this."""


def split(rows):
    """Part the messages into those to learn from and those held back: (train, held_back)."""
    mixed = rows[:]
    random.Random(7).shuffle(mixed)
    quarter = len(mixed) // 4
    return mixed[quarter:], mixed[:quarter]


def features(text):
    """What the model sees of a message: a list of strings."""
    return words(text)


def train(rows):
    """Learn from messages; return a function that gives a text its score from 0 to 1."""
    return Nearest(rows, features)

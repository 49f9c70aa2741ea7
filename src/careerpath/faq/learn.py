"""Classes for somebody's own questions, learnt in plain Python beside weights that are held.

What ships was trained in development (scripts/train_faq.py). An overlay's entries get a class each,
fitted by stochastic gradient descent on their lines, and on some of the shipped lines that share
words with them, so that "canteen" goes to the canteen and "salary" stays where it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log, sqrt
from random import Random

from careerpath.faq.classify import NOTHING_OWN, Classifier, Own
from careerpath.faq.features import Vector, count_texts, weigh_features
from careerpath.faq.weights import Weights
from careerpath.faq.words import Word

OTHERS = 500
"""Shipped lines that are learnt against: those that share the rarest words with the own ones."""

BESIDE = 150
"""Shipped lines besides, taken at even distances."""

ROUNDS = (16, 5)
"""How often all lines are gone through at most and at least."""

CLASSES = 20
"""With more classes than this rounds grow fewer: with eighty, five reach what sixteen do."""

STEP = 0.7
"""How far the first step along a feature goes; later ones are shorter (AdaGrad).

With longer ones the last of several questions alike wins, and is too sure of itself.
"""

ALL = 4
"""Every so many rounds it is all lines, in between those that were not settled."""

SETTLED = 0.005
"""A line is, where all probabilities are right to this."""

FAINT = 0.02
"""A class that is less probable than this where it is wrong is left as it is."""

BEGIN = -3.0
"""The score of an own class before any feature.

Lower than that of a shipped entry: the few shipped lines that it is learnt against hold too few of
the words that all questions share, which would else speak for it. At -1.5 eight classes of thirty
lines came first for 23 of 625 questions that ask something else, at -3 for 14.
"""

LEAST = 1e-9
"""What there is against an own class where nothing ships."""

Lines = Mapping[str, Sequence[Sequence[Word]]]
"""By the name of a class, lines as the words that they are read as."""


def learn_own(weights: Weights, own: Lines, shipped: Sequence[Sequence[Word]]) -> Own:
    """Return classes for the lines in `own`, told apart from all shipped classes.

    `shipped` are lines as they were trained on. The same lines give the same classes.
    """
    texts = [line for lines in own.values() for line in lines]
    if not texts:
        return NOTHING_OWN
    whole, pieces = count_texts(texts)
    known = Classifier(weights, Own([], [], dict(whole + pieces), {}), ())
    names = list(own)
    examples = [
        (row, weigh_features(line, known.rarity))
        for row, key in enumerate(names)
        for line in own[key]
    ]
    used = {feature for _, vector in examples for feature in vector}
    for line in _choose_others(texts, shipped):
        examples.append((-1, weigh_features(line, known.rarity)))
    level = [log(sum(map(exp, known.score_base(vector))) + LEAST) for _, vector in examples]
    short = [(row, {f: v for f, v in vector.items() if f in used}) for row, vector in examples]
    begin, found = _fit(short, level, len(names))
    counts = {f: n for f, n in (whole + pieces).items() if weights.find(f) < 0}
    return Own(names, begin, counts, found)


def _choose_others(
    own: Sequence[Sequence[Word]], shipped: Sequence[Sequence[Word]]
) -> list[Sequence[Word]]:
    """Return shipped lines to learn against."""
    stands = Counter(word for line in shipped for word in set(line))
    mine = {word: 1 / stands[word] for line in own for word in line if word in stands}
    near = sorted(shipped, key=lambda line: -sum(mine.get(word, 0.0) for word in set(line)))
    return [*near[:OTHERS], *shipped[:: max(1, len(shipped) // BESIDE)]]


def _fit(
    examples: Sequence[tuple[int, Vector]], level: Sequence[float], count: int
) -> tuple[list[float], dict[int, list[tuple[int, float]]]]:
    """Return the classes' first scores, and their weights by feature.

    An example is the row of its class (-1 for a shipped one) and its vector; `level` is the
    logarithm of what the shipped classes add to the softmax's sum.
    """
    bias = [BEGIN] * count
    table: dict[int, dict[int, float]] = {}
    squares: dict[int, dict[int, float]] = {}
    turn, active = Random(7), list(range(len(examples)))
    most, least = ROUNDS
    for number in range(max(least, most * CLASSES // max(count, CLASSES))):
        places = list(range(len(examples))) if number % ALL == 0 else active
        turn.shuffle(places)
        active = []
        for place in places:
            right, vector = examples[place]
            scores = list(bias)
            for feature, value in vector.items():
                for row, weight in table.get(feature, {}).items():
                    scores[row] += value * weight
            powers = list(map(exp, scores))
            own = sum(powers)
            total = exp(level[place]) + own
            if abs((right >= 0) - own / total) >= SETTLED:
                active.append(place)
            for row, power in enumerate(powers):
                off = (row == right) - power / total
                if abs(off) < (SETTLED if row == right else FAINT):
                    continue
                bias[row] += 0.02 * off
                for feature, value in vector.items():
                    held = table.setdefault(feature, {})
                    past = squares.setdefault(feature, {})
                    slope = off * value
                    past[row] = past.get(row, 1e-6) + slope * slope
                    held[row] = held.get(row, 0.0) + STEP * slope / sqrt(past[row])
    found = {
        feature: sorted((row, round(weight, 4)) for row, weight in held.items())
        for feature, held in table.items()
    }
    return bias, found

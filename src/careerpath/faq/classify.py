"""How probable it is, for each entry, that it is what a question asks.

A softmax over linear scores. Several classes may speak for one entry: the one that ships and, where
somebody's own content adds questions to it, one learnt here. Classes whose entry is not there, as
those of other subjects, take their share of the probability and give no answer.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import exp
from typing import NamedTuple

from careerpath.faq.features import Vector, piece_features, rarity_of, weigh_features, word_feature
from careerpath.faq.weights import Weights
from careerpath.faq.words import Word


class Own(NamedTuple):
    """Classes learnt from somebody's own content: see `learn.learn_own`.

    `classes` are names as in the weights, `begin` their scores before any feature; `counts` are of
    features, `weights` by feature and place among the own classes.
    """

    classes: list[str]
    begin: list[float]
    counts: dict[int, int]
    weights: dict[int, list[tuple[int, float]]]


NOTHING_OWN = Own([], [], {}, {})


class Ranking(NamedTuple):
    """Each entry's probability, and the question's vector."""

    chances: dict[str, float]
    vector: Vector

    def order(self) -> list[str]:
        """Return ids, the most probable first; of equals the one that stands first."""
        return sorted(self.chances, key=lambda key: -self.chances[key])


class Classifier:
    """Trained weights and what was learnt beside them, for the entries that there are."""

    def __init__(self, weights: Weights, own: Own, entries: Collection[str]) -> None:
        self._weights = weights
        self._own = own
        self._entries = entries
        self._names = [*weights.head.classes, *own.classes]

    def knows(self, word: str) -> bool:
        """Return whether a word stands in any question that was learnt."""
        feature = word_feature(word)
        return feature in self._own.counts or self._weights.find(feature) >= 0

    def rarity(self, feature: int) -> float:
        """Return how rare a feature is; 0 for one that was never seen."""
        place = self._weights.find(feature)
        count = self._weights.count(place) if place >= 0 else self._own.counts.get(feature, 0)
        return rarity_of(count, self._weights.head.texts) if count else 0.0

    def rank(self, words: Sequence[Word]) -> Ranking:
        """Return how probable each entry is for a question, entries without a class left out."""
        vector = weigh_features(words, self.rarity)
        scores = self.score_base(vector)
        scores += self._own.begin
        count = len(self._weights.head.classes)
        for feature, value in vector.items():
            for row, weight in self._own.weights.get(feature, ()):
                scores[count + row] += value * weight
        chances: dict[str, float] = {}
        for name, chance in zip(self._names, soften(scores), strict=True):
            if name in self._entries:
                chances[name] = chances.get(name, 0.0) + chance
        return Ranking(chances, vector)

    def gain(self, key: str, word: Word, vector: Vector) -> float:
        """Return what a word of a question and its pieces gave to an entry."""
        features = {f for part in word.read for f in (word_feature(part), *piece_features(part))}
        total = 0.0
        for feature in sorted(features & vector.keys()):
            place = self._weights.find(feature)
            names = self._weights.head.classes
            found = self._weights.list_steps(place) if place >= 0 else ()
            steps = sum(step for row, step in found if names[row] == key)
            total += vector[feature] * self._weights.head.unit * steps
            own = self._own.weights.get(feature, ())
            total += vector[feature] * sum(w for row, w in own if self._own.classes[row] == key)
        return total

    def score_base(self, vector: Vector) -> list[float]:
        """Return the scores of the classes that ship, for a vector."""
        scores, unit = list(self._weights.head.begin), self._weights.head.unit
        for feature, value in vector.items():
            place, step_value = self._weights.find(feature), value * unit
            for row, step in self._weights.list_steps(place) if place >= 0 else ():
                scores[row] += step_value * step
        return scores


def soften(scores: Sequence[float]) -> list[float]:
    """Return the probabilities of scores: their softmax."""
    highest = max(scores, default=0.0)
    powers = [exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]

"""The classifier of `careerpath faq`: fitted with scikit-learn, then made small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from careerpath.faq.features import count_texts, rarity_of, weigh_features, word_feature
from careerpath.faq.weights import ELSEWHERE
from careerpath.faq.words import Word, read_all

PAIRS, PIECES = 2, 3
"""In how many lines a pair of words, and a piece of one, must stand to be a feature."""

STRENGTH = 10.0
"""The inverse of the penalty on large weights (scikit-learn's C)."""

ROUNDS = 60
"""The most steps of the solver."""

USUAL = 150
"""Lines of a usual entry. An entry with four times as many counts twice as much, not four times."""


class Model(NamedTuple):
    """Classes, their first scores, in how many lines each feature stands, and all weights.

    `weights` has a row for each class and a column for each feature, as `columns` numbers them.
    """

    classes: list[str]
    begin: Any
    counts: dict[int, int]
    columns: dict[int, int]
    weights: Any
    texts: int

    def judge(self, lines: Sequence[Sequence[Word]]) -> Any:
        """Return the probability of each class, a row for each line."""
        rarity = rarities(self.counts, self.texts)
        scores = make_matrix(lines, rarity, self.columns) @ self.weights.T + self.begin
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)


def choose_features(lines: Sequence[Sequence[Word]]) -> dict[int, int]:
    """Return the features that stand in enough lines, with the number of these."""
    whole, pieces = count_texts(lines)
    single = {word_feature(word) for text in lines for word in read_all(text)}
    counts = {f: n for f, n in whole.items() if n >= PAIRS or f in single}
    return counts | {f: n for f, n in pieces.items() if n >= PIECES}


def rarities(counts: Mapping[int, int], texts: int) -> dict[int, float]:
    """Return the rarity of each feature."""
    return {feature: rarity_of(count, texts) for feature, count in counts.items()}


def make_matrix(
    lines: Sequence[Sequence[Word]], rarity: Mapping[int, float], columns: Mapping[int, int]
) -> csr_matrix:
    """Return the lines' vectors as rows."""
    ends: list[int] = [0]
    places: list[int] = []
    values: list[float] = []
    for text in lines:
        vector = weigh_features(text, lambda feature: rarity.get(feature, 0.0))
        places += [columns[feature] for feature in vector]
        values += vector.values()
        ends.append(len(places))
    shape = (len(lines), len(columns))
    return csr_matrix((np.array(values, dtype=np.float32), places, ends), shape=shape)


def fit(lists: Sequence[tuple[str, Sequence[Word]]]) -> Model:
    """Return the classifier of lines, each with its class."""
    lines = [words for _, words in lists]
    counts = choose_features(lines)
    columns = {feature: place for place, feature in enumerate(sorted(counts))}
    matrix = make_matrix(lines, rarities(counts, len(lines)), columns)
    solver = LogisticRegression(C=STRENGTH, max_iter=ROUNDS, tol=1e-3)
    names = [name for name, _ in lists]
    counted = Counter(names)
    solver.fit(matrix, names, [weigh_line(name, counted[name]) for name in names])
    classes = [str(name) for name in solver.classes_]
    return Model(classes, solver.intercept_, counts, columns, solver.coef_, len(lines))


def weigh_line(name: str, lines: int) -> float:
    """Return what one of so many lines of a class counts: more in a short list."""
    return 1.0 if name == ELSEWHERE else float((USUAL / lines) ** 0.5)


def prune(model: Model, most: int, steps: int) -> tuple[float, dict[int, list[tuple[int, int]]]]:
    """Return the worth of a step, and the largest weights in steps: by feature, class and steps."""
    sizes = np.abs(model.weights)
    flat = sizes.ravel()
    least = np.partition(flat, -most - 1)[-most - 1] if most < flat.size else 0.0
    unit = float(sizes.max()) / steps
    found: dict[int, list[tuple[int, int]]] = {}
    features = sorted(model.counts)
    for column, row in zip(*np.nonzero((sizes > least).T), strict=True):
        step = round(float(model.weights[row, column]) / unit)
        if step:
            found.setdefault(features[column], []).append((int(row), step))
    return unit, found

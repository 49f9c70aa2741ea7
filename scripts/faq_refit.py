"""Fitting anew the weights that are kept, once the small ones are gone.

A file of 1.5 MB holds a twentieth of all weights. Leaving the others out cost 2 % of right answers;
fitted anew by the same measure, with nothing but the kept ones free, they make up for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from faq_model import STRENGTH, Model, make_matrix, rarities, weigh_line
from scipy.optimize import minimize

from careerpath.faq.words import Word

ROUNDS = 45
"""The most steps of the solver."""

TINY = 1e-30


def refit(model: Model, lists: Sequence[tuple[str, Sequence[Word]]], most: int) -> Model:
    """Return the model with its `most` largest weights, fitted to the lines again, the rest 0."""
    sizes = np.abs(model.weights)
    most = min(most, sizes.size)
    largest = np.sort(np.argpartition(-sizes.ravel(), most - 1)[:most])
    rows, columns = np.unravel_index(largest, sizes.shape)
    measure = _Measure(model, lists, rows, columns)
    start = np.concatenate([model.weights[rows, columns], model.begin]).astype(float)
    options = {"maxiter": ROUNDS}
    found = minimize(measure, start, jac=True, method="L-BFGS-B", options=options).x
    weights = np.zeros(model.weights.shape)
    weights[rows, columns] = found[: len(rows)]
    return model._replace(weights=weights, begin=found[len(rows) :])


class _Measure:
    """What the fit makes small, as scikit-learn has it: the surprise, and the penalty on weights.

    Called with the kept weights and then the first scores, it returns both sum and slope.
    """

    def __init__(self, model: Model, lists: Any, rows: Any, columns: Any) -> None:
        lines = [words for _, words in lists]
        self._matrix = make_matrix(lines, rarities(model.counts, model.texts), model.columns)
        self._turned = self._matrix.T.tocsr()
        counted = Counter(name for name, _ in lists)
        worth = [weigh_line(name, counted[name]) for name, _ in lists]
        self._worth = np.array(worth, dtype=np.float32)
        place = {name: row for row, name in enumerate(model.classes)}
        self._right = np.array([place[name] for name, _ in lists])
        self._rows, self._columns = rows, columns
        self._weights = np.zeros(model.weights.shape, dtype=np.float32)

    def __call__(self, free: Any) -> tuple[float, Any]:
        kept, begin = free[: len(self._rows)], free[len(self._rows) :]
        self._weights[self._rows, self._columns] = kept
        scores = self._matrix @ self._weights.T + begin.astype(np.float32)
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        lines = np.arange(len(self._right))
        right = np.maximum(chances[lines, self._right], TINY)
        surprise = -(self._worth * np.log(right)).sum(dtype=float)
        chances[lines, self._right] -= 1
        chances *= self._worth[:, None]
        slope = (self._turned @ chances).T[self._rows, self._columns].astype(float)
        slopes = np.concatenate([slope + kept / STRENGTH, chances.sum(axis=0, dtype=float)])
        return surprise + 0.5 / STRENGTH * float(kept @ kept), slopes

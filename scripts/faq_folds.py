"""Setting the thresholds of `careerpath faq` on questions that were held out of the training."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from faq_model import fit

from careerpath.faq.weights import ELSEWHERE
from careerpath.faq.words import Word

FOLDS = 5

WHOLE = 3
"""In each fold one entry of FOLDS times so many is held out whole."""

MOST_WRONG = 0.15
"""Of the answers that are shown in full, at most so many may be wrong."""

MOST_MISSED = 0.05
"""Of the questions whose entry comes first, at most so many may get neither answer nor titles."""

WITHOUT = 6 / 54
"""Questions without an entry to those that have one: as among the sixty put in public."""


class Case(NamedTuple):
    """A question that was held out: the best entry's probability, that of all entries together,
    whether the best would do, and the kind.

    An entry would do that is the question's own or related to it. Kinds: 'known', of an entry that
    was learnt; 'missing', of one that was held out whole; 'other', on another subject.
    """

    chance: float
    some: float
    right: bool
    kind: str


def choose_thresholds(
    lists: Sequence[tuple[str, list[Word]]], near: Mapping[str, Collection[str]]
) -> tuple[float, float]:
    """Return the probabilities from which an answer, and titles, are shown.

    `near` are the entries that would do for the questions of each, itself among them.

    Each fold holds out a part of the lines, and a part of the entries whole: people ask about what
    has no entry, and a list of lines by one hand is easier than what people type.
    """
    names = sorted({name for name, _ in lists} - {ELSEWHERE})
    cases: list[Case] = []
    for fold in range(FOLDS):
        missing = set(names[fold :: FOLDS * WHOLE])
        out = [n % FOLDS == fold or name in missing for n, (name, _) in enumerate(lists)]
        model = fit([each for each, held in zip(lists, out, strict=True) if not held])
        asked = [each for each, held in zip(lists, out, strict=True) if held]
        rows = [n for n, name in enumerate(model.classes) if name != ELSEWHERE]
        chances = model.judge([words for _, words in asked])[:, rows]
        for (name, _), chance in zip(asked, chances, strict=True):
            best = int(np.argmax(chance))
            right = model.classes[rows[best]] in near.get(name, ())
            kind = "missing" if name in missing else "other" if name == ELSEWHERE else "known"
            cases.append(Case(float(chance[best]), float(chance.sum()), right, kind))
        print(f"fold {fold + 1} of {FOLDS} done", flush=True)
    answer, suggest = find_answer(cases), find_suggest(cases)
    report(cases, answer, suggest)
    return answer, suggest


def find_answer(cases: Sequence[Case]) -> float:
    """Return the least probability from which at most MOST_WRONG of the answers are wrong."""
    weights = weigh(cases)
    for step in range(5, 95):
        least = step / 100
        shown = [(weights[c.kind], c.right) for c in cases if c.chance >= least]
        wrong = sum(weight for weight, right in shown if not right)
        if shown and wrong <= MOST_WRONG * sum(weight for weight, _ in shown):
            return least
    return 0.95


def find_suggest(cases: Sequence[Case]) -> float:
    """Return what all entries together reach but for MOST_MISSED of the questions placed right."""
    chances = [case.some for case in cases if case.right]
    return round(float(np.quantile(chances, MOST_MISSED)), 3)


def weigh(cases: Sequence[Case]) -> dict[str, float]:
    """Return what a case of each kind counts: those without an entry WITHOUT to one in all."""
    counts = {kind: sum(case.kind == kind for case in cases) for kind in KINDS}
    share = {"known": 1.0, "missing": WITHOUT / 2, "other": WITHOUT / 2}
    return {kind: share[kind] / max(counts[kind], 1) for kind in KINDS}


KINDS = ("known", "missing", "other")


def report(cases: Sequence[Case], answer: float, suggest: float) -> None:
    """Print what each state would be shown for, by kind."""
    print(f"answer from {answer}, titles from {suggest}")
    for kind in KINDS:
        mine = [case for case in cases if case.kind == kind]
        shown = sum(case.chance >= answer for case in mine) / len(mine)
        named = sum(c.some >= suggest and c.chance < answer for c in mine) / len(mine)
        right = sum(case.right for case in mine) / len(mine)
        print(f"{kind:8}{len(mine):6}  right {right:.1%}  answer {shown:.1%}  titles {named:.1%}")

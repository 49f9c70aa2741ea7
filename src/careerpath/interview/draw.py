"""Drawing a mock interview: by the role's mix of rounds, the unseen and the weak first."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from careerpath.advice.results import Result
from careerpath.catalog.interview import Mix, MockQuestion, Seniority, Share
from careerpath.person.practice import Mocked

LEVELS: tuple[Seniority, ...] = ("junior", "mid", "senior")
USUAL_MINUTES = 45
SLACK = 5
"""Minutes by which a mock may run over what was asked for."""


class Setup(Result, frozen=True):
    """What kind of mock: role, level, minutes in all, one kind of round or None for a mix."""

    role: str
    level: Seniority
    minutes: int = USUAL_MINUTES
    kind: str | None = None


def shares_of(mix: Mix, level: Seniority) -> list[Share]:
    """Return what interviews of a level are made of."""
    return {"junior": mix.junior, "mid": mix.mid, "senior": mix.senior}[level]


def draw_questions(
    questions: Mapping[str, MockQuestion],
    mix: Mix,
    setup: Setup,
    past: Sequence[Mocked],
    seed: int,
) -> list[MockQuestion]:
    """Return the questions of a mock; the same seed and past draw the same.

    Kinds are drawn by their shares, each once before one comes twice. Within a kind come first
    questions that were never asked, then those with the lowest score; those of the level before
    easier ones, and never harder ones. Empty where nothing fits.
    """
    chance = random.Random(seed)
    fitting = [each for each in questions.values() if _fits(each, setup)]
    weights = {each.kind: each.share for each in shares_of(mix, setup.level)}
    if setup.kind is not None:
        weights = {setup.kind: 1}
    scores = {each.question: each.score for each in past}
    piles = {kind: _pile(fitting, kind, setup.level, scores, chance) for kind in weights}
    chosen: list[MockQuestion] = []
    left = setup.minutes
    turn: list[str] = []
    while any(piles.values()):
        turn = turn or _shuffled({kind: weights[kind] for kind in piles if piles[kind]}, chance)
        kind = turn.pop(0)
        fits = [each for each in piles[kind] if each.minutes <= left + SLACK]
        if not fits:
            piles[kind] = []
            continue
        chosen.append(fits[0])
        piles[kind].remove(fits[0])
        left -= fits[0].minutes
    if not chosen and fitting:
        shortest = min(fitting, key=lambda each: each.minutes)
        return [shortest] if shortest.kind in weights else []
    return chosen


def _fits(question: MockQuestion, setup: Setup) -> bool:
    easier = LEVELS.index(question.level) <= LEVELS.index(setup.level)
    return setup.role in question.roles and easier


def _pile(
    questions: Sequence[MockQuestion],
    kind: str,
    level: Seniority,
    scores: Mapping[str, int],
    chance: random.Random,
) -> list[MockQuestion]:
    """Return the questions of a kind in the order in which they are taken."""
    mine = [each for each in questions if each.kind == kind]
    chance.shuffle(mine)
    return sorted(
        mine,
        key=lambda each: (scores.get(each.id, -1), LEVELS.index(level) - LEVELS.index(each.level)),
    )


def _shuffled(weights: Mapping[str, int], chance: random.Random) -> list[str]:
    """Return the kinds in a random order in which the heavier tend to come first."""
    keyed = {kind: chance.random() ** (1 / weight) for kind, weight in sorted(weights.items())}
    return sorted(keyed, key=lambda kind: -keyed[kind])

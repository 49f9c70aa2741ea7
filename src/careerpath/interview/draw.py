"""Drawing a mock interview: by the role's mix of rounds, the unseen and the weak first."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from careerpath.advice.results import Result
from careerpath.catalog.interview import Mix, MockQuestion, Seniority, Share
from careerpath.person.practice import Mocked

LEVELS: tuple[Seniority, ...] = ("junior", "mid", "senior")
USUAL_MINUTES = 45
WHOLE = 100
OVER = 1.5
SLACK = 5
"""From its second question on, a kind takes at most this times its share, and so much more."""

LATEST = 30
"""Answers of earlier mocks that count for what was practised."""


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

    The kind that is furthest behind its share of all that was practised comes next, this mock
    included, so that a few mocks together are like the real thing, also where one round takes all
    of the time. Within a kind come first questions that were never asked, then those with the
    lowest score, and those of the level before those one level below. Empty where nothing fits;
    where all take longer than there is time, the shortest.
    """
    fitting = [each for each in questions.values() if _fits(each, setup)]
    weights = {each.kind: each.share for each in shares_of(mix, setup.level)}
    if setup.kind is not None:
        weights = {setup.kind: WHOLE}
    draw = _Draw(setup, weights, fitting, past, _practised(questions, past), seed)
    chosen = draw.take_all()
    possible = [each for each in fitting if each.kind in weights]
    return chosen or sorted(possible, key=lambda each: (each.minutes, each.id))[:1]


class _Draw:
    """One drawing: what is left of each kind and of the time."""

    def __init__(
        self,
        setup: Setup,
        weights: Mapping[str, int],
        fitting: Sequence[MockQuestion],
        past: Sequence[Mocked],
        practised: Mapping[str, int],
        seed: int,
    ) -> None:
        self._setup, self._weights, self._practised = setup, weights, practised
        self._chance = random.Random(seed)
        scores = {each.question: each.score for each in past}
        self._piles = {
            kind: _pile(fitting, kind, setup.level, scores, self._chance) for kind in weights
        }
        self._taken = dict.fromkeys(weights, 0)

    def take_all(self) -> list[MockQuestion]:
        """Return the questions in the order in which they are asked."""
        chosen: list[MockQuestion] = []
        while left := [kind for kind, pile in self._piles.items() if pile]:
            self._chance.shuffle(left)
            kind = max(left, key=self._behind)
            found = next((each for each in self._piles[kind] if self._has_room(each)), None)
            if found is None:
                self._piles[kind] = []
                continue
            chosen.append(found)
            self._piles[kind].remove(found)
            self._taken[kind] += found.minutes
        return chosen

    def _behind(self, kind: str) -> float:
        """Return by how many minutes a kind is behind its share of what is practised."""
        whole = sum(self._practised.get(each, 0) for each in self._weights) + self._setup.minutes
        had = self._practised.get(kind, 0) + self._taken[kind]
        return whole * self._weights[kind] / WHOLE - had

    def _has_room(self, question: MockQuestion) -> bool:
        left = self._setup.minutes - sum(self._taken.values())
        share = self._weights[question.kind] / WHOLE * self._setup.minutes
        before = self._taken[question.kind]
        fits = not before or before + question.minutes <= share * OVER + SLACK
        return question.minutes <= left and fits


def _fits(question: MockQuestion, setup: Setup) -> bool:
    below = LEVELS.index(setup.level) - LEVELS.index(question.level)
    return setup.role in question.roles and below in (0, 1)


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


def _practised(questions: Mapping[str, MockQuestion], past: Sequence[Mocked]) -> dict[str, int]:
    """Return the minutes that the latest answers of each kind were worth."""
    found: dict[str, int] = {}
    for each in past[-LATEST:]:
        question = questions.get(each.question)
        worth = question.minutes if question else each.minutes
        found[each.round] = found.get(each.round, 0) + worth
    return found

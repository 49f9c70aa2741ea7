"""How surely the quiz recognises a role: does somebody who answers like one get that one first?

Three kinds of people are made up, from a fixed seed, and scored as the program scores them.

random      every answer is drawn uniformly, 'no preference' among them. Each role should come
            first about 1/N of the time: nobody may win by the shape of the questionnaire.
archetype   every answer is one that gives the role most points (a tie is drawn), then three
            answers in ten are replaced by random ones, as a person never wants one thing only.
same again  that person with one answer in ten drawn anew: does the first role stay?

    python benchmarks/quiz_recognition.py                    a table, and exit 1 under a floor
    python benchmarks/quiz_recognition.py --people 5000 --seed 7
    python benchmarks/quiz_recognition.py --quick            the same for the short quiz

These are made-up people: the figures say that the questionnaire tells its own roles apart, not
that a real person would be happy in one.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from careerpath.advice.fit import question_scores
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import PAIR, Role

REPLACED = 0.3
"""Share of an archetype's answers that are replaced by random ones."""

CHANGED = 0.1
"""Share of a person's answers that are drawn anew for 'same again'."""

NEAR = 3
"""Among so many first roles counts as near."""

FLOORS = {
    "first, mean": 0.85,
    "first, worst role": 0.70,
    "among three, mean": 0.98,
    "among three, worst role": 0.95,
    "headline pair right": 0.95,
    "same first role again": 0.85,
}
LEAST_RANDOM, MOST_RANDOM = 0.5, 1.6
"""How often a role may come first under random answers, in units of 1/N."""

Person = list[int]
"""The place of the chosen option in each question."""


@dataclass(frozen=True)
class Measured:
    """What was measured. The mappings go by role id; `random` is in units of 1/N."""

    random: Mapping[str, float]
    first: Mapping[str, float]
    near: Mapping[str, float]
    again: Mapping[str, float]
    rival: Mapping[str, tuple[str, float]]
    headline: float
    random_headline: float
    random_again: float

    def values(self) -> dict[str, float]:
        """Return the figures that have floors."""
        return {
            "first, mean": _mean(self.first),
            "first, worst role": min(self.first.values()),
            "among three, mean": _mean(self.near),
            "among three, worst role": min(self.near.values()),
            "headline pair right": self.headline,
            "same first role again": _mean(self.again),
        }

    def failures(self) -> list[str]:
        """Return what lies under its floor, in words."""
        found = [
            f"{name}: {value:.3f}, floor {FLOORS[name]}"
            for name, value in self.values().items()
            if value < FLOORS[name]
        ]
        return found + [
            f"{role} comes first {value:.2f}/N of the time under random answers"
            for role, value in self.random.items()
            if not LEAST_RANDOM <= value <= MOST_RANDOM
        ]


class Scorer:
    """The shares of z of every option, so that a person's z is a sum of table rows."""

    def __init__(self, roles: Mapping[str, Role], questions: Mapping[str, Question]) -> None:
        self.roles = list(roles)
        self.sizes = [len(question.option_ids()) for question in questions.values()]
        raw = [
            [list(question_scores(role, question).values()) for question in questions.values()]
            for role in roles.values()
        ]
        self.best = [[_places(scores) for scores in of_role] for of_role in raw]
        self.rows = [
            [tuple(column) for column in zip(*of_question, strict=True)]
            for of_question in zip(*(_standardise(of_role) for of_role in raw), strict=True)
        ]

    def z(self, person: Person) -> list[float]:
        """Return the person's z for every role, as `careerpath.advice.fit` computes it."""
        chosen = [row[option] for row, option in zip(self.rows, person, strict=True)]
        return [sum(column) for column in zip(*chosen, strict=True)]

    def ranking(self, person: Person) -> list[int]:
        """Return the places of all roles, the closest first, ties by id."""
        z = [round(value, 9) for value in self.z(person)]
        return sorted(range(len(z)), key=lambda place: (-z[place], self.roles[place]))

    def first(self, person: Person) -> int:
        """Return the place of the closest role."""
        return self.ranking(person)[0]

    def random_person(self, chance: Random) -> Person:
        """Return a person who answers at random."""
        return [chance.randrange(size) for size in self.sizes]

    def archetype(self, role: int, chance: Random) -> Person:
        """Return a person who wants what a role is, with REPLACED of the answers at random."""
        return self.disturb([chance.choice(places) for places in self.best[role]], REPLACED, chance)

    def disturb(self, person: Person, share: float, chance: Random) -> Person:
        """Return the person with a share of the answers drawn anew."""
        changed = list(person)
        for place in chance.sample(range(len(person)), round(share * len(person))):
            changed[place] = chance.randrange(self.sizes[place])
        return changed


def measure(catalog: Catalog, people: int, seed: int, quick: bool = False) -> Measured:
    """Return the figures over `people` made-up persons a role, with all or the quick questions."""
    asked = catalog.quick_questions if quick else catalog.questions
    questions = {key: catalog.questions[key] for key in asked}
    scorer, chance = Scorer(catalog.roles, questions), Random(seed)
    roles, pair = scorer.roles, [scorer.roles.index(role) for role in PAIR]
    crowd = [scorer.random_person(chance) for _ in range(people * len(roles))]
    wins = [scorer.first(person) for person in crowd]
    again = [scorer.first(scorer.disturb(person, CHANGED, chance)) for person in crowd]
    z = [scorer.z(person) for person in crowd]
    first, near, same, rival = {}, {}, {}, {}
    right = []
    for place, role in enumerate(roles):
        persons = [scorer.archetype(place, chance) for _ in range(people)]
        rankings = [scorer.ranking(person) for person in persons]
        changed = [scorer.first(scorer.disturb(person, CHANGED, chance)) for person in persons]
        first[role] = _share([ranking[0] == place for ranking in rankings])
        near[role] = _share([place in ranking[:NEAR] for ranking in rankings])
        same[role] = _share([r[0] == new for r, new in zip(rankings, changed, strict=True)])
        others = Counter(ranking[0] for ranking in rankings if ranking[0] != place)
        nearest, times = others.most_common(1)[0] if others else (place, 0)
        rival[role] = (roles[nearest], times / people)
        if place in pair:
            other = pair[1 - pair.index(place)]
            right += [ranking.index(place) < ranking.index(other) for ranking in rankings]
    won = Counter(wins)
    return Measured(
        random={role: won[place] * len(roles) / len(crowd) for place, role in enumerate(roles)},
        first=first,
        near=near,
        again=same,
        rival=rival,
        headline=_share(right),
        random_headline=_share([each[pair[0]] > each[pair[1]] for each in z]),
        random_again=_share([a == b for a, b in zip(wins, again, strict=True)]),
    )


def write_table(measured: Measured) -> str:
    """Return the figures as text, a line a role and a line a floor."""
    lines = [f"{'role':27}{'random x N':>10}{'first':>8}{'in 3':>8}{'again':>8}  next first"]
    for role, first in sorted(measured.first.items(), key=lambda item: item[1]):
        name, share = measured.rival[role]
        lines.append(
            f"{role:27}{measured.random[role]:10.2f}{first:8.3f}{measured.near[role]:8.3f}"
            f"{measured.again[role]:8.3f}  {f'{name} {share:.3f}' if share else '-'}"
        )
    lines.append("")
    for name, value in measured.values().items():
        lines.append(f"{name:27}{value:10.3f}   floor {FLOORS[name]}")
    lines.append(
        f"{'random, least and most':27}{min(measured.random.values()):10.2f} "
        f"to {max(measured.random.values()):.2f} of 1/N   "
        f"allowed {LEAST_RANDOM} to {MOST_RANDOM}"
    )
    lines.append(f"{'random, ' + PAIR[0] + ' leads':27}{measured.random_headline:7.3f}")
    lines.append(f"{'random, same first again':27}{measured.random_again:10.3f}   no floor")
    return "\n".join(lines)


def main() -> int:
    """Print the table; 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(description="How surely the quiz recognises a role.")
    parser.add_argument("--people", type=int, default=2000, help="made-up people a role")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="the short quiz, which has no floors")
    given = parser.parse_args()
    measured = measure(Catalog(), given.people, given.seed, given.quick)
    print(write_table(measured))
    if given.quick:
        return 0
    for failure in measured.failures():
        print(f"Under its floor: {failure}")
    return 1 if measured.failures() else 0


def _standardise(scores: Sequence[Sequence[int]]) -> list[list[float]]:
    """Return a role's points of every option as shares of z."""
    means = [sum(values) / len(values) for values in scores]
    variance = sum(
        sum((value - mean) ** 2 for value in values) / len(values)
        for values, mean in zip(scores, means, strict=True)
    )
    sd = sqrt(variance) or 1.0
    return [
        [(value - mean) / sd for value in values]
        for values, mean in zip(scores, means, strict=True)
    ]


def _places(scores: Sequence[int]) -> list[int]:
    """Return the places of the highest score."""
    return [place for place, value in enumerate(scores) if value == max(scores)]


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits)


def _mean(values: Mapping[str, float]) -> float:
    return sum(values.values()) / len(values)


if __name__ == "__main__":
    sys.exit(main())

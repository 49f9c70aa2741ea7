"""Sets of study steps as bits of one whole number, so that thousands of sets can be compared.

Each half hour of a step that is still to do is a bit. The size of a set of steps is then a count
of bits, the union of two sets is an `or`, and a step in two sets counts once by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from copy import copy

import msgspec

from careerpath.advice.ladders import Ladders, Levels, role_targets
from careerpath.advice.results import Result
from careerpath.catalog.roles import Role, SkillNeed


class Bundle(Result, frozen=True):
    """All unmet steps up to one level of a skill, prerequisites included and first."""

    skill: str
    level: int
    steps: list[str]
    bits: int
    gain: float


class Bundles:
    """The candidates of one person for one role.

    `gain` is in readiness, 0 to 1, beyond where the person stands.
    """

    def __init__(
        self,
        ladders: Ladders,
        role: Role,
        levels: Levels,
        done: Set[str],
        left: Mapping[str, float],
    ) -> None:
        self.bit: dict[str, int] = {}
        place = 0
        for step in ladders.missing_steps(role_targets(role), levels, done):
            size = round(left.get(step, ladders.steps[step].hours) * 2)
            self.bit[step] = ((1 << size) - 1) << place
            place += size
        total = sum(need.importance for need in role.skills)
        self._base = {
            need.skill: min(ladders.level_after(need.skill, levels, done), need.required)
            for need in role.skills
        }
        self._needs = {need.skill: need for need in role.skills}
        self._ladder: dict[str, list[Bundle]] = {}
        for need in role.skills:
            self._ladder[need.skill] = [
                self._bundle(ladders, need, level, total, levels, done)
                for level in range(
                    self._base[need.skill] + 1,
                    min(need.required, ladders.skills[need.skill].top) + 1,
                )
            ]
        self.all = [bundle for found in self._ladder.values() for bundle in found]
        own = {skill: self._own_bits(ladders, skill) for skill in self._ladder}
        self._side = {
            (bundle.skill, bundle.level): [
                skill for skill in own if skill != bundle.skill and bundle.bits & own[skill]
            ]
            for bundle in self.all
        }

    def favouring(self, bonus: float) -> Bundles:
        """Return the same candidates with foundations counting more by up to twice `bonus`.

        A must-have counts more, and so does a skill by the share of the role's other skills
        that build on it.
        """
        full = [skill for skill, found in self._ladder.items() if found]
        other = copy(self)
        other._ladder = {}
        for skill, found in self._ladder.items():
            above = sum(skill in self._side[key, self._top(key)] for key in full if key != skill)
            factor = 1 + bonus * (self.must_have(skill) + above / len(self._ladder))
            other._ladder[skill] = [
                msgspec.structs.replace(bundle, gain=bundle.gain * factor) for bundle in found
            ]
        other.all = [bundle for found in other._ladder.values() for bundle in found]
        return other

    def _top(self, skill: str) -> int:
        return self._ladder[skill][-1].level

    def _bundle(
        self,
        ladders: Ladders,
        need: SkillNeed,
        level: int,
        total: int,
        levels: Levels,
        done: Set[str],
    ) -> Bundle:
        steps = ladders.missing_steps([(need.skill, level)], levels, done)
        gain = need.importance * (level - self._base[need.skill]) / need.required / total
        return Bundle(need.skill, level, steps, self.bits_of(steps), gain)

    def _own_bits(self, ladders: Ladders, skill: str) -> int:
        return self.bits_of(step.id for step in ladders.skills[skill].ladder)

    def bits_of(self, steps: Iterable[str]) -> int:
        """Return the set of those steps that are candidates here."""
        bits = 0
        for step in steps:
            bits |= self.bit.get(step, 0)
        return bits

    def steps_in(self, bits: int) -> set[str]:
        """Return the ids of the steps of a set."""
        return {step for step, mine in self.bit.items() if mine & bits}

    def base(self, skill: str) -> int:
        """Return the level at which the person stands."""
        return self._base[skill]

    def must_have(self, skill: str) -> bool:
        """Return whether the role cannot do without a skill."""
        return self._needs[skill].must_have

    def by_importance(self) -> list[Bundle]:
        """Return the highest bundle of each skill, the most important skill first."""
        order = sorted(self._needs.values(), key=lambda need: (-need.importance, need.skill))
        return [self._ladder[need.skill][-1] for need in order if self._ladder[need.skill]]

    def reached(self, bits: int) -> dict[str, int]:
        """Return the level of each of the role's skills once a set is studied."""
        return {skill: self._level(skill, bits) for skill in self._ladder}

    def union(self, reached: Mapping[str, int]) -> int:
        """Return the set that leads to these levels."""
        bits = 0
        for skill, level in reached.items():
            if level > self._base[skill]:
                bits |= self._ladder[skill][level - self._base[skill] - 1].bits
        return bits

    def gain(self, bits: int) -> float:
        """Return the readiness that a set adds."""
        return sum(self._gain_of(skill, bits) for skill in self._ladder)

    def fill(
        self,
        bits: int,
        room: int,
        most: Mapping[str, int] | None = None,
        within: int | None = None,
    ) -> int:
        """Return a set enlarged by the bundles of best value until nothing more fits.

        `most` holds the highest level for some skills, `within` the steps that may be taken.
        """
        most = most or {}
        waiting = [
            bundle
            for bundle in self.all
            if bundle.bits & ~bits
            and bundle.level <= most.get(bundle.skill, bundle.level)
            and (within is None or not bundle.bits & ~within)
        ]
        values: dict[int, tuple[float, int]] = {}
        at = {skill: self._climb(skill, 0, bits) for skill in self._ladder}
        left = room - bits.bit_count()
        while waiting:
            best: Bundle | None = None
            top = -1.0
            rest = []
            for bundle in waiting:
                key = id(bundle)
                if key not in values:
                    size = (bundle.bits & ~bits).bit_count()
                    if not size:
                        continue
                    values[key] = (self._added(bundle, bits, at) / size, size)
                value, size = values[key]
                if size > left:
                    continue
                rest.append(bundle)
                if value > top or (
                    value == top and best is not None and _name(bundle) < _name(best)
                ):
                    best, top = bundle, value
            if best is None:
                return bits
            added = best.bits & ~bits
            bits |= best.bits
            left = room - bits.bit_count()
            waiting = [bundle for bundle in rest if bundle is not best]
            for bundle in waiting:
                if bundle.bits & added:
                    values.pop(id(bundle), None)
            at = {skill: self._climb(skill, index, bits) for skill, index in at.items()}
        return bits

    def _climb(self, skill: str, index: int, bits: int) -> int:
        """Return how many bundles of a skill a set holds, of which `index` are known to be."""
        ladder = self._ladder[skill]
        while index < len(ladder) and not ladder[index].bits & ~bits:
            index += 1
        return index

    def _level(self, skill: str, bits: int) -> int:
        level = self._base[skill]
        for bundle in self._ladder[skill]:
            if bundle.bits & ~bits:
                break
            level = bundle.level
        return level

    def _gain_of(self, skill: str, bits: int) -> float:
        gain = 0.0
        for bundle in self._ladder[skill]:
            if bundle.bits & ~bits:
                break
            gain = bundle.gain
        return gain

    def _added(self, bundle: Bundle, bits: int, at: Mapping[str, int]) -> float:
        """Return what a bundle adds to a set, with what it brings other skills on the way.

        `at` is how many bundles of each skill the set holds.
        """
        after = bits | bundle.bits
        added = 0.0
        for skill in (bundle.skill, *self._side[bundle.skill, bundle.level]):
            index = at[skill]
            reached = self._climb(skill, index, after)
            if reached > index:
                ladder = self._ladder[skill]
                added += ladder[reached - 1].gain - (ladder[index - 1].gain if index else 0.0)
        return added


def _name(bundle: Bundle) -> tuple[str, int]:
    return bundle.skill, bundle.level

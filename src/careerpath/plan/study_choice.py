"""Which study steps to take when the hours do not suffice for all of them.

Each level of a skill that the role asks for is a candidate, valued together with its unmet
prerequisites: gain in readiness for the hours it costs. The best value goes first, ties by id.
Greedy choice alone can end up well below the best, so a second pass lowers each chosen
skill in turn, or begins with a candidate that was left out, fills up again, and keeps what gains.
Of choices that are worth nearly the same, one with must-haves and foundations is taken, and
small beginnings give way to deeper study of the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from careerpath.advice.ladders import Ladders, Levels
from careerpath.catalog.roles import Role
from careerpath.plan.study_bundles import Bundles

NEARLY = 0.952
"""The share of the best gain that a choice with firmer foundations or fewer skills must keep.

The best gain found was at least 97.3 % of the optimum for 600 random people, so that a plan stays
above 92 % of it (benchmarks/plan_quality.py).
"""

FOUNDATION_BONUS = (1.5, 0.5)
"""How much more foundations count while choosing, tried in turn until the gain is nearly the best.

A plan to become an engineer that holds no programming, since other first lessons are shorter,
would be right by the figures and wrong by any mentor.
"""

STAYS = 0.9
"""The share of the best gain that an earlier plan's steps must reach to be kept as they are."""

MOST_BUNDLES = 150
"""With more candidates than this, swapping would take seconds; shipped roles have about 40."""


def choose_steps(
    ladders: Ladders,
    role: Role,
    levels: Levels,
    budget: float,
    done: Set[str] = frozenset(),
    left: Mapping[str, float] | None = None,
    keep: Set[str] | None = None,
) -> set[str]:
    """Return the ids of steps that fit into `budget` hours, with all that they need.

    `done` are finished already, `left` holds the hours that begun steps still need. With `keep`,
    steps from there are chosen as long as the others would not be clearly better, so that a
    plan made anew stays the same where it can. Hours left over begin the next best ladder.
    """
    bundles = Bundles(ladders, role, levels, done, left or {})
    room = round(budget * 2)
    best = _best_choice(bundles, room)
    shapes = [*(bundles.favouring(bonus) for bonus in FOUNDATION_BONUS), bundles]
    if keep is not None:
        kept = bundles.bits_of(keep)
        for shape in shapes:
            choice = _best_choice(shape, room, kept)
            if bundles.gain(choice) >= STAYS * bundles.gain(best):
                return bundles.steps_in(_fill(bundles, _fill(bundles, choice, room, kept), room))
    for shape in shapes:
        choice = _narrow(shape, best if shape is bundles else _best_choice(shape, room), room)
        if bundles.gain(choice) >= NEARLY * bundles.gain(best):
            break
    return bundles.steps_in(_fill(bundles, choice, room))


def _best_choice(bundles: Bundles, room: int, within: int | None = None) -> int:
    """Return the best choice found: bits of steps that hold at most `room` half hours."""
    best = bundles.fill(0, room, within=within)
    return best if len(bundles.all) > MOST_BUNDLES else _swap(bundles, best, room, within)


def _swap(bundles: Bundles, best: int, room: int, within: int | None) -> int:
    """Return the best of what a single change and filling up again lead to."""
    start, top = best, bundles.gain(best)
    reached = bundles.reached(start)
    tries = []
    for skill, level in sorted(reached.items()):
        for lower in range(bundles.base(skill), level):
            tries.append((bundles.union({**reached, skill: lower}), {skill: lower}))
    for bundle in bundles.all:
        if bundle.bits & ~start and bundle.bits.bit_count() <= room:
            tries.append((bundle.bits, {}))
    for bits, most in tries:
        if bits.bit_count() > room or (within is not None and bits & ~within):
            continue
        found = bundles.fill(bits, room, most, within)
        gain = bundles.gain(found)
        if (gain, -found.bit_count()) > (top, -best.bit_count()):
            best, top = found, gain
    return best


def _narrow(bundles: Bundles, best: int, room: int) -> int:
    """Return a choice with fewer skills, must-haves apart, that keeps nearly all of the gain.

    A dozen first lessons in unrelated skills make a poor plan, even where they count most.
    """
    if len(bundles.all) > MOST_BUNDLES:
        return best
    floor = NEARLY * bundles.gain(best)
    current = best
    while True:
        reached = bundles.reached(current)
        begun = {skill: level for skill, level in reached.items() if level > bundles.base(skill)}
        found = []
        for skill in sorted(begun):
            if bundles.must_have(skill):
                continue
            most = {other: bundles.base(other) for other in reached if other not in begun} | {
                skill: bundles.base(skill)
            }
            bits = bundles.union({**reached, skill: bundles.base(skill)})
            choice = bundles.fill(bits, room, most)
            after = bundles.reached(choice)
            if sum(after[key] > bundles.base(key) for key in after) < len(begun):
                found.append((bundles.gain(choice), skill, choice))
        if not found or max(found)[0] < floor:
            return current
        current = max(found)[2]


def _fill(bundles: Bundles, bits: int, room: int, within: int | None = None) -> int:
    """Return a choice with the hours that are left spent on the next steps, whole steps only."""
    bits = bundles.fill(bits, room, within=within)
    for bundle in bundles.by_importance():
        for step in bundle.steps:
            mine = bundles.bit[step]
            if mine & bits == mine:
                continue
            outside = within is not None and mine & ~within
            if outside or (bits | mine).bit_count() > room:
                break
            bits |= mine
    return bits

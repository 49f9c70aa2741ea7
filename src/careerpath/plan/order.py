"""The order of study: the path as it is written, and where its must-haves come before the rest."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Literal

import msgspec

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.path import Stretch
from careerpath.catalog.roles import Role

MUST_HAVES = 0.6
"""The share of study that must-haves and what they need get at least, until they are met."""

LENIENT = 0.55
"""That share at the moment when something is learnt that interviews test."""

Way = Literal["written", "lenient", "strict"]
"""How a path is taken: as it is written, or with must-haves first, strictly so or not quite."""

FEW_WEEKS = 4
"""Weeks within which the study of the role's defining skill, its first must-have, begins."""

MOST_BEFORE = 5
"""Skills that may come before the defining one: so many have room in its weeks."""


def order_study(
    stretches: list[Stretch],
    role: Role,
    levels: Levels,
    ladders: Ladders,
    done: Set[str],
    early: float,
    way: Way,
    tested: Mapping[str, int],
) -> list[Stretch]:
    """Return the stretches with their steps in the order in which to study them.

    The defining skill begins within the first `early` hours of study. Unless the path is taken as
    written, in each milestone what the must-haves need comes first, and what supports them waits
    for the next one where it would leave them less than MUST_HAVES of all study so far. Of what
    supports them, the skills that interviews test come first, up to the levels in `tested`.
    """
    if way != "written":
        share = LENIENT if way == "lenient" else MUST_HAVES
        wanted = steps_to_must_haves(role, levels, ladders)
        supports = {step for each in stretches for step in each.steps} - wanted
        tests = ladders.missing_steps(tested.items(), levels, done)
        ahead = [step for step in tests if step in supports]
        stretches = _let_wait(stretches, wanted, ahead, share, levels, ladders, done)
    first = find_defining_step(stretches, role, levels, ladders, done)
    return _bring_forward(stretches, first, ladders, early) if first else stretches


def find_defining_step(
    stretches: list[Stretch], role: Role, levels: Levels, ladders: Ladders, done: Set[str]
) -> str | None:
    """Return the step with which the study of a role's first must-have begins, with what it needs.

    None where it was begun, or is known.
    """
    first = next((ask for ask in role.skills if ask.must_have), None)
    if first is None:
        return None
    wanted = set(ladders.missing_steps([(first.skill, first.required)], levels))
    if wanted & done:
        return None
    return next((step for each in stretches for step in each.steps if step in wanted), None)


def _let_wait(
    stretches: list[Stretch],
    wanted: Set[str],
    ahead: list[str],
    share: float,
    levels: Levels,
    ladders: Ladders,
    done: Set[str],
) -> list[Stretch]:
    """Return the stretches with what is `wanted` first, and of the rest what is `ahead`.

    `share` is what must be left for what is wanted where a step of `ahead` is taken.
    """
    hours = {key: float(step.hours) for key, step in ladders.steps.items()}
    placed: list[str] = []
    waiting = list(ahead)
    found: list[Stretch] = []

    def ready(step: str) -> bool:
        """Return whether what a step builds on is placed, and enough is left for the wanted."""
        least = share if step in ahead else MUST_HAVES
        after = [*placed, step]
        ours = sum(hours[each] for each in after if each in wanted)
        enough = ours >= least * sum(hours[each] for each in after)
        return enough and set(ladders.missing_before(step, levels, done)) <= set(placed)

    def take(queue: list[str]) -> list[str]:
        """Place the first steps of a queue, as far as they are ready; return the rest."""
        while queue and (wanted <= {*placed, *done} or ready(queue[0])):
            placed.append(queue.pop(0))
        return queue

    for stretch in stretches:
        before = len(placed)
        for step in (each for each in stretch.steps if each in wanted):
            placed.append(step)
            waiting = take(waiting)
        own = [each for each in stretch.steps if each not in wanted and each not in ahead]
        waiting = take([*waiting, *own])
        found.append(Stretch(stretch.milestone, placed[before:]))
    if waiting:  # only where must-haves lie beyond the path
        found[-1] = Stretch(found[-1].milestone, [*found[-1].steps, *waiting])
    return found


def steps_to_must_haves(role: Role, levels: Levels, ladders: Ladders) -> set[str]:
    """Return the steps ahead of a role's must-haves, with all that they build on."""
    musts = [(ask.skill, ask.required) for ask in role.skills if ask.must_have]
    return set(ladders.missing_steps(musts, levels))


def _bring_forward(
    stretches: list[Stretch], step: str, ladders: Ladders, early: float
) -> list[Stretch]:
    """Return the stretches with a step no later than `early` hours of study.

    It comes within the first milestone that is ahead, so that no project is built before.
    """
    steps = [key for stretch in stretches for key in stretch.steps]
    begin = next(stretch for stretch in stretches if stretch.steps)
    latest = min(_place_within(steps, ladders, early), len(begin.steps))
    if steps.index(step) <= latest:
        return stretches
    moved = []
    for stretch in stretches:
        mine = [key for key in stretch.steps if key != step]
        if stretch is begin:
            mine.insert(latest, step)
        moved.append(msgspec.structs.replace(stretch, steps=mine))
    return moved


def _place_within(steps: list[str], ladders: Ladders, hours: float) -> int:
    """Return the last place in the order that begins before so many hours are over."""
    total, skills, place = 0.0, set[str](), 0
    for number, step in enumerate(steps):
        if total >= hours or len(skills) > MOST_BEFORE:
            break
        place = number
        total += ladders.steps[step].hours
        skills.add(ladders.skill_of[step])
    return place

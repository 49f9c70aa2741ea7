"""The order of study: the path as it is written, and where its must-haves come before the rest."""

from __future__ import annotations

from collections.abc import Collection, Set

import msgspec

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.path import Stretch
from careerpath.catalog.roles import Role

MUST_HAVES = 0.6
"""The share of study that must-haves and what they need get at least, until they are met."""

FEW_WEEKS = 4
"""Weeks within which the study of the role's defining skill, its first must-have, begins."""

WITH_HELP = 2
"""The level to which what interviews test is learnt before the rest."""

FIRST_SUBJECTS = 3
"""Subjects of the must-haves that come before what interviews test."""

MOST_BEFORE = 5
"""Skills that may come before the defining one: so many have room in its weeks."""


def order_study(
    stretches: list[Stretch],
    role: Role,
    levels: Levels,
    ladders: Ladders,
    done: Set[str],
    early: float,
    waits: bool,
    tested: Collection[str] = (),
) -> list[Stretch]:
    """Return the stretches with their steps in the order in which to study them.

    The defining skill begins within the first `early` hours of study, unless it was begun. With
    `waits`, in each milestone what the must-haves need comes first, and what supports them waits
    for the next one where it would leave them less than MUST_HAVES of all study so far. Of what
    supports them, the skills `tested` by interviews wait last.
    """
    wanted = steps_to_must_haves(role, levels, ladders)
    if waits:
        rounds = _missing_rounds(role, levels, ladders, tested)
        stretches = _let_wait(stretches, wanted, rounds, ladders, done)
    return _begin_with_the_role(stretches, role, levels, ladders, done, early)


def _let_wait(
    stretches: list[Stretch],
    wanted: Set[str],
    rounds: Set[str],
    ladders: Ladders,
    done: Set[str],
) -> list[Stretch]:
    placed: set[str] = set()
    ours = others = 0.0
    waiting: list[str] = []
    found: list[Stretch] = []
    for stretch in stretches:
        steps = [step for step in stretch.steps if step in wanted]
        ours += ladders.hours(steps)
        placed.update(steps)
        open_ = set(wanted) - done - placed
        rest: list[str] = []
        supporting = [*waiting, *(each for each in stretch.steps if each not in wanted)]
        for step in sorted(supporting, key=lambda each: each not in rounds):
            hours = ladders.steps[step].hours
            within = ours >= MUST_HAVES * (ours + others + hours)
            if open_ and (rest or not within):
                rest.append(step)
                continue
            steps.append(step)
            others += hours
        own = [*waiting, *stretch.steps]
        soon = [step for step in own if step in steps and (step in wanted or step in rounds)]
        steps = list(dict.fromkeys([*soon, *steps]))
        placed.update(steps)
        waiting = rest
        found.append(Stretch(stretch.milestone, steps))
    if waiting:  # only where must-haves lie beyond the path
        found[-1] = Stretch(found[-1].milestone, [*found[-1].steps, *waiting])
    return found


def put_first(
    stretches: list[Stretch],
    role: Role,
    levels: Levels,
    ladders: Ladders,
    tested: Collection[str] = (),
) -> list[str]:
    """Return all steps with those first that postings ask and interviews test first.

    Three subjects of the must-haves come first, with what they build on; then the skills `tested`,
    to level 2; then the other must-haves; then the rest. Within each the order of the path holds.
    """
    musts = [(ask.skill, ask.required) for ask in role.skills if ask.must_have]
    asked = set(ladders.missing_steps(musts, levels))
    steps = [step for stretch in stretches for step in stretch.steps]
    wanted = [step for step in steps if step in asked]
    first = list(dict.fromkeys(ladders.skill_of[step] for step in wanted))[:FIRST_SUBJECTS]
    lead = [step for step in wanted if ladders.skill_of[step] in first]
    lead = [step for step in wanted[: _end(wanted, lead)] if step in lead] if lead else []
    rounds = _missing_rounds(role, levels, ladders, tested)
    test = [step for step in steps if step in rounds]
    return list(dict.fromkeys([*lead, *test, *wanted, *steps]))


def _missing_rounds(
    role: Role, levels: Levels, ladders: Ladders, tested: Collection[str]
) -> set[str]:
    rounds = [(a.skill, min(a.required, WITH_HELP)) for a in role.skills if a.skill in tested]
    return set(ladders.missing_steps(rounds, levels))


def _end(wanted: list[str], lead: list[str]) -> int:
    """Return how far the must-haves go before another subject than the first ones begins."""
    return next((place for place, step in enumerate(wanted) if step not in lead), len(wanted))


def steps_to_must_haves(role: Role, levels: Levels, ladders: Ladders) -> set[str]:
    """Return the steps ahead of a role's must-haves, with all that they build on."""
    musts = [(ask.skill, ask.required) for ask in role.skills if ask.must_have]
    return set(ladders.missing_steps(musts, levels))


def _begin_with_the_role(
    stretches: list[Stretch],
    role: Role,
    levels: Levels,
    ladders: Ladders,
    done: Set[str],
    early: float,
) -> list[Stretch]:
    """Return the stretches with the next step of the defining skill no later than `early` hours.

    It comes within the first milestone that is ahead, so that no project is built before.
    """
    first = next((ask for ask in role.skills if ask.must_have), None)
    if first is None:
        return stretches
    wanted = set(ladders.missing_steps([(first.skill, first.required)], levels))
    steps = [step for stretch in stretches for step in stretch.steps]
    if wanted & done or not wanted & set(steps):
        return stretches
    step = next(each for each in steps if each in wanted)
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

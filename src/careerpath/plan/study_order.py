"""In which order to take the chosen steps: foundations first, people skills in between.

What most of the other chosen work builds on comes first, then must-haves and what counts most.
Steps of a skill that nothing else builds on, and that itself needs nothing, such as
communication, could come at any time: they are spread between the others.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from careerpath.advice.ladders import Ladders, Levels
from careerpath.catalog.roles import Role

MUST_HAVE = 2
"""How many points of importance a must-have counts more when steps are ordered."""

OWN = 30
"""A step itself counts as much as this many hours that build on it.

Where a skill matters less than what needs it, its steps count as much as those.
"""

BEFORE_PEOPLE = 0.3
"""The share of the hours before the first of the skills that could come at any time."""


def order_steps(ladders: Ladders, role: Role, levels: Levels, chosen: Iterable[str]) -> list[str]:
    """Return the chosen steps in the order in which to take them, each after what it needs."""
    wanted = set(chosen)
    needs = {step: _needs(ladders, step, levels, wanted) for step in wanted}
    after: dict[str, set[str]] = {step: set() for step in wanted}
    for step, before in needs.items():
        for each in before:
            after[each].add(step)
    weight = _weights(ladders, role)
    above = {step: _all_after(after, step) for step in wanted}
    counts = {
        step: max(weight[ladders.skill_of[each]] for each in (step, *above[step]))
        for step in wanted
    }
    carried = {
        step: sum(ladders.steps[each].hours * counts[each] for each in above[step])
        for step in wanted
    }
    ladder = {
        step.id: n for skill in ladders.skills.values() for n, step in enumerate(skill.ladder)
    }
    rank = {
        step: (
            -carried[step] - OWN * weight[ladders.skill_of[step]],
            ladders.skill_of[step],
            ladder[step],
            step,
        )
        for step in wanted
    }
    loose_skills = _loose(ladders, wanted, needs)
    waiting = {step: len(before) for step, before in needs.items()}
    free = [rank[step] for step, count in waiting.items() if not count]
    heapq.heapify(free)
    ordered: list[str] = []
    while free:
        step = heapq.heappop(free)[-1]
        ordered.append(step)
        for each in after[step]:
            waiting[each] -= 1
            if not waiting[each]:
                heapq.heappush(free, rank[each])
    firm = [step for step in ordered if ladders.skill_of[step] not in loose_skills]
    loose = [step for step in ordered if ladders.skill_of[step] in loose_skills]
    return _interleave(ladders, firm, loose)


def levels_after(ladders: Ladders, levels: Levels, steps: Iterable[str]) -> dict[str, int]:
    """Return all levels once the steps are finished."""
    done = set(steps)
    touched = {ladders.skill_of[step] for step in done}
    return {**levels, **{key: ladders.level_after(key, levels, done) for key in touched}}


def _needs(ladders: Ladders, step: str, levels: Levels, wanted: set[str]) -> set[str]:
    """Return the chosen steps that must come before one."""
    skill = ladders.skills[ladders.skill_of[step]]
    found = set()
    for each in skill.ladder:
        if each.id == step:
            break
        found.add(each.id)
    for need, level in {**skill.needs, **ladders.steps[step].needs}.items():
        if levels.get(need, 0) < level:
            found |= {each.id for each in ladders.skills[need].steps_to(level)}
    return found & wanted


def _all_after(after: dict[str, set[str]], step: str) -> set[str]:
    """Return every step that builds on one, directly or not."""
    seen: set[str] = set()
    queue = [step]
    while queue:
        for each in after[queue.pop()] - seen:
            seen.add(each)
            queue.append(each)
    return seen


def _weights(ladders: Ladders, role: Role) -> dict[str, float]:
    """Return how much each skill counts by itself; what the role does not name, nothing."""
    weights = dict.fromkeys(ladders.skills, 0.0)
    for need in role.skills:
        weights[need.skill] = need.importance + MUST_HAVE * need.must_have
    return weights


def _loose(ladders: Ladders, wanted: set[str], needs: dict[str, set[str]]) -> set[str]:
    """Return the skills whose steps neither need another skill nor are needed by one."""
    skills = {ladders.skill_of[step] for step in wanted}
    for step, before in needs.items():
        for each in before:
            if ladders.skill_of[each] != ladders.skill_of[step]:
                skills -= {ladders.skill_of[each], ladders.skill_of[step]}
    return {skill for skill in skills if not ladders.skills[skill].needs}


def _interleave(ladders: Ladders, firm: list[str], loose: list[str]) -> list[str]:
    """Return both lists as one, the loose steps spread over the hours after the first part."""
    total = ladders.hours(firm)
    first = total * BEFORE_PEOPLE
    spacing = (total - first) / (len(loose) + 1)
    result: list[str] = []
    spent, next_at = 0, first + spacing
    queue = list(loose)
    for step in firm:
        result.append(step)
        spent += ladders.steps[step].hours
        while queue and spent >= next_at:
            result.append(queue.pop(0))
            next_at += spacing
    return result + queue

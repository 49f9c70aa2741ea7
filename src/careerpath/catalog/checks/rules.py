"""Checks of what content must add up to: sums, orders, cycles, and figures with sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import inf

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import PAIR, RoleEntry, SkillNeed
from careerpath.catalog.skills import Skill
from careerpath.errors import Mistake

SMALL_PROJECT_HOURS = 5
"""Every role has a project of at most so many hours, so that any plan can hold one."""

MOST_MUST_HAVES = 5
_FIGURE = re.compile(r"[$€£]\s?\d|\d\s?%|\d\s?per\s?cent", re.IGNORECASE)
_NAME_SOURCE = "Name where it comes from in 'sources'."

LONGEST_WAY = 400
"""Characters of a question as people type it."""


def check_roles(catalog: Catalog) -> Iterator[Mistake]:
    """Days add up, must-haves are few, wants are there, and a small project leads in."""
    shelf = catalog.shelf("roles")
    for key in PAIR:
        if key in shelf.removed and shelf.complete:
            message = f"the role '{key}' is always compared and cannot be removed."
            file = catalog.layers[-1].name(catalog.layers[-1].folder / f"roles/{key}.yaml")
            yield Mistake(message, "Replace it instead.", file, 1)
    small = {
        role
        for project in catalog.projects.values()
        if project.hours <= SMALL_PROJECT_HOURS
        for role in project.roles
    }
    entries: dict[str, RoleEntry] = shelf.entries
    for key, role in entries.items():
        total = sum(part.percent for part in role.day)
        if total != 100 and shelf.holds(key, "day"):
            message = f"the day adds up to {total} percent, not 100."
            yield shelf.mistake(key, message, "Change the percents.", ("day",))
        must_haves = sum(need.must_have for need in role.skills)
        if must_haves > MOST_MUST_HAVES and shelf.holds(key, "skills"):
            message = f"there are {must_haves} must-haves, and at most {MOST_MUST_HAVES} count."
            yield shelf.mistake(key, message, "Take 'must_have' from some.", ("skills",))
        if not any(role.wants.values()) and shelf.holds(key, "wants"):
            message = "the role wants no dimension, so no answer could lead to it."
            yield shelf.mistake(key, message, "Give weights from -2 to 2.", ("wants",))
        if key not in small and catalog.shelf("projects").complete:
            message = f"no project of {SMALL_PROJECT_HOURS} hours or less names the role '{key}'."
            yield shelf.mistake(key, message, "Add one in projects.yaml.")
        if shelf.holds(key, "skills", "cores"):
            yield from _needs(catalog, role)


def _needs(catalog: Catalog, role: RoleEntry) -> Iterator[Mistake]:
    shelf = catalog.shelf("roles")
    seen: set[str] = set()
    shared = {
        need.skill: (name, need)
        for name in role.cores
        if name in catalog.cores
        for need in catalog.cores[name].skills
    }
    for index, need in enumerate(role.skills):
        at = ("skills", index)
        core, common = shared.get(need.skill, ("", None))
        if common is not None and need.required < common.required:
            message = (
                f"'{need.skill}' is asked at {need.required}, and the core '{core}' asks more."
            )
            hint = f"Ask at least {common.required}, or leave the core out."
            yield shelf.mistake(role.id, message, hint, at)
        elif common is not None and _repeats(need, common):
            message = f"'{need.skill}' says what the core '{core}' says already."
            yield shelf.mistake(role.id, message, "Leave it out.", at)
        top = _top(catalog, need.skill)
        if need.skill in seen:
            message = f"the skill '{need.skill}' stands here twice."
            yield shelf.mistake(role.id, message, "Keep one.", at)
        elif need.required > top:
            message = f"'{need.skill}' is required at {need.required}, above its ladder's top."
            yield shelf.mistake(role.id, message, f"Require at most {top}.", at)
        seen.add(need.skill)


def _repeats(need: SkillNeed, common: SkillNeed) -> bool:
    same = (need.required, need.importance, need.must_have)
    return same == (common.required, common.importance, common.must_have)


def check_cores(catalog: Catalog) -> Iterator[Mistake]:
    """A core names a skill once, and to a level that its ladder reaches."""
    shelf = catalog.shelf("cores")
    for key, core in catalog.cores.items():
        seen: set[str] = set()
        for index, need in enumerate(core.skills):
            at = ("skills", index)
            top = _top(catalog, need.skill)
            if need.skill in seen:
                message = f"the skill '{need.skill}' stands here twice."
                yield shelf.mistake(key, message, "Keep one.", at)
            elif need.required > top:
                message = f"'{need.skill}' is asked at {need.required}, above its ladder's top."
                yield shelf.mistake(key, message, f"Ask at most {top}.", at)
            seen.add(need.skill)


def check_ladders(catalog: Catalog) -> Iterator[Mistake]:
    """Levels rise along a ladder, and what comes first can be reached."""
    shelf = catalog.shelf("skills")
    for key, skill in catalog.skills.items():
        below = 0
        if key in shelf.broken:
            continue
        for name, level in skill.needs.items():
            yield from _reachable(catalog, key, name, level, ("needs", name))
        for index, step in enumerate(skill.ladder):
            at = ("ladder", index)
            if step.level < below:
                message = f"the step '{step.id}' goes down to level {step.level}."
                yield shelf.mistake(key, message, "Order steps by level.", at)
            below = step.level
            for name, level in step.needs.items():
                yield from _reachable(catalog, key, name, level, (*at, "needs", name))


def _reachable(
    catalog: Catalog, key: str, name: str, level: int, at: tuple[str | int, ...]
) -> Iterator[Mistake]:
    top = _top(catalog, name)
    if level > top:
        message = f"'{name}' is needed at level {level}, above its ladder's top."
        yield catalog.shelf("skills").mistake(key, message, f"Need at most {top}.", at)


def _top(catalog: Catalog, skill: str) -> float:
    """Return how far a skill's ladder reaches; endless where that cannot be known."""
    if skill not in catalog.skills or skill in catalog.shelf("skills").broken:
        return inf
    return catalog.skills[skill].top


def check_cycles(catalog: Catalog) -> Iterator[Mistake]:
    """What comes first never leads back to itself.

    Walks without recursion: a long chain of prerequisites is no mistake.
    """
    finished: set[str] = set()
    for start in catalog.skills:
        trail = [start]
        ahead = [iter(_first(catalog.skills[start]))] if start not in finished else []
        while ahead:
            name = next(ahead[-1], None)
            if name is None:
                finished.add(trail.pop())
                ahead.pop()
            elif name in trail:
                loop = " needs ".join((*trail[trail.index(name) :], name))
                message = f"prerequisites go in a circle: {loop}."
                shelf = catalog.shelf("skills")
                yield shelf.mistake(trail[-1], message, "Drop one of them.", ("needs",))
            elif name not in finished and name in catalog.skills:
                trail.append(name)
                ahead.append(iter(_first(catalog.skills[name])))


def _first(skill: Skill) -> list[str]:
    """Return the skills that come before one, or before a step of it."""
    return [*skill.needs, *(name for step in skill.ladder for name in step.needs)]


def check_plan(catalog: Catalog) -> Iterator[Mistake]:
    """Pupils are never sent to look for a post, and every round of a role can be practised."""
    shelf = catalog.shelf("activities")
    for key, each in catalog.activities.items():
        if each.kind != "review" and (not each.stages or "pupil" in each.stages):
            message = f"'{key}' sends pupils to look for a post."
            yield shelf.mistake(key, message, "Name the other stages.", ("stages",))
    known = {each.round for each in catalog.activities.values() if each.round}
    if shelf.complete:
        roles = catalog.shelf("roles")
        for key, role in catalog.roles.items():
            for index, name in enumerate(role.interview.practice):
                if name not in known and key not in roles.broken:
                    message = f"no activity of plan.yaml practises the round '{name}'."
                    at = ("interview", "practice", index)
                    yield roles.mistake(key, message, f"Known: {', '.join(sorted(known))}.", at)


def check_claims(catalog: Catalog) -> Iterator[Mistake]:
    """Text that states a figure names a source; in a role it is a figure of its own."""
    for key, entry in catalog.faq.items():
        if _FIGURE.search(entry.answer) and not entry.sources:
            message = f"'{key}' states a figure without a source."
            yield catalog.shelf("faq").mistake(key, message, _NAME_SOURCE, ("answer",))
    for key, role in catalog.roles.items():
        notes = {("pay", "caveat"): role.pay.caveat, ("outlook", "note"): role.outlook.note}
        for at, text in notes.items():
            if _FIGURE.search(text):
                message = f"'{key}' states a figure without a source."
                hint = "Add it to figures.yaml and name it in 'figures'."
                yield catalog.shelf("roles").mistake(key, message, hint, at)


def check_ways(catalog: Catalog) -> Iterator[Mistake]:
    """Ways of asking stand one to a line; folded into one another they would teach nothing."""
    for shelf in ("asked", "elsewhere"):
        for key, each in catalog.shelf(shelf).entries.items():
            if any(len(way) > LONGEST_WAY for way in each.ways.splitlines()):
                message = f"a line under '{key}' is longer than {LONGEST_WAY} characters."
                hint = "Write 'ways: |' and each question in a line of its own below."
                yield catalog.shelf(shelf).mistake(key, message, hint, ("ways",))


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (
    check_roles,
    check_cores,
    check_ladders,
    check_cycles,
    check_plan,
    check_claims,
    check_ways,
)

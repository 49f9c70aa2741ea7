"""Checks of what content must add up to: names, orders, sums and cycles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.names import entry_names, normal
from careerpath.catalog.quiz import NO_PREFERENCE
from careerpath.errors import Mistake

SMALL_PROJECT_HOURS = 5
"""Every role has a project of at most so many hours, so that any plan can hold one."""

_FIGURE = re.compile(r"\$\s?\d|\d\s?%|\d\s?percent")


def check_names(catalog: Catalog) -> Iterator[Mistake]:
    """No name belongs to two roles or to two skills."""
    for shelf in ("roles", "skills"):
        owners: dict[str, str] = {}
        entries: Mapping[str, Any] = catalog.shelf(shelf).entries
        for key, entry in entries.items():
            exact = [normal(name) for name in getattr(entry, "exact", [])]
            for name in {*entry_names(key, entry), *exact}:
                if owners.setdefault(name, key) != key:
                    message = f"the name '{name}' belongs to '{owners[name]}' too."
                    yield catalog.shelf(shelf).mistake(key, message, "Keep it in one.")


def check_roles(catalog: Catalog) -> Iterator[Mistake]:
    """Files are named by id, days add up, must-haves are few, wants are there."""
    shelf = catalog.shelf("roles")
    for key, role in catalog.roles.items():
        document, _ = shelf.places[key]
        if document.path.stem != key:
            yield shelf.mistake(key, f"the file should be named {key}.yaml.", "Rename it.", ("id",))
        total = sum(part.percent for part in role.day)
        if total != 100:
            yield shelf.mistake(key, f"the day adds up to {total} percent, not 100.", "", ("day",))
        if sum(need.must_have for need in role.skills) > 5:
            yield shelf.mistake(key, "more than five must-haves.", "Keep five.", ("skills",))
        if not any(role.wants.values()):
            message = "the role wants no dimension, so no answer could lead to it."
            yield shelf.mistake(key, message, "Give weights from -2 to 2.", ("wants",))
        names = [need.skill for need in role.skills]
        for index, need in enumerate(role.skills):
            if need.skill in names[:index]:
                message = f"the skill '{need.skill}' stands here twice."
                yield shelf.mistake(key, message, "Keep one.", ("skills", index))
            elif need.skill in catalog.skills and need.required > catalog.skills[need.skill].top:
                message = f"'{need.skill}' is required at {need.required}, above its ladder's top."
                yield shelf.mistake(key, message, "Add a step.", ("skills", index))
        if not any(
            key in project.roles and project.hours <= SMALL_PROJECT_HOURS
            for project in catalog.projects.values()
        ):
            message = f"no project of {SMALL_PROJECT_HOURS} hours or less names this role."
            yield shelf.mistake(key, message, "Add one, or name the role in one, in projects.yaml.")


def check_ladders(catalog: Catalog) -> Iterator[Mistake]:
    """Levels rise along a ladder; step ids are unique; no task has two meanings."""
    shelf = catalog.shelf("skills")
    owners: dict[str, str] = dict.fromkeys(catalog.projects, "a project")
    owners |= dict.fromkeys(catalog.activities, "an activity")
    for key, skill in catalog.skills.items():
        below = 0
        for index, step in enumerate(skill.ladder):
            at = ("ladder", index)
            if step.level < below:
                message = f"the step '{step.id}' goes down to level {step.level}."
                yield shelf.mistake(key, message, "Order steps by level.", at)
            below = step.level
            if step.id in owners:
                message = f"the step id '{step.id}' is taken by {owners[step.id]}."
                yield shelf.mistake(key, message, "Rename it.", at)
            owners[step.id] = f"'{key}'"


def check_cycles(catalog: Catalog) -> Iterator[Mistake]:
    """What comes first never leads back to itself."""
    state: dict[str, int] = {}

    def visit(key: str, trail: tuple[str, ...]) -> Iterator[Mistake]:
        if state.get(key) == 2 or key not in catalog.skills:
            return
        if key in trail:
            loop = " needs ".join((*trail[trail.index(key) :], key))
            message = f"prerequisites go in a circle: {loop}."
            yield catalog.shelf("skills").mistake(key, message, "Drop one of them.", ("needs",))
            return
        skill = catalog.skills[key]
        for need in {
            **skill.needs,
            **{k: v for step in skill.ladder for k, v in step.needs.items()},
        }:
            yield from visit(need, (*trail, key))
        state[key] = 2

    for key in catalog.skills:
        yield from visit(key, ())


def check_questions(catalog: Catalog) -> Iterator[Mistake]:
    """Options have ids of their own and none takes the name of 'no preference'."""
    shelf = catalog.shelf("questions")
    for key, question in catalog.questions.items():
        seen = {NO_PREFERENCE}
        for index, option in enumerate(question.options):
            if option.id in seen:
                message = f"the option '{option.id}' stands twice."
                yield shelf.mistake(key, message, "Rename it.", ("options", index))
            seen.add(option.id)


def check_claims(catalog: Catalog) -> Iterator[Mistake]:
    """An answer that states a figure names a source."""
    for key, entry in catalog.faq.items():
        if _FIGURE.search(entry.answer) and not entry.sources:
            message = f"'{key}' states a figure without a source."
            yield catalog.shelf("faq").mistake(key, message, "Name it in 'sources'.", ("answer",))


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (
    check_names,
    check_roles,
    check_ladders,
    check_cycles,
    check_questions,
    check_claims,
)

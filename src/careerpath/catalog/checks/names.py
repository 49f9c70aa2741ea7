"""Checks that a name or an id means one thing only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.names import normal
from careerpath.catalog.quiz import NO_PREFERENCE
from careerpath.errors import Mistake
from careerpath.intake.salvage import MISSING
from careerpath.intake.text import quote


def check_names(catalog: Catalog) -> Iterator[Mistake]:
    """No name belongs to two skills or languages, or to two of the roles and backgrounds."""
    places: dict[str, str] = {}
    for shelf in ("roles", "backgrounds", "skills", "languages"):
        owners = places if shelf in ("roles", "backgrounds") else {}
        entries: Mapping[str, Any] = catalog.shelf(shelf).entries
        for key, entry in entries.items():
            if key in catalog.shelf(shelf).broken:
                continue
            fields = {"id": [key], "title": [entry.title], "aliases": entry.aliases}
            fields["exact"] = getattr(entry, "exact", [])
            for field, names in fields.items():
                for index, name in enumerate(names):
                    listed = "aliases" if hasattr(entry, "cores") or shelf == "skills" else "names"
                    at = {"aliases": (listed, index), "exact": (field, index)}.get(field, (field,))
                    owner = owners.setdefault(normal(name), key)
                    if not normal(name):
                        message = f"the name {quote(name)} has no letters."
                        yield catalog.shelf(shelf).mistake(key, message, "Leave it out.", at)
                    elif owner != key:
                        message = f"the name {quote(name)} belongs to '{owner}' too."
                        yield catalog.shelf(shelf).mistake(key, message, "Keep it in one.", at)


def check_task_ids(catalog: Catalog) -> Iterator[Mistake]:
    """Study steps, projects and activities share one plan, so their ids differ."""
    owners: dict[str, str] = dict.fromkeys(catalog.projects, "a project")
    for key in catalog.activities:
        if key in owners:
            message = f"the id '{key}' is taken by a project."
            yield catalog.shelf("activities").mistake(key, message, "Rename it.", ("id",))
        owners[key] = "an activity"
    for key, skill in catalog.skills.items():
        for index, step in enumerate(skill.ladder):
            if step.id != MISSING and step.id in owners:
                message = f"the step id '{step.id}' is taken by {owners[step.id]}."
                at = ("ladder", index, "id")
                yield catalog.shelf("skills").mistake(key, message, "Rename the step.", at)
            owners[step.id] = f"the skill '{key}'"


def check_options(catalog: Catalog) -> Iterator[Mistake]:
    """Options have ids of their own and none takes the name of 'no preference'."""
    shelf = catalog.shelf("questions")
    for key, question in catalog.questions.items():
        seen = {NO_PREFERENCE}
        for index, option in enumerate(question.options):
            if option.id != MISSING and option.id in seen:
                message = f"the option '{option.id}' stands twice."
                if option.id == NO_PREFERENCE:
                    message = f"every question has the option '{NO_PREFERENCE}' by itself."
                yield shelf.mistake(key, message, "Rename it.", ("options", index, "id"))
            seen.add(option.id)


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (
    check_names,
    check_task_ids,
    check_options,
)

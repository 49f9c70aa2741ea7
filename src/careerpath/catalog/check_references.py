"""Checks that every id which content mentions exists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.files import At
from careerpath.errors import Mistake

Reference = tuple[str, str, str, At]
"""The shelf that holds the entry, the entry's id, the id it mentions, and where in the entry."""


def check_roles(catalog: Catalog) -> Iterator[Mistake]:
    """Roles name skills, dimensions, figures and other roles."""
    for key, role in catalog.roles.items():
        needs = [(need.skill, ("skills", index)) for index, need in enumerate(role.skills)]
        yield from _dangling(catalog, "roles", key, "skills", needs)
        wants = [(name, ("wants", name)) for name in role.wants]
        yield from _dangling(catalog, "roles", key, "dimensions", wants)
        yield from _dangling(catalog, "roles", key, "pay", _at(role.pay.figures, "pay"))
        yield from _dangling(catalog, "roles", key, "outlook", _at(role.outlook.figures, "outlook"))
        entry = [(name, ("entry", "entry_from")) for name in role.entry.entry_from]
        yield from _dangling(catalog, "roles", key, "roles", entry)


def check_skills(catalog: Catalog) -> Iterator[Mistake]:
    """Skills name skills that come first, and resources."""
    for key, skill in catalog.skills.items():
        needs = [(name, ("needs", name)) for name in skill.needs]
        yield from _dangling(catalog, "skills", key, "skills", needs)
        for index, step in enumerate(skill.ladder):
            at = ("ladder", index)
            rungs = [(name, (*at, "needs", name)) for name in step.needs]
            yield from _dangling(catalog, "skills", key, "skills", rungs)
            found = [(name, (*at, "resources")) for name in step.resources]
            yield from _dangling(catalog, "skills", key, "resources", found)


def check_quiz(catalog: Catalog) -> Iterator[Mistake]:
    """Options give points to dimensions that exist."""
    for key, question in catalog.questions.items():
        for index, option in enumerate(question.options):
            points = [(name, ("options", index, "points", name)) for name in option.points]
            yield from _dangling(catalog, "questions", key, "dimensions", points)


def check_faq(catalog: Catalog) -> Iterator[Mistake]:
    """Entries name related entries and sources."""
    for key, entry in catalog.faq.items():
        yield from _dangling(catalog, "faq", key, "faq", _at(entry.related, "related"))
        yield from _dangling(catalog, "faq", key, "sources", _at(entry.sources, "sources"))


def check_plan(catalog: Catalog) -> Iterator[Mistake]:
    """Projects name roles and skills; activities name resources."""
    for key, project in catalog.projects.items():
        yield from _dangling(catalog, "projects", key, "roles", _at(project.roles, "roles"))
        yield from _dangling(catalog, "projects", key, "skills", _at(project.skills, "skills"))
    for key, activity in catalog.activities.items():
        found = _at(activity.resources, "resources")
        yield from _dangling(catalog, "activities", key, "resources", found)


def check_figures(catalog: Catalog) -> Iterator[Mistake]:
    """Every figure has a source."""
    for shelf, figures in (("pay", catalog.pay), ("outlook", catalog.outlook)):
        for key, figure in figures.items():
            yield from _dangling(catalog, shelf, key, "sources", [(figure.source, ("source",))])


def _at(names: Iterable[str], field: str) -> list[tuple[str, At]]:
    return [(name, (field,)) for name in names]


_WORDS = {
    "skills": "skill",
    "roles": "role",
    "dimensions": "dimension",
    "resources": "resource",
    "sources": "source",
    "faq": "FAQ entry",
    "pay": "pay figure",
    "outlook": "outlook figure",
}


def _dangling(
    catalog: Catalog, shelf: str, key: str, target: str, names: Iterable[tuple[str, At]]
) -> Iterator[Mistake]:
    known = catalog.shelf(target)
    for name, at in names:
        if name not in known.entries:
            gone = " (the overlay removes it)" if name in known.removed else ""
            yield catalog.shelf(shelf).mistake(
                key,
                f"'{key}' names the {_WORDS[target]} '{name}', which does not exist{gone}.",
                "Correct the id or add the entry.",
                at,
            )


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (
    check_roles,
    check_skills,
    check_quiz,
    check_faq,
    check_plan,
    check_figures,
)

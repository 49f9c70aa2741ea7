"""The whole of a role: what its work is, what it asks, its path step by step, what to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from careerpath.advice.ladders import Ladders
from careerpath.advice.path import list_stretches
from careerpath.advice.results import Result
from careerpath.catalog.backgrounds import Language
from careerpath.catalog.plan import Project
from careerpath.catalog.roles import Milestone, Role
from careerpath.catalog.skills import Skill, Step
from careerpath.catalog.sources import Resource


class BookExample(Result, frozen=True):
    """What of a step is one language's own; `reading` are numbers of the list."""

    language: str
    example: str
    reading: list[int]


class BookStep(Result, frozen=True):
    """A study step of the path."""

    skill: str
    step: Step
    examples: list[BookExample]
    reading: list[int]


class BookMilestone(Result, frozen=True):
    """A milestone with its study, `hours` from nothing, and the projects that prove it."""

    number: int
    milestone: Milestone
    skills: list[tuple[str, int]]
    hours: int
    steps: list[BookStep]
    projects: list[Project]


class Book(Result, frozen=True):
    """A role's path in full. `reading` is numbered in the order in which it is first named."""

    role: Role
    hours: int
    milestones: list[BookMilestone]
    reading: list[tuple[int, Resource]]


class Shelf(Result, frozen=True):
    """The content that a book draws on."""

    skills: Mapping[str, Skill]
    projects: Mapping[str, Project]
    resources: Mapping[str, Resource]
    languages: Mapping[str, Language]


def write_book(role: Role, shelf: Shelf, variant: str | None = None) -> Book:
    """Return a role's book. With a `variant` examples are in that language, else in all."""
    ladders = Ladders(shelf.skills)
    numbers: dict[str, int] = {}

    def read(keys: list[str]) -> list[int]:
        known = [key for key in keys if key in shelf.resources]
        return [numbers.setdefault(key, len(numbers) + 1) for key in known]

    milestones = []
    for number, stretch in enumerate(list_stretches(role, {}, ladders), 1):
        part = stretch.milestone
        steps = [
            _step(key, ladders, shelf, variant, read(ladders.steps[key].resources), read)
            for key in stretch.steps
        ]
        milestones.append(
            BookMilestone(
                number,
                part,
                [(shelf.skills[key].title, level) for key, level in part.skills.items()],
                ladders.hours(stretch.steps),
                steps,
                [shelf.projects[key] for key in part.projects if key in shelf.projects],
            )
        )
    reading = [(number, shelf.resources[key]) for key, number in numbers.items()]
    return Book(role, sum(each.hours for each in milestones), milestones, reading)


def _step(
    key: str,
    ladders: Ladders,
    shelf: Shelf,
    variant: str | None,
    reading: list[int],
    read: Callable[[list[str]], list[int]],
) -> BookStep:
    step = ladders.steps[key]
    names = {each.variant: each.title for each in reversed(list(shelf.languages.values()))}
    examples = [
        BookExample(names.get(name, name), each.example, read(each.resources))
        for name, each in step.variants.items()
        if variant is None or variant not in step.variants or name == variant
    ]
    return BookStep(shelf.skills[ladders.skill_of[key]].title, step, examples, reading)

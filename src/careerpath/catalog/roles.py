"""A role: what its work is, what it asks, what it pays, and how people get there."""

from __future__ import annotations

from typing import Annotated

import msgspec

from careerpath.catalog.kinds import Id, Struct, Text, Weight

PAIR = ("software-engineer", "machine-learning-engineer")
"""The headline pair: the two roles that the program always compares."""

Percent = Annotated[int, msgspec.Meta(ge=1, le=100)]


class DayPart(Struct, frozen=True):
    """A part of a working day, in percent of the time. The project's own estimate."""

    activity: Text
    percent: Percent


class Stage(Struct, frozen=True):
    """One stage of the role's work, in the order in which it happens."""

    stage: Text
    what: Text


class Colleague(Struct, frozen=True):
    who: Text
    why: Text


class SkillNeed(Struct, frozen=True):
    """A skill that a role asks for: how much it matters (1-5) and to which level."""

    skill: Id
    importance: Annotated[int, msgspec.Meta(ge=1, le=5)]
    required: Annotated[int, msgspec.Meta(ge=1, le=4)]
    reason: Text
    must_have: bool = False


class ToolGroup(Struct, frozen=True):
    kind: Text
    names: Annotated[list[Text], msgspec.Meta(min_length=1)]


class Pay(Struct, frozen=True):
    """Ids of pay figures, the most fitting first, and what they are and are not."""

    caveat: Text
    figures: list[Id] = []


class Outlook(Struct, frozen=True):
    note: Text
    figures: list[Id] = []


class EmployerKind(Struct, frozen=True):
    kind: Text
    examples: Text


class Employers(Struct, frozen=True):
    breadth: Text
    kinds: list[EmployerKind]


class Interview(Struct, frozen=True):
    focus: Text
    rounds: list[Text]


class Entry(Struct, frozen=True):
    """Ways in, and the roles people usually come from."""

    routes: list[Text]
    entry_from: list[Id]


class Role(Struct, frozen=True):
    """One role, a file of its own: `roles/<id>.yaml`."""

    id: Id
    title: Text
    family: Id
    summary: Text
    distinction: Text
    core: Text
    approach: Text
    wants: dict[Id, Weight]
    day: list[DayPart]
    lifecycle: list[Stage]
    works_with: list[Colleague]
    skills: Annotated[list[SkillNeed], msgspec.Meta(min_length=1)]
    maths: Text
    tools: list[ToolGroup]
    pay: Pay
    outlook: Outlook
    employers: Employers
    interview: Interview
    entry: Entry
    like: list[Text]
    wear: list[Text]
    aliases: list[Text] = []

    @property
    def in_sentence(self) -> str:
        """The title inside a sentence: lower case, but for abbreviations such as QA and MLOps."""
        first = self.title.split()[0]
        return self.title if first != first.capitalize() else self.title[0].lower() + self.title[1:]

    @property
    def with_article(self) -> str:
        """The title inside a sentence, with 'a' or 'an' as it is spoken."""
        spoken = self.title.lower().startswith(("a", "e", "i", "o", "u", "ml", "ui", "nlp"))
        return f"{'an' if spoken else 'a'} {self.in_sentence}"

    def need(self, skill: str) -> SkillNeed | None:
        """Return what this role asks of `skill`, or None where it asks nothing."""
        return next((need for need in self.skills if need.skill == skill), None)

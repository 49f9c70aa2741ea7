"""A role: what its work is, what it asks, what it pays, and how people get there."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from careerpath.catalog.kinds import Id, Struct, Text, Weight

PAIR = ("software-engineer", "machine-learning-engineer")
"""The headline pair: the two roles that the program always compares."""

Percent = Annotated[int, msgspec.Meta(ge=1, le=100)]
Required = Annotated[int, msgspec.Meta(ge=1, le=4)]


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
    required: Required
    reason: Text
    must_have: bool = False


class Ask(SkillNeed, frozen=True, kw_only=True):
    """A skill that a role asks for in the end, and why: `origin` is where it comes from.

    OWN: the role names it itself. A core's id: the role's family shares it. ON_THE_WAY: a study
    step towards another skill needs it.
    """

    origin: Id


OWN, ON_THE_WAY = "own", "on-the-way"


class ToolGroup(Struct, frozen=True):
    kind: Text
    names: Annotated[list[Text], msgspec.Meta(min_length=1)]


class Pay(Struct, frozen=True):
    """Ids of pay figures, the most fitting first, and what they are and are not.

    `named` are those whose source counts this very title; the others are stand-ins.
    """

    caveat: Text
    figures: list[Id] = []
    named: list[Id] = []


class Outlook(Struct, frozen=True):
    note: Text
    figures: list[Id] = []
    named: list[Id] = []


class EmployerKind(Struct, frozen=True):
    kind: Text
    examples: Text


class Employers(Struct, frozen=True):
    breadth: Text
    kinds: list[EmployerKind]


class Interview(Struct, frozen=True):
    """What interviews test. `practice` are kinds of rounds, what is tested most first."""

    focus: Text
    rounds: list[Text]
    practice: Annotated[list[Id], msgspec.Meta(min_length=1)]


class Market(Struct, frozen=True):
    """How wide the door is: posts in all, posts for beginners, and a sentence on those."""

    breadth: Literal["broad", "middling", "narrow"]
    junior: Literal["many", "some", "few"]
    note: Text


class Entry(Struct, frozen=True):
    """Ways in, the roles people usually come from, and what no study gives."""

    routes: list[Text]
    entry_from: list[Id]
    barrier: Text
    market: Market


class Milestone(Struct, frozen=True):
    """A part of a role's path: what one can do then, the skills for it, the work that proves it.

    `skills` maps skills to levels in the order of study; `projects` go from small to large.
    """

    id: Id
    title: Text
    you_can: Annotated[str, msgspec.Meta(pattern="^You can ", max_length=300)]
    skills: Annotated[dict[Id, Required], msgspec.Meta(min_length=1)]
    projects: Annotated[list[Id], msgspec.Meta(min_length=1)]


class TryOut(Struct, frozen=True):
    """A piece of the role's real work to do on one's own, in one to three hours.

    For roles without a taster: it has no checks and no folder.
    """

    title: Text
    hours: Annotated[int, msgspec.Meta(ge=1, le=3)]
    what: Text
    done_when: Text


class RoleFields(Struct, frozen=True, kw_only=True):
    """What a role's file says besides its skills."""

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
    maths: Text
    tools: list[ToolGroup]
    pay: Pay
    outlook: Outlook
    employers: Employers
    interview: Interview
    entry: Entry
    like: list[Text]
    wear: list[Text]
    path: Annotated[list[Milestone], msgspec.Meta(min_length=4, max_length=6)]
    try_out: TryOut | None = None
    aliases: list[Text] = []
    cores: list[Id] = []

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


class RoleEntry(RoleFields, frozen=True, kw_only=True):
    """One role as its file `roles/<id>.yaml` has it: the skills that it asks beyond its cores."""

    skills: Annotated[list[SkillNeed], msgspec.Meta(min_length=1)]


class Role(RoleFields, frozen=True, kw_only=True):
    """One role with all that it asks: its own skills, its cores', and what stands on the way."""

    skills: list[Ask]

    def need(self, skill: str) -> Ask | None:
        """Return what this role asks of `skill`, or None where it asks nothing."""
        return next((need for need in self.skills if need.skill == skill), None)

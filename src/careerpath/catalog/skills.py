"""A skill: its levels in words, and the ladder of study steps that climbs them."""

from __future__ import annotations

from typing import Annotated

import msgspec

from careerpath.catalog.kinds import Id, Level, Struct, Text


class Variant(Struct, frozen=True):
    """A step in one language: where to read, and what to use and type."""

    example: Text
    resources: list[Id] = []


class Step(Struct, frozen=True, rename={"variants": "for"}):
    """One study step. Finishing all steps up to a level means that the level is reached.

    `variants` (in YAML: `for`) maps languages to what is theirs. Who has all levels of `not_from`
    needs no such step: practice that repeats in a second language what the first one taught.
    """

    id: Id
    level: Annotated[int, msgspec.Meta(ge=1, le=4)]
    title: Text
    hours: Annotated[int, msgspec.Meta(ge=2, le=20)]
    learn: Text
    do: Text
    proof: Text
    resources: list[Id] = []
    needs: dict[Id, Level] = {}
    not_from: dict[Id, Level] = {}
    variants: dict[Id, Variant] = {}


class Skill(Struct, frozen=True):
    """One skill, in the file of its area: `skills/<area>.yaml`.

    `needs` maps the skills that come first to the level they must have. `exact` lists names
    that are also ordinary words ("Go", "R", "C") and count only in this very spelling.
    `tokens` and `onet` name the skill in the postings and O*NET figures. `was` are ids of
    earlier versions that went into it: levels said under them are still read.
    """

    id: Id
    title: Text
    about: Text
    levels: Annotated[list[Text], msgspec.Meta(min_length=5, max_length=5)]
    ladder: Annotated[list[Step], msgspec.Meta(min_length=1)]
    aliases: list[Text] = []
    exact: list[Text] = []
    needs: dict[Id, Level] = {}
    tokens: list[Text] = []
    onet: list[Text] = []
    was: list[Id] = []

    def steps_to(self, level: int) -> list[Step]:
        """Return the ladder's steps up to `level`, in order."""
        return [step for step in self.ladder if step.level <= level]

    @property
    def top(self) -> int:
        """The highest level that the ladder reaches."""
        return max(step.level for step in self.ladder)


class SkillArea(Struct, frozen=True):
    """A file of skills that belong together."""

    area: Id
    title: Text
    skills: list[Skill]

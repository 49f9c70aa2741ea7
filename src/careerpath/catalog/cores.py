"""Cores: what a whole family of roles asks."""

from __future__ import annotations

from typing import Annotated

import msgspec

from careerpath.catalog.kinds import Id, Struct, Text
from careerpath.catalog.roles import SkillNeed


class Core(Struct, frozen=True):
    """Skills that the roles of a family share; a role may ask more of them, never less."""

    id: Id
    title: Text
    about: Text
    skills: Annotated[list[SkillNeed], msgspec.Meta(min_length=1)]


class Cores(Struct, frozen=True):
    """The file `cores.yaml`."""

    cores: list[Core]

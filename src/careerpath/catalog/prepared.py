"""Roles and skills, ready made: what a role asks in the end takes every ladder to work out.

Reading 500 kB of YAML takes most of a second; the prepared form takes a hundredth of it. It is
kept in the cache under a hash of all content that it was made from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from careerpath.catalog import backgrounds, cores, requirements, roles, skills
from careerpath.catalog.files import Layer
from careerpath.catalog.kept import content_key, keep, read_kept
from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill

PATTERNS = ("roles/*.yaml", "skills/*.yaml", "cores.yaml")
NAME = "roles"


class Prepared(msgspec.Struct, frozen=True):
    """Roles with all that they ask and skills, by id; `areas` maps titles to ids of skills."""

    roles: dict[str, Role]
    skills: dict[str, Skill]
    areas: dict[str, list[str]]


def read_prepared(layers: Iterable[Layer], make: Callable[[], Prepared]) -> Prepared:
    """Return what was kept for exactly this content, or make it and keep it for next time."""
    key = _key(layers)
    raw = read_kept(NAME, key)
    if raw is not None:
        try:
            return msgspec.msgpack.decode(raw, type=Prepared)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            pass
    made = make()
    keep(NAME, key, msgspec.msgpack.encode(made))
    return made


def _key(layers: Iterable[Layer]) -> str:
    modules = (backgrounds, cores, requirements, roles, skills)
    code = ((str(module.__file__), Path(str(module.__file__))) for module in modules)
    content = (
        (str(path), path)
        for layer in layers
        for pattern in PATTERNS
        for path in layer.paths(pattern)
    )
    return content_key([*code, *content])

"""Roles, skills, figures and tasters, ready made: knowing what a role asks takes every ladder.

Reading 500 kB of YAML takes most of a second; the prepared form takes a hundredth of it. It is
kept in the cache under a hash of all content that it was made from.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from careerpath.catalog import cores, kinds, requirements, roles, skills, sources, tasters
from careerpath.catalog.files import Layer
from careerpath.catalog.kept import content_key, keep, read_kept, seal, unseal
from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill
from careerpath.catalog.sources import OutlookFigure, PayFigure, RoleEvidence, Source
from careerpath.catalog.tasters import Taster

PATTERNS = (
    "roles/*.yaml",
    "skills/*.yaml",
    "cores.yaml",
    "figures.yaml",
    "evidence.yaml",
    "sources.yaml",
    "tasters/*/taster.yaml",
)
NAME = "roles"


class Facts(msgspec.Struct, frozen=True):
    """Sources and figures by id, what postings name by role."""

    sources: dict[str, Source]
    pay: dict[str, PayFigure]
    outlook: dict[str, OutlookFigure]
    evidence: dict[str, RoleEvidence]


class Prepared(msgspec.Struct, frozen=True):
    """Roles with all that they ask, by id; titles of skills, by id; ids of skills by area.

    The skills themselves (`ladders`), the `figures` and `works`, the tasters, are packed until
    somebody asks for them.
    """

    roles: dict[str, Role]
    skill_titles: dict[str, str]
    areas: dict[str, list[str]]
    ladders: msgspec.Raw
    figures: msgspec.Raw
    works: msgspec.Raw

    def facts(self) -> Facts:
        """Return the figures and where they are from."""
        return msgspec.msgpack.decode(self.figures, type=Facts)

    def skills(self) -> dict[str, Skill]:
        """Return the skills by id."""
        return msgspec.msgpack.decode(self.ladders, type=dict[str, Skill])

    def tasters(self) -> dict[str, Taster]:
        """Return the tasters by id."""
        return msgspec.msgpack.decode(self.works, type=dict[str, Taster])


def pack(
    roles: dict[str, Role],
    skills: dict[str, Skill],
    areas: dict[str, list[str]],
    facts: Facts,
    tasters: dict[str, Taster],
) -> Prepared:
    """Return content as it is kept."""
    titles = {key: skill.title for key, skill in skills.items()}
    packed = (msgspec.Raw(msgspec.msgpack.encode(each)) for each in (skills, facts, tasters))
    return Prepared(roles, titles, areas, *packed)


def read_prepared(layers: Iterable[Layer], make: Callable[[], Prepared]) -> Prepared:
    """Return what was kept for exactly this content, or make it and keep it for next time.

    A kept file that is damaged or cut off is made again.
    """
    key = prepared_key(layers)
    body = unseal(read_kept(NAME, key))
    if body:
        with contextlib.suppress(msgspec.MsgspecError):
            return msgspec.msgpack.decode(body, type=Prepared)
    made = make()
    put_prepared(key, made)
    return made


def put_prepared(key: str, made: Prepared, folder: Path | None = None) -> None:
    """Keep what was made under its key, in the cache or in a folder that will ship."""
    keep(NAME, key, seal(msgspec.msgpack.encode(made)), folder)


def prepared_key(layers: Iterable[Layer]) -> str:
    """Return the key of all content and code that is in it, the same everywhere."""
    modules = (cores, kinds, requirements, roles, skills, sources, tasters)
    code = ((module.__name__, Path(str(module.__file__))) for module in modules)
    content = (
        (layer.name(path), path)
        for layer in layers
        for pattern in PATTERNS
        for path in layer.paths(pattern)
    )
    return content_key([*code, *content])

"""Results frozen in tests/fixtures/screens.json, so that content may change and goldens stay.

`python -m tests.screen_samples` freezes them anew from the content of today.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Console
from rich.theme import Theme

from careerpath.advice.levels import Known
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Colleague, DayPart, Employers, Interview, Stage, ToolGroup
from careerpath.catalog.sources import Source
from careerpath.compare.comparison import (
    Aspect,
    ComparedRole,
    Comparison,
    EntryValue,
    OutlookValue,
    PayValue,
    SkillAsked,
    Standing,
    asked_beside,
    compare_roles,
)
from careerpath.compare.contents import compare_contents
from careerpath.drawing.layout import Lines, plain
from careerpath.roles.overview import RoleGroup, RoleList, list_roles
from careerpath.skills.story import SkillStory, tell_skill
from careerpath.terminal.look import ASCII, STYLES, UNICODE, Look

FILE = Path(__file__).parent / "fixtures" / "screens.json"

KINDS: dict[str, Any] = {
    "day": list[DayPart],
    "lifecycle": list[Stage],
    "works-with": list[Colleague],
    "skills": list[SkillAsked],
    "tools": list[ToolGroup],
    "pay": PayValue,
    "outlook": OutlookValue,
    "employers": Employers,
    "interview": Interview,
    "entry": EntryValue,
}

PAIR = ("software-engineer", "machine-learning-engineer")
THREE = (*PAIR, "data-scientist")
SIX = (*THREE, "ai-engineer", "devops-engineer", "qa-engineer")


@cache
def fixture() -> dict[str, Any]:
    return msgspec.json.decode(FILE.read_bytes())


def sample_sources() -> dict[str, Source]:
    return msgspec.convert(fixture()["sources"], dict[str, Source])


def sample_comparison(*ids: str, aspects: tuple[str, ...] = (), levels: bool = False) -> Comparison:
    """Return a comparison of some of the six roles, with made levels and standings if asked."""
    given = fixture()["comparison"]
    roles = {each["id"]: msgspec.convert(each, ComparedRole) for each in given["roles"]}
    places = fixture()["places"][" ".join(ids)]
    found = []
    for aspect in given["aspects"]:
        if aspects and aspect["id"] not in aspects:
            continue
        kind = KINDS.get(aspect["id"], Any)
        values = {key: msgspec.convert(aspect["values"][key], kind) for key in ids}
        if aspect["id"] == "skills":
            for key, value in values.items():
                values[key] = [
                    msgspec.structs.replace(
                        _know(each) if levels else each, place=places[key][each.skill]
                    )
                    for each in value
                ]
        found.append(Aspect(aspect["id"], aspect["title"], values, aspect["sources"]))
    if levels:
        standing = {key: Standing(72, 41, 0.8, 2, 5, 310) for key in ids}
        standing[ids[-1]] = Standing(38, None, 0.4, 0, 4, 420)
        found.insert(1, Aspect("you", "Where you stand", dict(standing), []))
    return Comparison([roles[key] for key in ids], found)


def _know(asked: SkillAsked) -> SkillAsked:
    level = len(asked.skill) % 4
    if level == 3:
        return asked
    return msgspec.structs.replace(asked, level=level, basis="rated" if level else "assumed")


def sample_roles(standings: bool = False) -> RoleList:
    """Return the six roles by family, with made standings if asked."""
    listed = msgspec.convert(fixture()["roles"], RoleList)
    if not standings:
        return listed
    standing = Standing(100, None, 0.4, 0, 5, 1310)
    groups = [
        RoleGroup(
            group.title,
            [msgspec.structs.replace(role, standing=standing) for role in group.roles],
        )
        for group in listed.groups
    ]
    return RoleList("fit", groups, assumed=True)


def sample_skill() -> SkillStory:
    return msgspec.convert(fixture()["skill"], SkillStory)


def look_at(width: int, ascii_only: bool = False) -> Look:
    return Look(width, ASCII if ascii_only else UNICODE)


def as_rows(lines: Lines) -> list[str]:
    return [plain(line) for line in lines.lines]


def render(lines: Lines, width: int, colour: bool = False) -> str:
    """Return what a terminal of this width gets, with or without colour."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        theme=Theme(STYLES),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    console.print(lines)
    return stream.getvalue()


def freeze() -> None:
    """Write the fixture from the content."""
    catalog = Catalog()
    contents = compare_contents(catalog, [catalog.roles[key] for key in SIX])
    places = {}
    for group in ((PAIR[1],), PAIR, THREE, SIX):
        roles = [catalog.roles[key] for key in group]
        places[" ".join(group)] = {
            role.id: {each.skill: each.place for each in asked_beside(role, roles, contents)}
            for role in roles
        }
    six = {key: catalog.roles[key] for key in SIX}
    story = tell_skill(
        catalog.skills["sql"], "Data", catalog.skills, six, catalog.resources, catalog.evidence,
        Known({"sql": 2, "python": 1}, {"sql": "assumed", "python": "rated"}),
        catalog.technologies,
    )  # fmt: skip
    frozen = {
        "comparison": compare_roles(list(six.values()), contents),
        "places": places,
        "sources": catalog.sources,
        "roles": list_roles(six, catalog.pay, catalog.outlook, {}),
        "skill": story,
    }
    FILE.write_bytes(msgspec.json.format(msgspec.json.encode(frozen), indent=1) + b"\n")


if __name__ == "__main__":
    freeze()

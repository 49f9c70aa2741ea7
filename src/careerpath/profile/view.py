"""What is remembered of a person, and what follows from it, on screen."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.advice.levels import Known
from careerpath.advice.results import Standing
from careerpath.advice.said import find_origin
from careerpath.catalog.backgrounds import Background
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import heading, hours, listed, section
from careerpath.drawing.proof import list_beside, tell_skills
from careerpath.drawing.titles import Titles
from careerpath.intake.text import clean
from careerpath.person.answers import Answers
from careerpath.terminal.look import Look

Row = tuple[RenderableType, RenderableType]

ROOM = 16
"""Columns of a bar."""

SCALE = "Levels: 0 none, 1 aware, 2 with help, 3 alone, 4 can teach it."

STAGES = {
    "pupil": "You go to school.",
    "student": "You study.",
    "working": "You work.",
    "between": "You are between jobs.",
}
AIMS = {
    "decide": "You want to decide first.",
    "prepare": "You want to prepare for a change or a first job.",
    "job": "You are looking for a job now.",
    "grow": "You want to stay and get better.",
}

GROUPS = {
    "rated": "What you can do, as you said",
    "proved": "What finished study showed",
    "assumed": "Assumed from your work and from what builds on it",
}


def view_profile(
    said: Answers, known: Known, catalog: Catalog, titles: Titles, folder: str, look: Look
) -> RenderableType:
    """Return answers, where the person comes from, levels by their basis, and the time."""
    answers: list[Row] = [
        (
            Text(look.glyphs.bullet),
            Text.assemble((f"{key}: ", "muted"), titles.questions[key].wording(option)),
        )
        for key, option in said.answers.items()
    ]
    time = [
        f"{hours(said.hours_per_week)} a week" if said.hours_per_week else "",
        f"on {', '.join(said.days)}" if said.days else "",
        f"from {said.start.isoformat()}" if said.start else "",
    ]
    parts: list[RenderableType] = [heading("What is remembered of you", clean(folder))]
    origin = find_origin(said.stands, catalog)
    if origin is not None:
        parts.append(section("Where you come from", Text(describe_origin(origin))))
    now = [STAGES.get(said.stage or "", ""), AIMS.get(said.aim or "", "")]
    if any(now):
        parts.append(section("Where you are", Text(" ".join(each for each in now if each))))
    if said.language in catalog.languages:
        title = catalog.languages[said.language or ""].title
        parts.append(section("Your best language", Text(f"{title}.")))
    if answers:
        parts.append(section("What you want", listed(answers)))
    for basis, title in GROUPS.items():
        rows = [_row(key, known, titles) for key, each in known.basis.items() if each == basis]
        if rows:
            parts.append(section(title, listed(rows)))
    if known.levels:
        parts.append(Text(f"\n{SCALE}", style="muted"))
    if any(time):
        parts.append(section("Your time", Text(", ".join(part for part in time if part) + ".")))
    return Group(*parts)


def view_standing(
    role: Role, standing: Standing | None, looking: bool, look: Look
) -> RenderableType:
    """Return how near the plan's role is in skills, and what stands beside them."""
    if standing is None:
        return Text("")
    rows: list[Row] = [(Text("Skills"), tell_skills(role, standing, ROOM, look))]
    rows += list_beside(role, standing.proof, looking) if standing.proof else []
    return section(f"Towards {role.in_sentence}", listed(rows), note="the role of your plan")


def describe_origin(origin: Role | Background) -> str:
    """Return where somebody comes from, and what carries over."""
    if isinstance(origin, Role):
        return f"You work as {origin.with_article}; all that the role asks counts as there."
    return f"{origin.title}. {origin.carries}"


def view_change(
    levels: dict[str, int], before: Answers, after: Answers, catalog: Catalog, look: Look
) -> RenderableType:
    """Return what was corrected, in the words of the levels."""
    rows: list[Row] = [
        (
            Text(f"{level} of 4"),
            Text.assemble(
                (f"{catalog.skills[key].title}: ", "name"), catalog.skills[key].levels[level]
            ),
        )
        for key, level in levels.items()
    ]
    parts: list[RenderableType] = [listed(rows)] if rows else []
    if after.stands != before.stands:
        origin = find_origin(after.stands, catalog)
        parts += [Text(describe_origin(origin))] if origin else []
    if after.language != before.language:
        parts.append(Text(f"Best language: {catalog.languages[after.language or ''].title}."))
    return Group(heading("Noted"), *parts)


def _row(key: str, known: Known, titles: Titles) -> Row:
    level = known.levels[key]
    skill = titles.skills[key]
    return Text(str(level)), Text.assemble((f"{skill.title}: ", "name"), skill.levels[level])

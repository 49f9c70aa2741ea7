"""What a colleague says of the work: what holds, what does not, hints, the solution, the end."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.roles import Role
from careerpath.catalog.tasters import Check, Part, Taster
from careerpath.drawing.blocks import bullets, heading, listed, section
from careerpath.person.practice import Tried
from careerpath.terminal.look import Look
from careerpath.try_out.findings import Finding
from careerpath.try_out.progress import LAST_RUNG, Progress, part_of


def view_findings(
    taster: Taster, found: Sequence[Finding], progress: Progress, look: Look
) -> RenderableType:
    """Return what holds, in order, and the first thing that does not."""
    held = [each for each in found if each.held]
    said = f"{len(held)} of {len(taster.checks)} hold"
    if progress.minutes >= 1:
        said += f", about {progress.minutes} minute{'' if progress.minutes == 1 else 's'} so far"
    parts: list[RenderableType] = [heading(taster.title, said)]
    rows: list[tuple[RenderableType, RenderableType]] = [
        (Text(f" {look.glyphs.tick}", style="good"), Text(" ".join((each.check.says, each.note))))
        for each in held
    ]
    if rows:
        parts.append(listed(rows))
    open_ = next((each for each in found if not each.held), None)
    if open_ is not None:
        number, part = part_of(taster, open_.check)
        note = f"part {number} of {len(taster.parts)}: {part.title}"
        parts.append(section("What I see next", Text(open_.says), note=note))
    return Group(*parts)


def view_done(taster: Taster, look: Look) -> RenderableType:
    """Return what is said when all holds: what of this the job is."""
    return section("All of it holds", Text(taster.job), note="what of this is the job")


def view_hint(check: Check, part: Part, rung: int, look: Look) -> RenderableType:
    """Return one hint."""
    note = f"{rung} of {LAST_RUNG}, for: {part.title}"  # what holds in the end may be the answer
    parts: list[RenderableType] = [heading("A hint", note), Text(check.hints[rung - 1])]
    if rung == LAST_RUNG:
        parts.append(
            Text("That was the last one. careerpath try solution is there if you want it.")
        )
    return Group(*parts)


def view_solution(taster: Taster, folder: str, laid: Sequence[str]) -> RenderableType:
    """Return how a good solution goes, and where its files are."""
    where = f"Its files are in {folder}: {', '.join(laid)}. Your own stay as they are."
    return Group(heading("How it can go"), Text(taster.solution), Text(""), Text(where))


def view_measure(tried: Tried, role: Role, ticked: str | None, look: Look) -> RenderableType:
    """Return how a taster went by its own measure, and that the plan knows."""
    time = f", in about {tried.minutes} minutes" if tried.minutes > 1 else ""
    lines = [f"{tried.held} of {tried.of} hold{time}."]
    if tried.solution:
        lines.append("You looked at the solution. Reading a good one is work as well.")
    elif tried.hints:
        lines.append(f"With {tried.hints} hint{'' if tried.hints == 1 else 's'}.")
    else:
        lines.append("Without a hint.")
    if ticked:
        lines.append(f"Ticked off in your plan: {ticked}.")
    return section(f"How it went as {role.with_article}", bullets(lines, look))

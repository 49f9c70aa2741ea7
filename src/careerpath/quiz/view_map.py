"""The two axes as a picture: how much a role is wanted, and how much of it is there today."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import section
from careerpath.quiz.result import QuizResult, RankedRole
from careerpath.terminal.look import Look

ROWS = 5
"""Height of the picture in lines."""

MOST_ROLES = 5


def view_map(result: QuizResult, roles: Mapping[str, Role], look: Look) -> RenderableType:
    """Return the picture of the best roles and the headline pair, with its legend."""
    shown = _shown(result)
    letters = {each.role: chr(ord("A") + index) for index, each in enumerate(shown)}
    legend = _legend(shown, letters, roles, look)
    wide = 24 if look.width < 100 else 40
    known = any(each.readiness is not None for each in shown)
    picture = _picture(shown, letters, wide if look.width >= 80 else look.width - 12, look)
    if not known:
        body: RenderableType = legend
    elif look.width >= 80:
        table = Table.grid(padding=(0, 3, 0, 0))
        table.add_row(picture, legend)
        body = table
    else:
        body = Group(picture, Text(""), legend)
    note = "what you want, what you can do today; never averaged"
    unknown = any(each.readiness is None for each in shown)
    hint = [Text("?: too few of its skills are rated; hours: of study to all that it asks")]
    return section(
        "Fit and readiness", body, *hint[: int(unknown)], note="" if look.narrow else note
    )


def _shown(result: QuizResult) -> list[RankedRole]:
    first = result.ranking[:MOST_ROLES]
    pair = [each for each in result.ranking[MOST_ROLES:] if each.role in result.headline.roles]
    return first + pair


def _picture(
    shown: list[RankedRole], letters: Mapping[str, str], width: int, look: Look
) -> RenderableType:
    """Return the plane, fit from left to right, readiness from bottom to top."""
    cells = [[" "] * width for _ in range(ROWS)]
    for each in shown:
        if each.fit is None or each.readiness is None:
            continue
        row = ROWS - 1 - round(each.readiness / 100 * (ROWS - 1))
        column = round(each.fit / 100 * (width - 1))
        while cells[row][column] != " " and column > 0:  # a letter is there: stand beside it
            column -= 1
        cells[row][column] = letters[each.role]
    side = look.glyphs.side
    lines = []
    for index, row_cells in enumerate(cells):
        label = {0: "100", ROWS - 1: "  0"}.get(index, "   ")
        lines.append(Text(f"{label} {side}{''.join(row_cells)}"))
    lines.append(Text(f"    {look.glyphs.corner}{look.glyphs.line * width}"))
    lines.append(Text(f"ready 0{'fit':^{width - 5}}100"))
    return Group(*lines)


def _legend(
    shown: list[RankedRole], letters: Mapping[str, str], roles: Mapping[str, Role], look: Look
) -> RenderableType:
    """Return each letter's role with both values and the hours to ready; '?' is unknown."""
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for _ in range(3):
        table.add_column(justify="right", no_wrap=True)
    head = Text("fit", style="muted"), Text("ready", style="muted"), Text("hours", style="muted")
    table.add_row("", "", *head)
    for each in shown:
        table.add_row(
            Text(letters[each.role], style="name"),
            Text(roles[each.role].title),
            Text("?" if each.fit is None else str(each.fit)),
            Text("?" if each.readiness is None else str(each.readiness)),
            Text(str(each.hours_to_ready)),
        )
    return table

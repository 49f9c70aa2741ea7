"""The few building blocks that every screen is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from careerpath.terminal.look import Look


def heading(text: str, note: str = "") -> Text:
    """Return a section's heading, with a quiet note behind it."""
    return Text.assemble((text, "heading"), (f"  {note}" if note else "", "muted"))


def section(text: str, *parts: RenderableType, note: str = "") -> Group:
    """Return a heading with its content indented under it, and an empty line before."""
    return Group(Text(""), heading(text, note), *(Padding(part, (0, 0, 0, 2)) for part in parts))


def bullets(items: Iterable[str], look: Look) -> Table:
    """Return a list with hanging indents."""
    return listed([(Text(look.glyphs.bullet), Text(item)) for item in items])


def listed(rows: Sequence[tuple[RenderableType, RenderableType]]) -> Table:
    """Return rows of a short mark and a text that wraps beside it."""
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for mark, item in rows:
        table.add_row(mark, item)
    return table


def columns(cells: Sequence[RenderableType], look: Look, gap: int = 3) -> Table:
    """Return cells side by side in columns of one width."""
    table = Table.grid(padding=(0, gap, 0, 0), expand=True, pad_edge=False)
    for _ in cells:
        table.add_column(ratio=1, overflow="fold")
    table.add_row(*cells)
    return table


def hours(amount: float) -> str:
    """Return hours as words: '1 hour', '2.5 hours'."""
    return f"{amount:g} hour{'' if amount == 1 else 's'}"

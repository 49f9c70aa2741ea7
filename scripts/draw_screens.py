"""Draw docs/compare-light.svg and docs/compare-dark.svg: the top of `careerpath compare`.

    python scripts/draw_screens.py

What is drawn is what the program prints at 100 columns, up to the end of the outlook.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.theme import Theme

from careerpath.advice.compare import PAIR, compare_roles
from careerpath.catalog.catalog import Catalog
from careerpath.commands.compare_contents import compare_contents
from careerpath.terminal.look import STYLES, UNICODE, Look
from careerpath.views.compare import view_comparison
from careerpath.views.layout import Lines, plain

WIDTH = 100
LAST = "Mathematics"
"""The section before which the picture ends."""

DOCS = Path(__file__).resolve().parent.parent / "docs"

Colour = tuple[int, int, int]


def terminal(back: Colour, fore: Colour, colours: list[Colour]) -> TerminalTheme:
    """Return a terminal's colours: background, foreground, and the eight in order."""
    return TerminalTheme(back, fore, colours, colours)


THEMES = {
    "light": terminal(
        (255, 255, 255),
        (36, 41, 47),
        [
            (36, 41, 47),
            (207, 34, 46),
            (17, 99, 41),
            (77, 45, 0),
            (9, 105, 218),
            (130, 80, 223),
            (27, 124, 131),
            (110, 119, 129),
        ],
    ),
    "dark": terminal(
        (13, 17, 23),
        (230, 237, 243),
        [
            (72, 79, 88),
            (255, 123, 114),
            (63, 185, 80),
            (210, 153, 34),
            (88, 166, 255),
            (188, 140, 255),
            (57, 197, 207),
            (177, 186, 196),
        ],
    ),
}


def draw(theme: TerminalTheme) -> str:
    """Return the picture as SVG that fetches nothing."""
    catalog = Catalog()
    roles = [catalog.role(key) for key in PAIR]
    comparison = compare_roles(roles, compare_contents(catalog, roles))
    lines = view_comparison(comparison, catalog.sources, Look(WIDTH, UNICODE)).lines
    end = next(index for index, line in enumerate(lines) if f" {LAST} " in plain(line))
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        theme=Theme(STYLES),
        force_terminal=True,
        color_system="standard",
    )
    console.print(Lines(lines[: end - 1]))
    form = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    form = form.replace("Fira Code", "ui-monospace, SFMono-Regular, Menlo, DejaVu Sans Mono")
    return console.export_svg(title="careerpath compare", theme=theme, code_format=form)


def main() -> None:
    """Write both pictures."""
    DOCS.mkdir(exist_ok=True)
    for name, theme in THEMES.items():
        (DOCS / f"compare-{name}.svg").write_text(draw(theme), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Draw the README's pictures, light and dark, from the program's real output.

python scripts/draw_pictures.py            writes docs/*.svg
python scripts/draw_pictures.py --check    exits 1 where a picture is not fresh
"""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.segment import Segment
from rich.terminal_theme import TerminalTheme
from rich.theme import Theme

from careerpath.__main__ import main as run_careerpath
from careerpath.terminal import screen
from careerpath.terminal.look import STYLES

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "data/samples/undecided-student.yaml"
ASPECTS = ("core", "day", "skills", "pay", "outlook")
PICTURES = {
    "quiz": (80, ["quiz", "--answers", SAMPLE, "--start", "2026-12-01"]),
    "compare": (100, ["compare", *(word for key in ASPECTS for word in ("--aspect", key))]),
}
"""Each picture: its width in columns and the command whose output it is."""

UNTIL = {"quiz": "Side by side"}
"""The heading at which a picture of a long output ends."""

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


def draw(width: int, arguments: list[str]) -> Console:
    """Run a command and return the console that recorded what it printed."""
    recorder, quiet = (
        Console(
            record=True,
            width=width,
            file=io.StringIO(),
            theme=Theme(STYLES),
            force_terminal=True,
            color_system="standard",
        )
        for _ in range(2)
    )
    consoles = iter((recorder, quiet))
    original, argv = screen._console, sys.argv
    screen._console = lambda stream: next(consoles)
    sys.argv = ["careerpath", *arguments]
    try:
        with tempfile.TemporaryDirectory() as home:  # nobody's profile is in the pictures
            os.environ["CAREERPATH_HOME"] = home
            if run_careerpath():
                raise SystemExit(f"careerpath {' '.join(arguments)} failed")
    finally:
        screen._console, sys.argv = original, argv
    return recorder


def crop(recorder: Console, heading: str) -> None:
    """Leave out what a console recorded from a heading on."""
    lines = list(Segment.split_lines(recorder._record_buffer))
    texts = ["".join(segment.text for segment in line) for line in lines]
    end = next(n for n, text in enumerate(texts) if text.startswith(heading))
    recorder._record_buffer = [s for line in lines[: end - 1] for s in (*line, Segment.line())]


def pictures() -> dict[str, str]:
    """Return every picture as SVG that fetches nothing, by its file name."""
    form = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    form = form.replace("Fira Code", "ui-monospace, SFMono-Regular, Menlo, DejaVu Sans Mono")
    found = {}
    for name, (width, arguments) in PICTURES.items():
        recorder = draw(width, arguments)
        if name in UNTIL:
            crop(recorder, UNTIL[name])
        for shade, theme in THEMES.items():
            svg = recorder.export_svg(
                title=f"careerpath {arguments[0]}", theme=theme, code_format=form, clear=False
            )
            svg = svg.replace(
                "<text ", '<text xml:space="preserve" '
            )  # not every viewer keeps them
            found[f"{name}-{shade}.svg"] = svg.rstrip() + "\n"
    return found


def main() -> int:
    """Write the pictures, or compare them with what is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    check = parser.parse_args().check
    stale = []
    for name, picture in pictures().items():
        path = ROOT / "docs" / name
        if check and (not path.exists() or path.read_text(encoding="utf-8") != picture):
            stale.append(name)
        elif not check:
            path.write_text(picture, encoding="utf-8")
    if stale:
        print(f"Not fresh: {', '.join(stale)}. Run python scripts/draw_pictures.py.")
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())

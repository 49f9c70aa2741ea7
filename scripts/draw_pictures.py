"""Draw the README's pictures from the program's real output.

python scripts/draw_pictures.py            writes docs/*.svg
python scripts/draw_pictures.py --check    exits 1 where a picture is not fresh
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.theme import Theme

from careerpath.__main__ import main as run_careerpath
from careerpath.terminal import screen
from careerpath.terminal.look import STYLES

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "data/samples/undecided-student.yaml"
PICTURES = {
    "quiz.svg": ["quiz", "--answers", SAMPLE, "--start", "2026-12-01"],
    "compare.svg": ["compare"],
}
"""Each picture and the command whose output it is."""


def draw(arguments: list[str]) -> str:
    """Return the output of a command as SVG, 80 columns wide."""
    recorder = Console(
        record=True, width=80, file=io.StringIO(), theme=Theme(STYLES), force_terminal=True,
        color_system="truecolor", legacy_windows=False,
    )  # fmt: skip
    quiet = Console(file=io.StringIO(), width=80)
    consoles = iter((recorder, quiet))
    original, argv = screen._console, sys.argv
    screen._console = lambda stream: next(consoles)
    sys.argv = ["careerpath", *arguments]
    try:
        run_careerpath()
    finally:
        screen._console, sys.argv = original, argv
    title = " ".join(["careerpath", *arguments])
    return recorder.export_svg(title=title).rstrip() + "\n"


def main() -> int:
    """Write the pictures, or compare them with what is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    check = parser.parse_args().check
    stale = []
    for name, arguments in PICTURES.items():
        with tempfile.TemporaryDirectory() as home:  # nobody's profile is in the pictures
            os.environ["CAREERPATH_HOME"] = home
            picture = draw(arguments)
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

"""What deleting takes and what it leaves, on screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.drawing.blocks import bullets, heading, section
from careerpath.intake.text import clean
from careerpath.terminal.look import Look


def view_going(
    files: Sequence[tuple[str, str]], folder: str, laid: Sequence[str], look: Look
) -> RenderableType:
    """Return the files that go, and the folders of tasters, which stay."""
    going = bullets([f"{clean(name)}: {what}" for name, what in files], look)
    stays = ["Files that you had written with -o, wherever they are."]
    if laid:
        stays.insert(0, f"Folders of work that you tried: {', '.join(laid)}")
    return Group(
        heading("What goes", folder), going, section("What stays", bullets(stays, look)), Text("")
    )

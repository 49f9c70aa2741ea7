"""What came in this morning, on screen."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.drawing.markdown import view_text


def view_brief(brief: str) -> RenderableType:
    """Return a brief's Markdown as it is read."""
    return Group(view_text(brief), Text(""))

"""What bare careerpath shows to someone who is new."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.views.blocks import listed

COMMANDS = {
    "careerpath quiz": "find a direction and get a 90-day plan, in six minutes",
    "careerpath compare": "see software and machine learning side by side",
    "careerpath faq": "ask a question in your own words",
}


def view_welcome() -> RenderableType:
    """Return one sentence and the three commands to begin with."""
    return Group(
        Text(
            "careerpath helps you choose between software engineering, machine learning and the "
            "roles near them, and tells you what to do on Monday."
        ),
        Text(""),
        listed([(Text(name, style="key"), Text(why)) for name, why in COMMANDS.items()]),
    )

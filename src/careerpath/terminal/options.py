"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Write the result as JSON.")]

Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        envvar="CAREERPATH_DATA",
        metavar="DIR",
        help="Lay your own content over the shipped one.",
    ),
]

Start = Annotated[
    str | None, typer.Option("--start", metavar="DATE", help="First day of the plan: 2026-12-01.")
]

Hours = Annotated[
    str | None, typer.Option("--hours", metavar="N", help="Hours of study a week, 1 to 60.")
]

Days = Annotated[
    str | None,
    typer.Option("--days", metavar="DAYS", help="Days for study: mon,wed,sat or all."),
]

NoPager = Annotated[bool, typer.Option("--no-pager", help="Print all at once, however long it is.")]

Accessible = Annotated[
    bool,
    typer.Option(
        "--accessible",
        envvar="ACCESSIBLE",
        help="Numbered questions in plain text, for screen readers and pipes.",
    ),
]

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
]

Force = Annotated[bool, typer.Option("--force", help="With -o: replace the file if it is there.")]


def quoted(name: Path | str) -> str:
    """Return the name of a file or folder as one would type it."""
    import shlex

    from careerpath.intake.text import clean_name

    return shlex.quote(clean_name(name))

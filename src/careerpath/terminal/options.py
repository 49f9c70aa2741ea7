"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from careerpath.terminal.completion import complete_days

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
    typer.Option(
        "--days",
        metavar="DAYS",
        help="Days for study: mon,wed,sat or all.",
        autocompletion=complete_days,
    ),
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


def needs_no_subcommand(context: typer.Context, bare: str) -> bool:
    """Return whether a group stands alone and so means its subcommand `bare`.

    Options of that subcommand that stand before another one would go unread: UserError for them.
    """
    if context.invoked_subcommand is None:
        return True
    for name in ("json", "data"):
        source = context.get_parameter_source(name)
        if source is not None and source.name == "COMMANDLINE":
            from careerpath.errors import UserError

            raise UserError(
                "usage",
                f"--{name} stands after {context.invoked_subcommand}.",
                f"Before it, it belongs to {context.command_path} {bare}.",
            )
    return False


def quoted(name: Path | str) -> str:
    """Return the name of a file or folder as one would type it."""
    import shlex

    from careerpath.intake.text import clean_name

    plain = clean_name(name)
    return shlex.quote(f"./{plain}" if plain.startswith("-") else plain)

"""careerpath try: an hour of a role's real work, and what it says about you."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careerpath.terminal.completion import complete_tasters
from careerpath.terminal.help import WholeSentences
from careerpath.terminal.options import Accessible, Data, Json

if TYPE_CHECKING:
    from typer import Context

LAY = "lay"
"""The hidden command that a role's name stands for."""


class RoleOrCommand(WholeSentences):
    """A group of which the first word is one of its commands or else the name of a role."""

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:  # type: ignore[override]
        """Take a word that is no command for a role's name."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = [LAY, *args]
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[Any]:  # type: ignore[override]
        """Offer roles and tasters beside the commands."""
        role = self.commands[LAY].params[0]
        return [
            *super().shell_complete(ctx, incomplete),
            *role.shell_complete(ctx, incomplete),
        ]

    def format_commands(self, context: Context, formatter: Any) -> None:  # type: ignore[override]
        """Write the commands that one types."""
        self.write_commands("Commands", [name for name in self.commands if name != LAY], formatter)

    def collect_usage_pieces(self, ctx: Context) -> list[str]:  # type: ignore[override]
        """Say that a role may stand first."""
        return ["[ROLE [DIR] | COMMAND]"]


try_app = typer.Typer(
    cls=RoleOrCommand,
    help=(
        "Do an hour or two of a role's real work. Without a role: what there is.\n\n"
        "Example: careerpath try data-analyst"
    ),
    invoke_without_command=True,
    rich_markup_mode=None,
)

Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[DIR]", help="The taster's folder; left out: this one, or the latest one."
    ),
]
Allow = Annotated[
    bool, typer.Option("--allow", help="Run checks that come from your own --data folder.")
]


@try_app.callback()
def try_out(context: typer.Context, data: Data = None, json: Json = False) -> None:
    """List the tasters, those of your best roles first.

    Example: careerpath try
    """
    if context.invoked_subcommand is None:
        from careerpath.try_out.run import show_tasters

        show_tasters(data, json)


@try_app.command(LAY, hidden=True)
def lay(
    role: Annotated[
        str,
        typer.Argument(
            metavar="ROLE",
            help="A role, or a taster's id.",
            autocompletion=complete_tasters,
        ),
    ],
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="Where to lay it; left out: try-ID here.")
    ] = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Lay the folder of a role's taster and show what came in this morning.

    Example: careerpath try data-analyst ~/tasters/monday
    """
    from careerpath.try_out.run import lay_taster

    lay_taster(role, folder, data, json)


@try_app.command(short_help="start the folder's runner with the right Python")
def run(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DIR] [WORD...]", help="The folder, and words for the runner."),
    ] = None,
    data: Data = None,
) -> None:
    """Start run.py of the taster's folder with the Python that careerpath runs on.

    Example: careerpath try run
    """
    from careerpath.try_out.run_check import run_runner

    run_runner(words or [], data)


@try_app.command(short_help="what holds, and the first thing that does not")
def check(
    folder: Folder = None,
    watch: Annotated[bool, typer.Option("--watch", help="Look again at each save.")] = False,
    allow: Allow = False,
    accessible: Accessible = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Have a colleague look at your work: what holds, and the first thing that does not.

    Example: careerpath try check --watch
    """
    from careerpath.try_out.run_check import check_work

    check_work(folder, watch, allow, accessible, data, json)


@try_app.command(short_help="the next of three hints")
def hint(folder: Folder = None, data: Data = None) -> None:
    """Show the next of three hints for what did not hold when last looked at.

    Example: careerpath try hint
    """
    from careerpath.try_out.run_check import give_hint

    give_hint(folder, data)


@try_app.command(short_help="how a good solution goes, and its files")
def solution(folder: Folder = None, data: Data = None) -> None:
    """Tell how a good solution goes, and lay its files in a folder beside your work.

    Example: careerpath try solution
    """
    from careerpath.try_out.run_check import show_solution

    show_solution(folder, data)


@try_app.command(short_help="stop here: four questions on how it was")
def finish(
    folder: Folder = None,
    ratings: Annotated[
        str | None,
        typer.Option(
            "--ratings",
            metavar="1-5,1-5,1-5,1-5",
            help="Drawn in, time flew, again tomorrow, how much bored; asks nothing.",
        ),
    ] = None,
    accessible: Accessible = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Stop here, done or not, and say how it was: four questions from 1 to 5.

    Example: careerpath try finish
    """
    from careerpath.try_out.run_finishing import finish_taster

    finish_taster(folder, ratings, accessible, data, json)

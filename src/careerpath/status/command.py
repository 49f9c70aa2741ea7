"""careerpath status, which is also what bare careerpath shows."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.options import Data, Json


def _show_version(value: bool) -> None:
    if value:
        from careerpath import __version__

        typer.echo(f"careerpath {__version__}")
        raise typer.Exit


def root(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Software engineer, machine learning engineer, or a neighbour, and what to do on Monday.

    Works offline. What you answer stays on this machine.

    Example: careerpath quiz
    """
    if context.invoked_subcommand is None:
        status()


def status(data: Data = None, json: Json = False) -> None:
    """Show what is due today, where you stand and what is next.

    Example: careerpath status
    """
    from careerpath.status.run import show_status

    show_status(data, json)

"""Bare careerpath: where you stand and what is next."""

from __future__ import annotations

from typing import Annotated

import typer


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
        show_welcome()


def show_welcome() -> None:
    """Show one sentence and the three commands to begin with."""
    from careerpath.terminal.screen import Screen
    from careerpath.views.status import view_welcome

    screen = Screen()
    screen.show(view_welcome())

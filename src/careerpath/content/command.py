"""careerpath data: check the content, see what is loaded, begin content of your own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from careerpath.terminal.help import WholeSentences
from careerpath.terminal.options import Data, Json, quoted

data_app = typer.Typer(
    cls=WholeSentences,
    help="The content: check it, see what is loaded, begin your own.\n\n"
    "Example: careerpath data init our-content",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@data_app.callback()
def data(context: typer.Context) -> None:
    """See what content is loaded, check it, or begin your own.

    Example: careerpath data show
    """
    if context.invoked_subcommand is None:
        folder = os.environ.get("CAREERPATH_DATA")  # Typer reads it for subcommands only
        show(Path(folder) if folder else None)


@data_app.command()
def check(data: Data = None, json: Json = False) -> None:
    """Check all content, and show every mistake at once with its file and line.

    Example: careerpath data check --data our-content
    """
    from careerpath.catalog.catalog import Catalog
    from careerpath.catalog.checks.every import check_catalog
    from careerpath.catalog.inventory import take_inventory
    from careerpath.intake.structs import mistakes_error
    from careerpath.terminal.json_output import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    catalog = Catalog(data, tolerant=True)
    mistakes = check_catalog(catalog)
    if mistakes:
        raise mistakes_error("bad-content", mistakes)
    found = take_inventory(catalog)
    if json:
        return screen.show_json(to_json("data-check", {"mistakes": [], "files": found.files}))
    from careerpath.content.view import view_clean

    screen.show(view_clean(found))
    if data is None:
        return screen.next("careerpath data init DIR", "begin content of your own")
    return screen.next(f"careerpath data show --data {quoted(data)}", "see what it changes")


@data_app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    json: Json = False,
) -> None:
    """Write a commented example of content of your own: a role, a question, an answer.

    Example: careerpath data init our-content
    """
    from careerpath.catalog.starter import write_starter
    from careerpath.intake.text import clean, clean_name
    from careerpath.terminal.json_output import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    written = write_starter(folder)
    files = [clean(path.relative_to(folder).as_posix()) for path in written]
    if json:
        listed = {"folder": clean_name(folder), "files": files}
        return screen.show_json(to_json("data-init", listed))
    from careerpath.content.view import view_started

    screen.show(view_started(clean_name(folder), files, screen.look))
    command = f"careerpath data check --data {quoted(folder)}"
    return screen.next(command, "check it after every change")


@data_app.command()
def show(data: Data = None, json: Json = False) -> None:
    """Show what content is loaded, from where, and what your own changes.

    Example: careerpath data show --data our-content
    """
    from careerpath.catalog.inventory import take_inventory
    from careerpath.catalog.opening import open_catalog
    from careerpath.terminal.json_output import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    found = take_inventory(open_catalog(data))
    if json:
        return screen.show_json(to_json("data", found))
    from careerpath.content.view import view_inventory

    screen.show(view_inventory(found, screen.look))
    if data is None:
        return screen.next("careerpath data init DIR", "begin content of your own")
    return screen.next(f"careerpath quiz --data {quoted(data)}", "try it as a user would")

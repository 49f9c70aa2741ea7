"""careerpath data: check the content, see what is loaded, begin content of your own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from careerpath.terminal.completion import complete_entries
from careerpath.terminal.help import WholeSentences
from careerpath.terminal.options import Data, Json, needs_no_subcommand, quoted


def complete_shelves(incomplete: str) -> list[str]:
    """Return the kinds of entries."""
    from careerpath.catalog.shelves import SHELVES

    return [kind for kind in SHELVES if kind.startswith(incomplete)]


data_app = typer.Typer(
    cls=WholeSentences,
    help="The content: check it, see what is loaded, begin your own.\n\n"
    "Example: careerpath data init our-content",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@data_app.callback()
def data(context: typer.Context, data: Data = None, json: Json = False) -> None:
    """See what content is loaded, check it, or begin your own.

    Example: careerpath data show
    """
    if needs_no_subcommand(context, "show"):
        show(data=data, json=json)


@data_app.command()
def check(data: Data = None, json: Json = False) -> None:
    """Check all content, and show every mistake at once with its file and line.

    Example: careerpath data check --data our-content
    """
    from careerpath.catalog.catalog import Catalog
    from careerpath.catalog.checks.every import check_catalog
    from careerpath.catalog.checks.notes import list_notes
    from careerpath.catalog.inventory import take_inventory
    from careerpath.intake.structs import mistakes_error
    from careerpath.terminal.json_output import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    catalog = Catalog(data, tolerant=True)
    mistakes = check_catalog(catalog)
    if mistakes:
        raise mistakes_error("bad-content", mistakes)
    found, notes = take_inventory(catalog), list_notes(catalog)
    if json:
        listed = {"mistakes": [], "files": found.files, "notes": notes}
        return screen.show_json(to_json("data-check", listed))
    from careerpath.content.view import view_clean, view_notes

    screen.show(view_clean(found))
    if notes:
        screen.show(view_notes(notes, screen.look))
    if data is None:
        return screen.next("careerpath data init DIR", "begin content of your own")
    return screen.next(f"careerpath data show --data {quoted(data)}", "see what it changes")


@data_app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    json: Json = False,
) -> None:
    """Write a commented example of your own: a role, a skill, a question, an answer.

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
def show(
    entry: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="One entry: of a role, a skill, a question, a project ...",
            autocompletion=complete_entries,
        ),
    ] = None,
    yaml: Annotated[
        bool, typer.Option("--yaml", help="With an id: write it as YAML, to copy and to change.")
    ] = False,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="With an id of several: roles, skills, faq, questions ...",
            autocompletion=complete_shelves,
        ),
    ] = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Show what content is loaded, from where, and what your own changes; or one entry of it.

    Example: careerpath data show software-engineer --yaml
    """
    from careerpath.content.run_show import show_entry, show_loaded

    if entry is not None:
        return show_entry(entry, kind, yaml, data, json)
    if yaml or kind:
        from careerpath.errors import UserError

        name = "--yaml" if yaml else "--kind"
        message = f"{name} goes with the id of an entry."
        raise UserError("usage", message, "Such as: careerpath data show sql --yaml")
    return show_loaded(data, json)

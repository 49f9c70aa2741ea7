"""careerpath status, which is also what bare careerpath shows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerpath.terminal.options import Data, Json

if TYPE_CHECKING:
    from careerpath.terminal.screen import Screen


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
    """Show where you stand and what is next.

    Example: careerpath status
    """
    from careerpath.advice.practised import measure_mocks
    from careerpath.person.plan_file import load_plan
    from careerpath.person.practice import load_practice, rate_roles
    from careerpath.person.profile import load_draft, load_profile
    from careerpath.person.store import Store
    from careerpath.status.position import describe_status
    from careerpath.terminal.clock import current_day
    from careerpath.terminal.json_output import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    store = Store()
    profile, draft, plan = load_profile(store), load_draft(store), load_plan(store)
    events = load_practice(store).events
    tried = rate_roles(events) | dict(profile.tried if profile else {})
    mocks = measure_mocks(events)
    found = describe_status(profile, draft, plan, current_day(), tried, mocks)
    known = bool(profile or draft or plan or events)
    titles: dict[str, str] = {}
    if known or data is not None:
        from careerpath.catalog.opening import open_catalog

        titles = {key: role.in_sentence for key, role in open_catalog(data).roles.items()}
    if json:
        return screen.show_json(to_json("status", found))
    from careerpath.status.view import view_status, view_welcome

    if not known:
        return screen.show(view_welcome())
    screen.show(view_status(found, titles, screen.look))
    _show_tried(screen, tried, data)
    return screen.next(found.next_command, found.next_why)


def _show_tried(screen: Screen, tried: Mapping[str, int], data: Path | None) -> None:
    """Show what was tried beside what was said."""
    if not tried:
        return
    from careerpath.catalog.opening import open_catalog
    from careerpath.drawing.tried import view_tried
    from careerpath.profile.standing import load_standing

    catalog = open_catalog(data)
    roles = [catalog.roles[key] for key in tried if key in catalog.roles]
    _, standings = load_standing(catalog, roles)
    fits = {key: each.fit for key, each in standings.items()}
    screen.show(view_tried(roles, tried, fits, screen.look))

"""careerpath roles: list the roles, or one in depth."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.completion import beginning, complete_roles
from careerpath.terminal.options import Data, Json, NoPager


def complete_orders(incomplete: str) -> list[tuple[str, str]]:
    """Return the orders in which roles can be listed."""
    from careerpath.roles.overview import ORDERS

    return beginning(ORDERS, incomplete)


def roles(
    role: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ROLE]",
            help="A role: its id, title or a short name.",
            autocompletion=complete_roles,
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            metavar="ORDER",
            help="All in one order: fit, pay, outlook or title.",
            autocompletion=complete_orders,
        ),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Every text whole, not shortened.")] = False,
    no_pager: NoPager = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """List the roles by family, or show one in depth: work, skills, pay, interviews, ways in.

    Example: careerpath roles mle
    """
    from careerpath.roles.run import show_role, show_roles

    if not role:
        show_roles(sort, not no_pager, data, json)
    else:
        show_role(" ".join(role), sort, full, not no_pager, data, json)

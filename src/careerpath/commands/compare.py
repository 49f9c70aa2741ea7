"""careerpath compare: roles side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.commands.options import Data, Json

MOST_ROLES = 6


def compare(
    roles: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ROLE]...", help="Two to six roles: ids, titles or short names."),
    ] = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Compare roles side by side: work, skills, mathematics, pay, outlook, interviews.

    Without roles: software engineer and machine learning engineer.

    Example: careerpath compare mle data-scientist
    """
    from careerpath.advice.compare import compare_roles
    from careerpath.advice.headline import PAIR
    from careerpath.catalog.catalog import Catalog
    from careerpath.commands.compare_contents import compare_contents
    from careerpath.commands.roles_named import roles_named
    from careerpath.exports.json import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    catalog = Catalog(data)
    chosen = roles_named(catalog, roles or list(PAIR), least=2, most=MOST_ROLES)
    result = compare_roles(chosen, compare_contents(catalog, chosen))
    if json:
        return screen.show_json(to_json("compare", result))
    from careerpath.views.compare import view_comparison

    screen.show(view_comparison(result, catalog.sources, screen.look))
    screen.next("careerpath quiz", "find out which of them fits you, in six minutes")
    return None

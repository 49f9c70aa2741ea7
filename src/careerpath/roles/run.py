"""Listing roles, and one role in depth."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from careerpath.advice.ladders import Ladders
from careerpath.advice.results import Standing
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import Role
from careerpath.compare.comparison import compare_roles
from careerpath.compare.contents import compare_contents
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.person.store import Store
from careerpath.profile.standing import load_said, load_standing
from careerpath.roles.overview import ORDERS, family_title, list_roles
from careerpath.roles.path import tell_path
from careerpath.terminal.json_output import to_json
from careerpath.terminal.pager import paged
from careerpath.terminal.screen import Screen


def show_roles(sort: str | None, pager: bool, data: Path | None, json: bool) -> None:
    """Show all roles by family, or in one order; UserError for an unknown order."""
    if sort is not None and sort not in ORDERS:
        orders = ", ".join(ORDERS)
        raise UserError("unknown-order", f"There is no order {quote(sort)}.", f"Use {orders}.")
    screen = Screen(json)
    catalog = open_catalog(data)
    known, standings = load_standing(catalog, catalog.roles.values())
    if sort == "fit" and not any(each.fit is not None for each in standings.values()):
        raise UserError(
            "no-fit", "Your fit is not known yet.", "Take careerpath quiz, then sort by fit."
        )
    assumed = "assumed" in known.basis.values()
    listed = list_roles(catalog.roles, catalog.pay, catalog.outlook, standings, sort, assumed)
    if json:
        return screen.show_json(to_json("roles", listed))
    from careerpath.roles.view import view_roles

    with paged(screen, pager):
        screen.show(view_roles(listed, catalog.sources, screen.look))
    first = listed.groups[0].roles[0].id if listed.groups else "ROLE"
    return screen.next(f"careerpath roles {first}", "read one in depth")


def show_role(
    word: str, sort: str | None, full: bool, pager: bool, data: Path | None, json: bool
) -> None:
    """Show one role in depth; UserError where the word names none."""
    if sort is not None:
        raise UserError("sort-of-one", "--sort orders the list.", "Leave the role or --sort out.")
    screen = Screen(json)
    catalog = open_catalog(data)
    role = _one_role(catalog, word)
    known, standings = load_standing(catalog, [role])
    path = tell_path(role, Ladders(catalog.skills), known.levels)
    contents = compare_contents(catalog, [role], known.levels, standings, known.basis)
    told = compare_roles([role], contents)
    if json:
        aspects = {each.id: each for each in told.aspects}
        facts = {
            "id": role.id,
            "title": role.title,
            "family": role.family,
            "family_title": family_title(role.family),
            "summary": role.summary,
            "distinction": role.distinction,
            "aliases": role.aliases,
            "path": path,
            "aspects": {
                key: {"title": each.title, "value": each.values[role.id], "sources": each.sources}
                for key, each in aspects.items()
            },
        }
        return screen.show_json(to_json("roles", facts))
    from careerpath.roles.view import view_role
    from careerpath.roles.view_path import view_path

    with paged(screen, pager):
        drawn = view_path(path, catalog.skills, catalog.projects, screen.look)
        screen.show(view_role(told, role.aliases, catalog.sources, screen.look, full, drawn))
    origin = next((key for key in role.entry.entry_from if key != role.id), "")
    _show_tried(screen, catalog, role, standings)
    other = origin or ("software-engineer" if role.id != "software-engineer" else "mle")
    return screen.next(f"careerpath compare {role.id} {other}", "see it beside another role")


def _one_role(catalog: Catalog, typed: str) -> Role:
    """Return the role that was typed, in one word or several; who typed two roles is told how."""
    try:
        return role_named(catalog, typed)
    except UserError as error:
        words = typed.split()
        if error.code != "unknown-role" or len(words) < 2:
            raise
        for word in words:
            try:
                role_named(catalog, word)
            except UserError:
                raise error from None
    beside = f"careerpath compare {' '.join(words)} sets them side by side."
    raise UserError("several-roles", "roles shows one role in depth.", beside)


def _show_tried(
    screen: Screen, catalog: Catalog, role: Role, standings: Mapping[str, Standing]
) -> None:
    """Show how trying the role was beside what was said, else how to try it."""
    from careerpath.person.practice import load_practice, rate_roles

    said = load_said()
    tried = rate_roles(load_practice(Store()).events) | dict(said.tried if said else {})
    if role.id in tried:
        from careerpath.drawing.tried import view_tried

        fits = {key: each.fit for key, each in standings.items()}
        screen.show(view_tried([role], tried, fits, screen.look))
    elif any(each.role == role.id for each in catalog.tasters.values()):
        screen.say("", f"An hour of this work, in a folder: careerpath try {role.id}")

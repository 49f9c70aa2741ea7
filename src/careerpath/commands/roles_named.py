"""Roles by what was typed on the command line."""

from __future__ import annotations

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.names import find_by_name
from careerpath.catalog.roles import Role
from careerpath.errors import UserError


def role_named(catalog: Catalog, word: str) -> Role:
    """Return the role that a word names; UserError with suggestions where none does."""
    try:
        return catalog.role(word)
    except KeyError:
        return catalog.roles[find_by_name(word, catalog.roles, "role")]


def roles_named(catalog: Catalog, words: list[str], least: int, most: int) -> list[Role]:
    """Return the roles that the words name, each once; UserError for too few or too many."""
    found = {role.id: role for role in (role_named(catalog, word) for word in words)}
    if not least <= len(found) <= most:
        count = "one role" if len(found) == 1 else f"{len(found)} roles"
        raise UserError(
            "wrong-number-of-roles",
            f"{count.capitalize()} cannot be compared.",
            f"Name {least} to {most} different roles; careerpath roles lists them.",
        )
    return list(found.values())

"""Roles and skills by what was typed on the command line."""

from __future__ import annotations

from careerpath.catalog.backgrounds import Background
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.names import Named, entry_names, find_by_name, normal
from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill
from careerpath.errors import UserError
from careerpath.intake.text import quote


def role_named(catalog: Catalog, word: str) -> Role:
    """Return the role that a word names; UserError with suggestions where none does."""
    try:
        return catalog.roles[find_by_name(word, catalog.roles, "role")]
    except UserError as error:
        background = _background(catalog, word) if error.code == "unknown-role" else None
        if background is None:
            raise
    raise UserError(
        "not-a-role",
        f"{quote(word)} is where people come from, not a role.",
        f"See the way from there: careerpath switch {background.id} ROLE",
    )


def origin_named(catalog: Catalog, word: str) -> Role | Background:
    """Return the role or background that a word names, whole names of either before prefixes."""
    whole = _background(catalog, word)
    if whole is not None:
        return whole
    try:
        return catalog.roles[find_by_name(word, catalog.roles, "role")]
    except UserError as error:
        if error.code != "unknown-role":
            raise
        places: dict[str, Named] = {**catalog.roles, **catalog.backgrounds}
        found = find_by_name(word, places, "background")
        return catalog.roles.get(found) or catalog.backgrounds[found]


def _background(catalog: Catalog, word: str) -> Background | None:
    """Return the background of which a word is a whole name."""
    wanted = normal(word)
    return next(
        (each for key, each in catalog.backgrounds.items() if wanted in entry_names(key, each)),
        None,
    )


def skill_named(catalog: Catalog, word: str) -> Skill:
    """Return the skill that a word names; UserError with suggestions where none does."""
    return catalog.skills[find_by_name(word, catalog.skills, "skill")]


def roles_named(catalog: Catalog, words: list[str], least: int, most: int) -> list[Role]:
    """Return the roles that the words name; UserError for too few, too many, or one twice."""
    found: dict[str, Role] = {}
    typed: dict[str, str] = {}
    for word in words:
        role = role_named(catalog, word)
        if role.id in found:
            before = typed[role.id]
            same = f"{quote(before)} and {quote(word)} are one role" if before != word else ""
            raise UserError(
                "same-role-twice",
                f"{same or f'{quote(word)} stands there twice'}: {role.title}.",
                "Name each role once.",
            )
        found[role.id], typed[role.id] = role, word
    if len(found) < least:
        (only,) = found or ("",)
        hint = f"Name one more, or see this one: careerpath roles {only}."
        raise UserError("wrong-number-of-roles", "One role cannot be compared.", hint)
    if len(found) > most:
        message = f"{len(found)} roles cannot be compared."
        hint = f"Name {least} to {most}; careerpath roles lists them all."
        raise UserError("wrong-number-of-roles", message, hint)
    return list(found.values())

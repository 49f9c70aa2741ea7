"""What a comparison needs, taken from the catalogue: only the files that it draws on."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from careerpath.advice.levels import Basis
from careerpath.advice.results import Standing
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.compare.comparison import CompareContents
from careerpath.errors import UserError


def compare_contents(
    catalog: Catalog,
    roles: list[Role],
    levels: Mapping[str, int] | None = None,
    standings: Mapping[str, Standing] | None = None,
    basis: Mapping[str, Basis] | None = None,
) -> CompareContents:
    """Return what comparing these roles draws on; with a person's levels and standings.

    Raises UserError where a role names a skill, role or figure that does not exist.
    """
    origins = {key for role in roles for key in role.entry.entry_from}
    asked = {need.skill for role in roles for need in role.skills}
    skills = catalog.skill_titles
    titles = {key: role.title for key, role in catalog.roles.items()}
    for role in roles:
        _check(role, "skill", (need.skill for need in role.skills), skills)
        _check(role, "role", role.entry.entry_from, titles)
        _check(role, "pay figure", role.pay.figures, catalog.pay)
        _check(role, "outlook figure", role.outlook.figures, catalog.outlook)
    return CompareContents(
        pay=catalog.pay,
        outlook=catalog.outlook,
        evidence=catalog.evidence,
        skill_titles={key: skills[key] for key in asked},
        role_titles={key: titles[key] for key in sorted(origins)},
        levels=levels or {},
        standings=standings or {},
        basis=basis or {},
    )


def _check(role: Role, what: str, named: Iterable[str], known: Container[str]) -> None:
    for key in named:
        if key not in known:
            raise UserError(
                "dangling-reference",
                f"The role '{role.id}' names the {what} '{key}', which does not exist.",
                "careerpath data check shows every such mistake with its line.",
            )

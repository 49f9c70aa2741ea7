"""Roles as a list: by family, with where the person stands, in the order asked for."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.comparable import widest_source
from careerpath.advice.results import Result, Standing
from careerpath.catalog.roles import Market, Role
from careerpath.catalog.sources import OutlookFigure, PayFigure

ORDERS = {
    "fit": "the closest to what you want first",
    "pay": "the highest median first, in the source that counts most titles",
    "outlook": "the fastest growing first, where a source counts the title",
    "title": "by name",
}

FAMILIES = {
    "software": "Software",
    "machine-learning": "Machine learning",
    "data": "Data",
    "reliability": "Keeping it right and running",
}
"""The families that the content uses; others show their id with a capital letter."""


class ListedRole(Result, frozen=True):
    """A role on one line. `pay` and `outlook` are there where the list is in their order, and
    None where its source does not count this title."""

    id: str
    title: str
    family: str
    summary: str
    standing: Standing | None
    market: Market
    pay: PayFigure | None
    outlook: OutlookFigure | None


class RoleGroup(Result, frozen=True):
    """Roles that are listed together; the title is empty where all are in one order."""

    title: str
    roles: list[ListedRole]


class RoleList(Result, frozen=True):
    """All roles; `assumed` tells that some of the levels behind the standings were not said."""

    order: str | None
    groups: list[RoleGroup]
    assumed: bool = False


def list_roles(
    roles: Mapping[str, Role],
    pay: Mapping[str, PayFigure],
    outlook: Mapping[str, OutlookFigure],
    standings: Mapping[str, Standing],
    order: str | None = None,
    assumed: bool = False,
) -> RoleList:
    """Return the roles by family, or all in one order (a key of ORDERS), ties by title.

    Pay and growth are those of the one source that counts most of the titles; roles that it does
    not count come last.
    """
    paid = widest_source(
        {r.id: [pay[key] for key in r.pay.named if key in pay] for r in roles.values()}
    )
    growing = widest_source(
        {r.id: [outlook[key] for key in r.outlook.named if key in outlook] for r in roles.values()}
    )
    listed = [
        ListedRole(
            role.id,
            role.title,
            role.family,
            role.summary,
            standings.get(role.id),
            role.entry.market,
            paid.get(role.id) if order == "pay" else None,
            growing.get(role.id) if order == "outlook" else None,
        )
        for role in roles.values()
    ]
    listed.sort(key=lambda each: each.title.casefold())
    if order is not None:
        listed.sort(key=lambda each: _place(each, order))
        return RoleList(order, [RoleGroup("", listed)], assumed)
    families = dict.fromkeys([*FAMILIES, *sorted({each.family for each in listed})])
    groups = [
        RoleGroup(family_title(family), [each for each in listed if each.family == family])
        for family in families
    ]
    return RoleList(None, [group for group in groups if group.roles], assumed)


def family_title(family: str) -> str:
    """Return a family's name as people read it."""
    return FAMILIES.get(family, family.replace("-", " ").capitalize())


def _place(each: ListedRole, order: str) -> tuple[bool, float]:
    value: float | None = None
    if order == "fit" and each.standing:
        value = each.standing.fit
    elif order == "pay" and each.pay:
        value = each.pay.median
    elif order == "outlook" and each.outlook:
        value = each.outlook.change_percent
    return (value is None, -(value or 0.0))

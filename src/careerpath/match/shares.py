"""Shares of postings that name something: smoothed, kept from nought and one, and set off."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.catalog.roles import ON_THE_WAY, Role
from careerpath.catalog.texts import Naming, RoleShares

LEAST, MOST = 1e-4, 1 - 1e-4
"""Shares whose logarithm is taken lie between these."""


def smoothed(told: RoleShares, technology: str, usual: float, weight: float) -> float:
    """Return the share of a role's postings, where the usual share weighs `weight` postings."""
    count = told.shares.get(technology, 0.0) * told.postings
    return within((count + weight * usual) / (told.postings + weight))


def asked_shares(role: Role, naming: Naming) -> dict[str, float]:
    """Return for each skill that a role asks how often postings name one of its importance."""
    return {
        ask.skill: naming.asked["must" if ask.must_have else str(ask.importance)]
        for ask in role.skills
        if ask.origin != ON_THE_WAY
    }


def within(share: float) -> float:
    """Return a share with a logarithm, and so has what is left of it."""
    return min(max(share, LEAST), MOST)


def centred(values: Sequence[float]) -> list[float]:
    """Return values relative to their mean."""
    middle = sum(values) / len(values)
    return [value - middle for value in values]

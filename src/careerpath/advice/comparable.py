"""Pay and outlook like with like: from one source that counts every title itself."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from careerpath.catalog.roles import Role
from careerpath.catalog.sources import OutlookFigure, PayFigure

NO_SOURCE = "no source counts all these titles alike"
"""Why a short table has no figure."""

Figure = TypeVar("Figure", PayFigure, OutlookFigure)


def comparable_pay(
    roles: Iterable[Role], pay: Mapping[str, PayFigure]
) -> dict[str, PayFigure] | None:
    """Return a figure for each role, of one source, country and year that names all the titles.

    Of several such sources the one whose smallest group is largest; one that gives no numbers of
    people counts everybody and comes first. None where no source names all.
    """
    return _common(
        {role.id: [pay[key] for key in role.pay.named if key in pay] for role in roles},
        lambda each: (each.source, each.country, each.year, each.currency),
        lambda each: each.n,
    )


def comparable_outlook(
    roles: Iterable[Role], outlook: Mapping[str, OutlookFigure]
) -> dict[str, OutlookFigure] | None:
    """Return a projection for each role, of one source that names all the titles, or None."""
    return _common(
        {role.id: [outlook[key] for key in role.outlook.named if key in outlook] for role in roles},
        lambda each: (each.source, each.country, each.from_year, each.to_year),
        lambda each: None,
    )


def widest_source(figures: Mapping[str, list[Figure]]) -> dict[str, Figure]:
    """Return the figures, by role, of the one source that counts the most titles."""
    by_source: dict[str, dict[str, Figure]] = {}
    for role, found in figures.items():
        for each in found:
            by_source.setdefault(each.source, {}).setdefault(role, each)
    return max(by_source.values(), key=len, default={})


def _common(
    figures: Mapping[str, list[Figure]],
    kind: Callable[[Figure], Hashable],
    size: Callable[[Figure], int | None],
) -> dict[str, Figure] | None:
    by_kind = [{kind(each): each for each in found} for found in figures.values()]
    shared = [key for key in by_kind[0] if all(key in each for each in by_kind)] if by_kind else []
    if not shared:
        return None

    def smallest(key: Hashable) -> float:
        sizes = [size(each[key]) for each in by_kind]
        return min(float("inf") if n is None else n for n in sizes)

    best = max(shared, key=smallest)
    return {role: each[best] for role, each in zip(figures, by_kind, strict=True)}

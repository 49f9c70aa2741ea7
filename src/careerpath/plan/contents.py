"""What plans are made from, taken from the catalogue."""

from __future__ import annotations

from careerpath.advice.ladders import Ladders
from careerpath.catalog.catalog import Catalog
from careerpath.plan.request import PlanContents


def plan_contents(catalog: Catalog) -> PlanContents:
    """Return what plans are made from."""
    return PlanContents(
        Ladders(catalog.skills),
        catalog.activities,
        catalog.projects,
        catalog.roles,
        {each.role: each for each in reversed(catalog.tasters.values())},
    )

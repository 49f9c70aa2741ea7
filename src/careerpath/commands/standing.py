"""Where the person of the profile stands towards roles, read only where there is a profile."""

from __future__ import annotations

from collections.abc import Iterable

from careerpath.advice.compare import Standing
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role


def load_standing(
    catalog: Catalog, roles: Iterable[Role]
) -> tuple[dict[str, int], dict[str, Standing]]:
    """Return the person's levels by skill and standings by role; both empty without a profile."""
    from careerpath.person.profile import load_profile
    from careerpath.person.store import Store

    profile = load_profile(Store())
    if profile is None or not (profile.answers or profile.levels):
        return {}, {}
    from careerpath.advice.ladders import Ladders
    from careerpath.advice.standing import measure_standings

    levels = {key: level for key, level in profile.levels.items() if key in catalog.skills}
    standings = measure_standings(
        roles,
        catalog.questions,
        catalog.quick_questions,
        profile.answers,
        levels,
        Ladders(catalog.skills),
    )
    return levels, standings

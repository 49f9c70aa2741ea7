"""Where the person of the profile stands towards roles, read only where there is a profile."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from careerpath.advice.results import Standing
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role

if TYPE_CHECKING:
    from careerpath.person.profile import Profile

PROFILE = "profile.yaml"
"""The profile's name as person/profile.py has it, which is not imported to find no file."""


def load_levels(catalog: Catalog) -> dict[str, int]:
    """Return the person's levels of the skills that exist; empty without a profile."""
    profile = load_said()
    if profile is None:
        return {}
    return {key: level for key, level in profile.levels.items() if key in catalog.skills}


def load_said() -> Profile | None:
    """Return the profile; None where there is none or where it says nothing."""
    from careerpath.person.store import Store

    store = Store()
    if not (store.folder / PROFILE).exists():  # before importing what reads it
        return None
    from careerpath.person.profile import load_profile

    profile = load_profile(store)
    return profile if profile and (profile.answers or profile.levels) else None


def load_standing(
    catalog: Catalog, roles: Iterable[Role]
) -> tuple[dict[str, int], dict[str, Standing]]:
    """Return the person's levels by skill and standings by role; both empty without a profile."""
    profile = load_said()
    if profile is None:
        return {}, {}
    from careerpath.advice.ladders import Ladders
    from careerpath.advice.standing import measure_standings

    levels = load_levels(catalog)
    standings = measure_standings(
        roles,
        catalog.questions,
        catalog.quick_questions,
        profile.answers,
        levels,
        Ladders(catalog.skills),
    )
    return levels, standings

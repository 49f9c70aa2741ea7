"""Where the person of the profile stands towards roles, read only where there is a profile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from careerpath.advice.levels import Known
from careerpath.advice.results import Proof, Standing
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role

if TYPE_CHECKING:
    from careerpath.person.profile import Profile

PROFILE = "profile.yaml"
"""The profile's name as person/profile.py has it, which is not imported to find no file."""


def load_known(catalog: Catalog) -> Known:
    """Return what is known of the person's levels; nothing without a profile."""
    profile = load_said()
    if profile is None:
        return Known()
    from careerpath.advice.said import take_known

    return take_known(profile, catalog)


def load_goal(catalog: Catalog) -> Role | None:
    """Return the role of the saved plan; None where there is no plan, or no such role any more."""
    from careerpath.person.plan_file import load_plan
    from careerpath.person.store import Store

    plan = load_plan(Store())
    return catalog.roles.get(plan.role) if plan else None


def load_said() -> Profile | None:
    """Return the profile; None where there is none or where it says nothing."""
    from careerpath.person.store import Store

    store = Store()
    if not (store.folder / PROFILE).exists():  # before importing what reads it
        return None
    from careerpath.person.profile import load_profile

    profile = load_profile(store)
    said = profile and (profile.answers or profile.levels or profile.stands or profile.language)
    return profile if said else None


def load_standing(
    catalog: Catalog, roles: Iterable[Role], proofs: Mapping[str, Proof] | None = None
) -> tuple[Known, dict[str, Standing]]:
    """Return what is known of the person and their standing by role; empty without a profile.

    `proofs` towards these roles are read from the files where they are not at hand.
    """
    profile = load_said()
    if profile is None:
        return Known(), {}
    import msgspec

    from careerpath.advice.ladders import Ladders
    from careerpath.advice.standing import measure_standings
    from careerpath.profile.proofs import load_proofs

    roles = list(roles)
    known = load_known(catalog)
    standings = measure_standings(
        roles,
        catalog.questions,
        catalog.quick_questions,
        profile.answers,
        known.levels,
        Ladders(catalog.skills),
        catalog.roles.values(),
    )
    proofs = load_proofs(roles) if proofs is None else proofs
    return known, {
        key: msgspec.structs.replace(each, proof=proofs[key]) for key, each in standings.items()
    }

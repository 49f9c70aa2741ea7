"""Levels in the profile that change one by one: asked for a plan, or raised by finished study."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from careerpath.person.profile import PROFILE, Profile, load_profile
from careerpath.person.store import Store

Levels = Mapping[str, int]


def load_levels(store: Store) -> dict[str, int]:
    """Return the levels of the profile; none where there is no profile."""
    profile = load_profile(store)
    return dict(profile.levels) if profile else {}


def change_levels(store: Store, change: Callable[[Levels], Levels]) -> None:
    """Read the profile, change its levels and write it under one lock."""
    with store.locked():
        profile = load_profile(store) or Profile()
        levels = dict(change(profile.levels))
        if levels != profile.levels:
            store.write(PROFILE, msgspec.structs.replace(profile, levels=levels))

"""What the profile says of somebody that changes one by one: proved levels, roles tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import msgspec

from careerpath.person.plan_file import LevelRaise
from careerpath.person.profile import PROFILE, Profile, load_profile
from careerpath.person.store import Store


def change_profile(store: Store, change: Callable[[Profile], Profile]) -> None:
    """Read the profile, change it and write it under one lock; an empty one where there is none."""
    with store.locked():
        profile = load_profile(store) or Profile()
        changed = change(profile)
        if changed != profile:
            store.write(PROFILE, changed)


def prove_levels(profile: Profile, raises: Iterable[LevelRaise]) -> Profile:
    """Return the profile with levels that finished study showed, in place of lower rated ones."""
    proved, rated = dict(profile.proved), dict(profile.levels)
    for each in raises:
        proved[each.skill] = each.after
        rated.pop(each.skill, None)
    return msgspec.structs.replace(profile, proved=proved, levels=rated)


def add_tried(profile: Profile, ratings: Mapping[str, int]) -> Profile:
    """Return the profile with how trying roles out was, 1 to 5."""
    return msgspec.structs.replace(profile, tried={**profile.tried, **ratings})


def lower_levels(profile: Profile, raises: Iterable[LevelRaise]) -> Profile:
    """Return the profile from before the raises, where nothing else changed them since.

    Version 0.1.0 raised the rated levels themselves: those have a level before and no basis.
    """
    proved, rated = dict(profile.proved), dict(profile.levels)
    for each in reversed(list(raises)):
        if each.basis is None and each.before is not None and rated.get(each.skill) == each.after:
            rated[each.skill] = each.before
        if proved.get(each.skill) != each.after or each.skill in rated:
            continue
        del proved[each.skill]
        if each.before is not None and each.basis == "proved":
            proved[each.skill] = each.before
        elif each.before is not None and each.basis == "rated":
            rated[each.skill] = each.before
    return msgspec.structs.replace(profile, proved=proved, levels=rated)

"""What was tried beside what was said: it moves roles within the top group, never their fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.advice.fit import RoleFit

LIKED = 4
"""From this rating on, 1 to 5, a role that was tried was liked."""

DISLIKED = 2
"""Up to this rating it was not."""


def order_by_tried(
    fits: Sequence[RoleFit], top_group: Sequence[str], tried: Mapping[str, int]
) -> list[RoleFit]:
    """Return the ranking in which roles of the top group that were tried and liked come first.

    What was liked more comes first, then what fits more. Everything else keeps its place: a role
    outside the group is not lifted into it, and one that was not liked is not pushed out.
    """
    liked = [fit for fit in fits if fit.role in top_group and tried.get(fit.role, 0) >= LIKED]
    liked.sort(key=lambda fit: -tried[fit.role])
    return [*liked, *(fit for fit in fits if fit not in liked)]

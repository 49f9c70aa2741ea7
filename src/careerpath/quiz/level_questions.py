"""Which skill levels to ask for, after the preferences are known."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.advice.readiness import ENOUGH
from careerpath.catalog.roles import Role

MOST = 12
"""The quiz asks for about a dozen levels, and never for more than this."""


def choose_level_skills(roles: Sequence[Role], known: Sequence[str] = ()) -> list[str]:
    """Return skill ids to ask for, the most important of the first role first.

    `roles` come in the order in which they matter: the best fit, the headline pair, the second
    best. Each gets enough of its importance known for readiness to be stated, while questions
    last; what is left goes to the must-haves of all.
    """
    asked: dict[str, None] = dict.fromkeys(known)
    for role in roles:
        needs = sorted(role.skills, key=lambda n: (not n.must_have, -n.importance, n.skill))
        total = sum(need.importance for need in needs)
        for need in needs:
            held = sum(each.importance for each in needs if each.skill in asked)
            if held >= ENOUGH * total or len(asked) - len(known) >= MOST:
                break
            asked[need.skill] = None
    return [skill for skill in asked if skill not in known]

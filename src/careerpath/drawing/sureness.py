"""How sure a direction is, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.catalog.roles import Role

MOST_NAMED = 3


def tell_sureness(top_group: Sequence[str], alike: Sequence[str], roles: Mapping[str, Role]) -> str:
    """Return how sure the first of the top group is, and which roles stand as near."""
    alike = [key for key in alike if key in top_group]
    others = [key for key in top_group[1:] if key not in alike]
    if alike:
        near = join([roles[key].in_sentence for key in alike], "or")
        sure = f"The questions can hardly tell it from {near}: read about both."
    elif not others:
        return "Clear: no single other answer would put another role first."
    else:
        sure = "A close call."
    if not others:
        return sure
    names = [roles[key].in_sentence for key in others[:MOST_NAMED]]
    names += ["another"] if len(others) > MOST_NAMED else []
    return f"{sure} One other answer would put {join(names, 'or')} first."


def join(names: list[str], last: str = "and") -> str:
    """Return names as a list in a sentence: 'a, b and c'; commas alone where a name has an and."""
    if len(names) < 2 or any(" and " in name for name in names):
        return ", ".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"

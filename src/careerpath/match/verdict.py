"""Whether to apply for one posting, by the share of what it asks that is there, and by hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from careerpath.catalog.roles import Role
from careerpath.match.gaps import Against, Need, in_groups
from careerpath.match.kin import kin_of

FEWEST = 3
"""With fewer skills that careerpath knows, a posting is not judged."""

NOW_SHARE, NOW_HOURS = 0.75, 200
"""Apply now: with three quarters there and a month or two of study for the rest."""

HALF_SHARE, HALF_HOURS = 0.5, 500
THIRD_SHARE, THIRD_HOURS = 1 / 3, 120
"""Apply and learn on the way: with half of it there, or a third and little to learn."""

Judged = Literal["now", "on-the-way", "far"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do with a posting: `there` of `asked` must-haves (or of all that it names).

    `musts` says which of the two was counted. `hours` are those to what is more than wished for.
    """

    judged: Judged
    there: int
    asked: int
    musts: bool
    hours: int


def judge_posting(against: Against) -> Verdict | None:
    """Return whether to apply; None where too little of what a posting asks is known.

    Musts decide where at least FEWEST are told, else all that is more than wished for. Where one
    of several is enough, they count as one.
    """
    if len(in_groups(against.needs)) < FEWEST:
        return None
    musts = in_groups([need for need in against.needs if need.asked == "must"])
    firm = in_groups([need for need in against.needs if need.asked != "wish"])
    counted = musts if len(musts) >= FEWEST else firm or in_groups(against.needs)
    there = count_there(counted)
    share, hours = there / len(counted), against.hours_without_wishes
    judged: Judged = "far"
    if share >= NOW_SHARE and hours <= NOW_HOURS:
        judged = "now"
    elif (share >= HALF_SHARE and hours <= HALF_HOURS) or (
        share >= THIRD_SHARE and hours <= THIRD_HOURS
    ):
        judged = "on-the-way"
    return Verdict(judged, there, len(counted), counted is musts, hours)


def is_there(need: Need) -> bool:
    """Return whether a skill is shown, rated, or shown by a name of the same kind."""
    if need.state == "other":
        return kin_of(need.meant, need.shown) is not None
    if need.state == "known":
        return need.basis != "assumed"
    return need.state == "shown"


def count_there(groups: Sequence[Sequence[Need]]) -> int:
    """Return of how many groups of alternatives one at least is there."""
    return sum(any(map(is_there, group)) for group in groups)


def by_importance(needs: Sequence[Need], role: Role | None) -> list[Need]:
    """Return needs with the heart of the posting first: musts, then by weight in its role.

    What it names oftener comes before what it names once.
    """
    weights = {ask.skill: ask.importance for ask in role.skills} if role else {}
    order = {"must": 0, "named": 1, "wish": 2}
    return sorted(
        needs,
        key=lambda need: (order[need.asked], -weights.get(need.skill, 0), -len(need.meant)),
    )

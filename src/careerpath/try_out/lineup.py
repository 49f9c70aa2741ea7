"""The tasters in the order in which they help this person, and what the tried ones say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.advice.results import Result
from careerpath.advice.tried import DISLIKED, LIKED
from careerpath.catalog.roles import PAIR, Role
from careerpath.catalog.tasters import Taster
from careerpath.try_out.progress import Progress

APART = 0.75
"""Points of 1 to 5 from which two tasters were liked differently: three steps of four answers."""


class Listed(Result, frozen=True):
    """One taster in the list; `fit` 0-100, None where unknown; `rating` 1-5 of a tried one."""

    id: str
    role: str
    title: str
    summary: str
    minutes: int
    fit: int | None
    rating: float | None
    held: int
    of: int
    begun: bool


class Lineup(Result, frozen=True):
    """All tasters, best roles first. `verdict` compares the tried ones; `third` is a role id."""

    tasters: list[Listed]
    verdict: str = ""
    third: str | None = None


def line_up(
    tasters: Mapping[str, Taster],
    roles: Mapping[str, Role],
    fits: Mapping[str, int | None],
    progress: Mapping[str, Progress],
    ratings: Mapping[str, float],
) -> Lineup:
    """Return the tasters with those of the best fitting roles first.

    Without answers the headline pair comes first. `ratings` are of finished tasters, by id.
    """

    def place(taster: Taster) -> tuple[int, int, str]:
        first = PAIR.index(taster.role) if taster.role in PAIR else len(PAIR)
        return (-(fits.get(taster.role) or -1), first, roles[taster.role].title)

    known = [each for each in tasters.values() if each.role in roles]
    listed = [
        _list(each, fits.get(each.role), progress.get(each.id), ratings.get(each.id))
        for each in sorted(known, key=place)
    ]
    verdict, third = _compare(listed, roles)
    return Lineup(listed, verdict, third)


def _list(
    taster: Taster, fit: int | None, progress: Progress | None, rating: float | None
) -> Listed:
    return Listed(
        taster.id,
        taster.role,
        taster.title,
        taster.summary,
        taster.minutes,
        fit,
        rating,
        progress.held if progress else 0,
        len(taster.checks),
        progress is not None and progress.tried is None,
    )


def _compare(listed: Sequence[Listed], roles: Mapping[str, Role]) -> tuple[str, str | None]:
    """Return what two tried roles say together, and the role whose taster would settle most."""
    tried: dict[str, list[float]] = {}
    for each in listed:
        if each.rating is not None:
            tried.setdefault(each.role, []).append(each.rating)
    if len(tried) < 2:
        return "", None
    means = {role: sum(found) / len(found) for role, found in tried.items()}
    order = sorted(means, key=lambda role: (-means[role], role))
    best, other = order[0], order[1]
    names = {role: f"the work of {roles[role].with_article}" for role in order}
    third = next((each.role for each in listed if each.role not in tried), None)
    if means[best] <= DISLIKED:
        text = (
            f"Of what you tried nothing drew you in: {names[best]} was {means[best]:.1f} of 5. "
            "Believe that, and try something that looks quite different from it."
        )
        apart = next((each.role for each in reversed(listed) if each.role not in tried), third)
        return text, apart
    if means[best] - means[other] >= APART:
        text = (
            f"You liked {names[best]} clearly more, {means[best]:.1f} of 5 against "
            f"{means[other]:.1f} for {names[other]}."
        )
        fit = {each.role: each.fit for each in listed}
        if (
            fit[best] is not None
            and fit[other] is not None
            and (fit[other] or 0) > (fit[best] or 0)
        ):
            text += " Your answers said the other. Where they disagree, believe what you tried."
        if third and means[best] >= LIKED:
            text += " A third would tell whether it is this work or fresh work that you liked."
        return text, third
    text = (
        f"You liked {names[best]} and {names[other]} about as much ({means[best]:.1f} and "
        f"{means[other]:.1f} of 5). That is an answer: either would be good work for you, so the "
        "market and the way there may decide."
    )
    again = [each.role for each in listed if each.role in (best, other) and each.rating is None]
    if again:
        text += f" A second taster for {names[again[0]]} would tell more than a third role."
        return text, again[0]
    return text, third

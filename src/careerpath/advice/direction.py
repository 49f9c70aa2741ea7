"""Which role the 90 days aim at, and which answers speak for a role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from careerpath.advice.calendar import plan_capacity
from careerpath.advice.close_call import AS_GOOD, choose_nearest_of_best, tell_close_call
from careerpath.advice.first_step import (
    FirstStep,
    Kind,
    build_step,
    choose_nearer,
    choose_wider,
    width_of,
)
from careerpath.advice.fit import RoleFit, rank_fits
from careerpath.advice.headline import find_top_group
from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.readiness import does_the_work, hours_to_ready, meets_musts, musts_share
from careerpath.advice.results import Result
from careerpath.advice.said import Said
from careerpath.advice.tried import LIKED, order_by_tried
from careerpath.catalog.quiz import NO_PREFERENCE, Question
from careerpath.catalog.roles import PAIR, Role

ENOUGH_ANSWERS = 0.6
"""Below this share of the questions asked, there is no recommendation."""

NEARLY = 10
"""Points of fit below the best within which somebody who needs a post now stays in their trade."""

WANTED = 50
"""The fit that random answers give. What stands below it is nobody's next post."""

HALVED = 0.5
"""The share of the hours to the better chance that a step on the way there takes at most."""

MOSTLY = 0.66
"""The share of a role's must-haves, two thirds, from which one can be hired: few have all."""


class Reason(Result, frozen=True):
    """An answer's share of the destination's z; positive speaks for it, negative against."""

    question: str
    option: str
    share: float


def explain_answers(fit: RoleFit, answers: Mapping[str, str]) -> list[Reason]:
    """Return the three answers that spoke most for a role and up to two that spoke against it."""
    shares = sorted(fit.shares.items(), key=lambda item: (-item[1], item[0]))
    strongest = [item for item in shares[:3] if item[1] > 0]
    against = [item for item in shares[-2:] if item[1] < 0 and item not in strongest]
    return [Reason(key, answers[key], round(share, 4)) for key, share in strongest + against]


def is_complete(answers: Mapping[str, str], asked: tuple[str, ...]) -> bool:
    """Return whether enough questions are answered, at least one of them with a preference."""
    given = [answers[key] for key in asked if key in answers]
    return len(given) >= ENOUGH_ANSWERS * len(asked) and any(o != NO_PREFERENCE for o in given)


def rank_for(
    said: Said, roles: Mapping[str, Role], questions: Mapping[str, Question]
) -> list[RoleFit]:
    """Return the roles in the order that fit gives and, within the top group, what was tried."""
    answers = {key: said.answers[key] for key in questions if key in said.answers}
    return order_fits(rank_fits(roles, questions, answers), said, roles, questions)


def order_fits(
    fits: list[RoleFit], said: Said, roles: Mapping[str, Role], questions: Mapping[str, Question]
) -> list[RoleFit]:
    """Return a ranking by fit with what was tried and liked moved up within the top group."""
    answers = {key: said.answers[key] for key in questions if key in said.answers}
    if not any(rating >= LIKED for rating in said.tried.values()):
        return fits
    return order_by_tried(fits, find_top_group(fits, roles, questions, answers), said.tried)


def choose_goal(
    said: Said, roles: Mapping[str, Role], questions: Mapping[str, Question], ladders: Ladders
) -> str | None:
    """Return the role that a plan should aim at: the first step, else the destination."""
    if not is_complete(said.answers, said.asked):
        return None
    fits = rank_for(said, roles, questions)
    step = find_first_step(fits, said, roles, ladders)
    return step.role if step else fits[0].role


def find_first_step(
    fits: Sequence[RoleFit], said: Said, roles: Mapping[str, Role], ladders: Ladders
) -> FirstStep | None:
    """Return the role that the 90 days aim at, with a reason; None where it is the destination.

    `fits` is the ranking, the destination first. The first rule that holds decides:

    1. A pupil chooses no trade yet: the plan stays wide.
    2. Who wants to grow in a role of their own gets better there.
    3. Who does the destination's work already needs no step.
    4. Who looks for a post now goes for the trade that gives one; the better fit comes later.
    5. Of roles that fit as well as the best, the best chance is aimed at.
    6. The way there goes by a role with a wider market, or by one that is nearer.
    """
    destination, levels = roles[fits[0].role], said.known.levels
    if said.stage == "pupil":
        return find_way(destination, said, roles, ladders)
    aim = said.aim_towards(destination.id)
    if aim == "grow" and said.stands is not None and said.stands in roles:
        return _instead("stay", said.stands, fits, said, roles, ladders)
    if destination.id == said.stands or does_the_work(destination, levels):
        return None
    post = _find_post(fits, said, roles) if aim == "job" else None
    if post is not None:
        return _instead("post", post, fits, said, roles, ladders)
    return _find_close(fits, said, roles, ladders)


def _find_close(
    fits: Sequence[RoleFit], said: Said, roles: Mapping[str, Role], ladders: Ladders
) -> FirstStep | None:
    """Return the first step to the best chance among the roles that fit as well as the best.

    Two turns in one answer are hard to follow, so a step behind a close call must halve the way.
    """
    levels, capacity, best = said.known.levels, _capacity(said), roles[fits[0].role]
    chosen = roles[choose_nearest_of_best(fits, roles, levels, ladders, capacity, said.stands)]
    if chosen is best or said.tried.get(best.id, 0) >= LIKED:
        return find_way(best, said, roles, ladders)
    way = find_way(chosen, said, roles, ladders)
    why = tell_close_call(chosen, fits, roles, levels, ladders)
    if way is None or way.role == best.id or way.hours > HALVED * way.hours_direct:
        way = build_step("close", chosen, best, levels, ladders, capacity, why)
    return msgspec.structs.replace(way, close=why)


def find_way(
    destination: Role, said: Said, roles: Mapping[str, Role], ladders: Ladders
) -> FirstStep | None:
    """Return the role by which the way to another goes, whoever chose that; None: straight on."""
    levels, capacity = said.known.levels, _capacity(said)
    if said.stage == "pupil":
        return _stay_wide(destination, said, roles, ladders)
    if destination.id == said.stands or does_the_work(destination, levels):
        return None
    rare = choose_wider(destination, roles, levels, ladders, capacity, said.stands)
    return rare or choose_nearer(destination, roles, levels, ladders, capacity, said.stands)


def _find_post(fits: Sequence[RoleFit], said: Said, roles: Mapping[str, Role]) -> str | None:
    """Return the role that somebody can be paid for now; None where there is none.

    It is their own where it fits nearly as well as the best; else, by fit, their own or one of
    whose must-haves they have most, save where posts are rare.
    """
    best = fits[0].fit or 0
    wanted = [each for each in fits if (each.fit or 0) >= WANTED]
    for each in wanted:
        if each.role == said.stands and (each.fit or 0) >= best - NEARLY:
            return each.role
    for each in wanted:
        role = roles[each.role]
        able = width_of(role) > 0 and musts_share(role, said.known.levels) >= MOSTLY
        if able or each.role == said.stands or meets_musts(role, said.known.levels):
            return each.role
    return None


def _instead(
    kind: Kind,
    key: str,
    fits: Sequence[RoleFit],
    said: Said,
    roles: Mapping[str, Role],
    ladders: Ladders,
) -> FirstStep | None:
    """Return a role to stay in, or to find a post in, before the better fitting destination."""
    if key == fits[0].role:
        return None
    role, best = roles[key], roles[fits[0].role]
    hours = hours_to_ready(ladders, best, said.known.levels)
    fit = {each.role: each.fit for each in fits}
    compared = f"fit {fit[best.id]} against {fit[key]}"
    if kind == "stay":
        why = (
            f"You want to grow where you are, so the plan is for that. "
            f"{_capital(best.with_article)} stands nearer to your answers ({compared}), as a "
            "neighbour to look at and not as the aim of these 90 days."
        )
    else:
        why = _why_post(role, key == said.stands, said.known.levels)
        close = (fit[best.id] or 0) - (fit[key] or 0) <= AS_GOOD
        nearer = "fits a little more" if close else "stands nearer to your answers"
        why += f" {_capital(best.in_sentence)} {nearer} ({compared}): "
        why += "that is for later, from a paid post"
        farther = hours > hours_to_ready(ladders, role, said.known.levels)
        why += f", about {hours} hours of study away." if farther else "."
    return build_step(kind, role, best, said.known.levels, ladders, _capacity(said), why)


def _why_post(role: Role, own: bool, levels: Levels) -> str:
    if own:
        known = f"{role.in_sentence} is your trade already"
    elif meets_musts(role, levels):
        known = f"{role.in_sentence} asks first what you have"
    else:
        known = f"you have most of what posts as {role.with_article} ask first"
    return f"You look for a post now, and {known}, so these 90 days are a search for one."


def _stay_wide(
    destination: Role, said: Said, roles: Mapping[str, Role], ladders: Ladders
) -> FirstStep | None:
    """Return software as what a pupil begins with, whatever they lean to."""
    wide = roles[PAIR[0]]
    if destination.id == wide.id:
        return None
    why = (
        "Writing programs counts in nearly all of these "
        "roles, and what you build shows you which one it will be."
    )
    return build_step("wide", wide, destination, said.known.levels, ladders, _capacity(said), why)


def _capacity(said: Said) -> float:
    return plan_capacity(said.hours_per_week, said.start, said.weekdays)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]

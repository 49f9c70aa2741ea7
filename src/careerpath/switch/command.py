"""careerpath switch: from one role to another."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.completion import complete_origins
from careerpath.terminal.options import Data, Hours, Json


def switch(
    roles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FROM] TO",
            help="The role or background to leave, if any, and the role to reach.",
            autocompletion=complete_origins,
        ),
    ] = None,
    hours: Hours = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Show what carries over from one role to another, what is missing, and the hours.

    From a role that you name, all that it asks counts as there; from other work, such as nurse or
    sysadmin, what people bring from it. With one role, your own levels count.

    Example: careerpath switch software-engineer mle --hours 8
    """
    import msgspec

    from careerpath.advice.ladders import Ladders
    from careerpath.advice.proof import looks_for_a_post
    from careerpath.advice.said import find_origin, take_known
    from careerpath.catalog.named import origin_named, role_named
    from careerpath.catalog.opening import open_catalog
    from careerpath.errors import UserError
    from careerpath.person.answers import DEFAULT_HOURS, Answers, parse_hours
    from careerpath.person.profile import load_profile
    from careerpath.person.store import Store
    from careerpath.profile.proofs import load_proofs
    from careerpath.switch.bridge import plan_switch
    from careerpath.terminal.json_output import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    if not roles:
        raise UserError(
            "usage",
            "Name the role that you want to reach.",
            "careerpath switch TO, or careerpath switch FROM TO",
        )
    if len(roles) > 2:
        raise UserError("too-many-roles", "Name one role, or two.", "careerpath switch FROM TO")
    catalog = open_catalog(data)
    profile = load_profile(Store()) or Answers()
    goal = role_named(catalog, roles[-1])
    own = take_known(profile, catalog) if len(roles) == 1 else None
    if own is not None:
        if not own.levels:
            raise UserError(
                "no-origin",
                "There is no profile that says where you stand.",
                "Name both roles, or take careerpath quiz first.",
            )
        origin = find_origin(profile.stands, catalog)
        origin = None if origin is goal else origin
    else:
        origin = origin_named(catalog, roles[0])
        if origin.id == goal.id:
            raise UserError("same-role", "Both roles are the same.", "Name two different roles.")
    given = parse_hours(hours) if hours else profile.hours_per_week or DEFAULT_HOURS
    found = plan_switch(origin, goal, catalog.roles, Ladders(catalog.skills), own, given)
    proof = load_proofs([goal])[goal.id] if own is not None else None
    if json:
        return screen.show_json(
            to_json("switch", {**msgspec.structs.asdict(found), "proof": proof})
        )
    from careerpath.drawing.titles import Titles
    from careerpath.switch.view import view_switch

    titles = Titles(catalog.roles, catalog.skills, catalog.questions)
    looking = own is None or looks_for_a_post(profile.stage, profile.stands, goal.id)
    screen.show(view_switch(found, origin, titles, screen.look, proof, looking))
    return screen.next(f"careerpath plan new {goal.id}", "make a 90-day plan for it")

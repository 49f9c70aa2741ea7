"""Reading all that is kept of somebody, and showing where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from careerpath.catalog.catalog import Catalog
from careerpath.person.answers import Answers
from careerpath.person.plan_file import SavedPlan, load_plan
from careerpath.person.practice import Rated, load_practice, rate_roles
from careerpath.person.profile import load_draft, load_profile
from careerpath.person.store import Store
from careerpath.status.position import Status, describe_status
from careerpath.terminal.clock import current_day, current_time
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen


def show_status(data: Path | None, json: bool) -> None:
    """Show where somebody stands and what is next; to someone new, the commands to begin with."""
    screen = Screen(json)
    store = Store()
    profile, draft, plan = load_profile(store), load_draft(store), load_plan(store)
    practice = load_practice(store)
    if not (profile or draft or plan or practice.events) and data is None:
        return _welcome(screen)
    from careerpath.catalog.opening import open_catalog

    catalog = open_catalog(data)
    found = _describe(catalog, profile, draft, plan, practice.events)
    if json:
        return screen.show_json(to_json("status", found))
    if not (profile or draft or plan or practice.events):
        return _welcome(screen)
    if practice.aside:
        screen.say(f"Some lines of your practice were damaged; kept as {practice.aside}.", "")
    from careerpath.advice.proof import looks_for_a_post
    from careerpath.status.view import view_kept, view_status

    looking = profile is None or looks_for_a_post(profile.stage, profile.stands, found.goal or "")
    screen.show(view_status(found, plan, catalog.roles, screen.look, looking))
    _show_tried(screen, found.tried, catalog)
    screen.show(view_kept(found))
    return screen.next(found.next_command, found.next_why)


def _welcome(screen: Screen) -> None:
    if screen.json:
        return screen.show_json(to_json("status", describe_status(None, None, None, current_day())))
    from careerpath.status.view import view_welcome

    return screen.show(view_welcome())


def _describe(
    catalog: Catalog,
    profile: Answers | None,
    draft: Answers | None,
    plan: SavedPlan | None,
    events: list[Any],
) -> Status:
    """Return where somebody stands, each part read only where something is kept for it."""
    from careerpath.advice.practised import measure_mocks
    from careerpath.status.direction import describe_direction, find_goal

    direction = None
    if profile is not None and profile.answers:
        from careerpath.advice.bearing import find_bearing
        from careerpath.advice.ladders import Ladders
        from careerpath.advice.said import take_said
        from careerpath.profile.saved import plain_answers

        said = take_said(plain_answers(profile, catalog), catalog, current_day())
        ladders = Ladders(catalog.skills)
        direction = describe_direction(
            find_bearing(said, catalog.roles, catalog.questions, ladders)
        )
    goal = find_goal(direction, plan.role if plan else None)
    goal = goal if goal in catalog.roles else None
    standing, history = None, []
    if goal is not None:
        from careerpath.advice.proof import finished_projects, measure_proof
        from careerpath.profile.standing import load_standing
        from careerpath.status.history import trace_readiness

        role = catalog.roles[goal]
        proof = measure_proof(role, finished_projects(plan), events)
        known, standings = load_standing(catalog, [role], {role.id: proof})
        standing = standings.get(goal)
        if plan is not None:
            from careerpath.advice.ladders import Ladders

            history = trace_readiness(role, known, plan, Ladders(catalog.skills), current_day())
    return describe_status(
        profile,
        draft,
        plan,
        current_day(),
        rate_roles(events) | dict(profile.tried if profile else {}),
        measure_mocks(events),
        direction,
        _count_cards(catalog, goal, events),
        goal,
        standing,
        history,
    )


def _count_cards(catalog: Catalog, goal: str | None, events: list[Any]) -> int:
    """Return how many cards are due of those that interview cards would ask."""
    if not any(isinstance(each, Rated) for each in events):
        return 0  # before importing what schedules them
    from careerpath.interview.deck import deal
    from careerpath.interview.memory import replay

    memories = replay(events)
    role = catalog.roles[goal] if goal else None
    deck = deal(catalog.cards, memories, role, current_time(), len(memories))
    return sum(key in memories for key in deck.cards)


def _show_tried(screen: Screen, tried: Mapping[str, int], catalog: Catalog) -> None:
    """Show what was tried beside what was said."""
    roles = [catalog.roles[key] for key in tried if key in catalog.roles]
    if not roles:
        return
    from careerpath.drawing.tried import view_tried
    from careerpath.profile.standing import load_standing

    _, standings = load_standing(catalog, roles)
    fits = {key: each.fit for key, each in standings.items()}
    screen.show(view_tried(roles, tried, fits, screen.look))

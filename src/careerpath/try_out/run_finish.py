"""The end of a taster: four questions, what they say beside the answers, and the plan's tick."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.tasters import Taster
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.person.plan_file import change_plan, load_plan
from careerpath.person.practice import Tried, load_practice, note_event, rate_roles
from careerpath.person.profile import load_profile
from careerpath.person.profile_levels import change_profile
from careerpath.person.store import Store
from careerpath.plan.progress import finish_work
from careerpath.profile.standing import load_standing
from careerpath.terminal.clock import current_day, current_time
from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen
from careerpath.try_out.progress import Progress

QUESTIONS = {
    "drawn_in": ("Were you drawn in?", "not at all", "I forgot everything else"),
    "time_flew": ("Did the time fly?", "I counted the minutes", "I was surprised how late it was"),
    "again": ("Would you do this again tomorrow?", "rather not", "gladly"),
    "bored": ("How much of it bored you?", "nothing", "nearly all of it"),
}
"""The four questions, with what 1 and 5 mean; what bored counts against it."""


def ask_how_it_was(
    screen: Screen,
    store: Store,
    catalog: Catalog,
    taster: Taster,
    progress: Progress,
    accessible: bool,
    given: Sequence[int] | None = None,
) -> None:
    """Ask the four questions, keep the answers, tick off the plan's task and show what it says."""
    if given is None and not can_prompt(accessible):
        return screen.next("careerpath try finish", "say how it was, in four numbers")
    answers = given or _ask(accessible)
    tried = Tried(
        current_time(),
        taster.id,
        taster.role,
        **dict(zip(QUESTIONS, answers, strict=True)),
        held=progress.held,
        of=len(taster.checks),
        hints=progress.hints,
        minutes=progress.minutes,
        solution=progress.solution,
    )
    with store.locked():
        note_event(store, tried)
        ratings = rate_roles(load_practice(store).events)
        if load_profile(store) is not None:
            change_profile(
                store,
                lambda profile: msgspec.structs.replace(
                    profile, tried={**profile.tried, **ratings}
                ),
            )
        ticked = _tick_off(store, taster.role)
    if screen.json:
        from careerpath.terminal.json_output import to_json

        facts = {"taster": taster.id, "role": taster.role, "tried": tried, "ticked": ticked}
        return screen.show_json(to_json("try-finish", facts))
    from careerpath.drawing.tried import view_tried
    from careerpath.try_out.view_check import view_measure

    roles = [catalog.roles[key] for key in ratings if key in catalog.roles]
    _, standings = load_standing(catalog, roles)
    screen.show(view_measure(tried, catalog.roles[taster.role], ticked, screen.look))
    fits = {key: each.fit for key, each in standings.items()}
    screen.show(view_tried(roles, ratings, fits, screen.look))
    return screen.next("careerpath try", "see what to try next, and what the tried ones say")


def _ask(accessible: bool) -> list[int]:
    prompts = choose_prompts(accessible)
    answers = []
    for number, (text, least, most) in enumerate(QUESTIONS.values(), 1):
        notes = {"1": f"1  {least}", "5": f"5  {most}"}
        choices = [Choice(key, notes.get(key, key)) for key in "12345"]
        note = (
            f"How it was, {number} of {len(QUESTIONS)}. What you try counts more than what you say."
        )
        answers.append(int(prompts.choose(note, text, choices, None)))
    return answers


def parse_ratings(text: str) -> list[int]:
    """Return four numbers from 1 to 5 from '4,5,4,1'; UserError for anything else."""
    parts = [each.strip() for each in text.split(",")]
    if len(parts) != len(QUESTIONS) or any(each not in ("1", "2", "3", "4", "5") for each in parts):
        raise UserError(
            "bad-ratings",
            f"{quote(text)} are not four numbers from 1 to 5.",
            "In this order: drawn in, time flew, again tomorrow, how much bored: 4,5,4,1",
        )
    return [int(each) for each in parts]


def _tick_off(store: Store, role: str) -> str | None:
    """Mark the plan's task of trying this role as done; return its id, None where none waits."""
    plan = load_plan(store)
    waiting = [t.id for t in plan.tasks if t.tries == role and t.status == "todo"] if plan else []
    if not waiting:
        return None
    change_plan(store, lambda plan: finish_work(plan, {waiting[0]}, set(), current_day()))
    return waiting[0]

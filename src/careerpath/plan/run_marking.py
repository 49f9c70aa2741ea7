"""Ticking tasks off, taking that back, and raising the levels that it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.opening import open_catalog
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.person.plan_file import LevelRaise, SavedPlan
from careerpath.person.profile_levels import change_profile, lower_levels, prove_levels
from careerpath.person.store import Store
from careerpath.plan.contents import plan_contents
from careerpath.plan.measure import find_raises, measure_marking
from careerpath.plan.progress import MOST_HOURS, reopen_tasks, undo_last
from careerpath.plan.run_trying import rate_tries, show_tried
from careerpath.plan.saved import known_of, update_plan
from careerpath.plan.targets import find_targets, find_tasks, mark_targets
from careerpath.terminal.clock import current_day
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class Marking:
    """What was typed after `careerpath plan done`. `raising` None means: ask."""

    words: tuple[str, ...]
    hours: str | None
    raising: bool | None
    accessible: bool
    data: Path | None
    json: bool
    rating: int | None = None


def mark_done(options: Marking) -> None:
    """Tick off sessions by number or tasks by id, all of them or, with a mistake, none."""
    screen = Screen(options.json)
    hours = _parse_hours(options.hours) if options.hours is not None else None
    if hours is not None and len(options.words) != 1:
        raise UserError("usage", "--hours goes with one number or task.", "Mark them one by one.")
    today = current_day()
    before: list[SavedPlan] = []

    def change(plan: SavedPlan) -> SavedPlan:
        before.append(plan)
        return mark_targets(plan, find_targets(plan, options.words, today), today, hours)

    after = update_plan(Store(), change)
    report_marking(
        screen,
        before[0],
        after,
        options.raising,
        options.accessible,
        options.data,
        options.rating,
    )


def report_marking(
    screen: Screen,
    before: SavedPlan,
    after: SavedPlan,
    raising: bool | None,
    accessible: bool,
    data: Path | None,
    rating: int | None = None,
) -> None:
    """Say what was marked, and raise the levels that it leads to, asking first.

    `rating` is how trying a role out was, 1 to 5; None asks where there is somebody to ask.
    """
    catalog = open_catalog(data)
    store = Store()
    marking = measure_marking(before, after)
    ladders = plan_contents(catalog).ladders
    reached = find_raises(ladders, known_of(store, catalog), after, marking.finished)
    raised = _raise_levels(screen, catalog, store, reached, raising, accessible)
    tried = [task for task in after.tasks if task.tries and task.id in marking.finished]
    ratings = rate_tries(screen, store, tried, rating, accessible)
    if screen.json:
        content = {
            "hours": marking.hours,
            "tasks": marking.tasks,
            "finished": marking.finished,
            "raised": raised,
            "reached": reached,
            "tried": ratings,
        }
        return screen.show_json(to_json("plan-done", content))
    from careerpath.plan.view_today import view_marking

    titles = {key: skill.title for key, skill in catalog.skills.items()}
    screen.show(view_marking(after, marking, raised, titles, screen.look))
    if ratings:
        show_tried(screen, catalog, store)
    left = [each for each in reached if each not in raised]
    if left and raising is None:
        names = ", ".join(f"{titles[each.skill]}, level {each.after}" for each in left)
        words = " ".join(f"{each.skill}={each.after}" for each in left)
        screen.say(
            "",
            f"What you finished leads to {names}. Your profile stays as it is. If it is true of "
            f"you: careerpath profile set {words}",
        )
    return screen.next("careerpath plan today", "see what comes next")


def undo(words: tuple[str, ...], data: Path | None, json: bool) -> None:
    """Take back the last marking, or everything done of the tasks that are named."""
    screen = Screen(json)
    store = Store()
    before: list[SavedPlan] = []

    def change(plan: SavedPlan) -> SavedPlan:
        before.append(plan)
        return _taken_back(plan, words)

    with store.locked():
        after = update_plan(store, change)
        gone = [each for each in before[0].raised if each not in after.raised]
        if gone:
            change_profile(store, lambda profile: lower_levels(profile, gone))
    marking = measure_marking(after, before[0])
    if json:
        content = {"hours": marking.hours, "tasks": marking.tasks, "lowered": gone}
        return screen.show_json(to_json("plan-undo", content))
    from careerpath.plan.view_today import view_undo

    titles = {key: skill.title for key, skill in open_catalog(data).skills.items()}
    screen.show(view_undo(after, marking, gone, titles))
    return screen.next("careerpath plan today", "see what is due")


def _taken_back(plan: SavedPlan, words: Sequence[str]) -> SavedPlan:
    if words:
        changed = reopen_tasks(plan, find_tasks(plan, words))
        if changed == plan:
            raise UserError("not-done", "Nothing of that is done.", "See careerpath plan today.")
        return changed
    if not plan.undo:
        raise UserError(
            "nothing-to-undo",
            "There is no marking to take back.",
            "Name a task to open it again: careerpath plan undo ID. A plan that was made anew: "
            "careerpath plan restore",
        )
    return undo_last(plan)


def _raise_levels(
    screen: Screen,
    catalog: Catalog,
    store: Store,
    reached: list[LevelRaise],
    raising: bool | None,
    accessible: bool,
) -> list[LevelRaise]:
    """Return the raises that were agreed to, written to the profile and the plan."""
    agreed = [
        each
        for each in reached
        if raising or (raising is None and _agrees(screen, catalog, each, accessible))
    ]
    if agreed:
        with store.locked():
            change_profile(store, lambda profile: prove_levels(profile, agreed))
            update_plan(
                store, lambda plan: msgspec.structs.replace(plan, raised=[*plan.raised, *agreed])
            )
    return agreed


def _agrees(screen: Screen, catalog: Catalog, each: LevelRaise, accessible: bool) -> bool:
    from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts

    if screen.json or not can_prompt(accessible):
        return False
    skill = catalog.skills[each.skill]
    text = f"Is this true of you now? {skill.levels[each.after]}"
    note = f"{skill.title}: you have finished the steps up to level {each.after} of 4."
    ways = [Choice("yes", f"Yes, note level {each.after}"), Choice("no", "Not yet")]
    return choose_prompts(accessible).choose(note, text, ways, "yes") == "yes"


def _parse_hours(text: str) -> float:
    """Return hours of work in half hours; UserError for anything else."""
    try:
        hours = float(text)
    except ValueError:
        hours = float("nan")
    if not isfinite(hours) or not 0.5 <= hours <= MOST_HOURS or hours * 2 != round(hours * 2):
        raise UserError(
            "bad-hours",
            f"{quote(text)} is no number of hours.",
            "Give whole or half hours, such as 1.5.",
        )
    return hours

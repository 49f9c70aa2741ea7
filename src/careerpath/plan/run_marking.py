"""Ticking tasks off, taking that back, and raising the levels that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.opening import open_catalog
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.person.plan_file import LevelRaise, SavedPlan
from careerpath.person.profile_levels import (
    add_tried,
    change_profile,
    lower_levels,
    prove_levels,
)
from careerpath.person.store import Store
from careerpath.plan.contents import plan_contents
from careerpath.plan.measure import find_raises, measure_marking
from careerpath.plan.progress import MOST_HOURS, reopen_tasks, undo_last
from careerpath.plan.run_trying import rate_tries, show_tried
from careerpath.plan.saved import known_of, read_plan, update_plan
from careerpath.plan.targets import Target, find_targets, find_tasks, mark_targets
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
    catalog = open_catalog(options.data)
    today = current_day()
    meant: list[Target] = []

    def change(plan: SavedPlan) -> SavedPlan:
        if not meant:  # the list may have other numbers by the time that it is written
            meant.extend(find_targets(plan, options.words, today))
        marked = mark_targets(plan, meant, today, hours)
        if marked == plan:  # somebody else did it while this one was asking
            raise UserError("already-done", "That is done already.", "See careerpath plan today.")
        return marked

    mark(screen, catalog, change, options.raising, options.accessible, options.rating)


def mark(
    screen: Screen,
    catalog: Catalog,
    change: Callable[[SavedPlan], SavedPlan],
    raising: bool | None,
    accessible: bool,
    rating: int | None = None,
) -> None:
    """Ask what the marking leads to, then write all of it together, and say what was marked.

    Levels are raised that were agreed to, or all of them with `raising`. `rating` is how trying a
    role out was, 1 to 5; None asks where there is somebody to ask. Whoever leaves at a question
    has changed nothing.
    """
    store = Store()
    ladders = plan_contents(catalog).ladders
    plan = read_plan(store)
    ahead = change(plan)
    finished = measure_marking(plan, ahead).finished
    reached = find_raises(ladders, known_of(store, catalog), ahead, finished)
    agreed = _ask_raises(screen, catalog, reached, raising, accessible)
    tried = [task for task in ahead.tasks if task.tries and task.id in finished]
    ratings = rate_tries(screen, tried, rating, accessible)
    before: list[SavedPlan] = []
    raised: list[LevelRaise] = []

    def write(plan: SavedPlan) -> SavedPlan:
        before.append(plan)
        after = change(plan)
        done = measure_marking(plan, after).finished
        now = find_raises(ladders, known_of(store, catalog), after, done)
        raised.extend(e for e in now if raising or agreed.get(e.skill, -1) >= e.after)
        return msgspec.structs.replace(after, raised=[*after.raised, *raised])

    with store.locked():
        after = update_plan(store, write)
        change_profile(store, lambda profile: add_tried(prove_levels(profile, raised), ratings))
    marking = measure_marking(before[0], after)
    left = [each for each in reached if each not in raised]
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
    catalog = open_catalog(data)
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

    titles = {key: skill.title for key, skill in catalog.skills.items()}
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


def _ask_raises(
    screen: Screen,
    catalog: Catalog,
    reached: list[LevelRaise],
    raising: bool | None,
    accessible: bool,
) -> dict[str, int]:
    """Return the levels by skill that are agreed to, where nothing said so already."""
    if raising is not None:
        return {}
    return {e.skill: e.after for e in reached if _agrees(screen, catalog, e, accessible)}


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

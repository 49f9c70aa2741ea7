"""careerpath interview stats."""

from __future__ import annotations

from pathlib import Path

from careerpath.catalog.opening import open_catalog
from careerpath.interview.stats import measure_practice
from careerpath.person.practice import load_practice
from careerpath.person.store import Store
from careerpath.terminal.clock import current_time
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen


def show_stats(data: Path | None, json: bool) -> None:
    """Show what practice comes to so far."""
    screen = Screen(json)
    catalog = open_catalog(data)
    history = load_practice(Store())
    if history.aside:
        screen.say(f"Some lines of your practice were damaged; they are kept as {history.aside}.")
    found = measure_practice(history.events, catalog.cards, current_time())
    if json:
        return screen.show_json(to_json("interview-stats", found))
    from careerpath.interview.view_stats import view_stats

    screen.show(view_stats(found, catalog.cards, catalog.skill_titles, screen.look))
    if not found.answers and not found.cards_seen:
        return screen.next("careerpath interview mock", "answer the first question")
    if found.due:
        return screen.next("careerpath interview cards", "the cards that are due")
    return screen.next("careerpath interview mock", "the next mock; weak questions come first")

"""How trying a role's work was: asked once it is done, kept, and shown beside what was said."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.catalog.catalog import Catalog
from careerpath.person.plan import PlanTask
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.profile.standing import load_standing
from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen

ANSWERS = {
    "5": "Time flew, and I want to do it again",
    "4": "I liked it",
    "3": "It was all right",
    "2": "I counted the minutes",
    "1": "I would not want this as my day",
}
SKIP = "<skip>"


def rate_tries(
    screen: Screen,
    tried: Sequence[PlanTask],
    rating: int | None,
    accessible: bool,
) -> dict[str, int]:
    """Return how the try-outs were, by role; empty where nobody says."""
    found: dict[str, int] = {}
    for task in tried:
        given = str(rating) if rating else SKIP
        if rating is None and not screen.json and can_prompt(accessible):
            choices = [Choice(key, f"{key}  {text}") for key, text in ANSWERS.items()]
            choices.append(Choice(SKIP, "I say it another time"))
            note = "What you try counts more than what you say."
            given = choose_prompts(accessible).choose(note, "How was it?", choices, None)
        if given != SKIP and task.tries:
            found[task.tries] = int(given)
    return found


def show_tried(screen: Screen, catalog: Catalog, store: Store) -> None:
    """Show what was tried beside how far it is what was said."""
    from careerpath.drawing.tried import view_tried

    profile = load_profile(store)
    if profile is None:
        return
    roles = [catalog.roles[key] for key in profile.tried if key in catalog.roles]
    _, standings = load_standing(catalog, roles)
    fits = {key: each.fit for key, each in standings.items()}
    screen.show(view_tried(roles, profile.tried, fits, screen.look))

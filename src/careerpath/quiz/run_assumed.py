"""One screen with what is assumed of somebody's levels, each of which can be corrected."""

from __future__ import annotations

from collections.abc import Callable

from careerpath.advice.levels import Known
from careerpath.quiz.run_pages import SKIP, STOP, Pages
from careerpath.terminal.prompts import BACK, Choice, Prompts

RIGHT = "<right>"


def correct_assumed(
    prompts: Prompts, pages: Pages, known: Known, keep: Callable[[str, int], None]
) -> bool:
    """Keep the levels that somebody corrects; return False where they go back instead.

    Asks nothing where nothing is assumed.
    """
    skills = pages.catalog.skills
    assumed = {
        key: level
        for key, level in known.levels.items()
        if known.basis[key] == "assumed" and level > 0
    }
    corrected: dict[str, int] = {}
    while assumed:
        lines = [
            Choice(key, f"{skills[key].title}: {skills[key].levels[corrected.get(key, level)]}")
            for key, level in assumed.items()
        ]
        chosen = prompts.choose(
            "Nobody asked you this: it is assumed from your work, and from what builds on it.",
            "Is one of them wrong?",
            [Choice(RIGHT, "No, that is about right"), *lines, Choice(BACK, "Go back")],
            RIGHT,
        )
        if chosen == BACK:
            return False
        if chosen == RIGHT:
            return True
        page = pages.level(chosen)
        now = str(corrected.get(chosen, assumed[chosen]))
        reply = page.ask(prompts, "Correct one", now, back=True)
        if reply == STOP:
            raise KeyboardInterrupt
        if reply not in (BACK, SKIP):
            corrected[chosen] = int(reply)
            keep(chosen, int(reply))
    return True

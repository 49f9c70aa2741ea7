"""careerpath try finish: the four questions at any time, done or not."""

from __future__ import annotations

from pathlib import Path

from careerpath.errors import UserError
from careerpath.terminal.prompts import can_prompt
from careerpath.try_out.run_check import Visit, look_once_more
from careerpath.try_out.run_finish import ask_how_it_was, parse_ratings


def finish_taster(
    folder: Path | None, ratings: str | None, accessible: bool, data: Path | None, json: bool
) -> None:
    """Ask how it was, or take the answers that were given."""
    given = parse_ratings(ratings) if ratings is not None else None
    if given is None and (json or not can_prompt(accessible)):
        raise UserError(
            "needs-terminal",
            "There is nobody to ask here.",
            "Give the four numbers: careerpath try finish --ratings 4,5,4,1",
        )
    visit = Visit(folder, data, json)
    look_once_more(visit)
    ask_how_it_was(
        visit.screen,
        visit.store,
        visit.catalog,
        visit.taster,
        visit.progress,
        accessible,
        given,
    )

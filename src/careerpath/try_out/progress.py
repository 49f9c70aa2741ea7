"""How far somebody is with each taster, folded from what happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from careerpath.advice.results import Result
from careerpath.catalog.tasters import Check, Part, Taster
from careerpath.person.practice import Hinted, Laid, Looked, Ran, Solved, Tried

BREAK = timedelta(minutes=20)
"""Between two signs of life, no more than this counts as work: who was away was not working."""

LAST_RUNG = 3


class Progress(Result, frozen=True):
    """How far one taster is. `minutes` are counted between signs of life, breaks left out.

    `held` of `of` checks held when last looked at; `check` is the first that did not. `rungs` are
    the hints that were shown, by check; `solution` was looked at before all held. `tried` is how it
    was, once it was brought to an end; `folder` is the one that was laid last.
    """

    taster: str
    folder: str
    minutes: int
    held: int = 0
    of: int = 0
    check: str | None = None
    rungs: dict[str, int] = {}
    solution: bool = False
    tried: Tried | None = None

    @property
    def hints(self) -> int:
        """The number of hints that were shown."""
        return sum(self.rungs.values())


def fold_progress(events: Iterable[Any]) -> dict[str, Progress]:
    """Return the progress with each taster, the one that was touched last at the end."""
    by_taster: dict[str, list[Any]] = {}
    for event in events:
        taster = getattr(event, "taster", None)
        if taster is not None:
            earlier = by_taster.pop(taster, [])
            by_taster[taster] = [*earlier, event]
    return {key: _fold(key, found) for key, found in by_taster.items()}


def _fold(taster: str, events: Sequence[Any]) -> Progress:
    looks = [each for each in events if isinstance(each, Looked)]
    rungs: dict[str, int] = {}
    for each in events:
        if isinstance(each, Hinted):
            rungs[each.check] = max(rungs.get(each.check, 0), each.rung)
    last = looks[-1] if looks else None
    return Progress(
        taster,
        next((each.folder for each in reversed(events) if isinstance(each, Laid)), ""),
        count_minutes(
            [each.at for each in events if isinstance(each, (Laid, Looked, Ran, Hinted, Solved))]
        ),
        last.held if last else 0,
        last.of if last else 0,
        last.check if last else None,
        rungs,
        _saw_solution(events),
        next((each for each in reversed(events) if isinstance(each, Tried)), None),
    )


def _saw_solution(events: Sequence[Any]) -> bool:
    """Return whether the solution was looked at before all of it held."""
    for each in events:
        if isinstance(each, Solved):
            return True
        if isinstance(each, Looked) and each.held == each.of:
            return False
    return False


def count_minutes(moments: Sequence[datetime]) -> int:
    """Return the minutes between moments, of each gap at most a break's; backwards counts none."""
    gaps = (after - before for before, after in pairwise(moments))
    worked = sum((min(max(gap, timedelta()), BREAK) for gap in gaps), timedelta())
    return round(worked.total_seconds() / 60)


def part_of(taster: Taster, check: Check) -> tuple[int, Part]:
    """Return the number, from 1, and the part of the taster that a check belongs to."""
    return next((n, part) for n, part in enumerate(taster.parts, 1) if check in part.checks)


def next_rung(progress: Progress, check: str) -> int:
    """Return the rung, 1 to 3, of the next hint for a check; the last one again after it."""
    return min(progress.rungs.get(check, 0) + 1, LAST_RUNG)


def choose_taster(tasters: Sequence[Taster], progress: dict[str, Progress]) -> Taster:
    """Return which of a role's tasters comes next: one that is under way, else one not yet done."""
    begun = [each for each in tasters if each.id in progress and not progress[each.id].tried]
    fresh = [each for each in tasters if each.id not in progress]
    return (begun or fresh or list(tasters))[0]

"""Tasters: an hour or two of a role's work, in a folder of its own, looked at by checks."""

from __future__ import annotations

from typing import Annotated

import msgspec

from careerpath.catalog.kinds import Id, Paragraphs, Struct, Text
from careerpath.intake.wording import ONE_LINE

Line = Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=ONE_LINE)]
"""One line, such as a title."""

Minutes = Annotated[int, msgspec.Meta(ge=5, le=180)]
Hints = Annotated[list[Text], msgspec.Meta(min_length=3, max_length=3)]
Seconds = Annotated[int, msgspec.Meta(ge=1, le=60)]


class Check(Struct, frozen=True):
    """One thing that a colleague looks at.

    `says` is what holds once it passes; `hints` are three rungs, each nearer to the solution than
    the one before. The check itself is the function of that name (with _ for -) in `checks.py`; it
    may take `seconds`.
    """

    id: Id
    says: Text
    hints: Hints
    seconds: Seconds = 20


class Part(Struct, frozen=True):
    """A stretch of the work with something done at its end; checks are looked at in order."""

    id: Id
    title: Line
    minutes: Minutes
    checks: Annotated[list[Check], msgspec.Meta(min_length=1)]


class Taster(Struct, frozen=True):
    """Some of a role's work: `data/tasters/ID/taster.yaml`.

    Beside it lie `brief.md` (what came in this morning, in a colleague's voice), `files/` (what is
    laid for the learner), `checks.py`, `solution/` (files that go over those of `files/`) and,
    where a check needs it, `held/` (what the learner does not see).

    `beginner` says how far somebody gets who is new to it, `files` what each laid file is,
    `solution` how a good solution goes and why, `job` what of this a working week holds and what
    it does not show.
    """

    id: Id
    role: Id
    title: Line
    summary: Line
    beginner: Text
    files: dict[str, Line]
    parts: Annotated[list[Part], msgspec.Meta(min_length=1)]
    solution: Paragraphs
    job: Text

    @property
    def minutes(self) -> int:
        """Minutes of all parts."""
        return sum(part.minutes for part in self.parts)

    @property
    def checks(self) -> list[Check]:
        """The checks of all parts, in the order in which they are looked at."""
        return [check for part in self.parts for check in part.checks]

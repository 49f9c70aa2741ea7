"""What was typed on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FaqOptions:
    """The options of `careerpath faq`; `own` names the user's content in commands."""

    question: str | None
    every: bool
    limit: int | None
    topic: str | None
    listed: bool
    entry: str | None
    accessible: bool
    pager: bool
    data: Path | None
    json: bool
    own: str = ""

"""What was typed after `careerpath match`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What was typed after `careerpath match`."""

    files: tuple[str, ...]
    posting: str | None
    role: str | None
    kind: str | None
    plan: bool
    save: bool
    accessible: bool
    data: Path | None
    full: bool = False

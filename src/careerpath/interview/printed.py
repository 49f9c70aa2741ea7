"""What code printed while its cases ran: parted by case, cleaned and cut to what a screen holds."""

from __future__ import annotations

from careerpath.intake.text import clean

BREAK = "\x1e\n"
"""What bench/judge writes before each case."""

LINES = 8
WIDEST = 200
"""Characters of a line that are shown."""


def split_printed(out: str) -> list[str]:
    """Return what each case printed; what was printed before the first of them is left out."""
    return out.replace("\r\n", "\n").split(BREAK)[1:]


def cut_printed(text: str) -> str:
    """Return the first lines of what was printed, without control characters."""
    lines = [clean(line).rstrip() for line in text.strip("\n").split("\n")]
    shown = [line if len(line) <= WIDEST else f"{line[: WIDEST - 3]}..." for line in lines[:LINES]]
    if len(lines) > LINES:
        shown.append(f"and {len(lines) - LINES} more lines")
    return "\n".join(shown).strip("\n")

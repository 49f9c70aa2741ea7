"""A running clock while somebody speaks or thinks, until Enter is pressed."""

from __future__ import annotations

import sys
import time

from careerpath.terminal.plain import wants_plain

TICK = 1.0


def wait_for_enter(minutes: int, quiet: bool = False) -> float:
    """Wait until Enter is pressed, with a clock that runs, and return the seconds it took.

    Without a terminal that can be asked while the clock runs, as on Windows, the clock is shown
    at the end only; `quiet` shows none. Raises KeyboardInterrupt on Ctrl-C and at the end of input.
    """
    begun = time.monotonic()
    drawn = sys.stdin.isatty() and sys.stderr.isatty() and not wants_plain()
    if quiet or not drawn or sys.platform == "win32":
        if not sys.stdin.readline():
            raise KeyboardInterrupt
        return time.monotonic() - begun
    import select

    while True:
        sys.stderr.write(f"\r {clock(time.monotonic() - begun, minutes)}  Enter: done ")
        sys.stderr.flush()
        ready, _, _ = select.select([sys.stdin], [], [], TICK)
        if ready:
            line = sys.stdin.readline()
            sys.stderr.write("\n")
            if not line:
                raise KeyboardInterrupt
            return time.monotonic() - begun


def clock(seconds: float, minutes: int) -> str:
    """Return how much of the time is gone: '03:20 of 20:00', and by how much it is over."""
    gone = int(seconds)
    text = f"{gone // 60:02d}:{gone % 60:02d} of {minutes:02d}:00"
    over = gone - minutes * 60
    return f"{text}, {over // 60 + 1} min over" if over > 0 else text

"""Whether somebody asked for plain output: no bars, rules, columns or pager."""

from __future__ import annotations

import os

OFF = ("", "0", "false", "no", "off")


def wants_plain() -> bool:
    """Return whether ACCESSIBLE is set to anything but a no."""
    return os.environ.get("ACCESSIBLE", "").strip().casefold() not in OFF

"""Whether somebody asked for plain output: no bars, rules, columns or pager."""

from __future__ import annotations

import os
from collections.abc import Sequence

VARIABLE = "ACCESSIBLE"
OPTION = "--accessible"
OFF = ("", "0", "false", "no", "off")


class Asked:
    """Whether this run's command line asks for plain output."""

    by_option = False


def read_plain(arguments: Sequence[str]) -> None:
    """Take --accessible for the whole run: screens and pager as well as prompts.

    Commands read ACCESSIBLE too, and know fewer ways to say yes and no than `wants_plain` does:
    they are told 0 or 1, or nothing where nothing was said.
    """
    Asked.by_option = OPTION in arguments
    if VARIABLE in os.environ:
        os.environ[VARIABLE] = "0" if _says_no() else "1"


def wants_plain() -> bool:
    """Return whether --accessible was given, or ACCESSIBLE is set to anything but a no."""
    return Asked.by_option or not _says_no()


def _says_no() -> bool:
    return os.environ.get(VARIABLE, "").strip().casefold() in OFF

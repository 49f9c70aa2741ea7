"""How much a confined program may take."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """Wall-clock and processor `seconds`, `memory` and `file_bytes` in bytes a process and file.

    `output` is how many bytes of standard output and error are read before the program is
    stopped, `processes` how many it and its forks may start.
    """

    seconds: int = 20
    memory: int = 1_000_000_000
    file_bytes: int = 50_000_000
    output: int = 1_000_000
    processes: int = 64

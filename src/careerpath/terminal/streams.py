"""The three standard streams as a program can use them, however it was started, and its end."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from types import FrameType

STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))

ENDING = ("SIGTERM", "SIGHUP")
"""What asks a program to end, where there are such signals."""


def ready_streams() -> None:
    """Open what was closed before the start on nothing, and let the rest neither fail nor rush.

    A stream that was made not to wait would lose what its reader does not take at once.
    """
    for name, mode in STREAMS:
        stream = getattr(sys, name)
        if stream is None:
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, stream)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
        if mode == "w":
            with contextlib.suppress(OSError, ValueError, AttributeError):
                os.set_blocking(stream.fileno(), True)


@contextlib.contextmanager
def waits_for_end() -> Iterator[None]:
    """Let a signal to end leave by the ordinary way, so that terminal and files are in order."""

    def leave(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    before: dict[int, object] = {}
    for name in ENDING:
        number = getattr(signal, name, None)
        with contextlib.suppress(ValueError):  # not in the main thread
            if number is not None and signal.getsignal(number) == signal.SIG_DFL:
                before[number] = signal.signal(number, leave)
    try:
        yield
    finally:
        for number in before:
            signal.signal(number, signal.SIG_DFL)


def drop_output() -> None:
    """Let what is still to be written go nowhere, so that the end of the program cannot fail."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

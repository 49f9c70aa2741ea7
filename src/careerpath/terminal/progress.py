"""Progress of a run over many things, on standard error where that is a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from careerpath.terminal.screen import Screen

T = TypeVar("T")


def follow(items: Sequence[T], screen: Screen, doing: str) -> Iterator[T]:
    """Yield the items one by one; where there are several, say how far it is.

    On a plain terminal nothing is redrawn, so nothing is said.
    """
    if len(items) < 2 or not screen.err.is_terminal or screen.look.plain:
        yield from items
        return
    from rich.progress import track

    yield from track(items, description=doing, console=screen.err, transient=True)

"""Sources as numbered notes under a screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.sources import Source
from careerpath.drawing.layout import Line, marked


class Notes:
    """Gives each source a number in the order in which it is first cited."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._numbers: dict[str, int] = {}

    def cite(self, ids: Iterable[str]) -> str:
        """Return marks such as '[1][2]' for the sources named."""
        known = [key for key in ids if key in self._sources]
        return "".join(
            f"[{self._numbers.setdefault(key, len(self._numbers) + 1)}]" for key in known
        )

    def cited(self) -> list[tuple[int, Source]]:
        """Return the sources cited so far with their numbers, for pages that draw their own."""
        return [(number, self._sources[key]) for key, number in self._numbers.items()]

    def short(self) -> Text:
        """Return the sources cited so far in one line, publisher and date."""
        parts = [
            f"[{number}] {self._sources[key].publisher}, {self._sources[key].date}"
            for key, number in self._numbers.items()
        ]
        return Text("; ".join(parts), style="muted")

    def show(self) -> RenderableType:
        """Return the sources cited so far, each with publisher, date and licence."""
        from careerpath.drawing.blocks import heading, listed

        if not self._numbers:
            return Text("")
        rows: list[tuple[RenderableType, RenderableType]] = [
            (Text(f"[{number}]"), describe(self._sources[key]))
            for key, number in self._numbers.items()
        ]
        return Group(Text(""), heading("Sources"), listed(rows))

    def lines(self, width: int) -> list[Line]:
        """Return the same as lines of at most `width` columns, in short form without licences."""
        if not self._numbers:
            return []
        found: list[Line] = [[], [("Sources", "heading")]]
        for key, number in self._numbers.items():
            found += marked(f"[{number}]", describe_briefly(self._sources[key]), width)
        return found


def describe_briefly(source: Source) -> str:
    """Return one source on a line or two."""
    place = f" {source.url}" if source.url else ""
    return f"{source.publisher}: {source.title}, {source.date}.{place}"


def describe(source: Source) -> Text:
    """Return one source in full."""
    parts = [f"{source.publisher}: {source.title} ({source.date}). {source.licence}."]
    if source.note:
        parts.append(source.note)
    if source.url:
        parts.append(source.url)
    return Text(" ".join(parts))

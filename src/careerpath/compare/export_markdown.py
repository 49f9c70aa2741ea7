"""A comparison as a Markdown table, to paste into a wiki, an issue or a chat."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from careerpath.catalog.sources import Source
from careerpath.compare.comparison import Comparison
from careerpath.compare.differences import Differences
from careerpath.compare.export_cells import (
    cell_items,
    cite,
    describe_source,
    difference_value,
    number_sources,
)
from careerpath.drawing.addresses import markdown_address

BREAK = "<br>"
"""Between the lines of a cell: the only break that a Markdown table knows."""


def to_markdown(
    comparison: Comparison, differences: Differences | None, sources: Mapping[str, Source]
) -> str:
    """Return a heading, one table with a row for each aspect or difference, and the sources."""
    titles = [role.title for role in comparison.roles]
    numbers = number_sources(comparison, sources)
    if differences is None:
        parts = [f"# {escape(', '.join(titles))}", _aspects(comparison, numbers)]
    else:
        parts = [
            f"# What differs: {escape(', '.join(titles))}",
            _differences(comparison, differences),
        ]
    if numbers:
        listed = [
            f"- {escape(f'[{number}] {describe_source(sources[key])}')}{_address(sources[key])}"
            for key, number in numbers.items()
        ]
        parts.append("\n".join(["## Sources", "", *listed]))
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Return text that Markdown shows as it is."""
    text = " ".join(text.split())
    text = re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", text)
    return re.sub(r"&(?=#?\w+;)", "&amp;", text)


def _aspects(comparison: Comparison, numbers: Mapping[str, int]) -> str:
    rows = [["About", *(role.title for role in comparison.roles)]]
    rows.append(["In short", *(role.summary for role in comparison.roles)])
    lines = [[escape(cell) for cell in row] for row in rows]
    for aspect in comparison.aspects:
        head = f"{aspect.title} {cite(aspect.sources, numbers)}"
        cells = [
            BREAK.join(escape(item) for item in cell_items(aspect.values[role.id], numbers))
            for role in comparison.roles
        ]
        lines.append([escape(head), *cells])
    return _table(lines)


def _differences(comparison: Comparison, differences: Differences) -> str:
    lines = [[escape(cell) for cell in ("What", *(role.title for role in comparison.roles))]]
    for each in differences.differences:
        values = [difference_value(each, role.id) for role in comparison.roles]
        lines.append([escape(cell) for cell in (f"{each.title} ({each.unit})", *values)])
    tools = {each.role: each.tools for each in differences.only}
    if any(tools.values()):
        alone = [", ".join(tools.get(role.id, [])) or "none" for role in comparison.roles]
        lines.append([escape(cell) for cell in ("Tools of one role only", *alone)])
    return _table(lines)


def _table(lines: Sequence[Sequence[str]]) -> str:
    head, *rest = lines
    rows = [head, ["---"] * len(head), *rest]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _address(source: Source) -> str:
    return f" <{markdown_address(source.url)}>" if source.url.startswith("http") else ""

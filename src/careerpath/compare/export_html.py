"""A comparison as one self-contained page: no script, nothing fetched, light and dark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from careerpath.catalog.roles import DayPart
from careerpath.catalog.sources import PayFigure, Source
from careerpath.compare.comparison import ComparedRole, Comparison, PayValue, SkillAsked
from careerpath.compare.differences import Differences
from careerpath.compare.export_cells import (
    cell_items,
    cite,
    describe_source,
    difference_value,
    number_sources,
)

STYLE = """
:root { color-scheme: light dark; --bar: #0b7285; --line: #8886; }
body { background: Canvas; color: CanvasText; font: 16px/1.5 system-ui, sans-serif;
  margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
a { color: #0b5394; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { a { color: #8ab4f8; } }
.wide { overflow-x: auto; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 40rem; }
th, td { border-bottom: 1px solid var(--line); padding: .6rem .8rem; text-align: left;
  vertical-align: top; overflow-wrap: break-word; }
th:first-child { width: 9rem; }
td ul { list-style: none; margin: 0; padding: 0; }
td li + li { margin-top: .3rem; }
.bar { background: var(--line); display: block; height: .4rem; }
.bar i { background: var(--bar); display: block; height: 100%; }
.range { background: var(--line); display: block; height: .5rem; position: relative; }
.range i { background: var(--bar); opacity: .45; position: absolute; height: 100%; }
.range i + i { opacity: 1; }
.range b { background: CanvasText; position: absolute; width: 3px; top: -.2rem; bottom: -.2rem; }
footer, .note { font-size: .85rem; }
@media (max-width: 40rem) {
  table { min-width: 0; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; left: -99rem; }
  th, td, th:first-child { border: 0; padding: .3rem 0; width: auto; }
  td::before { content: attr(data-role); display: block; font-size: .85rem; font-weight: bold; }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
}
@media print { body { margin: 0; max-width: none; } }
"""


def to_html(
    comparison: Comparison, differences: Differences | None, sources: Mapping[str, Source]
) -> str:
    """Return the page: a table with a row for each aspect or difference, and the sources."""
    titles = ", ".join(role.title for role in comparison.roles)
    numbers = number_sources(comparison, sources)
    if differences is None:
        heading, rows = titles, _aspects(comparison, numbers)
    else:
        heading, rows = f"What differs: {titles}", _differences(comparison, differences)
    heads = "".join(f'<th scope="col">{escape(role.title)}</th>' for role in comparison.roles)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(heading)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(heading)}</h1>\n"
        '<div class="wide" role="region" aria-label="Roles side by side" tabindex="0">'
        f'<table>\n<thead><tr><th scope="col">About</th>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table></div>\n{_sources(numbers, sources)}</main>\n"
        "</body>\n</html>\n"
    )


def _aspects(comparison: Comparison, numbers: Mapping[str, int]) -> str:
    roles = comparison.roles
    rows = [_row("In short", roles, [escape(role.summary) for role in roles])]
    for aspect in comparison.aspects:
        values = [aspect.values[role.id] for role in roles]
        figures = [f for value in values if isinstance(value, PayValue) for f in value.figures]
        cells = [_cell(value, numbers, figures) for value in values]
        rows.append(_row(f"{aspect.title} {cite(aspect.sources, numbers)}", roles, cells))
    return "".join(rows)


def _differences(comparison: Comparison, differences: Differences) -> str:
    rows, roles = [], comparison.roles
    for each in differences.differences:
        values = [escape(difference_value(each, role.id)) for role in roles]
        rows.append(_row(f"{each.title} ({each.unit})", roles, values))
    tools = {each.role: each.tools for each in differences.only}
    if any(tools.values()):
        names = [escape(", ".join(tools.get(role.id, [])) or "none") for role in roles]
        rows.append(_row("Tools of one role only", roles, names))
    return "".join(rows)


def _row(title: str, roles: Sequence[ComparedRole], cells: list[str]) -> str:
    """Return a row; each cell is told its role, which a narrow screen shows over it."""
    told = "".join(
        f'<td data-role="{escape(role.title, quote=True)}">{cell}</td>'
        for role, cell in zip(roles, cells, strict=True)
    )
    return f'<tr><th scope="row">{escape(title)}</th>{told}</tr>\n'


def _cell(value: object, numbers: Mapping[str, int], figures: list[PayFigure]) -> str:
    """Return what a cell holds: a paragraph, or a list, shares, importance and pay with a bar.

    `figures` are all that share the scale of pay.
    """
    items = cell_items(value, numbers)
    if len(items) == 1 and not isinstance(value, list):
        return escape(items[0])
    bars = [""] * len(items)
    if isinstance(value, PayValue):
        bars[: len(value.figures)] = [_range(each, figures) for each in value.figures]
    elif isinstance(value, list):
        bars = [_bar(_share(each)) for each in value]
    listed = "".join(
        f"<li>{bar}{escape(item)}</li>" for item, bar in zip(items, bars, strict=False)
    )
    return f"<ul>{listed}</ul>"


def _range(figure: PayFigure, figures: list[PayFigure]) -> str:
    """Return p10 to p90 pale, p25 to p75 dark and the median as a mark, on the scale of all."""
    same = [each for each in figures if each.currency == figure.currency]
    amounts = [n for f in same for n in (f.p10, f.median, f.p90) if n is not None]
    least, most = min(amounts), max(amounts)

    def place(amount: int) -> float:
        return 100 * (amount - least) / max(most - least, 1)

    parts = []
    for low, high in ((figure.p10, figure.p90), (figure.p25, figure.p75)):
        if low is not None and high is not None:
            left, width = place(low), place(high) - place(low)
            parts.append(f'<i style="left:{left:.1f}%;width:{width:.1f}%"></i>')
    parts.append(f'<b style="left:{place(figure.median):.1f}%"></b>')
    return f'<span class="range" aria-hidden="true">{"".join(parts)}</span>'


def _share(value: object) -> float | None:
    """Return how long a value's bar is, 0 to 1; None for values without a bar."""
    if isinstance(value, SkillAsked):
        return value.importance / 5
    return value.percent / 100 if isinstance(value, DayPart) else None


def _bar(share: float | None) -> str:
    if share is None:
        return ""
    return f'<span class="bar" aria-hidden="true"><i style="width:{share:.0%}"></i></span>'


def _sources(numbers: Mapping[str, int], sources: Mapping[str, Source]) -> str:
    if not numbers:
        return ""
    rows = []
    for key, number in numbers.items():
        url = escape(sources[key].url, quote=True)
        link = f' <a href="{url}">{url}</a>' if url.startswith("http") else ""
        rows.append(f"<li>[{number}] {escape(describe_source(sources[key]))}{link}</li>\n")
    return f"<footer>\n<h2>Sources</h2>\n<ul>\n{''.join(rows)}</ul>\n</footer>\n"

"""A page as rows of text from top to bottom, and the columns that stand in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from careerpath.advice.results import Result
from careerpath.intake.pdf_layout import Page, Run
from careerpath.resume.check.spans import POINT, YEAR

WIDTHS = {
    **dict.fromkeys("iljtfrI.,;:'’|!()[]/- ·", 0.3),
    **dict.fromkeys("mwMW@%–—", 0.82),
    **dict.fromkeys("ABCDEFGHKNOPQRSTUVXYZ&", 0.68),
}
"""Widths of letters as shares of their height, as common fonts without serifs have them."""

LETTER = 0.53
"""The width of all other letters."""

NARROWER = 0.06
"""The share by which a font may be narrower than these widths."""

GAP = 1.6
"""Widths of white, in heights of a letter, that part two pieces of a row."""

SAME = 3.0
"""Points by which beginnings of lines may differ within a column."""

INDENT = 45.0
"""Points by which items of a list may stand further in than their column."""

LEAST_STARTS = 3
"""Pieces that begin below one another from which on a column may begin there."""

LEAST_ROWS = 5
"""Rows from which on pieces above one another are a column."""

LEAST_LETTERS = 60
"""Letters from which on a column holds text, not only dates or labels."""


SENTENCE = 5
"""Words in a piece, on average, from which on it is a line of a text."""


class Piece(Result, frozen=True):
    """Text in one row without a wide gap; `order` is when the file draws it, from 0."""

    text: str
    x: float
    end: float
    y: float
    size: float
    order: int


class Columns(Result, frozen=True):
    """Two columns side by side: the pieces of each, from top to bottom."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


def rows_of(page: Page) -> list[list[Piece]]:
    """Return the rows of a page, from top to bottom, each from left to right."""
    runs = sorted(enumerate(page.runs), key=lambda each: (-each[1].y, each[1].x))
    rows: list[list[tuple[int, Run]]] = []
    for order, run in runs:
        if rows and abs(rows[-1][0][1].y - run.y) <= 0.35 * max(run.size, 6):
            rows[-1].append((order, run))
        else:
            rows.append([(order, run)])
    return [_pieces(sorted(row, key=lambda each: each[1].x)) for row in rows]


def _pieces(row: Sequence[tuple[int, Run]]) -> list[Piece]:
    """Return the runs of a row joined where no wide gap parts them."""
    found: list[Piece] = []
    for place, (order, run) in enumerate(row):
        size = max(run.size, 1)
        end = run.x + size * _width(run.text.rstrip())
        if place + 1 < len(row):
            end = min(end, row[place + 1][1].x)
        start = run.x + size * _width(run.text[: len(run.text) - len(run.text.lstrip())])
        last = found[-1] if found else None
        bullet = last is not None and len(last.text.strip()) <= 1
        if last is not None and (bullet or start - last.end <= GAP * size):
            joined = last.text.rstrip() + " " + run.text.strip()
            found[-1] = Piece(joined, last.x, end, last.y, last.size, min(last.order, order))
        else:
            found.append(Piece(run.text.strip(), start, end, run.y, size, order))
    return found


def _width(text: str) -> float:
    return sum(WIDTHS.get(letter, LETTER) for letter in text)


def find_columns(page: Page) -> Columns | None:
    """Return two columns of text that stand side by side, None where there are none.

    They are no columns where the right pieces are dates at the ends of lines, or where the file
    goes row by row and one side holds labels, grades or places.
    """
    rows = rows_of(page)
    starts = _starts(rows)
    best: Columns | None = None
    for x in starts:
        found = _at(rows, x)
        if found is not None and (best is None or len(found.right) > len(best.right)):
            best = found
    return best


def _starts(rows: Sequence[Sequence[Piece]]) -> list[float]:
    """Return where the right pieces of many rows begin."""
    counts: Counter[int] = Counter()
    for row in rows:
        for piece in row:
            counts[round(piece.x / SAME)] += 1
    left = min((piece.x for row in rows for piece in row), default=0)
    return [
        place * SAME
        for place, _ in counts.most_common(12)
        if place * SAME > left + 40
        and sum(counts[place + step] for step in (-1, 0, 1)) >= LEAST_STARTS
    ]


def _at(rows: Sequence[Sequence[Piece]], x: float) -> Columns | None:
    """Return the columns that part before `x`: rows that text crosses end them."""
    best: tuple[list[Piece], list[Piece]] = ([], [])
    left: list[Piece] = []
    right: list[Piece] = []
    for row in [*rows, []]:
        before = [piece for piece in row if piece.x < x - 1.5 * SAME]
        after = [piece for piece in row if piece.x >= x - 1.5 * SAME]
        if not row or any(_reaches(piece, x) for piece in before):
            if min(len(left), len(right)) > min(len(best[0]), len(best[1])):
                best = (left, right)
            left, right = [], []
            continue
        left += before
        right += [piece for piece in after if not _is_date(piece.text)]
    columns = Columns(tuple(best[0]), tuple(best[1]))
    return columns if _are_columns(columns, x) else None


def _reaches(piece: Piece, x: float) -> bool:
    """Return whether a piece runs over a place, its width being a guess."""
    return piece.end - NARROWER * (piece.end - piece.x) > x + 2 * SAME


def _are_columns(found: Columns, x: float) -> bool:
    if min(len(found.left), len(found.right)) < LEAST_ROWS:
        return False
    if sum(abs(piece.x - x) <= INDENT for piece in found.right) < 0.6 * len(found.right):
        return False
    for side in (found.left, found.right):
        if sum(len(piece.text) for piece in side) < LEAST_LETTERS:
            return False
    return not _goes_by_rows(found) or _hold_sentences(found)


def _goes_by_rows(found: Columns) -> bool:
    """Return whether the file holds the pieces row by row: then both ways of reading agree."""
    pieces = sorted([*found.left, *found.right], key=lambda piece: (-piece.y, piece.x))
    moved = len(pieces) - len(_longest_rise([piece.order for piece in pieces]))
    return moved <= 0.2 * min(len(found.left), len(found.right))


def _hold_sentences(found: Columns) -> bool:
    """Return whether both sides hold more than labels and what belongs to them."""
    return all(
        sum(len(piece.text.split()) for piece in side) >= SENTENCE * len(side)
        for side in (found.left, found.right)
    )


def _is_date(text: str) -> bool:
    """Return whether a text is little more than a date."""
    return len(text.split()) <= 7 and bool(POINT.search(text) or YEAR.search(text))


def out_of_order(page: Page) -> tuple[float, Piece | None]:
    """Return the share of rows that the file holds out of place, and the first such row.

    Rows are those of the page from top to bottom; the longest run of them in the file's order is
    what stands in place.
    """
    rows = [min(row, key=lambda piece: piece.order) for row in rows_of(page) if row]
    rows = [row for row in rows if len(row.text) > 2]
    if len(rows) < LEAST_ROWS:
        return 0.0, None
    kept = _longest_rise([row.order for row in rows])
    moved = [row for place, row in enumerate(rows) if place not in kept]
    return len(moved) / len(rows), (moved[0] if moved else None)


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """Return the places of a longest rising part of a sequence."""
    from bisect import bisect_left

    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        level = bisect_left(tails, number)
        tails[level : level + 1] = [number]
        at[level : level + 1] = [place]
        before.append(at[level - 1] if level else -1)
    found: set[int] = set()
    place = at[-1] if at else -1
    while place >= 0:
        found.add(place)
        place = before[place]
    return found


def grid_of(page: Page) -> list[list[Piece]]:
    """Return the rows of a table on a page: three or more pieces above one another, thrice."""
    best: list[list[Piece]] = []
    now: list[list[Piece]] = []
    for row in rows_of(page):
        fits = len(row) >= 3 and (not now or _below(now[-1], row))
        now = [*now, row] if fits else ([row] if len(row) >= 3 else [])
        if len(now) > len(best):
            best = now
    return best if len(best) >= 3 else []


def _below(above: Sequence[Piece], row: Sequence[Piece]) -> bool:
    starts = [piece.x for piece in above]
    return sum(any(abs(piece.x - x) <= SAME for x in starts) for piece in row) >= 3

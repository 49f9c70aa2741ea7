"""Placing the labels of a chart's dots so that none covers another or a dot."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.advice.results import Result

LETTER = 7.3
"""Pixels that a letter takes at 13 pixels in a wide system font; most take less."""

LINE = 15.0
"""Pixels of a label's height."""

NEAR = ((10, 4), (7, -8), (7, 17), (0, -12), (0, 22))
"""Where a label may stand beside its dot, the best first: pixels to the right and down."""

FAR = ((12, -22), (12, 32), (0, -28), (0, 38), (16, -38), (16, 48), (16, -56), (16, 66))
"""Where it stands with a line that leads to it, when all that is near is taken."""


class Dot(Result, frozen=True):
    """A dot of a chart, in pixels from the upper left; an empty title has no label."""

    x: float
    y: float
    title: str = ""


class Label(Result, frozen=True):
    """A label: its anchor point, which end of it stands there, and whether a line leads to it."""

    x: float
    y: float
    anchor: str
    line: bool = False


Box = tuple[float, float, float, float]


def place_labels(dots: Sequence[Dot], width: float, height: float) -> list[Label | None]:
    """Return for each dot where its label stands; None for dots without a title.

    Labels stay between 0 and `width`, 0 and `height`. Those that come first choose first.
    """
    around = [(d, 10.0 if d.title else 6.0) for d in dots]
    taken: list[Box] = []
    found: list[Label | None] = []
    for dot in dots:
        if not dot.title:
            found.append(None)
            continue
        others = [
            (d.x - r, d.y - r, d.x + r, d.y + r)
            for d, r in [*((d, r) for d, r in around if d is not dot), (dot, 6.0)]
        ]
        label, box = _best(dot, [*taken, *others], width, height)
        taken.append(box)
        found.append(label)
    return found


def _best(dot: Dot, taken: Sequence[Box], width: float, height: float) -> tuple[Label, Box]:
    best: tuple[float, Label, Box] | None = None
    for number, (label, box) in enumerate(_choices(dot)):
        outside = max(0.0, -box[0], box[2] - width, -box[1], box[3] - height)
        covered = sum(_overlap(box, other) for other in taken)
        cost = 1000 * outside + covered + number / 1000
        if best is None or cost < best[0]:
            best = (cost, label, box)
        if outside == 0 and covered == 0:
            break
    assert best is not None
    return best[1], best[2]


def _choices(dot: Dot) -> list[tuple[Label, Box]]:
    room = len(dot.title) * LETTER
    found = []
    for line, places in ((False, NEAR), (True, FAR)):
        for right, down in places:
            for side in (1, -1) if right else (0,):
                x, y = dot.x + side * right, dot.y + down
                left = x if side == 1 else x - room if side == -1 else x - room / 2
                anchor = {1: "start", -1: "end", 0: "middle"}[side]
                box = (left, y - LINE + 3, left + room, y + 3)
                found.append((Label(round(x, 1), round(y, 1), anchor, line), box))
    return found


def _overlap(one: Box, other: Box) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0

"""Fitting a resume to a number of pages: by spacing first, then by what could go.

Nothing is cut by itself: what to leave out is its owner's decision, and is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from careerpath.advice.results import Result
from careerpath.resume.parts import Outline, Section

LONG = ("Experience", "Volunteer Experience", "Projects")
"""Sections whose entries hold bullets."""


class Spacing(Result, frozen=True):
    """How a page is set: `size` of the letters and `gap` between sections in points, `leading`
    between lines in letter sizes, `margin` in centimetres.
    """

    size: float
    leading: float
    gap: float
    margin: float


SPACINGS = (
    Spacing(11, 0.65, 10, 2.2),
    Spacing(10.5, 0.62, 9, 2.0),
    Spacing(10.5, 0.58, 7.5, 1.8),
    Spacing(10, 0.56, 7, 1.7),
    Spacing(10, 0.5, 5.5, 1.5),
)
"""From roomy to tight. Letters under 10 points are hard to read, so there are none."""

Count = Callable[[Outline, Spacing], int]
"""How many pages an outline takes."""


Keeps = Callable[[str], bool]
"""Whether a bullet is one to keep."""


class Cut(Result, frozen=True):
    """A bullet that could go, and the entry that it belongs to; without one, a whole part."""

    entry: str
    line: str = ""


class Fitted(Result, frozen=True):
    """How a resume is set, and the `pages` it takes; `cuts` would bring it to the limit.

    `enough` is whether those cuts do; it is True where none are needed.
    """

    spacing: Spacing
    pages: int
    cuts: list[Cut] = []
    enough: bool = True


def _keeps_none(line: str) -> bool:
    return False


def fit(outline: Outline, limit: int, count: Count, keeps: Keeps = _keeps_none) -> Fitted:
    """Return the roomiest spacing with which an outline fits, and where none does, what to cut.

    Lines that `keeps` says to keep go after all others.
    """
    for spacing in SPACINGS:
        pages = count(outline, spacing)
        if pages <= limit:
            return Fitted(spacing, pages)
    roomy = count(outline, SPACINGS[1])
    proposed = list(propose_cuts(outline, cache(keeps)))
    fewest = bisect_left(
        range(len(proposed)),
        True,
        key=lambda index: count(proposed[index][1], SPACINGS[-1]) <= limit,
    )
    cuts = [cut for cut, _ in proposed[: fewest + 1]]
    return Fitted(SPACINGS[1], roomy, cuts, enough=fewest < len(proposed))


def propose_cuts(outline: Outline, keeps: Keeps = _keeps_none) -> Iterator[tuple[Cut, Outline]]:
    """Yield what could go, the least missed first, each with what is left after it.

    Interests first; then the last bullets of the oldest entries, down to three, two, one. The
    newest entry of a section keeps two more than the others. Bullets that `keeps` says to keep
    stay until all others went that may.
    """
    if any(section.title == "Interests" for section in outline.sections):
        kept = [each for each in outline.sections if each.title != "Interests"]
        outline = msgspec.structs.replace(outline, sections=kept)
        yield Cut("the section Interests"), outline
    for may_go in (lambda line: not keeps(line), lambda _: True):
        for keep in (3, 2, 1):
            for place, section in enumerate(outline.sections):
                if section.title not in LONG:
                    continue
                for index in reversed(range(len(section.entries))):
                    most = keep if index else keep + 2
                    while found := _without_one(outline.sections[place], index, most, may_go):
                        sections = list(outline.sections)
                        cut, sections[place] = found
                        outline = msgspec.structs.replace(outline, sections=sections)
                        yield cut, outline


def _without_one(
    section: Section, index: int, most: int, may_go: Keeps
) -> tuple[Cut, Section] | None:
    """Return the last bullet of an entry that may go, and the section without it.

    None where the entry has `most` bullets already, or none that may go.
    """
    entry = section.entries[index]
    able = [number for number, line in enumerate(entry.bullets) if may_go(line)]
    if len(entry.bullets) <= most or not able:
        return None
    bullets = [line for number, line in enumerate(entry.bullets) if number != able[-1]]
    entries = list(section.entries)
    entries[index] = msgspec.structs.replace(entry, bullets=bullets)
    when = f" ({entry.when})" if entry.when else ""
    cut = Cut(f"{entry.title}{when}", entry.bullets[able[-1]])
    return cut, msgspec.structs.replace(section, entries=entries)

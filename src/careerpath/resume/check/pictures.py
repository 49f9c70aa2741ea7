"""Pictures in a resume: bars that rate skills, and a photo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from careerpath.advice.results import Result
from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.subject import Subject

FLAT, LONGEST_BAR, HIGHEST_BAR = 3.0, 250.0, 25.0
"""A bar is this much wider than high; its width and height in points are at most these."""

LEAST_BARS = 3
"""Bars of one size from which on they rate something."""

SMALLEST_PHOTO, LARGEST_PHOTO = 45.0, 250.0
"""Sides of a photo in points: a smaller picture is a logo, a larger one a background."""

UPRIGHT, LYING = 0.6, 1.5
"""Width by height between which a picture may show a face."""


class Shape(Result, frozen=True):
    """A picture's width and height in points, and the page on which it stands, 0 in Word."""

    width: float
    height: float
    page: int


def check_pictures(subject: Subject) -> Iterator[Finding]:
    """Find pictures that say something which no software reads, or show somebody."""
    shapes = _shapes(subject)
    bars = [shape for shape in shapes if _is_bar(shape)]
    counts = Counter((round(bar.width), round(bar.height)) for bar in bars)
    if bars and counts.most_common(1)[0][1] >= LEAST_BARS:
        message = f"{len(bars)} pictures of bars seem to rate your skills."
        yield find("rating-marks", place=_place(bars[0]), message=message)
    photos = [shape for shape in shapes if _is_photo(shape)]
    if len(photos) == 1:
        yield find("photo", place=_place(photos[0]))


def _shapes(subject: Subject) -> list[Shape]:
    if subject.word:
        return [Shape(width, height, 0) for width, height in subject.word.pictures]
    pages = subject.pdf.pages if subject.pdf else ()
    return [
        Shape(each.width, each.height, number)
        for number, page in enumerate(pages, 1)
        for each in page.pictures
    ]


def _is_bar(shape: Shape) -> bool:
    flat = shape.width >= FLAT * shape.height > 0
    return flat and shape.width <= LONGEST_BAR and shape.height <= HIGHEST_BAR


def _is_photo(shape: Shape) -> bool:
    sides = (shape.width, shape.height)
    fits = min(sides) >= SMALLEST_PHOTO and max(sides) <= LARGEST_PHOTO
    return fits and UPRIGHT <= shape.width / shape.height <= LYING


def _place(shape: Shape) -> str:
    return f"page {shape.page}" if shape.page else "the file"

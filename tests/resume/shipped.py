"""The twelve resumes, read and built once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from careerpath.resume.document import Resume, parse_resume
from careerpath.resume.export_pdf import count_pages, to_pdf
from careerpath.resume.outline import outline
from careerpath.resume.pages import SPACINGS, fit
from careerpath.resume.parts import Outline

FOLDER = Path(__file__).parent / "written"
NAMES = sorted(file.stem for file in FOLDER.glob("*.yaml"))
LIMITS = {"two-pages": 2}
OTHER_FONTS = ("chinese",)
"""Resumes whose letters the font that comes along does not have."""


def read(name: str) -> Resume:
    file = FOLDER / f"{name}.yaml"
    return parse_resume(file.read_text(encoding="utf-8"), file.name)[0]


def outlined(name: str) -> Outline:
    return outline(read(name))


@cache
def built(name: str) -> bytes:
    """The PDF as the command sets it."""
    others = name in OTHER_FONTS

    def draw(page: Outline, spacing: object) -> bytes:
        return to_pdf(page, spacing, "a4", "en", others)  # type: ignore[arg-type]

    page = outlined(name)
    fitted = fit(page, LIMITS.get(name, 1), lambda shown, how: count_pages(draw(shown, how)))
    assert fitted.pages == LIMITS.get(name, 1)
    assert fitted.spacing in SPACINGS
    return draw(page, fitted.spacing)

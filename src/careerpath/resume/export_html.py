"""A resume as one page of HTML, with nothing fetched and no script."""

from __future__ import annotations

from pathlib import Path

from careerpath.resume.parts import Outline

PAGE = Path(__file__).parent / "page.html"


def to_html(outline: Outline, language: str) -> str:
    """Return the page; all text is escaped. `language` is a code such as en."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined)
    page = environment.from_string(PAGE.read_text(encoding="utf-8"))
    return page.render(resume=outline, language=language) + "\n"

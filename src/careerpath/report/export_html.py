"""Filling a page's template: everything is escaped, and the style stands in the page."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from careerpath import __version__
from careerpath.intake.text import clean

TEMPLATES = Path(__file__).parent / "templates"


def fill(template: str, **content: Any) -> str:
    """Return a page as text. Equal content gives equal bytes."""
    return _environment().get_template(template).render(version=__version__, **content)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_printable,
    )
    environment.filters["hours"] = _hours
    environment.filters["is_web"] = _is_web
    return environment


def _printable(value: Any) -> Any:
    """Return a text without characters that steer or hide; anything else as it is."""
    return clean(value) if type(value) is str else value


def _hours(amount: float) -> str:
    return f"{amount:g} hour{'' if amount == 1 else 's'}"


def _is_web(address: str) -> bool:
    """Return whether an address leads to the web: nothing else becomes a link."""
    return address.startswith(("https://", "http://"))

"""A starter: YAML with comments that say what to write where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.intake.text import clean, one_line
from careerpath.resume.starter import EMAIL, NAME, Starter

if TYPE_CHECKING:
    from careerpath.catalog.roles import Role

PAGE = Path(__file__).parent / "starter.yaml"


def to_starter(starter: Starter, role: Role | None, file: str) -> str:
    """Return the starter's text. `file` is its name, as it is typed in a command."""
    from jinja2 import Environment, StrictUndefined

    # No autoescape: this is YAML. Every text goes through `q`, or through `c` in a comment.
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True)
    environment.filters |= {"q": _quoted, "c": _in_comment}
    page = environment.from_string(PAGE.read_text(encoding="utf-8"))
    return page.render(
        file=file,
        pdf=file.removesuffix(".yaml") + ".pdf",
        placeholder=NAME,
        email=EMAIL,
        role=role,
        phrase=_in_comment(starter.phrase),
        shown=starter.shown,
        asked=starter.asked,
        done=starter.done,
        coming=starter.coming,
        carries=[_in_comment(line) for line in starter.carries],
    )


def _quoted(text: str) -> str:
    """Return a text as a double-quoted scalar, which JSON's strings are."""
    return json.dumps(one_line(clean(text)), ensure_ascii=False)


def _in_comment(text: str) -> str:
    return one_line(clean(text))

"""Which file a page goes to."""

from __future__ import annotations

from pathlib import Path

from careerpath.errors import UserError
from careerpath.intake.text import quote

DEFAULT = Path("report.html")
ENDINGS = (".html", ".htm")


def choose_target(typed: Path | None) -> Path | None:
    """Return the file that a page goes to, None for standard output.

    Raises UserError for a name that promises another format.
    """
    if typed is None:
        return DEFAULT
    if typed == Path("-"):
        return None
    ending = typed.suffix.casefold()
    if ending in ENDINGS:
        return typed
    if ending == ".pdf":
        raise UserError(
            "no-pdf",
            "A report is written as HTML, which every browser prints as PDF.",
            f"Use -o {quote(typed.stem + '.html')}, open it and print it.",
        )
    raise UserError(
        "bad-ending",
        f"{quote(typed.name)} does not end in .html.",
        "A report is an HTML page: -o report.html",
    )

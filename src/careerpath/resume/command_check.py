"""careerpath resume check: what in a resume its readers stumble over."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.completion import complete_roles
from careerpath.terminal.options import Accessible, Data, Json


def check(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="PDF, .docx, text, Markdown, HTML, YAML or JSON Resume."
        ),
    ],
    role: Annotated[
        str | None,
        typer.Option(
            "--role",
            metavar="ROLE",
            help="Say which skills of a role it shows, and which not.",
            autocompletion=complete_roles,
        ),
    ] = None,
    posting: Annotated[
        str | None,
        typer.Option("--posting", metavar="FILE", help="Say the same for what a posting asks."),
    ] = None,
    accessible: Accessible = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Find what software misreads in a resume and what people stumble over, and what to do.

    Nothing of the text is stored or sent. Exits 0 whatever it finds.

    Example: careerpath resume check resume.pdf --role mle
    """
    from careerpath.resume.run_check import run_check
    from careerpath.terminal.screen import Screen

    run_check(Screen(json), file, role, posting, data)

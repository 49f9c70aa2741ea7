"""careerpath match: what a resume or a posting says about roles and gaps."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.completion import complete_roles
from careerpath.terminal.options import Data, Json


def match(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE...",
            help="Text, Markdown, YAML, JSON Resume, PDF or .docx; - reads standard input.",
        ),
    ] = None,
    posting: Annotated[
        str | None,
        typer.Option("--posting", metavar="FILE", help="Hold a resume against this posting."),
    ] = None,
    role: Annotated[
        str | None,
        typer.Option(
            "--role",
            metavar="ROLE",
            help="Hold it against what a role asks.",
            autocompletion=complete_roles,
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="posting or resume, where it is not guessed."),
    ] = None,
    plan: Annotated[
        bool, typer.Option("--plan", help="Let the plan take what is missing first.")
    ] = False,
    save: Annotated[
        bool, typer.Option("--save", help="Rate the skills that it names, one by one.")
    ] = False,
    accessible: Annotated[
        bool,
        typer.Option("--accessible", help="With --save or --plan: ask by number, draw nothing."),
    ] = False,
    full: Annotated[
        bool, typer.Option("--full", help="Show the numbers behind the order of the roles.")
    ] = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Read a resume or a posting: which roles it is near, what it asks, what is missing.

    Nothing of the text is stored or sent. Order and reasons come from published shares of
    postings, from what is named and, in postings, from what is not.

    Example: careerpath match resume.md --posting posting.txt
    """
    from careerpath.match.options import Options
    from careerpath.match.run import run_match
    from careerpath.terminal.screen import Screen

    options = Options(tuple(files or ()), posting, role, kind, plan, save, accessible, data, full)
    run_match(Screen(json), options)

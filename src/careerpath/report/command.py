"""careerpath report: what there is to say of somebody, or of a role, as a page to keep or print."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from careerpath.terminal.completion import complete_roles
from careerpath.terminal.options import Data, Start


def report(
    role: Annotated[
        str | None,
        typer.Argument(
            metavar="[ROLE]",
            help="With --book: the role; without it, that of your plan or direction.",
            autocompletion=complete_roles,
        ),
    ] = None,
    brief: Annotated[
        bool, typer.Option("--brief", help="One printed page for a mentor or a 1:1 session.")
    ] = False,
    book: Annotated[
        bool,
        typer.Option("--book", help="All of a role, its path and what to read, to print."),
    ] = False,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar="FILE",
            help="Take the answers from a file, not from the profile; '-': standard input.",
        ),
    ] = None,
    anonymous: Annotated[
        bool,
        typer.Option(
            "--anonymous",
            help="Leave out dates, weekdays, days off and counts of applications; weeks are "
            "numbered instead. Your line of work, answers and levels stay: they are the subject.",
        ),
    ] = False,
    start: Start = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this .html file, not to report.html; '-': standard output.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file if it is there.")
    ] = False,
    data: Data = None,
) -> None:
    """Write one page to keep, print or show: the answer and why, charts, path, plan, sources.

    The page is complete in itself and fetches nothing. It says what the quiz and the plan say, and
    decides nothing anew. No name, path or file of yours is in it.

    Example: careerpath report --brief -o for-my-mentor.html
    """
    from careerpath.report.run import Wish, write_report

    write_report(Wish(role, brief, book, answers, anonymous, start, output, force, data))

"""careerpath compare: roles side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.completion import beginning, complete_roles
from careerpath.terminal.options import Data, Force, Json, NoPager, Output


def complete_aspects(incomplete: str) -> list[tuple[str, str]]:
    """Return the aspects of a comparison."""
    from careerpath.compare.comparison import ASPECTS

    return beginning({key: title for key, (title, _) in ASPECTS.items()}, incomplete)


def complete_formats(incomplete: str) -> list[tuple[str, str]]:
    """Return the formats that compare writes."""
    from careerpath.compare.run import FORMATS

    return beginning(FORMATS, incomplete)


def compare(
    roles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ROLE]...",
            help="Two to six roles: ids, titles or short names.",
            autocompletion=complete_roles,
        ),
    ] = None,
    aspect: Annotated[
        list[str] | None,
        typer.Option(
            "--aspect",
            metavar="ID",
            help="Only this aspect, in full: skills, pay, day ... Repeatable.",
            autocompletion=complete_aspects,
        ),
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Only what differs, the strongest difference first.")
    ] = False,
    full: Annotated[bool, typer.Option("--full", help="Every text whole, not shortened.")] = False,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="table, md, json or html; else by the ending of the file after -o.",
            autocompletion=complete_formats,
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    you: Annotated[
        bool | None,
        typer.Option("--you/--no-you", help="With or without where you stand; files: without."),
    ] = None,
    no_pager: NoPager = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Compare roles side by side: work, skills, mathematics, pay, outlook, interviews.

    Without roles: software engineer and machine learning engineer. With a profile, your fit,
    readiness and levels stand beside them.

    Example: careerpath compare mle data-scientist --aspect skills --aspect pay
    """
    from careerpath.compare.run import Target, choose_format, run_compare

    chosen = choose_format("json" if json else form, output)
    shown = you if you is not None else output is None or "you" in (aspect or [])
    target = Target(chosen, output, force, not no_pager, shown)
    run_compare(roles or [], aspect or [], diff, full, target, data)

"""careerpath interview: practise what companies test."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from careerpath.terminal.completion import complete_coding, complete_kinds, complete_roles
from careerpath.terminal.help import WholeSentences
from careerpath.terminal.options import Accessible, Data, Force, Json, Output

interview_app = typer.Typer(
    cls=WholeSentences,
    help=(
        "Practise what companies test: mock questions, code that runs, concept cards.\n\n"
        "Example: careerpath interview mock mle"
    ),
    no_args_is_help=False,
    invoke_without_command=True,
    rich_markup_mode=None,
)

RoleOption = Annotated[
    str | None,
    typer.Option(
        "--role",
        metavar="ROLE",
        help="For this role; left out: the one of your plan.",
        autocompletion=complete_roles,
    ),
]


@interview_app.callback()
def interview(context: typer.Context, data: Data = None, json: Json = False) -> None:
    """Practise what companies test: mock questions, code that runs, concept cards.

    Example: careerpath interview mock mle
    """
    if context.invoked_subcommand is None:
        from careerpath.interview.run_stats import show_stats

        show_stats(data, json)


@interview_app.command(short_help="a mock interview by the role's mix of rounds")
def mock(
    role: Annotated[
        str | None,
        typer.Argument(
            metavar="[ROLE]",
            help="For this role; left out: the one of your plan.",
            autocompletion=complete_roles,
        ),
    ] = None,
    minutes: Annotated[
        int, typer.Option("--minutes", min=5, max=240, help="How long it may take.")
    ] = 45,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="Only this round: coding, system-design, ml-case, ...",
            autocompletion=complete_kinds,
        ),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option("--level", metavar="LEVEL", help="junior (usual), mid or senior."),
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", help="Draw the same questions again.")
    ] = None,
    keep: Annotated[
        bool,
        typer.Option(
            "--keep/--no-keep", help="Keep what you type or write, of the last 100 mocks."
        ),
    ] = True,
    accessible: Accessible = False,
    data: Data = None,
) -> None:
    """Hold a mock interview: questions, your answers, what a strong answer holds, a verdict.

    Example: careerpath interview mock mle --minutes 60 --level mid
    """
    from careerpath.interview.run_mock import Wanted, hold_mock

    hold_mock(Wanted(role, minutes, kind, level, seed, keep, accessible, data))


@interview_app.command(short_help="a coding question in a folder of your own")
def code(
    question: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A coding question.", autocompletion=complete_coding),
    ] = None,
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="Where its file lies; left out: here.")
    ] = None,
    language: Annotated[
        str, typer.Option("--language", metavar="NAME", help="python or javascript (with Node).")
    ] = "python",
    watch: Annotated[bool, typer.Option("--watch", help="Run the cases at each save.")] = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Lay a coding question's file, or run it against its cases; without an id, list them.

    Example: careerpath interview code
    """
    from careerpath.interview.run_code import practise_code

    practise_code(question, folder, language.casefold(), watch, data, json)


@interview_app.command(short_help="concept cards, asked again when about to forget")
def cards(
    role: RoleOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=200, help="Cards a day.")] = 20,
    export: Annotated[
        bool, typer.Option("--export", help="Write the cards for Anki instead; -o names the file.")
    ] = False,
    output: Output = None,
    force: Force = False,
    accessible: Accessible = False,
    data: Data = None,
) -> None:
    """Review concept cards: again, hard, good or easy, and when each would come back.

    Example: careerpath interview cards --limit 10
    """
    from careerpath.interview.run_cards import export_cards, review_cards

    if export:
        return export_cards(output, role, force, data)
    return review_cards(role, limit, accessible, data)


@interview_app.command(short_help="what is due, what you remember, how mocks went")
def stats(data: Data = None, json: Json = False) -> None:
    """Show cards due, what you remember, the weakest skills, and mock scores over time.

    Example: careerpath interview stats
    """
    from careerpath.interview.run_stats import show_stats

    show_stats(data, json)

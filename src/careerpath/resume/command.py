"""careerpath resume: a document that software reads and people like."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from careerpath.resume.command_check import check
from careerpath.terminal.completion import complete_roles
from careerpath.terminal.help import WholeSentences
from careerpath.terminal.options import Data, Json

resume_app = typer.Typer(
    cls=WholeSentences,
    help=(
        "Write a resume that software reads and people like, and check any resume.\n\n"
        "Example: careerpath resume new --role swe"
    ),
    no_args_is_help=False,
    invoke_without_command=True,
    rich_markup_mode=None,
)

RoleOption = Annotated[
    str | None,
    typer.Option(
        "--role", metavar="ROLE", help="Turn it towards this role.", autocompletion=complete_roles
    ),
]

Force = Annotated[bool, typer.Option("--force", help="Replace a file that is there.")]


@resume_app.callback()
def resume(context: typer.Context) -> None:
    """Write a resume that software reads and people like, and check any resume.

    Example: careerpath resume new --role swe
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@resume_app.command(short_help="a starter that says what to write where")
def new(
    role: RoleOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; left out: resume.yaml."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Begin anew; what is there is kept beside.")
    ] = False,
    data: Data = None,
) -> None:
    """Lay a starter in YAML: what to write where, filled with what you said and finished.

    Example: careerpath resume new --role data-analyst
    """
    from careerpath.resume.run_new import lay_starter

    lay_starter(role, output, force, data)


@resume_app.command(short_help="write the document: pdf, docx, txt, md or html")
def build(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A resume in YAML or JSON; - reads standard input."),
    ],
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="pdf (usual), docx, txt, md or html."),
    ] = None,
    role: RoleOption = None,
    pages: Annotated[
        int, typer.Option("--pages", min=1, max=10, help="How many pages it may take.")
    ] = 1,
    paper: Annotated[
        str | None,
        typer.Option("--paper", metavar="PAPER", help="a4 or letter; left out: by your country."),
    ] = None,
    language: Annotated[
        str,
        typer.Option(
            "--language",
            metavar="CODE",
            help="The language it is written in; headings stay English.",
        ),
    ] = "en",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; left out: beside FILE."),
    ] = None,
    force: Force = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Write a resume: one column, ordinary headings, real text, dates written one way.

    Photo, colours and icons are not there on purpose: software reads them wrong or not at all,
    and they take the place of a line that could speak for you.

    Example: careerpath resume build resume.yaml --role swe -o resume.pdf
    """
    from careerpath.resume.run_build import Build, build_resume

    build_resume(Build(file, format, role, pages, paper, language, output, force, data, json))


resume_app.command(short_help="what software and people stumble over in any resume")(check)

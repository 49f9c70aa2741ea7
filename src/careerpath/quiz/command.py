"""careerpath quiz: questions in, a direction and a plan out."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.completion import complete_questions, complete_roles
from careerpath.terminal.options import Data, Days, Hours, Json, NoPager, Start


def quiz(
    quick: Annotated[
        bool,
        typer.Option(
            "--quick",
            help="Ask 8 questions on the work you want, not all; then levels and time.",
        ),
    ] = False,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers", metavar="FILE", help="Take the answers from a file; '-': standard input."
        ),
    ] = None,
    save: Annotated[
        bool, typer.Option("--save", help="With --answers: remember the answers and the plan.")
    ] = False,
    change: Annotated[
        list[str] | None,
        typer.Option(
            "--change",
            metavar="QUESTION=OPTION",
            help="Show what another answer would have changed. Repeatable.",
            autocompletion=complete_questions,
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="ROLE",
            help="Show every answer's share in a role's fit.",
            autocompletion=complete_roles,
        ),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Show the whole plan, every week.")] = False,
    accessible: Annotated[
        bool,
        typer.Option(
            "--accessible",
            help="Numbered questions in plain text, for screen readers and pipes.",
        ),
    ] = False,
    start: Start = None,
    hours: Hours = None,
    days: Days = None,
    no_pager: NoPager = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Answer questions; get a direction with its reasons, a comparison and a 90-day plan.

    About seven minutes. Ctrl-C keeps what you answered.

    Example: careerpath quiz --answers answers.yaml --start 2026-12-01
    """
    from careerpath.catalog.opening import open_catalog
    from careerpath.errors import UserError
    from careerpath.profile.answers_file import read_answers
    from careerpath.quiz.given import change_given
    from careerpath.quiz.run_result import show_changes, show_explanation, show_quiz
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    catalog = open_catalog(data)
    if save and answers is None:
        raise UserError("usage", "--save goes with --answers.", "The quiz itself always saves.")
    if explain is not None:
        return show_explanation(screen, catalog, answers, explain)
    if change:
        return show_changes(screen, catalog, answers, tuple(change))
    typed = change_given(quick, start, hours, days)
    if answers is not None:
        given = typed(read_answers(answers, catalog, screen))
    else:
        from careerpath.quiz.run_visit import converse

        given = converse(screen, catalog, quick, accessible, typed)
    return show_quiz(screen, catalog, given, answers, save, full, not no_pager)

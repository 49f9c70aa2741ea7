"""careerpath plan: the 90-day plan, from the first day to the last tick."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from careerpath.intake.situations import Aim, Stage
from careerpath.plan.command_completion import complete_weeks
from careerpath.plan.command_progress import (
    WeeksOff,
    done,
    export,
    import_,
    undo,
)
from careerpath.terminal.completion import among, complete_roles
from careerpath.terminal.help import WholeSentences
from careerpath.terminal.options import (
    Accessible,
    Data,
    Days,
    Hours,
    Json,
    NoPager,
    Start,
    needs_no_subcommand,
)

plan_app = typer.Typer(
    cls=WholeSentences,
    help="The 90-day plan: show it, make one, tick things off.\n\nExample: careerpath plan show",
    invoke_without_command=True,
    rich_markup_mode=None,
)

AimOption = Annotated[
    str | None,
    typer.Option(
        "--aim",
        metavar="AIM",
        help="What the 90 days are for: decide, prepare, job or grow.",
        autocompletion=among(*get_args(Aim)),
    ),
]
StageOption = Annotated[
    str | None,
    typer.Option(
        "--stage",
        metavar="STAGE",
        help="Where you are: pupil, student, working or between (two posts).",
        autocompletion=among(*get_args(Stage)),
    ),
]
Week = Annotated[
    int | None,
    typer.Option(
        "--week", metavar="N", help="Show week 1 to 13 in full.", autocompletion=complete_weeks
    ),
]
Full = Annotated[bool, typer.Option("--full", help="Show every week in full.")]


@plan_app.callback()
def plan(context: typer.Context, data: Data = None, json: Json = False) -> None:
    """Show the 90-day plan, make one, tick things off.

    Example: careerpath plan show
    """
    if needs_no_subcommand(context, "show"):
        show(data=data, json=json)


@plan_app.command()
def show(
    week: Week = None,
    full: Full = False,
    no_pager: NoPager = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Show the plan: milestones, this week, all weeks, and what waits.

    Example: careerpath plan show --week 3
    """
    from careerpath.plan.run_show import show_plan

    show_plan(week, full, not no_pager, data, json)


@plan_app.command()
def new(
    role: Annotated[
        str | None,
        typer.Argument(
            metavar="[ROLE]", help="The role to plan for.", autocompletion=complete_roles
        ),
    ] = None,
    start: Start = None,
    hours: Hours = None,
    days: Days = None,
    weeks_off: WeeksOff = None,
    aim: AimOption = None,
    stage: StageOption = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a plan that is under way; a copy is kept.")
    ] = False,
    accessible: Accessible = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Make a plan from your profile, for the role that you name or that fits best.

    In a terminal it asks what it does not know. What stays unknown begins with a check in the plan.

    Example: careerpath plan new mle --hours 8 --days mon,wed,sat --weeks-off 2026-12-22..2026-12-31
    """
    from careerpath.plan.run_new import new_plan

    off = tuple(weeks_off or ())
    new_plan(role, start, hours, days, off, aim, stage, force, accessible, data, json)


@plan_app.command()
def today(data: Data = None, json: Json = False) -> None:
    """Show what is due today and on the next days, and what was missed, numbered.

    Example: careerpath plan today
    """
    from careerpath.plan.run_show import show_today

    show_today(data, json)


@plan_app.command()
def replan(
    hours: Hours = None,
    days: Days = None,
    weeks_off: WeeksOff = None,
    postpone: Annotated[
        str | None,
        typer.Option("--postpone", metavar="WEEKS", help="Pause from today; the end moves: 2w."),
    ] = None,
    aim: AimOption = None,
    stage: StageOption = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
    practised: Annotated[
        bool | None,
        typer.Option(
            "--practised/--no-practised",
            help="Bring forward what mock answers showed weak, or not; left out, it asks.",
        ),
    ] = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Plan what is not done from today on, after missed days or with other hours.

    What is done stays. Says what moved, what fell out, and what that does to your readiness.

    Example: careerpath plan replan --hours 5
    """
    from careerpath.plan.run_replan import Replan
    from careerpath.plan.run_replan import replan as run_replan

    off = tuple(weeks_off or ())
    run_replan(Replan(hours, days, off, postpone, aim, stage, dry_run, data, json, practised))


@plan_app.command()
def restore(
    number: Annotated[
        int | None, typer.Argument(metavar="[N]", help="Which of the kept plans; 1 is the last.")
    ] = None,
    json: Json = False,
) -> None:
    """List the plans that were replaced, or bring one back; the one there now is kept.

    Example: careerpath plan restore 1
    """
    from careerpath.plan.run_restore import restore_plan

    restore_plan(number, json)


plan_app.command()(done)
plan_app.command()(undo)
plan_app.command()(export)
plan_app.command("import")(import_)

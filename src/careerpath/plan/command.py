"""careerpath plan: the 90-day plan, from the first day to the last tick."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.plan.command_progress import (
    Accessible,
    WeeksOff,
    done,
    export,
    import_,
    undo,
)
from careerpath.terminal.help import WholeSentences
from careerpath.terminal.options import Data, Days, Hours, Json, Start

plan_app = typer.Typer(
    cls=WholeSentences,
    help="The 90-day plan: show it, make one, tick things off.\n\nExample: careerpath plan show",
    invoke_without_command=True,
    rich_markup_mode=None,
)

Week = Annotated[int | None, typer.Option("--week", metavar="N", help="Show week 1 to 13 in full.")]
Full = Annotated[bool, typer.Option("--full", help="Show every week in full.")]


@plan_app.callback()
def plan(context: typer.Context) -> None:
    """Show the 90-day plan, make one, tick things off.

    Example: careerpath plan show
    """
    if context.invoked_subcommand is None:
        show()


@plan_app.command()
def show(week: Week = None, full: Full = False, data: Data = None, json: Json = False) -> None:
    """Show the plan: phases, weeks, readiness at both ends, and what waits.

    Example: careerpath plan show --week 3
    """
    from careerpath.plan.run_show import show_plan

    show_plan(week, full, data, json)


@plan_app.command()
def new(
    role: Annotated[
        str | None, typer.Argument(metavar="[ROLE]", help="The role to plan for.")
    ] = None,
    start: Start = None,
    hours: Hours = None,
    days: Days = None,
    weeks_off: WeeksOff = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a plan that is under way; a copy is kept.")
    ] = False,
    accessible: Accessible = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Make a plan from your profile, for the role that you name or that fits best.

    In a terminal it asks for the must-have levels that it does not know; elsewhere they count as 0.

    Example: careerpath plan new mle --hours 8 --days mon,wed,sat --weeks-off 2026-12-22..2026-12-31
    """
    from careerpath.plan.run_new import new_plan

    off = tuple(weeks_off or ())
    new_plan(role, start, hours, days, off, force, accessible, data, json)


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
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Plan what is not done from today on, after missed days or with other hours.

    What is done stays. Says what moved, what fell out, and what that does to your readiness.

    Example: careerpath plan replan --hours 5
    """
    from careerpath.plan.run_replan import Replan
    from careerpath.plan.run_replan import replan as run_replan

    run_replan(Replan(hours, days, tuple(weeks_off or ()), dry_run, data, json))


plan_app.command()(done)
plan_app.command()(undo)
plan_app.command()(export)
plan_app.command("import")(import_)

"""careerpath plan: show the 90-day plan, or make one."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.commands.options import Data, Days, Hours, Json, Start

plan_app = typer.Typer(
    help="The 90-day plan: show it, or make a new one.\n\nExample: careerpath plan show",
    invoke_without_command=True,
    rich_markup_mode=None,
)

Week = Annotated[int | None, typer.Option("--week", metavar="N", help="Show week 1 to 13 in full.")]
Full = Annotated[bool, typer.Option("--full", help="Show every week in full.")]


@plan_app.callback()
def plan(context: typer.Context) -> None:
    """Show the 90-day plan, or make a new one.

    Example: careerpath plan show
    """
    if context.invoked_subcommand is None:
        show()


@plan_app.command()
def show(week: Week = None, full: Full = False, data: Data = None, json: Json = False) -> None:
    """Show the plan: phases, weeks, readiness at both ends, and what waits.

    Example: careerpath plan show --week 3
    """
    from careerpath.commands.plan_run import show_plan

    show_plan(week, full, data, json)


@plan_app.command()
def new(
    role: Annotated[
        str | None, typer.Argument(metavar="[ROLE]", help="The role to plan for.")
    ] = None,
    start: Start = None,
    hours: Hours = None,
    days: Days = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a plan that is under way; a copy is kept.")
    ] = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Make a plan from your profile, for the role that you name or that fits best.

    Example: careerpath plan new mle --start 2026-12-01 --hours 8 --days mon,wed,sat
    """
    from careerpath.commands.plan_run import NewPlan, new_plan

    new_plan(NewPlan(role, start, hours, days, force, data, json))

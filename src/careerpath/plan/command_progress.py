"""careerpath plan done, undo, export and import."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.plan.command_completion import (
    complete_done_tasks,
    complete_open_tasks,
    complete_zones,
)
from careerpath.terminal.completion import among
from careerpath.terminal.options import Accessible, Data, Force, Json, Output

WeeksOff = Annotated[
    list[str] | None,
    typer.Option(
        "--weeks-off",
        metavar="FIRST..LAST",
        help="Days without study: 2026-12-22..2026-12-31. Can be given again.",
    ),
]

Raise = Annotated[
    bool | None,
    typer.Option(
        "--raise/--no-raise",
        help="Raise the levels that finished study leads to, or not, without asking.",
    ),
]


def done(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="N|ID...",
            help="Numbers of plan today, or ids of whole tasks.",
            autocompletion=complete_open_tasks,
        ),
    ],
    hours: Annotated[
        str | None,
        typer.Option(
            "--hours",
            metavar="H",
            help="With a number: hours worked on it. With an id: hours it took.",
        ),
    ] = None,
    known: Annotated[
        bool,
        typer.Option("--known", help="You can show this already: note the level, drop the steps."),
    ] = False,
    rating: Annotated[
        int | None,
        typer.Option(
            "--rating", metavar="1-5", min=1, max=5, help="After trying a role: how it was."
        ),
    ] = None,
    raising: Raise = None,
    accessible: Accessible = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Tick off sessions by their numbers in plan today, or whole tasks by their ids.

    Example: careerpath plan done 1 2
    """
    if known:
        from careerpath.plan.run_known import mark_known

        return mark_known(list(what), data, json)
    from careerpath.plan.run_marking import Marking, mark_done

    return mark_done(Marking(tuple(what), hours, raising, accessible, data, json, rating))


def undo(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID...]", help="Tasks to open again.", autocompletion=complete_done_tasks
        ),
    ] = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Take back the last thing that was ticked off, or all that is done of a task.

    Example: careerpath plan undo
    """
    from careerpath.plan.run_marking import undo as run_undo

    run_undo(tuple(what or ()), data, json)


def export(
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="F",
            help="md, ics, json, taskwarrior or csv; else by the name after -o.",
            autocompletion=among("md", "ics", "json", "taskwarrior", "csv"),
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="TIME", help="With ics: when study begins, such as 19:00."),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option(
            "--zone",
            metavar="ZONE",
            help="With --at: the time zone, else this one.",
            autocompletion=complete_zones,
        ),
    ] = None,
    reminder: Annotated[
        str | None,
        typer.Option("--reminder", metavar="SPAN", help="With --at: an alarm before, 30m or 2h."),
    ] = None,
    data: Data = None,
) -> None:
    """Write the plan as a checklist, a calendar, JSON, Taskwarrior tasks or a table.

    Example: careerpath plan export --format ics --at 19:00 --reminder 30m -o plan.ics
    """
    from careerpath.plan.run_export import Export, export_plan

    export_plan(Export(format_, output, force, at, zone, reminder, data))


def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A Markdown list; '-' reads input.")],
    raising: Raise = None,
    accessible: Accessible = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Bring back the ticks of a Markdown list that plan export wrote.

    Boxes that are not ticked change nothing.

    Example: careerpath plan import PLAN.md
    """
    from careerpath.plan.run_export import import_ticks

    import_ticks(file, raising, accessible, data, json)

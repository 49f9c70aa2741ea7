"""careerpath skills: list the skills, or one with its ladder and resources."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.completion import complete_skills
from careerpath.terminal.options import Data, Json, NoPager


def skills(
    skill: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SKILL]",
            help="A skill: its id, title or another name.",
            autocompletion=complete_skills,
        ),
    ] = None,
    no_pager: NoPager = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """List the skills, or show one: levels, ladder with hours, resources, who asks for it.

    Example: careerpath skills sql
    """
    from careerpath.skills.run import show_skill, show_skills

    if not skill:
        show_skills(not no_pager, data, json)
    else:
        show_skill(" ".join(skill), not no_pager, data, json)

"""The Typer app that mounts the commands."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import typer

from careerpath.compare.command import compare
from careerpath.content.command import data_app
from careerpath.faq.command import faq
from careerpath.interview.command import interview_app
from careerpath.match.command import match
from careerpath.plan.command import plan_app
from careerpath.profile.command import profile_app
from careerpath.quiz.command import quiz
from careerpath.report.command import report
from careerpath.resume.command import resume_app
from careerpath.roles.command import roles
from careerpath.skills.command import skills
from careerpath.status.command import root, status
from careerpath.switch.command import switch
from careerpath.terminal.help import WholeSentences
from careerpath.try_out.command import try_app

if TYPE_CHECKING:
    from typer import Context

SECTIONS = {
    "Decide": ("quiz", "try", "compare", "roles", "skills", "switch", "match"),
    "Act": ("plan", "interview", "resume"),
    "Ask": ("faq",),
    "Keep": ("status", "report", "profile", "data"),
}
"""The commands by what they are for, in the order of the help."""


class Sections(WholeSentences):
    """A help that lists the commands by what they are for."""

    def format_commands(self, context: Context, formatter: Any) -> None:  # type: ignore[override]
        """Write one list of commands a section."""
        for title, names in SECTIONS.items():
            self.write_commands(title, list(names), formatter)


app = typer.Typer(
    name="careerpath",
    cls=Sections,
    callback=root,
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
    epilog="careerpath help COMMAND says more on one. --accessible goes with every command: "
    "plain text, nothing drawn, for screen readers.",
    pretty_exceptions_show_locals=False,
    context_settings={
        "help_option_names": ["--help", "-h"],
        "terminal_width": min(shutil.get_terminal_size().columns, 80) - 2,
    },
)
app.command(short_help="find a direction and get a 90-day plan")(quiz)
app.add_typer(try_app, name="try", short_help="do an hour of a role's real work")
app.command(short_help="roles side by side")(compare)
app.command(short_help="all roles, or one in depth")(roles)
app.command(short_help="all skills, or one with its ladder")(skills)
app.command(short_help="from one role to another: what is missing, in hours")(switch)
app.command(short_help="what a resume or a posting says, and what is missing")(match)
app.add_typer(plan_app, name="plan", short_help="the 90-day plan: show, make, tick off, export")
app.add_typer(
    interview_app, name="interview", short_help="mock questions, code that runs, concept cards"
)
app.add_typer(
    resume_app, name="resume", short_help="write one that software reads; check any resume"
)
app.command(short_help="ask in your own words, or browse")(faq)
app.command(short_help="where you stand and what is next")(status)
app.command(short_help="a page to keep or print: about you, or about a role")(report)
app.add_typer(
    profile_app, name="profile", short_help="what is remembered of you: show, export, delete"
)
app.add_typer(data_app, name="data", short_help="the content: check it, show it, begin your own")

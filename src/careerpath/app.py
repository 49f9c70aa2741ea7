"""The Typer app that mounts the commands."""

from __future__ import annotations

import typer

from careerpath.commands.compare import compare
from careerpath.commands.data import data_app
from careerpath.commands.faq import faq
from careerpath.commands.plan import plan_app
from careerpath.commands.profile import profile_app
from careerpath.commands.quiz import quiz
from careerpath.commands.roles import roles
from careerpath.commands.skills import skills
from careerpath.commands.status import root, status
from careerpath.commands.switch import switch

DECIDE, ACT, ASK, KEEP = "Decide", "Act", "Ask", "Keep"

app = typer.Typer(
    name="careerpath",
    callback=root,
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command(rich_help_panel=DECIDE)(quiz)
app.command(rich_help_panel=DECIDE)(compare)
app.command(rich_help_panel=DECIDE)(roles)
app.command(rich_help_panel=DECIDE)(skills)
app.command(rich_help_panel=DECIDE)(switch)
app.add_typer(plan_app, name="plan", rich_help_panel=ACT)
app.command(rich_help_panel=ASK)(faq)
app.command(rich_help_panel=KEEP)(status)
app.add_typer(profile_app, name="profile", rich_help_panel=KEEP)
app.add_typer(data_app, name="data", rich_help_panel=KEEP)

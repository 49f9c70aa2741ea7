"""What counts for every command alike, read before Typer looks at the command line."""

from __future__ import annotations

import copy
from collections.abc import Sequence

import typer

from careerpath.terminal.plain import OPTION

END = "--"
"""After this nothing is an option."""


def read_arguments(app: typer.Typer, arguments: Sequence[str]) -> list[str]:
    """Return the command line as Typer is to read it.

    `careerpath help plan new` is `careerpath plan new --help`. --accessible holds for the whole
    run (see `read_plain`): it works with commands, too, that ask nothing and do not list it.
    """
    typed = list(arguments)
    if typed[:1] == ["help"]:
        words = [each for each in typed[1:] if not each.startswith("-")]
        return [*words, "--help"]
    end = typed.index(END) if END in typed else len(typed)
    if OPTION not in typed[:end] or _lists_accessible(app, typed[:end]):
        return typed
    return [each for each in typed[:end] if each != OPTION] + typed[end:]


def keep_named(app: typer.Typer, arguments: Sequence[str]) -> typer.Typer:
    """Return the app with the one command that the first argument names; whole if it names none.

    Typer reads the signature of every command at start-up, some milliseconds each dozen.
    """
    name = arguments[0] if arguments else ""
    commands = [each for each in app.registered_commands if _name(each) == name]
    groups = [each for each in app.registered_groups if each.name == name]
    if not commands and not groups:
        return app
    kept = copy.copy(app)
    kept.registered_commands, kept.registered_groups = commands, groups
    return kept


def _lists_accessible(app: typer.Typer, arguments: Sequence[str]) -> bool:
    """Return whether the command that the first words name has an --accessible of its own."""
    words = [each for each in arguments if each != OPTION]
    named = keep_named(app, words)
    commands = list(named.registered_commands)
    for group in named.registered_groups if named is not app else ():
        commands = list(group.typer_instance.registered_commands) if group.typer_instance else []
        words = words[1:]
    return any(
        [_name(each)] == words[:1] and "accessible" in each.callback.__annotations__
        for each in commands
        if each.callback is not None
    )


def _name(command: typer.models.CommandInfo) -> str:
    callback = command.callback.__name__ if command.callback else ""
    return command.name or callback.replace("_", "-")

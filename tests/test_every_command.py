"""The table of arguments that generic tests use names every command of the app."""

from __future__ import annotations

from tests.every_command import ARGUMENTS, find_commands


def test_every_command_has_arguments() -> None:
    known = {name for name, _ in find_commands()}
    assert known - set(ARGUMENTS) == set(), "add a line to tests/every_command.py"
    assert set(ARGUMENTS) - known == set(), "a command of the table is gone"

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerpath.app import app

ROOT = Path(__file__).resolve().parent.parent.parent


def commands() -> list[tuple[str, ...]]:
    found = [(command.callback.__name__,) for command in app.registered_commands]
    for group in app.registered_groups:
        found.append((group.name,))
        found += [
            (group.name, command.name or command.callback.__name__)
            for command in group.typer_instance.registered_commands
        ]
    return found


@pytest.mark.parametrize("command", [(), *commands()], ids=" ".join)
def test_every_help_has_an_example(run, command) -> None:
    found = run(*command, "--help")
    assert found.code == 0
    assert re.search(r"Example: careerpath", found.out)


def test_bare_careerpath_says_what_to_type(run) -> None:
    found = run()
    assert found.code == 0
    for command in ("careerpath quiz", "careerpath compare", "careerpath faq"):
        assert command in found.out


def test_version(run) -> None:
    from careerpath import __version__

    assert run("--version").out == f"careerpath {__version__}\n"


def test_every_command_is_in_one_section_of_the_help(run) -> None:
    from careerpath.app import SECTIONS

    listed = [name for names in SECTIONS.values() for name in names]
    mounted = {command[0] for command in commands()}
    assert sorted(listed) == sorted(mounted)
    out = run("--help").out
    assert all(f"{title}:" in out for title in SECTIONS)

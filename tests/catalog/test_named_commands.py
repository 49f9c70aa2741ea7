"""Content names only commands that the program has."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from careerpath.app import app

DATA = Path(__file__).resolve().parent.parent.parent / "data"


def commands() -> set[str]:
    """Every command of the app, groups with each of their commands."""
    group = typer.main.get_command(app)
    found = set()
    for name, command in group.commands.items():
        found.add(name)
        found |= {f"{name} {each}" for each in getattr(command, "commands", {})}
    return found


def test_every_command_in_content_exists() -> None:
    known = commands()
    groups = {name.split()[0] for name in known if " " in name}
    wrong = []
    for path in sorted(DATA.rglob("*.yaml")):
        text = re.sub(r"\s+", " ", path.read_text(encoding="utf-8"))
        for line in re.findall(r"`careerpath ([^`]+)`", text):
            words = line.split()
            name = words[0]
            if name in groups and len(words) > 1 and not words[1].startswith("-"):
                name = f"{name} {words[1]}"
            if name not in known:
                wrong.append((path.name, line))
    assert not wrong


def test_options_in_content_exist() -> None:
    group = typer.main.get_command(app)
    wrong = []
    for path in sorted(DATA.rglob("*.yaml")):
        text = re.sub(r"\s+", " ", path.read_text(encoding="utf-8"))
        for line in re.findall(r"`careerpath ([^`]+)`", text):
            command = group
            for word in line.split():
                command = getattr(command, "commands", {}).get(word, command)
            known = {name for param in command.params for name in param.opts}
            used = set(re.findall(r"(?<!\S)--[a-z-]+", line))
            if command is not group and used - known:
                wrong.append((path.name, line))
    assert not wrong

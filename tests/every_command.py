"""Every command of the app with arguments that work: for tests that hold for all of them.

Commands are found in the app itself, so that a new one fails `test_every_command_has_arguments`
until it has a line in ARGUMENTS. Words in braces are filled in by `fill`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "data" / "samples"
POSTING = ROOT / "tests" / "fixtures" / "posting.txt"
CV = ROOT / "tests" / "resume" / "written" / "career-changer.yaml"

Words = tuple[str, ...]

ARGUMENTS: dict[str, list[Words]] = {
    "": [(), ("--version",), ("--help",), ("help",), ("help", "plan", "new")],
    "quiz": [
        ("--answers", "{answers}"),
        ("--answers", "{answers}", "--save"),
        ("--answers", "{answers}", "--explain", "mle"),
        ("--answers", "{answers}", "--full", "--start", "2026-12-07", "--days", "mon,wed"),
        ("--quick", "--accessible"),
        ("--answers", "-"),
    ],
    "compare": [
        (),
        ("swe", "mle", "data engineer", "--full"),
        ("swe", "mle", "--diff"),
        ("--format", "md"),
        ("--format", "html"),
        ("--format", "json"),
        ("swe", "mle", "-o", "{output}.md"),
    ],
    "roles": [(), ("mle",), ("mle", "--full"), ("--sort", "fit")],
    "skills": [(), ("python",)],
    "switch": [("mle",), ("swe", "mle", "--hours", "8")],
    "match": [
        ("{resume}",),
        ("{posting}", "--kind", "posting"),
        ("{resume}", "--posting", "{posting}", "--role", "mle", "--full"),
        ("-",),
        ("{resume}", "--save", "--accessible"),
        ("{resume}", "{posting}"),
    ],
    "faq": [
        ("{question}",),
        ("--list",),
        ("--id", "pay"),
        ("--topic", "pay"),
        ("{question}", "--all", "--limit", "3"),
        ("--accessible",),
    ],
    "status": [()],
    "try": [()],
    "try lay": [("backend engineer", "{folder}")],
    "try run": [("--help",)],
    "try check": [("{folder}", "--accessible")],
    "try hint": [("{folder}",)],
    "try solution": [("{folder}",)],
    "try finish": [("{folder}", "--ratings", "4,5,4,1")],
    "plan": [()],
    "plan show": [(), ("--week", "2"), ("--full",)],
    "plan new": [
        ("mle", "--force", "--hours", "6-8", "--days", "mon-fri"),
        ("swe", "--force", "--start", "2026-12-07", "--weeks-off", "2026-12-22..2026-12-31"),
        ("swe", "--aim", "job", "--stage", "working", "--accessible", "--force"),
    ],
    "plan today": [()],
    "plan replan": [(), ("--postpone", "2w", "--dry-run"), ("--hours", "5", "--aim", "job")],
    "plan restore": [(), ("1",)],
    "plan done": [("2",), ("2", "--hours", "0.5"), ("2", "--raise"), ("2", "--known")],
    "plan undo": [()],
    "plan export": [
        ("--format", "md"),
        ("--format", "ics", "--at", "19:00", "--zone", "Europe/Berlin", "--reminder", "30m"),
        ("--format", "csv"),
        ("--format", "json"),
        ("--format", "taskwarrior"),
        ("-o", "{output}.ics"),
    ],
    "plan import": [("{checklist}", "--raise"), ("-",)],
    "interview": [()],
    "interview mock": [("mle", "--minutes", "20", "--seed", "3", "--accessible")],
    "interview code": [(), ("coding-second-badge", "{folder}")],
    "interview cards": [("--limit", "3", "--accessible"), ("--export",)],
    "interview stats": [()],
    "profile": [()],
    "profile show": [()],
    "profile set": [("sql=2", "python=1", "--from", "nurse", "--language", "java")],
    "profile export": [(), ("-o", "{output}.yaml")],
    "profile import": [("{answers}",), ("-",)],
    "profile restore": [(), ("1",)],
    "profile delete": [("--yes",), ()],
    "data": [()],
    "data check": [(), ("--data", "{overlay}")],
    "data init": [("{folder}",)],
    "data show": [(), ("--data", "{overlay}"), ("mle", "--yaml"), ("sql", "--kind", "skills")],
    "resume": [()],
    "resume new": [("--role", "swe", "-o", "{output}-new.yaml"), ("-o", "-")],
    "resume build": [
        ("{cv}", "-o", "{output}.pdf"),
        ("{cv}", "-o", "{output}.docx"),
        ("{cv}", "-o", "{output}.html", "--role", "mle"),
        ("{cv}", "--format", "txt", "-o", "-"),
        ("{cv}", "--format", "md", "-o", "-", "--paper", "letter", "--language", "de"),
    ],
    "resume check": [("{resume}", "--role", "mle"), ("{cv}", "--posting", "{posting}")],
    "report": [
        ("-o", "{output}-report.html"),
        ("--brief", "--anonymous", "-o", "-"),
        ("--book", "mle", "-o", "-"),
        ("--answers", "{answers}", "-o", "-"),
    ],
}
"""Command -> ways to call it. `--watch` is left out: it waits for somebody to save a file."""


def find_commands() -> Iterator[tuple[str, Any]]:
    """Give every command of the app by its name, groups that do something by themselves too."""
    from careerpath.app import app

    def walk(command: Any, path: Words) -> Iterator[tuple[str, Any]]:
        below = getattr(command, "commands", {})
        if not below or getattr(command, "invoke_without_command", False):
            yield " ".join(path), command
        for name, each in below.items():
            yield from walk(each, (*path, name))

    return walk(typer.main.get_command(app), ())


def find_options() -> dict[str, list[tuple[str, bool]]]:
    """Return for each command its long options, and whether one stands alone."""
    return {
        name: [
            (option, bool(getattr(parameter, "is_flag", False)))
            for parameter in command.params
            for option in parameter.opts
            if option.startswith("--") and option not in ("--watch", "--install-completion")
        ]
        for name, command in find_commands()
    }


def every_call() -> list[Words]:
    """Return every call of the table, the command's own words first."""
    names = [name for name, _ in find_commands()]
    return [(*name.split(), *words) for name in names for words in ARGUMENTS.get(name, [()])]


def fill(words: Words, places: dict[str, str]) -> Words:
    """Return the words with what stands in braces filled in."""
    filled = []
    for word in words:
        for name, value in places.items():
            word = word.replace(f"{{{name}}}", value)
        filled.append(word)
    return tuple(filled)

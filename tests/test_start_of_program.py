"""What the entry point does before a command runs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from careerpath.app import app
from careerpath.terminal.arguments import keep_named


@pytest.mark.parametrize("name", ["compare", "roles", "skills", "quiz", "faq", "plan"])
def test_only_the_command_that_is_named_is_built(name: str) -> None:
    kept = keep_named(app, [name, "--help"])
    assert len(kept.registered_commands) + len(kept.registered_groups) == 1
    assert len(app.registered_commands) > 1


@pytest.mark.parametrize("arguments", [[], ["--help"], ["compar"], ["--version"]])
def test_everything_is_there_where_no_command_is_named(arguments: list[str]) -> None:
    assert keep_named(app, arguments) is app


def test_a_mistyped_command_is_still_suggested(run) -> None:
    ran = run("compar")
    assert ran.code == 2
    assert "compare" in ran.err


def test_compare_loads_nothing_that_it_does_not_need() -> None:
    code = (
        "import sys; sys.argv = ['careerpath', 'compare']\n"
        "from careerpath.__main__ import main\n"
        "main()\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stderr.split())
    heavy = {
        "questionary",
        "prompt_toolkit",
        "filelock",
        "rapidfuzz",
        "pydantic",
        "rich.table",
        "rich.markdown",
        "sqlite3",
        "tempfile",
        "careerpath.plan.make",
        "careerpath.quiz.result",
    }
    assert loaded & heavy == set()

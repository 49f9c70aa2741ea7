"""With ACCESSIBLE or --accessible every command speaks in lines that can be read aloud."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow

SAMPLE = str(ROOT / "data" / "samples" / "beginner-statistics.yaml")
BLOCKS = re.compile("[\u2500-\u25ff]")
RULES = re.compile(r"([-=_#.~\u2500\u2501])\1{3,}")
COLUMNS = re.compile(r"\S {3,}\S.* {3,}\S")
"""Two gaps in a line are the columns of a table."""

COMMANDS = [
    "quiz --answers {}",
    "quiz --answers {} --full",
    "quiz --answers {} --explain mle",
    "quiz --answers {} --change coin=picture",
    "compare",
    "compare --full",
    "compare --diff",
    "compare mle ai mlops",
    "roles",
    "roles mle",
    "skills",
    "skills sql",
    "switch qa swe",
    "plan show",
    "plan today",
    "status",
    "profile show",
    "faq pay",
    "faq --list",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_drawn(run, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    run("quiz", "--answers", SAMPLE, "--save")
    monkeypatch.setenv("ACCESSIBLE", "1")
    found = run(*(word.format(SAMPLE) for word in command.split()))
    assert found.code == 0, found.err
    for form in (BLOCKS, RULES, COLUMNS):
        assert not [line for line in found.out.splitlines() if form.search(line)]


def test_the_option_acts_on_the_whole_run_and_on_no_other(run) -> None:
    plain = run("quiz", "--answers", SAMPLE, "--accessible").out
    assert not BLOCKS.search(plain)
    assert re.search(r"fit \d+ of 100", plain)
    assert BLOCKS.search(run("quiz", "--answers", SAMPLE).out)


@pytest.mark.parametrize("value", ["0", "false", "no", "No", "off", ""])
def test_a_no_is_a_no(run, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("ACCESSIBLE", value)
    assert BLOCKS.search(run("quiz", "--answers", SAMPLE).out)
    asked = run("quiz")
    assert asked.code == 2  # no prompts in a pipe
    assert "no terminal" in asked.err


@pytest.mark.parametrize("value", ["1", "true", "yes", "please"])
def test_anything_else_is_a_yes(run, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("ACCESSIBLE", value)
    for command in (("quiz", "--answers", SAMPLE), ("faq", "pay")):
        found = run(*command)
        assert found.code == 0, found.err
        assert not BLOCKS.search(found.out)
    assert "Type a number" in run("quiz").err

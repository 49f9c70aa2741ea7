"""Completion scripts, run in the shells that are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.compare.command import complete_aspects
from careerpath.terminal.completion import complete_roles, complete_skills

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which `careerpath` is this checkout."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "careerpath"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m careerpath "$@"\n')
    program.chmod(0o755)
    home = tmp_path / "shell-home"
    home.mkdir()
    return {
        **os.environ,
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(home),
        "TERM": "dumb",
    }


def run_shell(shell: str, script: str, environment: dict[str, str], *options: str) -> list[str]:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run(
        [shell, *options, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.splitlines()


def complete_in_bash(environment: dict[str, str], *words: str) -> list[str]:
    quoted = " ".join(f"'{word}'" for word in words)
    script = f"""
    source <(_CAREERPATH_COMPLETE=source_bash careerpath)
    COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}
    _careerpath_completion careerpath
    printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    return run_shell("bash", script, environment, "--norc")


@pytest.mark.slow
def test_bash_shows_titles_and_inserts_ids(environment: dict[str, str]) -> None:
    several = complete_in_bash(environment, "careerpath", "compare", "m")
    assert "mlops-engineer  (MLOps engineer)" in several
    assert complete_in_bash(environment, "careerpath", "compare", "swe", "mlop") == [
        "mlops-engineer"
    ]
    assert complete_in_bash(environment, "careerpath", "skills", "pyth") == ["python"]
    assert complete_in_bash(environment, "careerpath", "compare", "--aspect", "pa") == ["pay"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("plan export --format", "ics"),
        ("quiz --explain", "data-scientist"),
        ("quiz --change", "coin="),
        ("faq --id", "pay"),
        ("faq --topic", "pay"),
        ("plan new --aim", "grow"),
        ("plan new --days", "weekend"),
        ("plan export --zone", "Europe/Berlin"),
        ("data show", "coin"),
        ("try", "data-scientist"),
        ("compare --aspect", "pay"),
        ("roles --sort", "outlook"),
    ],
)
def test_closed_sets_are_offered(run, monkeypatch, typed: str, offered: str) -> None:
    words = ["careerpath", *typed.split()]
    assert offered in complete(run, monkeypatch, *words, offered[:3])


def complete(run, monkeypatch: pytest.MonkeyPatch, *words: str) -> list[str]:
    """Return what Typer hands to bash, in this process."""
    monkeypatch.setenv("_CAREERPATH_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", " ".join(words))
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    with pytest.raises(SystemExit):
        run()
    sys.stdout.flush()
    return sys.stdout.buffer.getvalue().decode().split()


def test_tasks_of_the_plan_are_offered(run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert complete(run, monkeypatch, "careerpath", "plan", "done", "") == []
    monkeypatch.delenv("_CAREERPATH_COMPLETE")
    task = run("plan", "new", "mle", "--json").json["tasks"][0]["id"]
    assert task in complete(run, monkeypatch, "careerpath", "plan", "done", task[:2])
    assert complete(run, monkeypatch, "careerpath", "plan", "undo", "") == []
    assert "12" in complete(run, monkeypatch, "careerpath", "plan", "show", "--week", "1")


@pytest.mark.parametrize(
    "words",
    [("match", ""), ("quiz", "--answers", ""), ("compare", "-o", ""), ("try", "check", "")],
)
def test_files_are_left_to_the_shell(environment: dict[str, str], words: tuple[str, ...]) -> None:
    assert complete_in_bash(environment, "careerpath", *words) == [""]  # nothing, as printf shows


@pytest.mark.slow
def test_bash_splits_words_at_equals(environment: dict[str, str]) -> None:
    assert complete_in_bash(environment, "careerpath", "quiz", "--change", "coi") == ["coin="]
    found = complete_in_bash(environment, "careerpath", "quiz", "--change", "coin", "=", "pi")
    assert found == ["picture"]
    found = complete_in_bash(environment, "careerpath", "compare", "--format", "=", "j")
    assert found == ["json"]


@pytest.mark.slow
def test_fish_shows_titles(environment: dict[str, str]) -> None:
    script = (
        "_CAREERPATH_COMPLETE=source_fish careerpath | source; complete -C 'careerpath compare m'"
    )
    assert "mlops-engineer\tMLOps engineer" in run_shell("fish", script, environment)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
def test_zsh_shows_titles(environment: dict[str, str]) -> None:
    shell = pexpect.spawn(
        "zsh", ["-f", "-i"], env=environment, timeout=30, encoding="utf-8", dimensions=(40, 100)
    )
    shell.sendline("autoload -Uz compinit && compinit -u; PS1='ready> '; unsetopt beep")
    shell.sendline('eval "$(_CAREERPATH_COMPLETE=source_zsh careerpath)"; echo lo""aded')
    shell.expect("loaded")
    shell.send("careerpath compare m\t\t")
    shell.expect("mlops-engineer +-- MLOps engineer")
    shell.close(force=True)


def test_what_is_offered_is_what_there_is(catalog: Catalog) -> None:
    assert complete_roles("") == [(key, role.title) for key, role in catalog.roles.items()]
    assert complete_skills("") == [(key, each.title) for key, each in catalog.skills.items()]
    assert complete_roles("mle") == [("mle", "Machine learning engineer")]
    assert dict(complete_roles("ml")).keys() == {"mlops-engineer", "mle"}
    assert complete_roles("nothing like it") == []
    assert ("pay", "Pay") in complete_aspects("p")


def test_an_overlay_is_offered_and_a_broken_one_keeps_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "roles").mkdir()
    file = tmp_path / "roles" / "qa-engineer.yaml"
    file.write_text("{id: qa-engineer, remove: true}\n")
    monkeypatch.setenv("CAREERPATH_DATA", str(tmp_path))
    assert "qa-engineer" not in dict(complete_roles(""))
    file.write_text("id: [")
    assert complete_roles("") == []
    monkeypatch.setenv("CAREERPATH_DATA", str(tmp_path / "gone"))
    assert "qa-engineer" in dict(complete_roles(""))

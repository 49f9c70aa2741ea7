"""What the repository promises about itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "script", ["build_figures.py", "choose_quick_questions.py", "draw_pictures.py"]
)
def test_what_scripts_wrote_is_fresh(script: str, tmp_path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), "--check"],
        cwd=ROOT,
        env=environment(CAREERPATH_HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


ASKING = (["interview", "mock"], ["interview", "cards"])
"""Commands that ask, whatever follows."""


def readme_commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    return [
        line for block in blocks for line in block.splitlines() if line.startswith("careerpath")
    ]


@pytest.mark.slow
@pytest.mark.parametrize("line", readme_commands())
def test_commands_in_the_readme_work(
    run, line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import shlex

    monkeypatch.chdir(tmp_path)
    (tmp_path / "posting.txt").write_text("Data Analyst. Requirements: SQL, Excel, Tableau.")
    (tmp_path / "resume.md").write_text("Jo, jo@example.org. 2019 - 2024 SQL, Excel, Python")
    (tmp_path / "answers.yaml").write_text("levels: {sql: 2}")
    if "resume" in line and "resume new" not in line:
        run("resume", "new")
        run("resume", "build", "resume.yaml")
    run("quiz", "--answers", str(ROOT / "data/samples/undecided-student.yaml"), "--save")
    words = shlex.split(line.partition("#")[0])[1:]
    if words in (["quiz"], ["quiz", "--quick"]) or words[:2] in ASKING:
        pytest.skip("asks questions; tested in a pseudo-terminal")
    if "--watch" in words:
        pytest.skip("waits for what is saved; tested in a pseudo-terminal")
    if words[:2] == ["resume", "build"]:
        (tmp_path / "resume.pdf").unlink()
    found = run(*words)
    assert found.code == 0, found.err


def test_the_readme_and_ci_use_one_test_command() -> None:
    command = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest"
    assert command in README
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_no_file_of_code_is_long() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in (ROOT / "src").rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert not long

"""Every contract on imports holds, and can fail: one forbidden import breaks it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

BREAKING = {
    "The floors: imports run down": ("advice/fit.py", "import careerpath.quiz.result"),
    "In every room: what runs, what shows, what decides": (
        "compare/comparison.py",
        "import careerpath.compare.view",
    ),
    "Checks look at a catalogue from above": (
        "catalog/catalog.py",
        "import careerpath.catalog.checks.every",
    ),
    "No circles": ("plan/due.py", "import careerpath.plan.targets"),
    "Only terminal/arrows and terminal/writing ask": ("quiz/run_result.py", "import questionary"),
    "Decisions, content and state know no screen": ("person/store.py", "import rich"),
}
DRAWING = ("faq/run.py", "import rich.text")
FEATURE = ("skills/story.py", "import careerpath.faq.search")


def lint(folder: Path) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=folder,
        env={"PYTHONPATH": f"{folder / 'src'}:{folder}", "PATH": "", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.stdout + ran.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "scripts").mkdir()
    for name in ("pyproject.toml", "scripts/rooms_contract.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def add(folder: Path, file: str, line: str) -> None:
    path = folder / "src" / "careerpath" / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


def test_all_contracts_hold(copy: Path) -> None:
    found = lint(copy)
    assert "0 broken" in found
    assert all(f"{name} KEPT" in found for name in BREAKING)


@pytest.mark.slow
@pytest.mark.parametrize("contract", BREAKING)
def test_a_forbidden_import_breaks_its_contract(contract: str, copy: Path) -> None:
    add(copy, *BREAKING[contract])
    assert f"{contract} BROKEN" in lint(copy)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("breaking", "contract"),
    [(DRAWING, "In every room"), (FEATURE, "The floors")],
    ids=["drawing", "feature"],
)
def test_rooms_keep_apart(breaking: tuple[str, str], contract: str, copy: Path) -> None:
    add(copy, *breaking)
    found = lint(copy)
    assert any(contract in line and "BROKEN" in line for line in found.splitlines())

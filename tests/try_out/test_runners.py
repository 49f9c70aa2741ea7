"""What a taster's run.py says where something is missing or broken: the file, no traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.try_out.tasters import lay

pytestmark = pytest.mark.slow

BROKEN = [
    ("invoice-rounding", "orders.csv", None, "orders.csv is not here; `careerpath try"),
    ("invoice-rounding", "billing.py", None, "billing.py is not here; `careerpath try"),
    ("invoice-rounding", "billing.py", "", "billing.py has no function invoice."),
    ("invoice-rounding", "billing.py", "def invoice(rows):\n    pass\n", "returned None, not text"),
    ("invoice-rounding", "billing.py", "\ndef invoice(rows:\n", "no Python yet, line 2"),
    ("invoice-rounding", "billing.py", "def invoice(rows):\n    1 / 0\n", "billing.py, line 2"),
    ("invoice-rounding", "test_billing.py", "\n\ndef test(:\n", "(test_billing.py, line 3)"),
    ("sort-the-messages", "messages.csv", None, "messages.csv is not here; `careerpath try"),
    ("sort-the-messages", "sorter.py", None, "sorter.py is not here; `careerpath try"),
    ("sort-the-messages", "sorter.py", "", "sorter.py has no THRESHOLD."),
    ("sort-the-messages", "sorter.py", "THRESHOLD = 0.5\n", "sorter.py has no split."),
    ("sort-the-messages", "sorter.py", "def split(rows:\n", "no Python yet, line 1"),
]


def run(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-B", "run.py", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=60)
    said = (done.stdout + done.stderr).decode()
    assert "Traceback" not in said
    return said


@pytest.mark.parametrize(("key", "name", "text", "says"), BROKEN)
def test_what_is_broken_is_named(
    key: str, name: str, text: str | None, says: str, tmp_path: Path
) -> None:
    folder = lay(key, tmp_path / "work", solved=False)
    if text is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(text, encoding="utf-8")
    assert says in run(folder)


def test_failing_tests_show_the_wanted_figure(tmp_path: Path) -> None:
    said = run(lay("invoice-rounding", tmp_path / "work", solved=False))
    assert "Tax 9%: 0.27, wanted 0.28" in said


def test_statements_can_be_seen(tmp_path: Path) -> None:
    said = run(lay("invoice-rounding", tmp_path / "work", solved=False), "statement")
    assert "Statement   Cafe at the Lock" in said
    assert "(The 3 listed come to 488.65.)" in said


def test_costs_are_shown_once_nothing_held_back_was_learnt_from(tmp_path: Path) -> None:
    before = run(lay("sort-the-messages", tmp_path / "a", solved=False))
    assert "91% right" in before
    assert "cost" not in before.replace("costs the desk", "")
    after = run(lay("sort-the-messages", tmp_path / "b", solved=True))
    assert "with other flats held back, a quarter each time, 5 times over" in after

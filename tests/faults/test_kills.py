"""Processes killed while they write; `python -m tests.faults.kills --count 500` kills more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks the program")
def test_nothing_is_lost_or_halved_when_the_program_is_killed() -> None:
    count = os.environ.get("CAREERPATH_KILLS", "60")
    command = [sys.executable, "-m", "tests.faults.kills", "--count", count]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    print(done.stdout)

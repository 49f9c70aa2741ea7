"""A short run of the mutated inputs; `python -m tests.fuzz.fuzz --count 20000` is the long one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the watchdog needs timers")
def test_no_mutated_input_ends_in_a_traceback_or_takes_long() -> None:
    seconds = os.environ.get("CAREERPATH_FUZZ_SECONDS", "60")
    command = [sys.executable, "-m", "tests.fuzz.fuzz", "--seconds", seconds, "--seed", "100000"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    print(done.stdout)

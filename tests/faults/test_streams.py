"""Streams that are closed, full or not UTF-8, and signals: an ordinary end, no traceback."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import environment
from tests.in_process import SAMPLE, make_home

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="POSIX shells")]

COMMANDS = ["", "roles", "compare", "switch swe mle", "faq pay", "plan today", "status", "profile",
            "quiz", "quiz --accessible", "quiz --answers -", "plan import -", "match -",
            "interview cards"]  # fmt: skip
ENDS = {0, 2, 130}


def shell(line: str) -> tuple[int, str]:
    """Run a line in bash with `careerpath` in place; return its code and standard error."""
    whole = f'careerpath() {{ "{sys.executable}" -m careerpath "$@"; }}; {line}'
    done = subprocess.run(["bash", "-c", whole], capture_output=True, check=False, timeout=120)
    return done.returncode, done.stderr.decode("utf-8", "replace")


@pytest.mark.parametrize("command", COMMANDS)
def test_closed_streams(command: str) -> None:
    make_home(Path(os.environ["CAREERPATH_HOME"]))
    for closed in ("<&-", "</dev/null >&-", "</dev/null 2>&-", "<&- >&- 2>&-"):
        code, err = shell(f"careerpath {command} {closed}")
        assert (code in ENDS, "Traceback" in err) == (True, False), (closed, err)


def test_a_reader_that_leaves_is_no_mistake() -> None:
    for command in ("compare", "roles --json", "skills"):
        code, err = shell(f"careerpath {command} | true; exit ${{PIPESTATUS[0]}}")
        assert (code, err) == (0, "") or (code == 0 and "Next:" in err)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_a_full_output_is_said() -> None:
    for command in ("compare", "roles --json"):
        code, err = shell(f"careerpath {command} > /dev/full")
        assert (code, "No space left" in err, "Traceback" in err) == (1, True, False)


def test_bytes_that_are_not_utf8() -> None:
    for command in ("roles", "skills", "compare", "switch", "match", "quiz --answers", "try",
                    "plan done", "profile set", "interview code", "faq"):  # fmt: skip
        for json in ("", "--json"):
            code, err = shell(f"careerpath {command} $'\\xff\\xfe' {json}")
            assert (code in ENDS, "Traceback" in err) == (True, False), (command, json, err)


def test_output_that_does_not_wait_is_whole() -> None:
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    command = [sys.executable, "-m", "careerpath", "compare", "--format", "html"]
    process = subprocess.Popen(command, stdout=writer)
    os.close(writer)
    time.sleep(3)
    with os.fdopen(reader, "rb") as pipe:
        whole = pipe.read()
    assert process.wait() == 0
    assert whole.rstrip().endswith(b"</html>")


def test_an_interrupt_while_the_program_starts() -> None:
    """130 or nothing, at any moment after Python itself has started."""
    chance = random.Random(5)
    program = (
        "import sys\nprint('on', flush=True)\nfrom careerpath.__main__ import main\n"
        "sys.argv = ['x', 'compare']\nsys.exit(main())\n"
    )
    traces = 0
    for _ in range(25):
        process = subprocess.Popen(
            [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.random() * 0.4)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
        traces += b"Traceback" in err
        assert process.returncode in (0, 130, -signal.SIGINT), err
    assert traces <= 2, traces  # the first lines of the package itself may be hit


@pytest.mark.parametrize("how", ["INT", "D", "TERM"])
@pytest.mark.parametrize("command", [("quiz",), ("profile", "delete"), ("faq",)], ids=" ".join)
def test_an_end_at_a_prompt(command: tuple[str, ...], how: str) -> None:
    """kill -INT, Ctrl-D and kill leave the prompt, and the terminal as it was."""
    import termios

    import pexpect

    make_home(Path(os.environ["CAREERPATH_HOME"]))
    process = pexpect.spawn(
        sys.executable,
        ["-m", "careerpath", *command],
        env=environment(TERM="xterm-256color"),
        dimensions=(40, 100),
        timeout=60,
    )
    process.expect(["Start over", "y or n", "Leave"])
    time.sleep(1)
    process.sendeof() if how == "D" else os.kill(process.pid, getattr(signal, f"SIG{how}"))
    process.expect(pexpect.EOF)
    echo = termios.tcgetattr(process.child_fd)[3] & termios.ECHO
    process.close()
    assert process.exitstatus == (143 if how == "TERM" else 130)
    assert echo
    assert b"Traceback" not in process.before
    assert SAMPLE.exists()

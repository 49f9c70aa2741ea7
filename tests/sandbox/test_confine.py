"""The confined process against programs that do not end, do not stop, or want out."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from careerpath.sandbox.confine import Outcome, run_confined
from careerpath.sandbox.limits import Limits

QUICK = Limits(seconds=2)


def confined(tmp_path: Path, program: str, stdin: str = "", limits: Limits = QUICK) -> Outcome:
    path = tmp_path / "program.py"
    path.write_text(program)
    return run_confined(path, ["one", "two"], tmp_path, stdin, limits)


def test_a_program_runs_with_arguments_and_input(tmp_path: Path) -> None:
    ran = confined(tmp_path, "import sys; print(sys.argv[1:], input())", "hello\n")
    assert (ran.ended, ran.code, ran.out.strip()) == ("itself", 0, "['one', 'two'] hello")


def test_an_exit_code_and_what_was_said_come_back(tmp_path: Path) -> None:
    ran = confined(tmp_path, "import sys; sys.stderr.write('no'); sys.exit(3)")
    assert (ran.ended, ran.code, ran.err) == ("itself", 3, "no")


@pytest.mark.slow
def test_an_endless_loop_is_stopped(tmp_path: Path) -> None:
    begun = time.monotonic()
    assert confined(tmp_path, "while True: pass").ended == "time"
    assert time.monotonic() - begun < 10


@pytest.mark.slow
def test_a_sleeper_that_ignores_signals_is_stopped(tmp_path: Path) -> None:
    program = (
        "import signal, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "time.sleep(60)"
    )
    assert confined(tmp_path, program).ended == "time"


def test_a_gigabyte_of_output_is_cut(tmp_path: Path) -> None:
    ran = confined(tmp_path, "while True: print('x' * 100_000)", limits=Limits(output=200_000))
    assert ran.ended == "output"
    assert len(ran.out) <= 200_000


def test_nobody_waits_for_input(tmp_path: Path) -> None:
    ran = confined(tmp_path, "print(input('?'))")
    assert ran.ended == "itself"
    assert "EOFError" in ran.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux bounds memory")
def test_memory_is_bounded(tmp_path: Path) -> None:
    ran = confined(tmp_path, "x = bytearray(10**9)", limits=Limits(memory=300_000_000))
    assert "MemoryError" in ran.err


@pytest.mark.skipif(os.name != "posix", reason="forks are of POSIX")
def test_forks_are_counted_over_all_children(tmp_path: Path) -> None:
    program = (
        "import os, sys\n"
        "try:\n"
        "    while True: os.fork()\n"
        "except RuntimeError as error:\n"
        "    print(error, flush=True)\n"
    )
    ran = confined(tmp_path, program, limits=Limits(seconds=5, processes=16))
    assert "more than 16 processes" in ran.out


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="process groups are of POSIX")
def test_children_that_are_left_behind_are_stopped(tmp_path: Path) -> None:
    program = (
        "import subprocess, sys\n"
        'code = \'import time, pathlib; time.sleep(3); pathlib.Path("late").write_text("")\'\n'
        "subprocess.Popen([sys.executable, '-c', code])\n"
    )
    ran = confined(tmp_path, program, limits=Limits(seconds=5))
    assert ran.ended == "itself"
    time.sleep(3.5)
    assert not (tmp_path / "late").exists()


def test_the_network_is_refused_and_loopback_is_not(tmp_path: Path) -> None:
    program = (
        "import socket\n"
        "for host in ('203.0.113.1', 'example.org'):\n"
        "    try:\n"
        "        socket.create_connection((host, 80), 1)\n"
        "    except PermissionError as error:\n"
        "        print(error)\n"
        "server = socket.create_server(('127.0.0.1', 0))\n"
        "socket.create_connection(server.getsockname()).close()\n"
        "print('loopback works')\n"
    )
    said = confined(tmp_path, program).out
    assert said.count("no network here beyond this machine") == 2
    assert "loopback works" in said


def test_nothing_of_our_environment_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "seen")
    ran = confined(tmp_path, "import os; print('SECRET_TOKEN' in os.environ, os.environ['HOME'])")
    assert ran.out.split() == ["False", str(tmp_path)]


def test_a_file_cannot_grow_without_end(tmp_path: Path) -> None:
    program = "f = open('big', 'wb')\nwhile True: f.write(b'x' * 100_000)"
    confined(tmp_path, program, limits=Limits(seconds=5, file_bytes=1_000_000))
    if os.name == "posix":
        assert (tmp_path / "big").stat().st_size <= 1_000_000


def test_without_python_on_the_path_our_own_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert confined(tmp_path, "print('here')").out.strip() == "here"

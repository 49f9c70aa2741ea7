"""No command connects or resolves a name: patched in this process, and watched from outside."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.every_command import CV, POSTING, every_call, fill
from tests.in_process import SAMPLE, copy_home, make_home, run_here

pytestmark = pytest.mark.slow

METHODS = ("connect", "connect_ex", "sendto", "bind")
FUNCTIONS = ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr", "getnameinfo",
             "create_connection", "getfqdn")  # fmt: skip


def places(folder: Path) -> dict[str, str]:
    (folder / "list.md").write_text("- [x] **A**, 2 h <!-- careerpath: a 2 h -->\n")
    (folder / "overlay" / "faq").mkdir(parents=True, exist_ok=True)
    (folder / "overlay" / "faq" / "own.yaml").write_text("topic: own\ntitle: Own\nentries: []\n")
    return {
        "answers": str(SAMPLE),
        "resume": str(POSTING),
        "posting": str(POSTING),
        "cv": str(CV),
        "checklist": str(folder / "list.md"),
        "question": "can I move to ML",
        "folder": str(folder / "taster"),
        "overlay": str(folder / "overlay"),
        "output": str(folder / "out"),
    }


def test_no_command_opens_a_connection(tmp_path, monkeypatch) -> None:
    used: list[str] = []

    def note(name: str):
        def refuse(*arguments: object, **others: object) -> None:
            used.append(name)
            raise OSError("no network in this test")

        return refuse

    for name in METHODS:
        monkeypatch.setattr(socket.socket, name, note(name))
    for name in FUNCTIONS:
        monkeypatch.setattr(socket, name, note(name))
    monkeypatch.chdir(tmp_path)
    home = Path(os.environ["CAREERPATH_HOME"])
    template = make_home(tmp_path / "made")
    calls = every_call()
    for call in calls:
        copy_home(template, home)
        words = fill(call, places(tmp_path))
        ran = run_here(words)
        assert ran.code in (0, 1, 2, 130), (words, ran.trace)
        assert used == [], words
    print(f"{len(calls)} calls of every command: no connection, no name resolved.")


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_the_real_program_makes_no_network_call(tmp_path) -> None:
    """The same from outside, children included; a socket that stays within the machine is none."""
    make_home(Path(os.environ["CAREERPATH_HOME"]))
    for words in (
        ("quiz", "--answers", str(SAMPLE), "--save"),
        ("faq", "can I move to ML"),
        ("match", str(POSTING)),
        ("plan", "export", "--format", "ics"),
        ("compare",),
    ):
        log = tmp_path / "log"
        command = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log)]
        ran = subprocess.run(
            [*command, sys.executable, "-m", "careerpath", *words],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        if b"ptrace" in ran.stderr or b"Operation not permitted" in ran.stderr:
            pytest.skip("nothing may be traced here")
        assert ran.returncode == 0, ran.stderr
        calls = [line for line in log.read_text().splitlines() if re.search(r" \w+\(", line)]
        assert [line for line in calls if "AF_INET" in line or "connect(" in line] == []


@pytest.mark.skipif(not shutil.which("unshare"), reason="unshare is not installed")
def test_the_real_program_works_where_there_is_no_network(tmp_path) -> None:
    make_home(Path(os.environ["CAREERPATH_HOME"]))
    alone = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-r", "-n"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network of its own can be made here")
    for words in (("compare",), ("faq", "what pays better"), ("plan", "today")):
        command = [*alone, sys.executable, "-m", "careerpath", *words]
        ran = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
        assert ran.returncode == 0, ran.stderr

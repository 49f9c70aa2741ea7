"""Running a Python program in a process of its own: bounded time, memory, output and forks."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Literal

import msgspec

from careerpath.errors import CannotError
from careerpath.sandbox.limits import Limits

INSIDE = Path(__file__).with_name("inside.py")
PIECE = 65_536


class Outcome(msgspec.Struct, frozen=True):
    """How a program ended: by itself, or stopped for its time or output.

    `code` is its exit code, negative for a signal; `out` and `err` are what it wrote, cut at the
    limit; `seconds` is how long it took.
    """

    ended: Literal["itself", "time", "output"]
    code: int
    out: str
    err: str
    seconds: float


def run_confined(
    program: Path,
    arguments: Sequence[str] = (),
    folder: Path | None = None,
    stdin: str = "",
    limits: Limits | None = None,
    interpreter: Sequence[str] = (),
) -> Outcome:
    """Run a Python file with our own interpreter and an environment that holds nothing of ours.

    Another `interpreter` is a command line, such as that of Node; then time, output and what is
    left running are bounded, memory and network are not. `folder` is where it runs and its home.
    On Ctrl-C all that it started is stopped first. Raises CannotError where the system starts no
    process.
    """
    limits = limits or Limits()
    begun = time.monotonic()
    process = _start(program, arguments, folder or program.parent, limits, interpreter)
    readers = [_Reader(stream, limits.output) for stream in (process.stdout, process.stderr)]
    ended: Literal["itself", "time", "output"] = "itself"
    try:
        _Writer(process.stdin, stdin)
        while process.poll() is None:
            if time.monotonic() - begun > limits.seconds:
                ended = "time"
                break
            if any(reader.full.is_set() for reader in readers):
                ended = "output"
                break
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.02)
    finally:
        _stop_all(process)
    for reader in readers:
        reader.join(1)
    if ended == "itself" and any(reader.full.is_set() for reader in readers):
        ended = "output"
    if ended == "itself" and process.returncode == -getattr(signal, "SIGXCPU", 24):
        ended = "time"
    out, err = (reader.text() for reader in readers)
    return Outcome(ended, process.returncode, out, err, time.monotonic() - begun)


def _start(
    program: Path,
    arguments: Sequence[str],
    folder: Path,
    limits: Limits,
    interpreter: Sequence[str],
) -> subprocess.Popen[bytes]:
    encoded = msgspec.json.encode(limits).decode()
    ours = [sys.executable, "-I", "-B", "-X", "utf8", str(INSIDE), encoded]
    command = [*(interpreter or ours), str(program)]
    environment = {"HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"}
    environment |= {"PATH": os.defpath, "USERPROFILE": str(folder), "TEMP": str(folder)}
    if "SYSTEMROOT" in os.environ:  # Windows starts no Python without it
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    try:
        return subprocess.Popen(
            [*command, *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=os.name == "posix",
        )
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"The program could not be started: {reason}."
        raise CannotError("no-process", message, "Try again.") from None


def _stop_all(process: subprocess.Popen[bytes]) -> None:
    """Stop a program and what it started, whether it has ended or not."""
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


class _Reader(threading.Thread):
    """Reads a stream up to a limit; beyond it, `full` is set and the rest is thrown away."""

    def __init__(self, stream: IO[bytes] | None, most: int) -> None:
        super().__init__(daemon=True)
        assert stream is not None
        self._stream, self._most = stream, most
        self._read = bytearray()
        self.full = threading.Event()
        self.start()

    def run(self) -> None:
        """Read until the stream ends."""
        with contextlib.suppress(OSError, ValueError), self._stream:
            while piece := os.read(self._stream.fileno(), PIECE):
                self._read += piece[: self._most - len(self._read)]
                if len(self._read) >= self._most:
                    self.full.set()

    def text(self) -> str:
        """Return what was read."""
        return self._read.decode("utf-8", "replace")


class _Writer(threading.Thread):
    """Feeds a program its standard input, whether it reads it or not."""

    def __init__(self, stream: IO[bytes] | None, text: str) -> None:
        super().__init__(daemon=True)
        assert stream is not None
        self._stream, self._text = stream, text
        self.start()

    def run(self) -> None:
        """Write all and close."""
        with contextlib.suppress(OSError, ValueError), self._stream:
            self._stream.write(self._text.encode())

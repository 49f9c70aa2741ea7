"""A learner's server on loopback, for as long as a check looks at it. Standard library only."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

HOST = "127.0.0.1"
START = 8.0
"""Seconds until a server must listen."""


INSIDE = Path(__file__).resolve().parents[2] / "sandbox" / "inside.py"
LIMITS = {"seconds": 60, "memory": 1_000_000_000, "file_bytes": 50_000_000, "processes": 64}


def program_command(name: str, *arguments: str) -> list[str]:
    """Return the command that runs a Python program of the folder under limits of its own."""
    python = [sys.executable, "-I", "-B", "-X", "utf8", str(INSIDE), json.dumps(LIMITS)]
    return [*python, name, *arguments]


class Reply(NamedTuple):
    """What a server answered; header names are in lower case."""

    status: int
    headers: dict[str, str]
    text: str

    def json(self) -> Any:
        """Return the body as JSON, or None where it is none."""
        with contextlib.suppress(ValueError):
            return json.loads(self.text)
        return None


class Server:
    """A learner's server while a `with` lasts; it is asked through `ask`."""

    def __init__(
        self, folder: Path, name: str, arguments: tuple[str, ...], unmet: type[Exception]
    ) -> None:
        self._folder, self._name, self._arguments, self._unmet = folder, name, arguments, unmet
        with socket.socket() as free:
            free.bind((HOST, 0))
            self.port: int = free.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Server:
        if not (self._folder / self._name).read_bytes().strip():
            raise self._unmet(f"{self._name} is empty.")
        with (self._folder / ".server-output").open("wb") as log:
            self._process = subprocess.Popen(
                program_command(self._name, "--port", str(self.port), *self._arguments),
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + START
        while time.monotonic() < until:
            if self._process.poll() is not None:
                said = self.log().strip().splitlines()[-1:] or ["it said nothing"]
                raise self._unmet(f"{self._name} stopped at once: {said[0][:200]}{self._place()}")
            with contextlib.suppress(OSError), socket.create_connection((HOST, self.port), 0.5):
                return self
            time.sleep(0.03)
        self.__exit__()
        raise self._unmet(f"{self._name} does not listen on port {self.port} after {START:.0f} s.")

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def log(self) -> str:
        """Return what the server has printed so far."""
        raw = (self._folder / ".server-output").read_bytes()[-100_000:]
        return raw.decode("utf-8", "replace")

    def _place(self) -> str:
        """Return the last line of the learner's files that a traceback names, in brackets."""
        for name, line in reversed(re.findall(r'^ +File "(.+)", line (\d+)', self.log(), re.M)):
            path = (self._folder / name).resolve()
            if path.is_relative_to(self._folder.resolve()):
                return f" ({path.name}, line {line})"
        return ""

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        headers: dict[str, str] | None = None,
        seconds: float = 5,
    ) -> Reply:
        """Send a request and return the reply. A body that is no text is sent as JSON."""
        raw, sent = None, dict(headers or {})
        if body is not None:
            raw = (body if isinstance(body, str) else json.dumps(body)).encode()
            if not isinstance(body, str):
                sent.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection(HOST, self.port, timeout=seconds)
        try:
            connection.request(method, path, raw, sent)
            got = connection.getresponse()
            text = got.read(2_000_000).decode("utf-8", "replace")
            return Reply(got.status, {k.lower(): v for k, v in got.getheaders()}, text)
        except (OSError, http.client.HTTPException) as error:
            said = f"{type(error).__name__}: {error}"
            raise self._unmet(f"{method} {path} got no answer ({said}).") from None
        finally:
            connection.close()

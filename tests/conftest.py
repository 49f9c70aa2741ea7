"""A fixed world for every test: 80 columns, no colour, no network, a state folder of its own."""

from __future__ import annotations

import io
import os
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from hypothesis import settings

from careerpath.catalog.catalog import Catalog

ROOT = Path(__file__).resolve().parent.parent
GOLDENS = ROOT / "tests" / "goldens"

settings.register_profile("careerpath", deadline=None, max_examples=30, derandomize=True)
settings.load_profile("careerpath")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write goldens, do not compare")


@pytest.fixture(autouse=True)
def fixed_world(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Give each test the same terminal and a home of its own, and refuse every connection."""
    for name in ("FORCE_COLOR", "GITHUB_ACTIONS", "NO_COLOR", "CAREERPATH_DATA", "ACCESSIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("CAREERPATH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAREERPATH_TODAY", "2026-12-01")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base  # by all workers
    monkeypatch.setenv("CAREERPATH_CACHE", str(shared / "cache"))

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("careerpath tried to use the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The shipped content."""
    return Catalog()


@dataclass
class Ran:
    """What one run of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict:
        return msgspec.json.decode(self.out)["data"]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run the program in this process: run("compare", "mle", columns=40, stdin="...")."""
    from careerpath.__main__ import main

    def call(*arguments: str, columns: int = 80, stdin: str = "", encoding: str = "utf-8") -> Ran:
        monkeypatch.setenv("COLUMNS", str(columns))
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        monkeypatch.setattr(sys, "argv", ["careerpath", *arguments])
        code = main()
        for stream in (out, err):
            stream.flush()
        texts = [stream.buffer.getvalue().decode(encoding) for stream in (out, err)]
        return Ran(code, *texts)

    return call


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name in tests/goldens."""

    def compare(name: str, text: str) -> None:
        path = GOLDENS / name
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"no golden {name}: run pytest --update-goldens and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare


def environment(**changes: str) -> dict[str, str]:
    """Return this process's environment with changes, for a program that a test starts."""
    return {**os.environ, **changes}


sys.path.insert(0, str(ROOT / "tests" / "views"))

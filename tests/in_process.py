"""Running the program in this process, thousands of times, as if each were the first."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

SAMPLE = Path(__file__).parent.parent / "data" / "samples" / "undecided-student.yaml"


class TooLongError(BaseException):
    """A run that did not end in its time; no `except Exception` takes it for its own."""


@dataclass
class Outcome:
    """What a run left: its code, both streams, its CPU seconds, and a traceback, '' for none."""

    code: int
    out: str
    err: str
    seconds: float
    trace: str = ""


class Input(io.TextIOWrapper):
    """Standard input from bytes, no terminal."""


def run_here(
    arguments: tuple[str, ...], stdin: bytes = b"", most: float = 0, columns: int = 80
) -> Outcome:
    """Run the program. `most`: CPU seconds after which it is stopped with TooLongError, 0 none."""
    from careerpath.__main__ import main
    from careerpath.terminal.plain import Asked

    Asked.by_option = False
    streams = sys.stdin, sys.stdout, sys.stderr, sys.argv
    environment = dict(os.environ)
    os.environ["COLUMNS"] = str(columns)
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="strict") for _ in "12")
    sys.stdin, sys.stdout, sys.stderr = Input(io.BytesIO(stdin), encoding="utf-8"), out, err
    sys.argv = ["careerpath", *arguments]
    begun, trace = time.process_time(), ""
    try:
        with _watched(most):
            code = int(main())
    except SystemExit as left:
        code = int(left.code or 0) if isinstance(left.code, int | None) else 1
    except (Exception, TooLongError):
        code, trace = 99, traceback.format_exc(limit=-12)
    finally:
        seconds = time.process_time() - begun
        sys.stdin, sys.stdout, sys.stderr, sys.argv = streams
        os.environ.clear()
        os.environ.update(environment)
    texts = []
    for stream in (out, err):
        with contextlib.suppress(ValueError):
            stream.flush()
        texts.append(stream.buffer.getvalue().decode("utf-8", "surrogateescape"))
    return Outcome(code, texts[0], texts[1], seconds, trace)


@contextlib.contextmanager
def _watched(most: float) -> Iterator[None]:
    if not most:
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLongError(f"more than {most} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def make_home(folder: Path) -> Path:
    """Make a state folder of somebody who took the quiz and worked on the plan a little."""
    before = os.environ.get("CAREERPATH_HOME")
    os.environ["CAREERPATH_HOME"] = str(folder)
    try:
        for words in (
            ("quiz", "--answers", str(SAMPLE), "--save"),
            ("plan", "done", "1", "--no-raise"),
            ("plan", "new", "mle", "--force"),
            ("plan", "done", "1", "--raise"),
            ("profile", "set", "sql=2", "python=3"),
        ):
            assert run_here(words).code == 0, words
        practise(folder)
    finally:
        if before is not None:
            os.environ["CAREERPATH_HOME"] = before
    return folder


def practise(folder: Path) -> None:
    """Add some practice to a state folder: a mock, a card, code, a taster."""
    from datetime import UTC, datetime

    from careerpath.person.practice import Coded, Mocked, Rated, Tried, note_event
    from careerpath.person.store import Store

    store, at = Store(folder), datetime(2026, 11, 30, 9, tzinfo=UTC)
    note_event(store, Rated(at, "git-rebase", 3))
    note_event(store, Coded(at, "coding-second-badge", "python", 2, 5))
    said = {"correctness": 50}
    note_event(
        store, Mocked(at, "q", "coding", "software-engineer", "mid", "sql", [0], 3, 50, said, 9)
    )
    note_event(store, Tried(at, "charged-twice", "backend-engineer", 4, 4, 4, 2, 3, 5, 1, 50))


def copy_home(template: Path, folder: Path) -> None:
    """Lay a fresh copy of a state folder."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder, symlinks=True)

"""Calls a function for each case: `judge.py ANSWER FUNCTION CASES RESULT`. Standard library only.

CASES is a JSON list of argument lists. RESULT takes a JSON list, one entry a case and in order:
`{"got": VALUE}`, `{"stopped": TEXT}`, or one `{"missing": TEXT}` where there is no such function.
It is written after each case, so that what was found counts where a later case never ends.
Before each case a line with BREAK alone goes to standard output: it parts what the cases print.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

BREAK = "\x1e"


def main(answer: Path, function: str, cases: Path, result: Path) -> None:
    """Judge one answer."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # what a stopped case printed is seen as well
        sys.stdout.reconfigure(line_buffering=True)
    found: list[dict[str, Any]] = []
    ours = os.getpid()

    def note(**entry: Any) -> None:
        if os.getpid() != ours:  # what the answer forked
            return
        found.append(entry)
        result.write_text(json.dumps(found), encoding="utf-8")

    spec = importlib.util.spec_from_file_location("answer", answer)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        call = getattr(module, function)
    except (Exception, SystemExit) as error:
        missing = isinstance(error, AttributeError) and function in str(error)
        return note(missing=f"there is no function {function}" if missing else _told(error, answer))
    for given in json.loads(cases.read_text(encoding="utf-8")):
        with contextlib.suppress(Exception):  # the answer may have closed it
            print(BREAK, flush=True)
        try:
            got = call(*given)
            with contextlib.suppress(TypeError):
                got = list(got) if isinstance(got, (set, frozenset)) else got
            note(got=json.loads(json.dumps(got)))
        except (Exception, SystemExit) as error:
            note(stopped=_told(error, answer))
    return None


def _told(error: BaseException, answer: Path) -> str:
    text = " ".join(str(error).split())[:200]
    if isinstance(error, SyntaxError):
        return f"SyntaxError: {error.msg} (line {error.lineno})"
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == str(answer)]
    where = f" (line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {text}{where}" if text else f"{type(error).__name__}{where}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))

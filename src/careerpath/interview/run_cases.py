"""Running somebody's code against the cases of a question, visible ones first, then held back."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from careerpath.catalog.interview import Case, Code
from careerpath.errors import UserError
from careerpath.intake.text import clean
from careerpath.interview.printed import cut_printed, split_printed
from careerpath.interview.results import CaseResult, CodeResult
from careerpath.interview.same import is_same
from careerpath.sandbox.confine import Outcome, run_confined
from careerpath.sandbox.limits import Limits

BENCH = Path(__file__).parent / "bench"
LANGUAGES = {"python": ".py", "javascript": ".js"}
LIMITS = Limits(seconds=10, memory=500_000_000, output=200_000, processes=8)
SHOWN = 300
"""Characters of a value that are shown."""


class _Found(msgspec.Struct):
    got: Any = msgspec.UNSET
    stopped: str = ""
    missing: str = ""


def find_node() -> str | None:
    """Return where Node is; None where it is not installed."""
    return shutil.which("node")


def run_cases(code: Code, answer: str, language: str) -> CodeResult:
    """Run an answer against all cases, in a process with bounded time and an empty environment.

    UserError where the language is not there.
    """
    node = find_node() if language == "javascript" else None
    if language == "javascript" and node is None:
        raise UserError("no-node", "JavaScript needs Node, which is not here.", "Use Python.")
    cases = [*code.cases, *code.held]
    with tempfile.TemporaryDirectory(prefix="careerpath-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        suffix = LANGUAGES[language]
        (folder / f"answer{suffix}").write_text(answer, encoding="utf-8")
        encoded = msgspec.json.encode([case.given for case in cases])
        (folder / "cases.json").write_bytes(encoded)
        given = [f"answer{suffix}", code.function, "cases.json", "result.json"]
        paths = [given[1] if n == 1 else str(folder / each) for n, each in enumerate(given)]
        command = [node, "--max-old-space-size=300"] if node else []
        outcome = run_confined(BENCH / f"judge{suffix}", paths, folder, "", LIMITS, command)
        found = _read(folder / "result.json")
    return _compare(code, cases, found, outcome)


def _read(path: Path) -> list[_Found]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[_Found])
    except (OSError, msgspec.MsgspecError):
        return []


def _compare(code: Code, cases: list[Case], found: list[_Found], outcome: Outcome) -> CodeResult:
    if found and found[0].missing:
        return CodeResult([], clean(found[0].missing))
    results = []
    printed = split_printed(outcome.out)
    for number, case in enumerate(cases):
        here = found[number] if number < len(found) else None
        said = cut_printed(printed[number]) if number < len(printed) else ""
        ours = (number >= len(code.cases), _show(case.given), _show(case.expect))
        if here is None:
            results.append(CaseResult(False, *ours, stopped=_why(outcome), printed=said))
            break
        passed = not here.stopped and is_same(here.got, case.expect, code.compare)
        got = "" if here.stopped else _show(here.got)
        results.append(CaseResult(passed, *ours, got, clean(here.stopped), said))
    return CodeResult(results, cases=len(cases))


def _why(outcome: Outcome) -> str:
    if outcome.ended == "time":
        return f"not finished after {LIMITS.seconds} seconds"
    if outcome.ended == "output":
        return "printed too much"
    last = outcome.err.strip().splitlines()[-1:]
    return clean(last[0])[:SHOWN] if last else f"the program ended with code {outcome.code}"


def _show(value: Any) -> str:
    text = clean(msgspec.json.encode(value).decode())
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 3]}..."

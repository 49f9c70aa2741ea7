"""A question at the top of a file, as comments where the file is a program."""

from __future__ import annotations

import textwrap
from typing import Literal

from careerpath.catalog.interview import MockQuestion

UNWRITTEN = "not written yet"
"""What the beginning of code raises until it is written."""

MARKS = {"python": "# ", "javascript": "// "}
WIDTH = 78


def with_question(question: MockQuestion, language: str | None) -> str:
    """Return what stands in a new file: the question, and how a function in a language begins."""
    mark = MARKS.get(language or "", "")
    lines: list[str] = []
    for line in question.ask.splitlines():
        lines += textwrap.wrap(line, WIDTH - len(mark)) or [""]
    head = "".join(f"{mark}{line}".rstrip() + "\n" for line in lines)
    if question.code is None or language is None:
        return f"{head}\n"
    name: Literal["python", "javascript"] = "javascript" if language == "javascript" else "python"
    return f"{head}\n{question.code.start[name]}"


def start_of(question: MockQuestion, language: str) -> tuple[str, int]:
    """Return how code begins where it is typed, and the place in it where writing goes on."""
    if question.code is None:
        return "", 0
    name: Literal["python", "javascript"] = "javascript" if language == "javascript" else "python"
    lines = question.code.start[name].rstrip("\n").split("\n")
    place = next((n for n, line in enumerate(lines) if UNWRITTEN in line), len(lines) - 1)
    if UNWRITTEN in lines[place]:
        lines[place] = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
    return "\n".join(lines), len("\n".join(lines[: place + 1]))

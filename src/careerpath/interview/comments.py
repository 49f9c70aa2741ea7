"""A question at the top of a file, as comments where the file is a program."""

from __future__ import annotations

import textwrap
from typing import Literal

from careerpath.catalog.interview import MockQuestion

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

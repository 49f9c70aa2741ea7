"""The YAML or JSON that a resume was built from."""

from __future__ import annotations

import shlex
from pathlib import PurePath

from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.subject import Subject

ENDINGS = (".yaml", ".yml", ".json")
"""Endings of the files that a resume is built from."""

BUILT = (".pdf", ".docx")


def older_than(subject: Subject, newer: str) -> Finding:
    """Return the finding of a file that is older than what it was built from."""
    name = PurePath(subject.file.replace("\\", "/")).name
    source = PurePath(newer.replace("\\", "/")).name
    return find(
        "older-than-source",
        place="the file",
        message=f"{name} is older than {source}.",
        remedy=f"Build it anew and check that: {build_command(newer, subject.file)}",
    )


def build_command(source: str, file: str) -> str:
    """Return the command that builds a file from its source."""
    form = " --format docx" if file.casefold().endswith(".docx") else ""
    return f"careerpath resume build {shlex.quote(source)}{form}"

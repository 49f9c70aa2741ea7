"""Overlays for tests: the starter's files, with changes."""

from __future__ import annotations

import shutil
from pathlib import Path

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.checks.every import check_catalog
from careerpath.errors import Mistake

STARTER = Path(__file__).resolve().parents[2] / "data" / "starter"
ROLE, FAQ, QUIZ = "roles/embedded-engineer.yaml", "faq/our-programme.yaml", "quiz.yaml"
PROJECTS = "projects.yaml"


def make_overlay(folder: Path) -> Path:
    """Return a folder with the starter's files."""
    shutil.copytree(STARTER, folder)
    return folder


def write(folder: Path, file: str, text: str | bytes) -> Path:
    """Write a file of an overlay, with the folders above it."""
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (file, old, text.count(old))
    path.write_text(text.replace(old, new), encoding="utf-8")


def line_of(folder: Path, file: str, words: str) -> int:
    """Return the number of the first line that holds some words."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def check(folder: Path) -> list[Mistake]:
    """Return all mistakes of the shipped content with an overlay."""
    return check_catalog(Catalog(folder, tolerant=True))


SKILL = """
skills:
  - id: {id}
    title: {id} as a title
    about: A skill for a test.
    needs: {needs}
    levels: [None of it., A little., Some., On my own., I teach it.]
    ladder:
      - {{id: {id}-one, level: 1, title: One, hours: 4, learn: This., do: That., proof: A file.}}
"""

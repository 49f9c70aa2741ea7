"""The results of six people, word for word, at three widths."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow

PEOPLE = [
    ROOT / "data" / "samples" / "beginner-statistics.yaml",
    ROOT / "data" / "samples" / "undecided-student.yaml",
    *sorted((ROOT / "tests" / "people").glob("*.yaml")),
]


HEADS = ("Your direction: ", "Your next post: ", "You are a", "You have what ", "You lean to ")
"""What the first line begins with, by stage and aim."""


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_result_of(run, golden, path: Path, columns: int) -> None:
    found = run("quiz", "--answers", str(path), columns=columns)
    assert found.code == 0
    assert max(len(line) for line in found.out.splitlines()) <= columns
    lines = [line.rstrip() for line in found.out.splitlines()]
    golden(f"quiz/{path.stem}-{columns}.txt", "\n".join(lines) + "\n")


def test_there_are_six_people() -> None:
    assert len(PEOPLE) == 6


def test_without_letters_beyond_latin_1_nothing_is_lost(run) -> None:
    found = run("quiz", "--answers", str(PEOPLE[0]), encoding="latin-1")
    assert found.code == 0
    assert (
        "?" not in found.out.replace("or Data scientist?", "").split("Software or machine")[0][:900]
    )
    assert "Your direction:" in found.out
    assert "\u2588" not in found.out


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_the_first_screen_has_24_lines_and_says_what_to_do(run, path: Path) -> None:
    out = run("quiz", "--answers", str(path), columns=80).out
    first = out.split("\nWhat fits, what is there")[0].rstrip().splitlines()
    assert len(first) <= 24
    assert first[0].startswith(HEADS)
    assert any(line.startswith("Your first week, from ") for line in first)

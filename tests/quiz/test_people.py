"""The results of six people, word for word, at three widths."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT

PEOPLE = [
    ROOT / "data" / "samples" / "beginner-statistics.yaml",
    ROOT / "data" / "samples" / "undecided-student.yaml",
    *sorted((ROOT / "tests" / "people").glob("*.yaml")),
]


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
        "?" not in found.out.replace("   ?", "").split("The answers that say so")[0].split("\n")[5]
    )
    assert "Machine learning engineer" in found.out
    assert "\u2588" not in found.out


def test_a_destination_beyond_90_days_without_a_nearer_role_is_said(run) -> None:
    developer = next(path for path in PEOPLE if path.stem == "backend-no-mathematics")
    found = " ".join(run("quiz", "--answers", str(developer), "--hours", "3").out.split())
    assert "68 hours of study away, and your 90 days hold 35" in found
    assert "No other role is a nearer beginning" in found

"""Files that commands write: the ending says the format, and what is private stays out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

SAMPLE = "data/samples/undecided-student.yaml"


@pytest.mark.parametrize("command", ["compare", "plan export"])
@pytest.mark.parametrize("name", ["cmp.pdf", "cmp", "cmp.docx", ".md"])
def test_an_ending_that_promises_another_format_is_refused(
    run, tmp_path: Path, command: str, name: str
) -> None:
    run("plan", "new", "mle", "--json")
    ran = run(*command.split(), "-o", str(tmp_path / name))
    assert (ran.code, ran.out) == (2, "")
    assert "End it in ." in ran.err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("form", ["markdown", "md", "MD", ".md"])
def test_a_format_may_be_called_by_its_ending(run, form: str) -> None:
    assert run("compare", "--format", form).out == run("compare", "--format", "md").out
    assert run("plan", "new", "mle", "--json").code == 0
    assert run("plan", "export", "--format", form).out.startswith("# 90 days")


def test_a_named_format_takes_any_ending(run, tmp_path: Path) -> None:
    file = tmp_path / "tasks.data"
    run("plan", "new", "mle", "--json")
    assert run("plan", "export", "--format", "taskwarrior", "-o", str(file)).code == 0
    assert file.read_text(encoding="utf-8").startswith("[")


def test_a_spreadsheet_sees_that_the_table_is_utf8(run, tmp_path: Path) -> None:
    run("plan", "new", "mle", "--json")
    assert run("plan", "export", "-o", str(tmp_path / "plan.csv")).code == 0
    raw = (tmp_path / "plan.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfdate,")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))
    assert rows[0]["date"] == "2026-12-01"
    assert run("plan", "export", "--format", "csv").out.startswith("date,")


@pytest.mark.slow
def test_where_you_stand_goes_into_a_file_when_asked_for(run, tmp_path: Path) -> None:
    run("quiz", "--answers", SAMPLE, "--save")
    assert "Where you stand" in run("compare").out
    for option, there in (("", False), ("--no-you", False), ("--you", True)):
        file = tmp_path / f"c{option}.md"
        ran = run("compare", "-o", str(file), *filter(None, [option]))
        assert ran.code == 0
        assert ("Where you stand" in file.read_text(encoding="utf-8")) == there
        assert ("--you puts it in" in ran.err) != there
    assert "Where you stand" not in run("compare", "--no-you").out
    file = tmp_path / "you.txt"
    assert run("compare", "--aspect", "you", "-o", str(file)).code == 0
    assert "Where you stand" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_what_comes_next_is_whole_and_hangs(run, columns: int) -> None:
    err = run("compare", "mle", "ds", columns=columns).err
    lines = err.strip().splitlines()
    assert lines[0].startswith("Next: careerpath quiz")
    assert all(line.startswith("      ") for line in lines[1:])
    assert all(len(line) <= columns for line in lines)


def test_a_command_that_is_longer_than_the_screen_stays_whole(run, tmp_path: Path) -> None:
    folder = tmp_path / "a-folder-with-a-long-name-for-the-content-of-a-programme"
    err = run("data", "init", str(folder), columns=40).err
    command, *why = err.strip().splitlines()
    assert command == f"Next: careerpath data check --data {folder}"
    assert why == ["      check it after every change"]

"""Bringing the ticks of a Markdown list back, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.person.plan_file import load_plan
from careerpath.person.store import Store


@pytest.fixture
def listed(run, tmp_path: Path) -> Path:
    """A plan's list in a file."""
    assert run("plan", "new", "swe").code == 0
    file = tmp_path / "PLAN.md"
    assert run("plan", "export", "-o", str(file)).code == 0
    return file


def tick(file: Path, word: str) -> None:
    lines = file.read_text().splitlines()
    done = [line.replace("[ ]", "[x]", 1) if word in line else line for line in lines]
    file.write_text("\n".join([*done, "- [x] water the plants"]))


def test_ticks_bring_progress_and_can_be_undone(run, listed) -> None:
    before = load_plan(Store())
    tick(listed, "programming-first-programs")
    found = run("plan", "import", str(listed))
    assert found.code == 0
    assert "Write ten tiny programs is done" in found.out
    assert load_plan(Store()).task("programming-first-programs").status == "done"
    again = run("plan", "import", str(listed))
    assert again.code == 0
    assert "Nothing new" in again.out
    assert run("plan", "undo").code == 0
    assert load_plan(Store()) == before


def test_standard_input_and_json(run, listed) -> None:
    tick(listed, "programming-first-programs")
    data = run("plan", "import", "-", "--json", stdin=listed.read_text()).json
    assert data["finished"] == ["programming-first-programs"]


def test_what_was_ticked_here_is_not_unticked_by_an_older_list(run, listed) -> None:
    run("plan", "done", "programming-first-programs")
    assert run("plan", "import", str(listed)).code == 0
    assert load_plan(Store()).task("programming-first-programs").status == "done"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no tasks of a plan"),
        ("# shopping\n- [x] milk\n", "no tasks of a plan"),
        ("- [x] a <!-- careerpath: zzz 2 h -->\n", "no task 'zzz'"),
        ("a <!-- careerpath: resume 2 h -->\nb <!-- careerpath: x -->\n", "2 mistakes"),
        ("- [x] a <!-- careerpath: resume -2 h -->\n", "line 1"),
    ],
)
def test_lists_that_make_no_sense_change_nothing(run, listed, text, words) -> None:
    before = load_plan(Store())
    listed.write_text(text)
    found = run("plan", "import", str(listed))
    assert found.code == 2
    assert words in found.err
    assert load_plan(Store()) == before


def test_files_that_are_none(run, listed, tmp_path) -> None:
    assert run("plan", "import", str(tmp_path / "none.md")).code == 2
    assert run("plan", "import", str(tmp_path)).code == 2
    (tmp_path / "binary.md").write_bytes(b"\xff\xfe\x00")
    assert run("plan", "import", str(tmp_path / "binary.md")).code == 2

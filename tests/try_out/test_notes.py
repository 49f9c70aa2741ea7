"""What a tick says where something holds and a colleague would remark on it all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.try_out.run_look import look_at
from tests.try_out.tasters import FOLDERS, Case, Expected, lay, spoil, tasters

pytestmark = pytest.mark.slow
NOBODY = Expected("", "")


def note_of(taster: str, check: str, change: dict[str, list[list[str]]], folder: Path) -> str:
    spoil(lay(taster, folder, solved=True), Case("a note", NOBODY, change=change))
    checks = [each for each in tasters()[taster].checks if each.id == check]
    found = next(iter(look_at(folder, FOLDERS / taster, checks)))
    assert found.held, found.says
    return found.note


def test_quotes_that_are_doubled_get_a_remark(tmp_path: Path) -> None:
    asked = '"SELECT * FROM members WHERE name = ? AND digest = ?", (name, digest)'
    pasted = "f\"SELECT * FROM members WHERE name = '{twice(name)}' AND digest = '{digest}'\""
    twice = 'def twice(text):\n    return text.replace("\'", "\'\'")\n\n\ndef find_member'
    change = {"door.py": [[asked, pasted], ["def find_member", twice]]}
    note = note_of("three-holes", "login-closed", change, tmp_path / "work")
    assert "In line 62 the text of the query is still put together from values" in note


def test_placeholders_get_no_remark(tmp_path: Path) -> None:
    assert "In line" not in note_of("three-holes", "login-closed", {}, tmp_path / "work")


def test_a_row_that_is_none_takes_no_progress(tmp_path: Path) -> None:
    last = "Stamp counted. Paid. Change 0.00. Leave by Mon 01:10\n"
    change = {"reports.csv": [[last, f"{last}oops\n"]]}
    note = note_of("five-planted-faults", "all-five", change, tmp_path / "work")
    assert note == "I left out report 6, which is no row of three."


def test_a_word_on_the_release_that_is_short_and_says_why_is_taken(tmp_path: Path) -> None:
    solution = FOLDERS / "five-planted-faults" / "solution" / "release.txt"
    said = solution.read_text(encoding="utf-8")
    change = {"release.txt": [[said, "Hold. Report 4 first, because customers lose money."]]}
    note = note_of("five-planted-faults", "says-what-first", change, tmp_path / "again")
    assert note.startswith("A person would now ask")

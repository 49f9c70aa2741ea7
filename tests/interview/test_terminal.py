"""A whole mock, cards and a coding question in a real pseudo-terminal."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from careerpath.interview.memory import replay
from careerpath.person.practice import Mocked, Rated, Unrated, load_practice
from careerpath.person.store import Store
from tests.conftest import environment

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.pseudo_terminal import CTRL_C, DOWN, END, ENTER, Terminal

pytestmark = pytest.mark.slow


def interview(*arguments: str, rows: int = 60, columns: int = 80, **env: str) -> Terminal:
    clean = {k: v for k, v in environment(PAGER="cat").items() if k not in ("EDITOR", "VISUAL")}
    return Terminal("interview", *arguments, env={**clean, **env}, columns=columns, rows=rows)


def mocks() -> list[Mocked]:
    return [each for each in load_practice(Store()).events if isinstance(each, Mocked)]


def choose(terminal: Terminal, words: str) -> None:
    """Move to the choice with these words and take it."""
    for _ in range(6):
        if f"» {words}" in terminal.read(0.2):
            break
        terminal.press(DOWN)
    terminal.press(ENTER)


def transcripts() -> list[Path]:
    return sorted(Store().folder.glob("mock-*"))


def answer_aloud(terminal: Terminal, *ticks: str) -> None:
    terminal.wait_for("How do you answer?")
    choose(terminal, "I say it aloud")
    terminal.wait_for("Enter: done")
    terminal.press(ENTER)
    terminal.wait_for("Enter: what a strong answer holds")
    terminal.press(ENTER)
    terminal.wait_for("What was in your answer?")
    terminal.press(*ticks, ENTER)


def test_a_whole_mock_from_the_first_question_to_the_verdict() -> None:
    terminal = interview("mock", "mle", "--minutes", "60", "--seed", "5")
    assert "What such interviews are made of" in terminal.wait_for("1 of")
    total = int(terminal.everything.partition("1 of ")[2][0])
    assert total >= 2
    for _ in range(total):
        answer_aloud(terminal, " ", DOWN, " ")
    shown = " ".join(terminal.wait_for("As you ticked it").split())
    assert terminal.wait() == 0
    assert "What went well" in shown + terminal.everything
    assert "What to work on" in terminal.everything
    found = mocks()
    assert len(found) == total
    assert all(each.ticked == [0, 1] for each in found)


def test_ctrl_c_keeps_what_was_answered() -> None:
    terminal = interview("mock", "frontend", "--minutes", "90", "--seed", "1")
    answer_aloud(terminal, " ")
    terminal.wait_for("2 of")
    terminal.press(CTRL_C)
    assert terminal.wait() == 0
    assert "was not ticked, so it does not count" in terminal.everything
    assert len(mocks()) == 1


def test_ctrl_c_before_the_first_answer_leaves() -> None:
    terminal = interview("mock", "frontend")
    terminal.wait_for("How do you answer?")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130
    assert mocks() == []


def test_code_from_the_editor_is_run(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'def squeeze(s):\\n    return 0\\n' > \"$1\"\n")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    terminal = interview(
        "mock", "swe", "--kind", "coding", "--minutes", "15", "--seed", "3", EDITOR=str(editor)
    )
    terminal.wait_for("How do you answer?")
    terminal.press(ENTER)
    terminal.wait_for("Your code")
    terminal.wait_for("Mend it and run it again")
    terminal.press(DOWN, ENTER)
    terminal.wait_for("Enter: what a strong answer holds")
    terminal.press(ENTER)
    terminal.wait_for("technical points count half")
    terminal.press(CTRL_C)
    terminal.wait()


def test_code_is_typed_here_pasted_run_mended_and_kept() -> None:
    terminal = interview("mock", "swe", "--kind", "coding", "--minutes", "15", "--seed", "3")
    terminal.wait_for("How do you answer?")
    assert "is kept for you alone" in " ".join(terminal.everything.split())
    choose(terminal, "I write Python here")
    terminal.wait_for("a dot alone: done")
    terminal.wait_for("def squeeze(statuses):")
    terminal.press("print('seen')", ENTER, "return 0", ENTER, ".", ENTER)
    terminal.wait_for("It printed: seen")
    terminal.press(ENTER)
    terminal.wait_for("a dot alone: done")
    paste = "def squeeze(s):\r\n    out = []\r\n\r\n    # .\r\n.\r\n    return out\r\n"
    terminal.press(ENTER, f"\x1b[200~{paste}\x1b[201~")
    terminal.wait_for("return out")
    terminal.press(".", ENTER)
    terminal.wait_for("It could not be run")
    terminal.press(DOWN, ENTER)
    terminal.wait_for("Enter: what a strong answer holds")
    terminal.press(ENTER)
    terminal.wait_for("technical points count half")
    terminal.press(" ", ENTER)
    terminal.wait_for("Your answers are kept here:")
    assert terminal.wait() == 0
    (kept,) = transcripts()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    text = kept.read_text(encoding="utf-8")
    assert "    out = []\n\n    # .\n.\n    return out\n```" in text
    assert "- [x] " in text
    assert "## As you ticked it" in text


def test_an_answer_in_words_is_typed_in_several_lines_and_nothing_is_kept_on_request() -> None:
    terminal = interview(
        "mock", "frontend", "--kind", "behavioural", "--minutes", "10", "--no-keep"
    )
    terminal.wait_for("How do you answer?")
    choose(terminal, "I type it here")
    terminal.wait_for("a dot alone: done")
    terminal.press("First I ask.", ENTER, ENTER, "Thn I do.", "\x1b[D" * 7, "e", END, ENTER)
    terminal.wait_for("Then")
    terminal.press(".", ENTER)
    terminal.wait_for("Enter: what a strong answer holds")
    terminal.press(ENTER)
    assert "First I ask." in terminal.wait_for("What was in your answer?") + terminal.everything
    terminal.press(ENTER)
    assert terminal.wait() == 0
    assert "Your answers are kept here:" not in terminal.everything
    assert transcripts() == []


def test_ctrl_c_while_writing_keeps_what_was_written() -> None:
    terminal = interview("mock", "frontend", "--kind", "behavioural", "--minutes", "10")
    terminal.wait_for("How do you answer?")
    choose(terminal, "I type it here")
    terminal.wait_for("a dot alone: done")
    terminal.press("Half a thought", ENTER, "and another")
    terminal.wait_for("and another")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130
    (kept,) = transcripts()
    assert "Half a thought\nand another" in kept.read_text(encoding="utf-8")
    assert kept.name in terminal.everything.replace("\n", "")


def test_an_editor_that_leaves_all_as_it_was_is_no_answer() -> None:
    terminal = interview("mock", "swe", "--kind", "coding", "--minutes", "15", EDITOR="/bin/true")
    terminal.wait_for("How do you answer?")
    terminal.press(ENTER)
    terminal.wait_for("Nothing was written")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130


def test_an_editor_that_fails_is_said_and_another_way_taken() -> None:
    terminal = interview("mock", "swe", "--kind", "coding", "--minutes", "15", EDITOR="/bin/false")
    terminal.wait_for("How do you answer?")
    terminal.press(ENTER)
    terminal.wait_for("ended with code 1")
    terminal.wait_for("How do you answer?")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130


def test_cards_are_rated_and_taken_back() -> None:
    terminal = interview("cards", "--role", "mle", "--limit", "2", rows=30)
    terminal.wait_for("1 of 2")
    terminal.press(ENTER)
    assert "in 1 min" in terminal.wait_for("Again")
    terminal.press("3", ENTER)
    terminal.wait_for("2 of 2")
    terminal.press("2", ENTER)  # take back
    terminal.wait_for("1 of 2")
    for _ in range(2):
        terminal.wait_for("Show the answer")
        terminal.press(ENTER)
        terminal.wait_for("Again")
        terminal.press("4", ENTER)
        time.sleep(0.3)
    assert "2 rated: 2 easy" in terminal.wait_for("rated:")
    assert terminal.wait() == 0
    events = load_practice(Store()).events
    assert [type(each) for each in events] == [Rated, Unrated, Rated, Rated]
    assert len(replay(events)) == 2


def test_ctrl_c_in_cards_keeps_what_was_rated() -> None:
    terminal = interview("cards", "--role", "mle", rows=30)
    terminal.wait_for("Show the answer")
    terminal.press(ENTER)
    terminal.wait_for("Again")
    terminal.press("3", ENTER)
    terminal.wait_for("2 of")
    terminal.press(CTRL_C)
    assert terminal.wait() == 0
    assert len([each for each in load_practice(Store()).events if isinstance(each, Rated)]) == 1


def test_a_coding_question_is_laid_watched_and_solved(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    terminal = interview("code", "squeeze-statuses")
    assert terminal.wait() == 0
    file = tmp_path / "coding_squeeze_statuses.py"
    assert "def squeeze" in file.read_text()
    terminal = interview("code", "squeeze-statuses", "--watch")
    terminal.wait_for("cases pass")
    time.sleep(0.2)
    file.write_text(
        "def squeeze(statuses):\n    out = []\n    for s in statuses:\n"
        "        if out and out[-1][0] == s:\n            out[-1][1] += 1\n"
        "        else:\n            out.append([s, 1])\n    return out\n"
    )
    terminal.wait_for("held back among them")
    assert terminal.wait() == 0


@pytest.mark.parametrize("columns", [40, 120])
def test_a_mock_reads_well_at_other_widths(columns: int) -> None:
    terminal = interview("mock", "frontend", "--minutes", "20", columns=columns)
    terminal.wait_for("How do you answer?")
    terminal.press(CTRL_C)
    terminal.wait()
    assert max(len(line) for line in terminal.everything.splitlines()) <= columns
    assert os.environ["CAREERPATH_HOME"]

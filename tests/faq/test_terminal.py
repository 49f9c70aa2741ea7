"""Browsing the FAQ in a real pseudo-terminal: topics, entries, filter, related, back, leave."""

from __future__ import annotations

import sys

import pytest

from tests.conftest import environment
from tests.faq.shipped import shipped_book

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are POSIX", allow_module_level=True)

from tests.pseudo_terminal import CTRL_C, DOWN, ENTER, UP, Terminal

pytestmark = pytest.mark.slow


def faq(*arguments: str, columns: int = 80, rows: int = 40, **env: str) -> Terminal:
    return Terminal("faq", *arguments, env=environment(**env), columns=columns, rows=rows)


def test_topics_entries_related_back_and_leave() -> None:
    terminal = faq()
    terminal.wait_for("Which topic?")
    assert f"All {len(shipped_book().entries)} questions" in terminal.text
    assert "Age and background (7)" in terminal.text
    terminal.press(DOWN, ENTER)
    terminal.wait_for("Which question?")
    terminal.press(ENTER)
    terminal.wait_for("What next?")
    assert "Am I too old to start?" in terminal.everything
    terminal.press(DOWN, ENTER)
    terminal.wait_for("Back to the answer before")
    assert "Can I come from a job" in terminal.everything
    terminal.press(ENTER)
    terminal.wait_for("Back to the questions")
    terminal.press(ENTER)
    terminal.wait_for("Which question?")
    terminal.press(UP, UP, ENTER)
    terminal.wait_for("Which topic?")
    terminal.press(UP, ENTER)
    assert terminal.wait() == 0
    assert "Next: careerpath faq WORDS" in terminal.text


def test_typing_filters_the_questions() -> None:
    terminal = faq()
    terminal.wait_for("Which topic?")
    terminal.press(ENTER)
    terminal.wait_for("Type to filter")
    terminal.press(*"kubernetes")
    terminal.wait_for("Do I need cloud, Docker and Kubernetes?")
    terminal.press(ENTER)
    terminal.wait_for("What next?")
    assert "Containers yes, one cloud platform soon" in terminal.everything
    terminal.press(CTRL_C)
    assert terminal.wait() == 130


def test_one_topic_opens_at_its_questions() -> None:
    terminal = faq("--topic", "pay", columns=40, rows=30)
    terminal.wait_for("Which question?")
    assert "Back to the topics" not in terminal.text
    terminal.press(UP, ENTER)
    assert terminal.wait() == 0


def test_dumb_terminals_get_numbers() -> None:
    terminal = faq(TERM="dumb")
    terminal.wait_for("Type a number from 1 to")
    terminal.press("3", ENTER)
    terminal.wait_for("Which question?")
    terminal.press(CTRL_C)
    assert terminal.wait() == 130

"""Somebody's own entries beside the shipped weights."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.location import shipped_data
from careerpath.faq.book import FaqBook, open_book, open_search
from careerpath.faq.search import FaqSearch

pytestmark = pytest.mark.slow

CANTEEN = """
topic: school
title: Our school
entries:
  - id: canteen
    question: When does the canteen open?
    wordings: [lunch hours, what is for lunch, opening hours of the canteen, where do i eat]
    answer: At noon.
  - id: wifi
    question: What is the password of the wireless network?
    wordings: [wifi password, how do i get online here, internet in the seminar room, no network]
    answer: Ask at the desk.
  - id: mentor-call
    question: How do I prepare for a call with my mentor?
    wordings: [first meeting with my mentor, notes for the coaching hour, call on friday]
    answer: Bring one page.
  - id: attendance
    question: What happens when I miss a class?
    wordings: [missed a lesson, sick on a class day, how many absences are allowed, skip a session]
    answer: Write to us.
  - id: final-project
    question: When is the final project due?
    wordings: [capstone deadline, hand in the final project, late capstone, project due date]
    answer: In June.
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> tuple[FaqBook, FaqSearch, float]:
    folder = tmp_path_factory.mktemp("own")
    (folder / "faq").mkdir()
    (folder / "faq" / "school.yaml").write_text(CANTEEN, encoding="utf-8")
    (folder / "asked").mkdir()
    (folder / "asked" / "school.yaml").write_text(
        "asked:\n  - id: pay\n    ways: |\n      how many zorkmids would i get\n      zorkmids\n",
        encoding="utf-8",
    )
    (folder / "elsewhere.yaml").write_text(
        "elsewhere:\n  - id: own-house\n    title: House\n    ways: |\n"
        "      where do i park my bike\n      parking for bikes\n      bike shed\n",
        encoding="utf-8",
    )
    begin = time.process_time()
    book = open_book(folder)
    return book, open_search(book), time.process_time() - begin


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("canteen", "canteen"),
        ("canteen opening hours", "canteen"),
        ("when is the canteen open", "canteen"),
        ("lunch", "canteen"),
        ("password for the wifi", "wifi"),
        ("preparing my mentor call", "mentor-call"),
        ("i was sick and missed a class", "attendance"),
        ("deadline of the capstone", "final-project"),
        ("zorkmids a year", "pay"),
    ],
)
def test_own_entries_are_found(own: tuple[FaqBook, FaqSearch, float], query: str, key: str) -> None:
    assert own[1].ask(query).results[0].id == key


def test_own_questions_on_other_subjects_get_a_no(own: tuple[FaqBook, FaqSearch, float]) -> None:
    assert own[1].ask("bike parking").state == "none"


@pytest.mark.slow
def test_shipped_entries_are_found_as_before(
    own: tuple[FaqBook, FaqSearch, float], search: FaqSearch, catalog: Catalog
) -> None:
    asked = [ways[place] for ways in catalog.asked.values() for place in range(0, len(ways), 12)]
    changed = []
    for text in asked:
        before, after = (each.ask(text).results[:1] for each in (search, own[1]))
        if before and [hit.id for hit in before] != [hit.id for hit in after]:
            changed.append(text)
    assert len(changed) <= 0.01 * len(asked), changed


def test_five_entries_are_learnt_in_five_seconds(own: tuple[FaqBook, FaqSearch, float]) -> None:
    assert own[0].own.classes
    assert own[2] < 5


def test_a_copy_of_what_ships_is_not_learnt_again(tmp_path: Path) -> None:
    """Mentors copy a file and change one entry: the others, five minutes' work, are known."""
    for name in ("faq", "asked"):
        shutil.copytree(shipped_data() / name, tmp_path / name)
    path = tmp_path / "asked" / "growing.yaml"
    first = "        ways: |\n" if "        ways: |\n" in path.read_text() else "    ways: |\n"
    changed = path.read_text().replace(first, f"{first}      where do zorkmids grow\n", 1)
    path.write_text(changed, encoding="utf-8")
    book = open_book(tmp_path)
    assert len(book.own.classes) == 1

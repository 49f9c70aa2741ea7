"""Transcripts of mocks: private, bounded, deleted with all the rest."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from pathlib import Path

import pytest

from careerpath.person.practice import PRACTICE
from careerpath.person.store import Store
from careerpath.person.transcripts import MOST_BYTES, name_transcript, write_transcript

NOW = datetime(2026, 12, 1, 14, 5)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "state")


def test_it_is_named_by_its_day_and_private(store: Store) -> None:
    name = name_transcript(store, NOW, "software-engineer")
    assert name == "mock-2026-12-01-1405-software-engineer.md"
    path = write_transcript(store, name, "first")
    assert write_transcript(store, name, "second") == path
    assert path.read_text() == "second"
    assert name_transcript(store, NOW, "software-engineer").endswith("-2.md")
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_it_is_bounded_in_size_and_number(store: Store, monkeypatch) -> None:
    monkeypatch.setattr("careerpath.person.transcripts.MOST_FILES", 4)
    path = write_transcript(store, "mock-a.md", "é" * MOST_BYTES)
    assert path.stat().st_size < MOST_BYTES + 50
    assert path.read_text(encoding="utf-8").endswith("(cut here)\n")
    for n in range(7):
        write_transcript(store, f"mock-b{n:03}.md", "x")
    kept = sorted(each.name for each in path.parent.glob("mock-*"))
    assert len(kept) == 4
    assert kept[0] == "mock-b003.md"


def test_deleting_takes_them_and_no_file_of_somebody_else(store: Store) -> None:
    write_transcript(store, "mock-a.md", "x")
    store.append(PRACTICE, b"{}", 100)
    (store.folder / ".mock-a.md-draft").write_text("half")
    assert store.files() == [".mock-a.md-draft", "mock-a.md", "practice.jsonl"]
    store.delete_all()
    assert not store.folder.exists()
    write_transcript(store, "mock-a.md", "x")
    (store.folder / "mine.txt").write_text("mine")
    store.delete_all()
    assert [p.name for p in store.folder.iterdir()] == ["mine.txt"]

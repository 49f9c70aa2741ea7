"""An overlay that was found clean is opened without being checked again, until anything changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.catalog import checked
from careerpath.catalog.checks import every
from careerpath.catalog.opening import open_catalog
from careerpath.errors import UserError
from tests.catalog.making_overlays import write

pytestmark = pytest.mark.slow  # reads all content

ENTRY = "entries:\n  - {id: rates, question: Rates?, answer: %s}\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAREERPATH_CACHE", str(tmp_path / "cache"))
    write(tmp_path / "own", "faq/rates.yaml", ENTRY % "Ask us.")
    return tmp_path / "own"


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The catalogues that were checked; what is wrong with them is told by their answers alone."""
    seen: list[object] = []

    def look(catalog) -> list:
        seen.append(catalog)
        return list(catalog.shelf("faq").mistakes)

    monkeypatch.setattr(every, "check_catalog", look)
    return seen


def test_a_clean_overlay_is_checked_once(own: Path, checks: list[object]) -> None:
    for _ in range(3):
        assert "rates" in open_catalog(own).faq
    assert len(checks) == 1


def test_any_change_of_the_folder_is_checked(own: Path, checks: list[object]) -> None:
    open_catalog(own)
    write(own, "faq/rates.yaml", ENTRY % "Ask them.")
    open_catalog(own)
    write(own, "tasters/x/files/run.py", "print()")
    open_catalog(own)
    (own / "tasters/x/files/run.py").unlink()
    open_catalog(own)
    assert len(checks) == 4
    write(own, ".git/index", "x")
    open_catalog(own)
    assert len(checks) == 4


def test_mistakes_are_found_each_time(own: Path, checks: list[object]) -> None:
    write(own, "faq/rates.yaml", ENTRY % "[]")
    for _ in range(2):
        with pytest.raises(UserError):
            open_catalog(own)
    assert not list((own.parent / "cache").glob("checked-*"))


def test_a_damaged_note_and_a_file_that_changes_meanwhile_count_for_nothing(
    own: Path, checks: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_catalog(own)
    (note,) = (own.parent / "cache").glob("checked-*")
    note.write_bytes(b"clean")
    open_catalog(own)
    assert len(checks) == 2
    note.unlink()
    look = every.check_catalog

    def change(catalog) -> list:
        write(own, "faq/more.yaml", "entries: []\n")
        return look(catalog)

    monkeypatch.setattr(every, "check_catalog", change)
    open_catalog(own)
    assert not list((own.parent / "cache").glob("checked-*"))


def test_of_a_large_folder_nothing_is_remembered(
    own: Path, checks: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checked, "MOST_FILES", 1)
    for _ in range(2):
        open_catalog(own)
    assert len(checks) == 2

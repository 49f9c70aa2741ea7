from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.person.store import Store
from tests.conftest import ROOT

BEGINNER = str(ROOT / "data" / "samples" / "beginner-statistics.yaml")


def test_status_says_where_one_stands(run) -> None:
    run("quiz", "--answers", BEGINNER, "--save")
    shown = run()
    assert shown.code == 0
    assert "20 answers and 16 levels are saved" in shown.out
    assert "day 1 of 90" in shown.out
    assert "Next: careerpath" in shown.err
    data = run("status", "--json").json
    assert data["plan"]["tasks_done"] == 0
    assert data["plan"]["next_title"]


@pytest.mark.slow
def test_an_export_gives_the_same_result_again(run, tmp_path) -> None:
    run("quiz", "--answers", BEGINNER, "--save")
    file = tmp_path / "mine.yaml"
    assert run("profile", "export", "-o", str(file)).code == 0
    first = run("quiz", "--answers", BEGINNER, "--json").json
    again = run("quiz", "--answers", str(file), "--json").json
    assert first == again
    refused = run("profile", "export", "-o", str(file))
    assert refused.code == 2
    assert "--force" in refused.err
    assert run("profile", "export", "-o", str(file), "--force").code == 0
    assert run("profile", "export").out == file.read_text()


def test_show_and_delete(run) -> None:
    run("quiz", "--answers", BEGINNER, "--save")
    shown = run("profile", "show")
    assert "let a program learn from them who will not turn up" in shown.out
    assert "What you can do" in shown.out
    store = Store()
    (store.folder / "profile.yaml.damaged-20260101-000000").write_text("x")
    (store.folder / "quiz-draft.yaml").write_text("{}")
    (store.folder / "notes-of-mine.txt").write_text("mine")
    refused = run("profile", "delete")
    assert refused.code == 2
    assert "--yes" in refused.err
    assert run("profile", "delete", "--yes").code == 0
    assert [path.name for path in Path(store.folder).iterdir()] == ["notes-of-mine.txt"]
    assert run("profile", "show").code == 2


def test_delete_takes_the_folder_too_when_it_is_empty(run) -> None:
    run("quiz", "--answers", BEGINNER, "--save")
    run("profile", "delete", "--yes")
    assert not Store().folder.exists()
    assert run("profile", "delete", "--yes").code == 0


def test_status_counts_every_session_that_is_ticked_off(run) -> None:
    run("quiz", "--answers", BEGINNER, "--save")
    before = run("status", "--json").json["plan"]
    weeks = run("plan", "show", "--json").json["weeks"]
    first, second = [each for week in weeks for each in week["sessions"]][:2]
    run("plan", "done", "1")
    after = run("status", "--json").json["plan"]
    assert before["hours_done"] == 0
    assert after["hours_done"] == first["hours"]
    assert (before["next_date"], after["next_date"]) == (first["date"], second["date"])

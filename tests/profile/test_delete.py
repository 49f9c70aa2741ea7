"""careerpath profile delete: it says what goes, asks, and leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.person.store import Store
from careerpath.profile.what_goes import describe_files

FILES = [
    "plan.yaml",
    "plan.yaml.replaced-20261101-100000",
    "plan.yaml.replaced-20261102-100000",
    "practice.jsonl",
    "practice.jsonl.damaged-20261102-100000",
    "profile.yaml",
    "profile.yaml.damaged-20261102-100000",
    "quiz-draft.yaml",
    ".profile.yaml-x8d",
]


@pytest.fixture
def kept(tmp_path) -> Path:
    folder = Store().folder
    folder.mkdir(parents=True)
    for name in FILES:
        (folder / name).write_text("{}\n")
    work = tmp_path / "work"
    work.mkdir()
    line = (
        '{"kind":"taster-laid","at":"2026-11-01T10:00:00Z","taster":"t","folder":"%s"}\n'
        '{"kind":"taster-allowed","at":"2026-11-01T10:00:00Z","folder":"/x","seal":"s"}\n'
    )
    (folder / "practice.jsonl").write_text(line % work)
    return folder


def test_it_lists_what_goes_and_what_stays(run, kept, tmp_path) -> None:
    shown = run("profile", "delete", "--accessible", stdin="n\n")
    assert shown.code == 0
    for words in ("your answers and levels", "2 earlier copies", "a quiz that you began"):
        assert words in " ".join(shown.err.split())
    assert str(tmp_path / "work") in "".join(shown.err.split()).replace("\n", "")
    assert "Nothing was deleted" in shown.err
    assert sorted(path.name for path in kept.iterdir()) >= sorted(FILES)


@pytest.mark.parametrize("typed", ["y\n", "Yes\n", "what\ny\n"])
def test_a_yes_deletes_all(run, kept, tmp_path, typed: str) -> None:
    shown = run("profile", "delete", "--accessible", stdin=typed)
    assert shown.code == 0
    assert "Deleted 9 files" in shown.err
    assert not kept.exists()
    assert (tmp_path / "work").is_dir()


@pytest.mark.parametrize("typed", ["\n", "no\n", "N\n"])
def test_anything_else_keeps_all(run, kept, typed: str) -> None:
    run("profile", "delete", "--accessible", stdin=typed)
    assert set(FILES) <= {path.name for path in kept.iterdir()}


def test_an_end_of_input_keeps_all(run, kept) -> None:
    assert run("profile", "delete", "--accessible", stdin="").code == 130
    assert set(FILES) <= {path.name for path in kept.iterdir()}


def test_two_people_on_one_machine_are_apart(run, monkeypatch, tmp_path) -> None:
    for name, level in (("one", "1"), ("two", "3")):
        monkeypatch.setenv("CAREERPATH_HOME", str(tmp_path / name))
        assert run("profile", "set", f"sql={level}").code == 0
    assert run("profile", "show", "--json").json["levels"] == {"sql": 3}
    assert run("profile", "delete", "--yes").code == 0
    monkeypatch.setenv("CAREERPATH_HOME", str(tmp_path / "one"))
    assert run("profile", "show", "--json").json["levels"] == {"sql": 1}
    assert "CAREERPATH_HOME" in run("profile", "--help").out


def test_copies_are_counted_and_what_is_unknown_is_named() -> None:
    found = dict(describe_files([*FILES, "profile.old"]))
    assert found["plan.yaml.replaced-*"] == "2 earlier copies, set aside"
    assert found["practice.jsonl.damaged-*"] == "1 damaged copy, set aside"
    assert found[".profile.yaml-x8d"] == found["profile.old"] == "left over from writing"

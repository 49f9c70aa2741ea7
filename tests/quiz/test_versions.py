"""Answers of earlier versions, and words that are names of what they mean."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.conftest import ROOT
from tests.quiz.test_people import HEADS
from tests.strategies import CATALOG

pytestmark = pytest.mark.slow

OLD = sorted((ROOT / "tests" / "fixtures" / "answers-0.1").glob("*.yaml"))
SAMPLE = ROOT / "data" / "samples" / "beginner-statistics.yaml"


def test_there_are_old_files() -> None:
    assert len(OLD) == 6


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_files_of_0_1_are_read(run, path: Path) -> None:
    found = run("quiz", "--answers", str(path))
    assert found.code == 0, found.err
    assert found.out.startswith(HEADS)


def write(folder: Path, **more: str) -> str:
    """Write an answers file with everything answered but what is given otherwise."""
    answers = {key: question.options[0].id for key, question in CATALOG.questions.items()}
    file = folder / "answers.json"
    file.write_bytes(
        msgspec.json.encode({"answers": {**answers, **more.pop("answers", {})}, **more})
    )
    return str(file)


def test_what_is_gone_is_said_and_json_stays_alone(run, tmp_path: Path) -> None:
    key, dot, option = sorted(CATALOG.gone_answers)[0].partition(".")
    file = write(tmp_path, answers={key: option if dot else "anything"})
    found = run("quiz", "--answers", file)
    assert found.code == 0
    said = " ".join(found.err.split())
    assert "Not asked any more, so passed over: " in said
    assert key in said
    machine = run("quiz", "--answers", file, "--json")
    assert msgspec.json.decode(machine.out)["data"]["answered"] == len(CATALOG.questions) - bool(
        dot
    )


@pytest.mark.parametrize("command", ["--explain=mle", "--change=coin=picture"])
def test_what_is_gone_is_said_by_the_other_ways_to_look_too(run, tmp_path: Path, command) -> None:
    key, dot, option = sorted(CATALOG.gone_answers)[0].partition(".")
    file = write(tmp_path, answers={key: option if dot else "anything"})
    found = run("quiz", "--answers", file, command)
    assert found.code == 0
    assert "Not asked any more" in found.err


def test_names_are_followed(run, tmp_path: Path) -> None:
    named = write(tmp_path, stands="nurse", language="c++")
    by_name = run("quiz", "--answers", named, "--json")
    assert by_name.code == 0, by_name.err
    by_id = run(
        "quiz", "--answers", write(tmp_path, stands="health-care", language="cpp"), "--json"
    )
    assert by_id.code == 0, by_id.err
    assert by_name.out == by_id.out


@pytest.mark.parametrize(
    ("field", "word", "hint"),
    [
        ("stands", "nurze", "health-care"),
        ("stands", "zzzz", "other-field"),
        ("language", "pythn", "python"),
        ("language", "zzzz", "other"),
        ("stage", "retired", "pupil"),
        ("aim", "win", "decide"),
    ],
)
def test_words_that_mean_nothing_are_mistakes(run, tmp_path, field, word, hint) -> None:
    found = run("quiz", "--answers", write(tmp_path, **{field: word}))
    assert found.code == 2
    assert found.out == ""
    assert word in found.err
    assert hint in found.err

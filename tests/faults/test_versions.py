"""Files of every released version are read; files of a newer one are refused and left alone.

A release adds a folder of files as it wrote them to tests/fixtures, named version-N, and never
changes one: then this test holds the migration.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from careerpath.person.answers import VERSION
from careerpath.person.plan_file import FILE
from careerpath.person.plan_file import VERSION as PLAN_VERSION
from careerpath.person.profile import DRAFT, PROFILE

FIXTURES = Path(__file__).parent.parent / "fixtures"
RELEASED = sorted(path.name for path in FIXTURES.glob("version-*"))

SAVED = {PROFILE: VERSION, FILE: PLAN_VERSION, DRAFT: VERSION}


@pytest.fixture
def home() -> Path:
    return Path(os.environ["CAREERPATH_HOME"])


@pytest.mark.parametrize("version", RELEASED)
def test_files_of_a_released_version_are_read_and_written_on(run, home, version) -> None:
    shutil.copytree(FIXTURES / version, home)
    for words in (("profile",), ("plan",), ("plan", "today"), ("status",), ("plan", "replan")):
        ran = run(*words)
        assert ran.code == 0, ran.err
    assert run("profile", "set", "sql=2").code == 0
    assert f"version: {VERSION}" in (home / PROFILE).read_text()
    assert f"version: {PLAN_VERSION}" in (home / FILE).read_text()
    assert not [path for path in home.iterdir() if "damaged" in path.name]


@pytest.mark.parametrize("name", SAVED)
def test_a_file_of_a_newer_version_stays_as_it_is(run, home, name) -> None:
    from tests.in_process import SAMPLE

    run("quiz", "--answers", str(SAMPLE), "--save")
    newer = f"version: {SAVED[name] + 1}\nwhat_is_to_come: [1, 2]\n"
    (home / name).write_text(newer)
    others = {p.name: p.read_bytes() for p in home.iterdir() if p.name not in (".lock",)}
    for words in (
        ("quiz", "--answers", str(SAMPLE), "--save", "--hours", "5"),
        ("quiz", "--accessible"),
        ("plan", "new", "mle", "--force"),
        ("profile", "set", "sql=1"),
        ("plan", "done", "1"),
        ("status",),
    ):
        ran = run(*words)
        if ran.code not in (0, 130):  # 130: the quiz asks, and the input is at its end
            assert (ran.code, "newer careerpath" in ran.err) == (2, True), (words, ran.err)
        assert (home / name).read_text() == newer, words
    if name == PROFILE:
        assert {p.name: p.read_bytes() for p in home.iterdir() if p.name != ".lock"} == others


def test_answers_of_a_newer_version_are_refused(run, tmp_path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(f"version: {VERSION + 1}\nanswers: {{}}\n")
    ran = run("quiz", "--answers", str(path))
    assert (ran.code, "newer careerpath" in ran.err) == (2, True)


def test_a_profile_is_an_answers_file(run, home) -> None:
    from tests.in_process import SAMPLE

    run("quiz", "--answers", str(SAMPLE), "--save")
    assert run("quiz", "--answers", str(home / PROFILE)).code == 0

"""Values of the right form that no life has: refused with the line, and set aside."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.in_process import SAMPLE

pytestmark = pytest.mark.slow

PROFILE = {
    "hours_per_week: 500": "1 to 60",
    "hours_per_week: 0": "1 to 60",
    "start: 0001-01-01": "too far away",
    "start: 9999-12-31": "too far away",
    "start: 9000-01-01": "too far away",
    "days: [mon, mon]": "twice",
    f"days: [{', '.join(['mon'] * 8)}]": "days",
    "levels: {sql: 5}": "0 to 4",
    "levels: {sql: -1}": "0 to 4",
    "tried: {machine-learning-engineer: 9}": "1 to 5",
    "applications: -1": "0 to 10000",
    "version: 0": "version",
}
PLAN = {
    r"^hours_per_week: .*": ("hours_per_week: 0.0", "1 to 60"),
    r"^days: .*": ("days: 0", "days"),
    r"^end: .*": ("end: 2020-01-01", "days"),
    r"^start: .*": ("start: 9999-12-31", "too far away"),
    r"(?s)^weeks:.*?(?=^tasks)": ("weeks: []\n", "weeks"),
    r"^version: 2": ("version: 2\nrevision: 99999999999999999", "revision"),
    r"^version: 2\b": ("version: 2\nsittings: {x: 999999999}", "x"),
    r"^  start: [0-9]+$": ("  start: 999999", "0 to 100"),
    r"- number: 1$": ("- number: 7", "numbered"),
    r"capacity_hours: .*": ("capacity_hours: 1000000.0", "capacity_hours"),
    r"^  hours: .*": ("  hours: -3.0", "hours"),
    r"- task: .*": ("- task: never-heard-of", "never-heard-of"),
}


@pytest.fixture
def home(run) -> Path:
    assert run("quiz", "--answers", str(SAMPLE), "--save").code == 0
    return Path(os.environ["CAREERPATH_HOME"])


def refused(run, home: Path, name: str, text: str, word: str, *words: str) -> None:
    (home / name).write_text(text)
    ran = run(*words)
    assert ran.code == 2, ran.out
    assert re.search(r"line [0-9]+", ran.err), ran.err
    assert word in ran.err
    assert "Traceback" not in ran.err
    assert [path.read_text() for path in home.glob(f"{name}.damaged-*")] == [text]


@pytest.mark.parametrize("line", PROFILE)
def test_a_senseless_profile(run, home, line) -> None:
    key = line.partition(":")[0]
    text = (home / "profile.yaml").read_text()
    text = re.sub(rf"(?ms)^{key}:.*?(?=^\S|\Z)", "", text) + line + "\n"
    refused(run, home, "profile.yaml", text, PROFILE[line], "profile")


@pytest.mark.parametrize("pattern", PLAN)
def test_a_senseless_plan(run, home, pattern) -> None:
    value, word = PLAN[pattern]
    text = (home / "plan.yaml").read_text()
    changed, count = re.subn(rf"(?m){pattern}", value, text, count=1)
    assert count == 1
    refused(run, home, "plan.yaml", changed, word, "plan", "today")


@pytest.mark.parametrize("line", [line for line in PROFILE if not line.startswith("version")])
def test_senseless_answers(run, tmp_path, line) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(f"answers: {{}}\n{line}\n")
    ran = run("quiz", "--answers", str(path))
    assert ran.code == 2
    assert "line 2" in ran.err
    assert PROFILE[line] in ran.err


@pytest.mark.parametrize("columns", ["99999999999", "0", "-5", "many", "1"])
def test_columns_may_say_anything(run, monkeypatch, columns) -> None:
    assert run("roles", columns=columns).code == 0  # type: ignore[arg-type]


def test_a_day_that_is_none_names_its_variable(run, monkeypatch) -> None:
    monkeypatch.setenv("CAREERPATH_TODAY", "garbage")
    for words in (("quiz", "--answers", str(SAMPLE)), ("plan", "new", "mle")):
        ran = run(*words)
        assert (ran.code, "CAREERPATH_TODAY" in ran.err) == (2, True)


def test_a_hundred_thousand_mistakes_are_not_all_listed(run, tmp_path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("levels:\n" + "".join(f"  skill-{n}: 9\n" for n in range(20_000)))
    ran = run("quiz", "--answers", str(path))
    assert ran.code == 2
    assert len(ran.err.splitlines()) < 300
    assert "more" in ran.err

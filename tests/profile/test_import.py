"""careerpath profile import: a file becomes the profile, and nothing is lost."""

from __future__ import annotations

import msgspec
import pytest

from careerpath.person.answers import Answers
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.profile.difference import compare_profiles
from tests.conftest import ROOT

NURSE = str(ROOT / "tests" / "people" / "shared" / "nurse.yaml")
BEGINNER = str(ROOT / "data" / "samples" / "beginner-statistics.yaml")


def saved() -> Answers:
    found = load_profile(Store())
    assert found is not None
    return found


def test_an_export_comes_back_as_it_was(run, tmp_path) -> None:
    run("profile", "import", NURSE)
    run("profile", "set", "sql=2", "--language", "python")
    file = tmp_path / "mine.yaml"
    run("profile", "export", "-o", str(file))
    before = saved()
    run("profile", "import", BEGINNER)
    assert saved() != before
    assert run("profile", "import", str(file)).code == 0
    assert saved() == before


def test_it_says_what_changed_and_keeps_the_one_before(run) -> None:
    first = run("profile", "import", NURSE)
    assert first.code == 0
    assert "20 new" in first.out
    assert "is kept" not in first.err
    before = saved()
    shown = run("profile", "import", BEGINNER)
    assert "19 changed" in shown.out
    assert "Python" in shown.out
    assert "student (was working)" in shown.out
    assert "Python (was none)" in shown.out
    assert "(was Nursing and health care)" in " ".join(shown.out.split())
    assert "8 (was 5)" in shown.out
    assert "restore 1" in shown.err
    assert "20 answers, 12 levels" in run("profile", "restore").out
    run("profile", "restore", "1")
    assert saved() == before


def test_what_is_alike_changes_nothing(run) -> None:
    run("profile", "import", NURSE)
    again = run("profile", "import", NURSE)
    assert "Nothing changed" in again.out
    assert Store().copies("profile.yaml") == []


def test_the_json(run) -> None:
    run("profile", "import", NURSE)
    found = run("profile", "import", BEGINNER, "--json")
    assert found.err == ""
    assert msgspec.json.decode(found.out)["schema"] == "careerpath.profile-import/1"
    changed = found.json["changed"]
    assert "python" in changed["parts"]["levels"]["new"]
    assert changed["facts"]["hours_per_week"] == [5.0, 8.0]
    assert found.json["kept"] in Store().files()


@pytest.mark.parametrize(
    "text", ["", "answers: {nothing: 1}", "levels: {sql: 9}", "[1, 2]", "x: &a"]
)
def test_a_mistake_changes_nothing(run, tmp_path, text: str) -> None:
    run("profile", "import", NURSE)
    before = saved()
    file = tmp_path / "bad.yaml"
    file.write_text(text)
    shown = run("profile", "import", str(file))
    assert (shown.code, shown.out) == (2, "")
    assert "Traceback" not in shown.err
    assert saved() == before
    assert run("profile", "import", str(tmp_path / "none.yaml")).code == 2


def test_it_reads_standard_input(run) -> None:
    shown = run("profile", "import", "-", stdin="levels: {sql: 2}")
    assert shown.code == 0
    assert saved().levels == {"sql": 2}


def test_a_quiz_that_was_begun_and_the_plan_stay(run) -> None:
    run("quiz", "--answers", NURSE, "--save")
    store = Store()
    (store.folder / "quiz-draft.yaml").write_text("answers: {coin: picture}")
    plan = (store.folder / "plan.yaml").read_bytes()
    shown = run("profile", "import", BEGINNER)
    assert "careerpath plan replan" in shown.err
    assert (store.folder / "plan.yaml").read_bytes() == plan
    assert (store.folder / "quiz-draft.yaml").exists()


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_it_fits_the_screen(run, columns: int) -> None:
    run("profile", "import", NURSE)
    shown = run("profile", "import", BEGINNER, columns=columns)
    assert max(map(len, shown.out.splitlines())) <= columns


def test_the_difference_names_each_kind() -> None:
    before = Answers(answers={"a": "1", "b": "1"}, levels={"sql": 1}, language="python")
    after = Answers(answers={"b": "2", "c": "1"}, levels={"sql": 1}, aim="job")
    found = compare_profiles(before, after)
    assert set(found.parts) == {"answers"}
    part = found.parts["answers"]
    assert (part.new, part.other, part.gone) == (["c"], ["b"], ["a"])
    assert found.facts == {"language": ("python", None), "aim": (None, "job")}
    assert not compare_profiles(after, after).any

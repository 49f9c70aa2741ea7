"""resume new: a starter that builds as it lies, filled with what is known."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.intake.yaml import parse_yaml
from careerpath.resume.document import parse_resume
from careerpath.resume.starter import is_placeholder

ROLES = sorted(Catalog().roles)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("role", ROLES)
def test_a_starter_of_every_role_is_a_resume(run, role: str) -> None:
    found = run("resume", "new", "--role", role, "-o", "-")
    assert found.code == 0
    resume, _ = parse_resume(found.out, "starter")
    assert resume.basics.label
    assert max(map(len, found.out.split("\n"))) < 200


def test_it_lies_in_resume_yaml_and_is_not_overwritten(run, folder: Path) -> None:
    found = run("resume", "new")
    assert found.code == 0
    assert "careerpath resume build resume.yaml" in found.err
    again = run("resume", "new")
    assert again.code == 2
    assert "resume.yaml is there already and may hold your words." in again.err
    assert "For a second starter: -o other.yaml." in again.err
    assert run("resume", "build", "resume.yaml").code == 0


def test_what_was_written_is_kept_when_it_begins_anew(run, folder: Path) -> None:
    for number, name in enumerate(["resume.yaml.before", "resume.yaml.before-2"]):
        (folder / "resume.yaml").write_text(f"basics: {{name: mine {number}}}\n")
        found = run("resume", "new", "--force")
        assert found.code == 0
        assert f"What was there is kept as {name}." in found.err
        assert (folder / name).read_text() == f"basics: {{name: mine {number}}}\n"
        assert "Your Name" in (folder / "resume.yaml").read_text()


def test_what_was_said_and_finished_is_filled_in(run, folder: Path) -> None:
    (folder / "me.yaml").write_text(
        "answers: {free-afternoon: spam}\nlevels: {python: 3, sql: 2, teamwork: 4}\n"
        "stands: nurse\nstage: working\n"
    )
    assert run("quiz", "--answers", "me.yaml", "--save").code == 0
    assert run("plan", "new", "data-analyst").code == 0
    text = run("resume", "new", "--role", "data-analyst", "-o", "-").out
    assert '      - "Python"\n' in text
    assert '      - "SQL"\n' in text
    assert "Teamwork" not in text.split("work:")[0].replace("Postings also ask", "")
    assert "You come from nursing" in text
    assert "In your plan and not finished" in text


def test_a_finished_project_is_on_it(run, folder: Path) -> None:
    (folder / "me.yaml").write_text("answers: {free-afternoon: spam}\n")
    assert run("quiz", "--answers", "me.yaml", "--save").code == 0
    assert run("plan", "new", "data-analyst", "--hours", "20").code == 0
    tasks = json.loads(run("plan", "show", "--json").out)["data"]["tasks"]
    first = next(task for task in tasks if task["kind"] == "project")
    assert run("plan", "done", first["id"]).code == 0
    text = run("resume", "new", "-o", "-").out
    resume, _ = parse_resume(text, "starter")
    assert resume.projects is not None
    assert resume.projects[0].name == first["title"]
    assert resume.projects[0].end_date == "2026-12"


@pytest.mark.parametrize("name", ["resume.pdf", "resume"])
def test_a_starter_is_yaml(run, folder: Path, name: str) -> None:
    found = run("resume", "new", "-o", name)
    assert found.code == 2
    assert ".yaml" in found.err
    assert not (folder / name).exists()


def test_a_finished_project_says_nothing_in_the_words_of_the_plan(run, folder: Path) -> None:
    test_a_finished_project_is_on_it(run, folder)
    text = run("resume", "new", "-o", "-").out
    resume, _ = parse_resume(text, "starter")
    assert resume.projects is not None
    assert resume.projects[0].description is None
    assert "# In your plan it was done when: " in text


def test_skills_of_the_profile_stand_under_no_name_of_ours(run, folder: Path) -> None:
    (folder / "me.yaml").write_text("answers: {free-afternoon: spam}\nlevels: {python: 3}\n")
    assert run("quiz", "--answers", "me.yaml", "--save").code == 0
    resume, _ = parse_resume(run("resume", "new", "-o", "-").out, "starter")
    assert resume.skills is not None
    assert (resume.skills[0].name, resume.skills[0].keywords) == (None, ["Python"])


COULD_BE_TRUE = {
    "GitHub", "Languages", "Python", "SQL", "2021-03", "2024-08", "2024-05", "2019-10", "2022-09",
    "Bachelor of Science", "Computer Science", "English", "C1",
}  # fmt: skip


def test_every_text_of_a_starter_is_known_as_one(run, folder: Path) -> None:
    """Also where somebody takes the comment marks away and writes nothing."""
    text = run("resume", "new", "-o", "-").out
    bare = re.sub(r"^( *)# (?=( *)(- )?[{\w]+:|  +- |  \.\.\.)", r"\1", text, flags=re.M)
    value = parse_yaml(bare, "starter")
    texts = set(strings_of(value)) - COULD_BE_TRUE
    assert len(texts) > 12
    assert {each for each in texts if not is_placeholder(each)} == set()


def strings_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from strings_of(part)

"""What is told of a resume after it was built."""

from __future__ import annotations

import pytest

from careerpath.resume.document import parse_resume
from careerpath.resume.notes import NO_JOB, notes_on
from careerpath.resume.outline import outline
from careerpath.resume.welded import find_welded
from tests.resume import shipped

PERSON = "basics: {name: A B, email: a@b.co}\n"
GAP = "work: [{name: A year abroad, startDate: 2020, endDate: 2021}]\n"
JOB = "work: [{name: NHS, position: Nurse, startDate: 2020}]\n"


def notes(text: str) -> str:
    return " ".join(notes_on(parse_resume(text, "r.yaml")[0]))


@pytest.mark.parametrize(
    "text", ["", "projects: [{name: x}]\n", "projects: [{}]\n", "work: [{name: NHS}]\n"]
)
def test_nothing_that_was_done(text: str) -> None:
    assert NO_JOB in notes(PERSON + text)


def test_a_job_without_title_or_dates_is_named() -> None:
    text = PERSON + JOB.replace("]", ", {name: NHS}]")
    assert "Job 2, 'NHS', has no title and no dates." in notes(text)
    assert NO_JOB not in notes(text)


@pytest.mark.parametrize(
    "text",
    [
        JOB,
        GAP,
        "education: [{institution: X, area: Y}]\n",
        "projects: [{name: x, description: y}]\n",
    ],
)
def test_what_says_what_was_done(text: str) -> None:
    assert notes(PERSON + text) == ""


@pytest.mark.parametrize("name", shipped.NAMES)
def test_a_good_resume_has_no_job_that_lacks_something(name: str) -> None:
    told = " ".join(notes_on(shipped.read(name)))
    assert "Job" not in told
    assert "job" not in told
    assert "starter" not in told


def test_words_of_the_starter_are_named() -> None:
    work = "{name: The employer, position: Nurse, startDate: 2020, highlights: ['...', 'TODO']}"
    told = notes(f"{PERSON}work:\n  - {work}\n")
    assert "Still the starter's words: 'The employer', '...', 'TODO'." in told


def test_an_empty_entry_leaves_no_bare_heading() -> None:
    resume, _ = parse_resume(f"{PERSON}projects: [{{}}]\n", "r.yaml")
    assert outline(resume).sections == []


@pytest.mark.parametrize("email", ["anna@gmail,com", "anna@gmail", "anna.gmail.com", "a@b..co"])
def test_an_email_that_is_none(email: str) -> None:
    text = f"basics: {{name: A B, email: '{email}'}}\n{JOB}"
    assert notes(text) == f"This is no complete email: {email}"


BULLETS = """basics: {name: A B, email: a@b.co}
work:
  - name: NHS
    position: Nurse
    startDate: 2020
    highlights:
      - Audit of the ward
        - cut falls by 20%
        - Led six

      - Wrote the list - and taught it
      - Wrote a line that goes on
        below with A - B
"""


def test_bullets_that_an_indent_made_one_are_found() -> None:
    resume, lines = parse_resume(BULLETS, "r.yaml")
    assert find_welded(resume, BULLETS, lines) == [8, 9]
    told = notes_on(resume, welded=[8, 9])
    assert told[0].startswith("Lines 8, 9 are read as the end of the bullet above.")


def test_build_tells_of_bullets_that_became_one(run, tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r.yaml").write_text(BULLETS)
    found = run("resume", "build", "r.yaml", "--format", "txt")
    assert "Lines 8, 9 are read as the end" in " ".join(found.out.split())


@pytest.mark.parametrize("name", shipped.NAMES)
def test_no_good_resume_has_bullets_that_became_one(name: str) -> None:
    text = (shipped.FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    resume, lines = parse_resume(text, name)
    assert find_welded(resume, text, lines) == []


def test_another_language_keeps_its_headings_and_says_so() -> None:
    resume, _ = parse_resume(PERSON + JOB, "r.yaml")
    assert notes_on(resume, "de") == [
        "Headings and Present stay in English, where every reader of resumes knows them."
    ]
    assert notes_on(resume, "en") == []

"""What is told of a resume after it was built."""

from __future__ import annotations

import pytest

from careerpath.resume.document import parse_resume
from careerpath.resume.notes import NO_JOB, notes_on
from careerpath.resume.outline import outline
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

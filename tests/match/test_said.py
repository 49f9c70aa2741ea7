"""What the screens say of a resume, a posting, and the two together."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

NEAR = """Backend Engineer
We are looking for you. Requirements:
- Python, FastAPI and PostgreSQL
- Docker and Kubernetes
- you write tests and review code, CI/CD
- 3+ years of professional experience with Java, Kotlin or C#
Nice to have: Terraform
"""
FAR = """Machine Learning Engineer
We are looking for you. Requirements:
- PyTorch, deep learning and MLOps
- NLP, Kubernetes and Spark
"""
CHEF = """Chef de partie
We are looking for a cook for our kitchen. Requirements:
- you love teamwork
"""
RESUME = """Jo Doe, jo@example.org
2019 - 2024 Developer
- Python and Flask
- PostgreSQL, Docker
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("near", NEAR), ("far", FAR), ("chef", CHEF), ("resume", RESUME)):
        (tmp_path / f"{name}.txt").write_text(text)
    return tmp_path


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_first_what_is_not_written(run, files: Path, columns: int) -> None:
    found = run("match", "resume.txt", "--posting", "near.txt", columns=columns)
    assert all(len(line) <= columns for line in found.out.splitlines())
    text = flat(found.out)
    assert "1. If you can do any of these, write it, with where you did it" in text
    assert re.search(r"and \d more\.", text)
    assert "Not in your resume" in text
    assert "Missing" not in text
    assert "Learn" not in text
    assert "Apply all the same, and learn on the way: 5 of" in text
    assert "3+ years of professional experience with Java, Kotlin or C#" in text
    assert "That is for you to compare: careerpath counts skills alone" in text
    assert "Next: careerpath match resume.txt --posting near.txt --save" in flat(found.err)


def test_far_today_names_what_is_nearer(run, files: Path) -> None:
    text = flat(run("match", "resume.txt", "--posting", "far.txt").out)
    assert "Far today: 0 of" in text
    assert "Apply" not in text
    assert "careerpath match resume.txt --role" in text


def test_too_little_known_gives_no_verdict_and_no_advice(run, files: Path) -> None:
    found = run("match", "resume.txt", "--posting", "chef.txt")
    text = flat(found.out)
    assert "Too little of what chef.txt asks is known here" in text
    for word in ("What to do", "Apply", "hours", "all 1"):
        assert word not in text
    assert "--role" in found.err


def test_what_was_rated_below_is_to_be_learnt(run, files: Path) -> None:
    skills = ("kubernetes", "testing", "code-review", "ci-cd", "infrastructure-as-code")
    run("profile", "set", *(f"{skill}=0" for skill in skills), "containers=3", "version-control=1")
    found = run("match", "resume.txt", "--posting", "near.txt")
    assert "Learn, what weighs most first: Software testing" in flat(found.out)
    assert "If you can do" not in flat(found.out)
    run("profile", "set", "kubernetes=3")
    text = flat(run("match", "resume.txt", "--posting", "near.txt").out)
    assert "you rated 3, it asks" in text
    assert "your level" not in text


def test_mixed_up_files_are_told_in_a_line(run, files: Path) -> None:
    swapped = run("match", "near.txt", "--posting", "resume.txt")
    assert swapped.code == 0
    assert "careerpath match resume.txt --posting near.txt" in flat(swapped.err)
    assert "same text" in flat(run("match", "near.txt", "--posting", "near.txt").err)
    assert "more than once" in flat(run("match", "near.txt", "near.txt").err)
    assert "looks like" not in run("match", "resume.txt", "--posting", "near.txt").err
    both = run("match", "resume.txt", "--posting", "near.txt", "--role", "mle")
    assert (both.code, both.out) == (2, "")
    assert "not both at once" in flat(both.err)


def test_a_bad_file_is_named_with_its_reason(run, files: Path) -> None:
    found = run("match", "no.txt", "near.txt", "resume.txt")
    assert "1 of 3 files could not be read: no.txt: There is no file" in flat(found.err)
    error = msgspec.json.decode(run("match", "no.txt", "near.txt", "--json").err)["error"]
    assert [each["file"] for each in error["mistakes"]] == ["no.txt"]


def test_few_roles_and_words_before_numbers(run, files: Path) -> None:
    text = run("match", "resume.txt").out
    assert "4. " not in text
    assert "+" not in text
    full = run("match", "resume.txt", "--full").out
    assert "Flask +" in full
    assert "no probability" in flat(full)


def test_hours_without_wishes_only_where_they_differ(run, files: Path) -> None:
    (files / "same.txt").write_text(NEAR.replace("Terraform", "Python"))
    assert "without the wishes" not in flat(run("match", "resume.txt", "--posting", "same.txt").out)
    assert "without the wishes" in flat(run("match", "resume.txt", "--posting", "near.txt").out)


def test_saving_asks_first_what_is_not_in_the_resume(run, files: Path) -> None:
    arguments = ("match", "resume.txt", "--posting", "near.txt", "--save", "--accessible")
    found = run(*arguments, stdin="7\n")
    assert "asked, and not in your text" in flat(found.err)
    assert "Next: careerpath match resume.txt --posting near.txt" in flat(found.err)


def test_the_plan_says_what_it_pays(run, files: Path) -> None:
    none = run("match", "resume.txt", "--posting", "near.txt", "--plan")
    assert none.code == 2
    assert "careerpath plan new backend-engineer" in none.err
    run("plan", "new", "machine-learning-engineer", "--start", "2026-12-01", "--hours", "8")
    found = run("match", "resume.txt", "--posting", "near.txt", "--plan")
    text = flat(found.err)
    assert "as early as its path allows." in text
    assert "came in" in text or "Nothing had to leave" in text or "pushed" in text
    assert "Your profile does not know all that your resume shows" in text
    assert "Next: careerpath match resume.txt --posting near.txt --save" in text


def test_a_posting_of_which_too_little_is_known_changes_no_plan(run, files: Path) -> None:
    run("plan", "new", "qa-engineer", "--start", "2026-12-01", "--hours", "8")
    found = run("match", "resume.txt", "--posting", "chef.txt", "--plan")
    assert "Too little of what it asks is known here" in flat(found.err)

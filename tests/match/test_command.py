"""The command: what it shows, writes and refuses."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from careerpath.person.plan_file import load_plan
from careerpath.person.profile import load_profile
from careerpath.person.store import Store

POSTING = """Backend Engineer
We are looking for you. Requirements:
- Python, FastAPI and PostgreSQL
- Docker and Kubernetes
- you write tests
Nice to have: Terraform
No PHP.
"""
RESUME = """Jo Doe, jo@example.org
2019 - 2024 Developer
- Python and Flask
- PostgreSQL, Docker
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "posting.txt").write_text(POSTING)
    (tmp_path / "resume.md").write_text(RESUME)
    return tmp_path


def test_a_posting(run, files: Path) -> None:
    found = run("match", "posting.txt")
    assert found.code == 0
    assert "posting.txt reads as a posting" in found.out
    assert "1. Back-end engineer" in found.out
    assert "The title line" in found.out
    assert "%" not in found.out
    assert "Not needed" in found.out
    assert "careerpath match RESUME --posting posting.txt" in found.err


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_resume_for_a_posting_reads_as_advice(run, files: Path, columns: int) -> None:
    found = run("match", "resume.md", "--posting", "posting.txt", columns=columns)
    assert found.code == 0
    assert all(len(line) <= columns for line in found.out.splitlines())
    text = " ".join(found.out.split())
    assert "They ask for FastAPI, you show Flask." in text
    assert "(line 3)" in text
    for title in ("What to do", "Shown by your resume", "Shown, but by no", "Not in your resume"):
        assert title in found.out
    assert "Leave Infrastructure as code (Terraform) for later" in text
    assert "--posting posting.txt --save" in " ".join(found.err.split())


def test_what_the_profile_knows_and_the_resume_does_not_show(run, files: Path) -> None:
    run("profile", "set", "kubernetes=2", "testing=3")
    text = " ".join(run("match", "resume.md", "--posting", "posting.txt").out.split())
    assert "Write down what you know: Software testing and Kubernetes" in text
    states = run("match", "resume.md", "--posting", "posting.txt", "--json").json
    needs = {n["skill"]: n for n in states["files"][0]["against"]["needs"]}
    assert needs["kubernetes"]["state"] == "known"
    assert needs["kubernetes"]["hours"] == 0
    assert needs["python"]["state"] == "shown"
    assert needs["backend-frameworks"]["state"] == "other"
    assert needs["infrastructure-as-code"]["asked"] == "wish"
    assert needs["infrastructure-as-code"]["hours"] > 0


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_what_is_shown_and_rated_lower_than_asked_is_noted(run, files: Path, columns: int) -> None:
    told = "it asks level 3, you rated 2"
    run("profile", "set", "databases=2")
    found = run("match", "resume.md", "--posting", "posting.txt", columns=columns)
    assert all(len(line) <= columns for line in found.out.splitlines())
    shown = " ".join(found.out.split("Shown by your resume")[1].split("\n\n")[0].split())
    assert told in shown
    run("profile", "set", "databases=3")
    assert told not in run("match", "resume.md", "--posting", "posting.txt", columns=columns).out


def test_a_role(run, files: Path) -> None:
    found = run("match", "resume.md", "--role", "mle", "--json").json["files"][0]
    assert found["against"]["role"] == "machine-learning-engineer"
    states = {need["skill"]: need["state"] for need in found["against"]["needs"]}
    assert states["python"] == "shown"
    assert states["model-development"] == "missing"


def test_the_json_contract(run, files: Path) -> None:
    data = run("match", "posting.txt", "resume.md", "--json").json
    assert [each["file"] for each in data["files"]] == ["posting.txt", "resume.md"]
    for each in data["files"]:
        assert each["kind"] in ("posting", "resume", "list")
        for skill in each["skills"]:
            assert set(skill["found"][0]) == {
                    "words", "line", "technology", "asked", "either", "implied", "generic",
                }  # fmt: skip
        for role in each["roles"]:
            assert {"role", "score", "matched", "missing"} <= set(role)
        scores = [role["score"] for role in each["roles"]]
        assert scores == sorted(scores, reverse=True)
    assert data["unread"] == []


def test_json_piece_by_piece_is_the_json_of_the_whole(run, files: Path) -> None:
    out = run("match", "posting.txt", "resume.md", "posting.txt", "--json").out
    whole = msgspec.json.decode(out)
    again = msgspec.json.format(msgspec.json.encode(whole, order="sorted"), indent=2).decode()
    assert out == again + "\n"


def test_one_bad_file_does_not_stop_the_others(run, files: Path) -> None:
    (files / "empty.txt").write_text("")
    found = run("match", "no.txt", "posting.txt", "empty.txt", "resume.md")
    assert found.code == 2
    assert "posting.txt" in found.out
    assert "resume.md" in found.out
    assert "2 of 4 files could not be read" in found.err
    assert "There is no file no.txt" in found.err
    asked = run("match", "no.txt", "posting.txt", "--json")
    assert asked.code == 2
    assert [each["file"] for each in asked.json["files"]] == ["posting.txt"]
    assert asked.json["unread"][0]["code"] == "no-file"
    assert msgspec.json.decode(asked.err)["error"]["code"] == "unread-files"
    none = run("match", "no.txt", "--json")
    assert (none.code, none.out) == (2, "")


def test_standard_input_and_nothing_to_find(run) -> None:
    found = run("match", "-", stdin="python, go, r, sql")
    assert "standard input reads as a list of skills" in found.out
    assert "Data scientist" in found.out
    nothing = run("match", "-", stdin="I bake bread.")
    assert nothing.code == 0
    assert "nothing that careerpath knows" in " ".join(nothing.out.split())


def test_hostile_text_and_names(run, files: Path) -> None:
    name = "\x1b[31mx.txt"
    (files / name).write_text("\x1b[31mPython\x1b[0m, SQL, \x1b]0;t\x07Docker [bold]Kafka[/bold]")
    for arguments in ((), ("--json",)):
        found = run("match", name, *arguments)
        assert found.code == 0
        assert "\x1b" not in found.out + found.err
        assert "\x07" not in found.out + found.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), "usage"),
        (("posting.txt", "--kind", "novel"), "bad-kind"),
        (("posting.txt", "--role", "warlock"), "unknown-role"),
        (("posting.txt", "resume.md", "--plan"), "usage"),
        (("-", "--posting", "-"), "usage"),
        (("resume.md", "--posting", "no.txt"), "no-file"),
        (("resume.md", "--posting", "posting.txt", "--kind", "posting"), "usage"),
    ],
)
def test_what_does_not_go_together(run, files: Path, arguments, code: str) -> None:
    found = run("match", *arguments, "--json")
    assert (found.code, found.out) == (2, "")
    assert msgspec.json.decode(found.err)["error"]["code"] == code


def test_nothing_of_the_text_is_stored(run, files: Path, tmp_path: Path) -> None:
    run("match", "resume.md", "--posting", "posting.txt")
    assert not (tmp_path / "home").exists()


def test_gaps_go_to_the_plan_and_come_back(run, files: Path) -> None:
    none = run("match", "resume.md", "--posting", "posting.txt", "--plan")
    assert none.code == 2
    assert "There is no plan yet" in none.err
    run("plan", "new", "backend-engineer", "--start", "2026-12-01", "--hours", "12")
    before = load_plan(Store())
    found = run("match", "resume.md", "--posting", "posting.txt", "--plan")
    assert found.code == 0
    assert "careerpath plan restore 1" in found.err
    after = load_plan(Store())
    assert after.wanted["testing"] >= 1
    assert "infrastructure-as-code" not in after.wanted  # only wished for
    days = [
        min((s.date for s in plan.sessions if plan.task(s.task).skill == "testing"), default=None)
        for plan in (before, after)
    ]
    assert days[1] is not None
    assert days[0] is None or days[1] <= days[0]
    run("plan", "replan")
    assert load_plan(Store()).wanted == after.wanted
    run("plan", "restore", "1")
    assert load_plan(Store()).wanted == before.wanted == {}


def test_with_levels_unknown_the_plan_asks_first(run, files: Path) -> None:
    run("plan", "new", "backend-engineer", "--start", "2026-12-01", "--hours", "12")
    before = load_plan(Store())
    command = ("match", "resume.md", "--posting", "posting.txt", "--plan", "--accessible")
    rated = run(*command, stdin="1\n")
    assert rated.code == 0
    assert "The plan is as it was" in rated.err
    assert "--save" in rated.err
    assert load_plan(Store()) == before
    changed = run(*command, stdin="2\n")
    assert changed.code == 0
    assert load_plan(Store()) != before


def test_with_all_levels_known_the_plan_asks_nothing(run, files: Path) -> None:
    run("profile", "set", "python=3", "backend-frameworks=2", "databases=2", "containers=2")
    run("plan", "new", "backend-engineer", "--start", "2026-12-01", "--hours", "12")
    command = ("match", "resume.md", "--posting", "posting.txt", "--plan", "--accessible")
    assert "Change the plan now?" not in run(*command).err


def test_found_skills_are_rated_one_by_one(run, files: Path) -> None:
    found = run("match", "resume.md", "--save", "--accessible", stdin="4\n6\n7\n")
    assert found.code == 0
    assert "1 of 5" in found.err
    assert "1 level kept" in found.err
    assert load_profile(Store()).levels == {"python": 3}
    again = run("match", "resume.md", "--save", "--accessible", stdin="7\n")
    assert "1 of 4" in again.err
    no = run("match", "resume.md", "--save")
    assert no.code == 2
    assert "careerpath profile set" in no.err

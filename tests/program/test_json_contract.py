"""The fields that scripts outside the project rely on (design, 'The command line')."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

SAMPLES = Path(__file__).resolve().parent.parent.parent / "data" / "samples"
BEGINNER = str(SAMPLES / "beginner-statistics.yaml")


def keys(value: dict) -> set[str]:
    return set(value)


def test_quiz(run) -> None:
    found = run("quiz", "--answers", BEGINNER, "--json")
    assert found.err == ""
    assert msgspec.json.decode(found.out)["schema"] == "careerpath.quiz/1"
    data = found.json
    assert data["complete"] is True
    headline = data["headline"]
    assert headline["roles"] == ["software-engineer", "machine-learning-engineer"]
    assert headline["winner"] == "machine-learning-engineer"
    assert headline["confidence"] in ("clear", "close", "tie", "neither")
    assert data["duel"]["roles"] == [each["role"] for each in data["ranking"][:2]]
    assert keys(data["duel"]) >= {"roles", "winner", "confidence", "flips"}
    assert data["already"] is None
    for flip in headline["flips"]:
        assert keys(flip) >= {"question", "from", "to", "winner"}
    for each in data["ranking"]:
        assert keys(each) >= {"role", "fit", "readiness", "coverage", "hours_to_ready"}
    assert data["top_group"][0] == data["recommendation"]["destination"]
    step = data["recommendation"]["first_step"]
    assert keys(step) >= {"role", "milestone", "why"}
    assert step["role"] in [each["role"] for each in data["ranking"]]
    assert step["role"] != data["recommendation"]["destination"]
    for reason in data["recommendation"]["why"]:
        assert keys(reason) >= {"question", "option", "share"}
    assert all(keys(each) >= {"skill", "level", "required", "basis"} for each in data["strengths"])
    wanted = {"skill", "level", "basis", "required", "importance", "hours"}
    assert all(keys(each) >= wanted for each in data["gaps"])
    assert keys(data["comparison"]) == {"roles", "aspects"}
    check_plan(data["plan"])


def check_plan(plan: dict) -> None:
    wanted = {"role", "start", "end", "days", "hours_per_week", "milestones", "weeks", "tasks"}
    assert keys(plan) >= wanted | {"later", "readiness", "aim"}
    for part in plan["milestones"]:
        assert keys(part) >= {
            "id", "title", "you_can", "project", "hours", "hours_left", "reached",
        }  # fmt: skip
    assert plan["days"] == 90
    assert (plan["start"], plan["end"]) == ("2026-12-01", "2027-02-28")
    for week in plan["weeks"]:
        assert keys(week) >= {
            "number", "start", "end", "capacity_hours", "planned_hours", "sessions",
        }  # fmt: skip
        for session in week["sessions"]:
            assert keys(session) >= {"task", "date", "hours"}
    for task in plan["tasks"]:
        assert task["kind"] in ("learn", "project", "interview", "apply", "review")
        assert keys(task) >= {
            "id", "kind", "title", "skill", "hours", "after", "due", "status", "done_when",
            "resources",
        }  # fmt: skip
    assert all(keys(each) >= {"id", "title", "hours"} for each in plan["later"])
    assert keys(plan["readiness"]) == {"start", "end"}


def test_plan(run) -> None:
    run("quiz", "--answers", BEGINNER, "--save")
    found = run("plan", "show", "--json")
    assert msgspec.json.decode(found.out)["schema"] == "careerpath.plan/1"
    check_plan(found.json)


def test_compare(run) -> None:
    data = run("compare", "--json").json
    assert [role["id"] for role in data["roles"]] == [
        "software-engineer",
        "machine-learning-engineer",
    ]
    least = "core day lifecycle skills maths tools pay outlook employers interview entry"
    aspects = {aspect["id"]: aspect for aspect in data["aspects"]}
    assert set(least.split()) <= set(aspects)
    for aspect in aspects.values():
        assert keys(aspect) >= {"id", "title", "values", "sources"}
        assert set(aspect["values"]) == {role["id"] for role in data["roles"]}
        assert aspect["sources"]


def test_faq(run) -> None:
    data = run("faq", "can I move from software to ML", "--json").json
    assert data["results"][0]["id"] == "swe-to-mle"
    assert keys(data["results"][0]) >= {"id", "question", "answer", "score", "sources"}
    nothing = run("faq", "washing machine repair", "--json")
    assert nothing.code == 0
    assert nothing.json["results"] == []


@pytest.mark.parametrize(
    "arguments", [("compare",), ("faq", "pay"), ("quiz", "--answers", BEGINNER)]
)
def test_json_is_sorted_and_alone_on_standard_output(run, arguments) -> None:
    found = run(*arguments, "--json")
    decoded = msgspec.json.decode(found.out)
    assert list(decoded["data"]) == sorted(decoded["data"])
    assert found.out.endswith("}\n")
    assert found.err == ""


def test_the_same_answers_give_the_same_bytes(run, tmp_path) -> None:
    first, second = (
        run("quiz", "--answers", BEGINNER, "--start", "2027-01-01", "--json") for _ in range(2)
    )
    assert first.out == second.out
    shown, again = (run("quiz", "--answers", BEGINNER, "--start", "2027-01-01") for _ in range(2))
    assert shown.out == again.out
    assert not (tmp_path / "home").exists()


def test_json_survives_an_encoding_that_has_no_letters(run) -> None:
    found = run("compare", "--json", encoding="latin-1")
    assert msgspec.json.decode(found.out.encode("latin-1"))


def test_a_skill_carries_what_onet_marks(run, catalog) -> None:
    for key in ("pytorch", "paper-reading"):
        marks = run("skills", key, "--json").json["marks"]
        expected = [m.replace("_", " ") for m, keys in catalog.technologies.items() if key in keys]
        assert marks == expected
    assert "O*NET marks technologies of this skill as hot and in demand." in " ".join(
        run("skills", "pytorch").out.split()
    )

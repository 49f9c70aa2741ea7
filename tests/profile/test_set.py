"""careerpath profile set: correcting what is known of somebody."""

from __future__ import annotations

import msgspec
import pytest

from careerpath.person.profile import load_profile
from careerpath.person.store import Store


def saved():
    return load_profile(Store())


def test_levels_are_noted_in_their_own_words(run) -> None:
    ran = run("profile", "set", "sql=2", "python=0")
    assert ran.code == 0
    assert "I have not written Python yet." in ran.out
    assert saved().levels == {"sql": 2, "python": 0}
    assert "careerpath plan replan" in ran.err


def test_a_level_beats_what_was_assumed(run) -> None:
    run("profile", "set", "--from", "swe")
    known = run("profile", "show", "--json").json["known"]
    assert (known["levels"]["python"], known["basis"]["python"]) == (1, "assumed")
    known = run("profile", "set", "python=0", "--json").json["known"]
    assert (known["levels"]["python"], known["basis"]["python"]) == (0, "rated")
    known = run("profile", "show", "--json").json["known"]
    assert (known["levels"]["python"], known["basis"]["python"]) == (0, "rated")


def test_the_json_of_a_change(run) -> None:
    ran = run("profile", "set", "git=1", "--json")
    assert msgspec.json.decode(ran.out)["schema"] == "careerpath.profile-set/1"
    assert ran.err == ""
    data = ran.json
    assert data["set"] == {"version-control": 1}
    assert data["known"]["basis"] == {"version-control": "rated", "command-line": "assumed"}
    assert "sql" not in data["known"]["levels"]  # unknown is absent, not 0


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("nurse", "health-care"),
        ("swe", "software-engineer"),
        ("student", "student"),
        ("sysadmin", "system-administrator"),
        ("other-field", "other-field"),
        ("data analyst", "data-analyst"),
    ],
)
def test_where_somebody_comes_from(run, word: str, key: str) -> None:
    assert run("profile", "set", "--from", word).code == 0
    assert saved().stands == key
    shown = run("profile", "show")
    assert "Where you come from" in shown.out
    assert "Assumed from your work" in shown.out


@pytest.mark.parametrize(
    ("word", "key"), [("c++", "cpp"), ("JS", "javascript"), ("none", "none"), ("C", "c")]
)
def test_the_best_language(run, word: str, key: str) -> None:
    assert run("profile", "set", "--language", word).code == 0
    assert saved().language == key
    assert "Your best language" in run("profile", "show").out


def test_a_language_is_a_skill_and_some_programming(run) -> None:
    run("profile", "set", "--language", "c++")
    known = run("profile", "show", "--json").json["known"]
    assert known["levels"] == {"programming": 2, "c-cpp": 2}


BAD = {
    "no such background": (("--from", "xyzzy"), "no role or background 'xyzzy'"),
    "no such language": (("--language", "xyzzy"), "no language 'xyzzy'"),
    "level 5": (("sql=5",), "'5' is no level of sql"),
    "a level below": (("sql=-1",), "'-1' is no level"),
    "half a level": (("sql=1.5",), "'1.5' is no level"),
    "another script's digit": (("sql=\N{ARABIC-INDIC DIGIT TWO}",), "is no level"),
    "a superscript": (("sql=\N{SUPERSCRIPT TWO}",), "is no level"),
    "a huge number": (("sql=" + "9" * 5000,), "is no level"),
    "no level": (("sql=",), "'' is no level"),
    "no equals sign": (("sql",), "'sql' sets nothing"),
    "no skill": (("=2",), "no skill ''"),
    "no such skill": (("pythn=2",), "Did you mean python"),
    "twice": (("sql=2", "sql=2"), "sql stands there twice"),
    "twice by two names": (("git=1", "version-control=2"), "version-control stands there twice"),
    "ambiguous": (("data=1",), "could mean"),
    "nothing at all": ((), "Name what to correct"),
    "ambiguous background": (("--from", "data"), "could mean"),
    "control characters": (("sql=\x1b[31m",), "is no level"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_mistake_changes_nothing(run, name: str) -> None:
    run("profile", "set", "apis=1", "--from", "nurse")
    before = saved()
    words, message = BAD[name]
    ran = run("profile", "set", "testing=1", *words) if words else run("profile", "set")
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert "\x1b" not in ran.err
    assert "Traceback" not in ran.err
    assert saved() == before
    failed = run("profile", "set", *words, "--json")
    assert (failed.code, failed.out) == (2, "")
    error = msgspec.json.decode(failed.err)["error"]
    assert error["message"]


def test_all_mistakes_come_at_once(run) -> None:
    ran = run("profile", "set", "sql=5", "pythn=1", "git=2", "git=3", "apis")
    assert "There are 4 mistakes." in ran.err
    for words in ("'5' is no level", "pythn", "twice", "sets nothing"):
        assert words in ran.err
    assert saved() is None


def test_it_keeps_what_was_said_before(run) -> None:
    sample = "data/samples/beginner-statistics.yaml"
    run("quiz", "--answers", sample, "--save")
    before = saved()
    run("profile", "set", "kubernetes=1", "--from", "physicist")
    after = saved()
    assert after.answers == before.answers
    assert after.levels == {**before.levels, "kubernetes": 1}
    assert after.stands == "physics"
    assert after.hours_per_week == before.hours_per_week


def test_a_level_that_was_proved_is_corrected(run) -> None:
    run("profile", "set", "apis=1")
    store = Store()
    with store.locked():
        store.write("profile.yaml", msgspec.structs.replace(saved(), proved={"sql": 2, "git": 1}))
    known = run("profile", "show", "--json").json["known"]
    assert known["basis"]["sql"] == "proved"
    shown = run("profile", "show").out
    assert "What finished study showed" in shown
    run("profile", "set", "sql=0")
    known = run("profile", "show", "--json").json["known"]
    assert (known["levels"]["sql"], known["basis"]["sql"]) == (0, "rated")
    assert "sql" not in saved().proved


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_show_says_how_each_level_is_known(run, columns: int) -> None:
    run("profile", "set", "sql=2", "--from", "swe", "--language", "go")
    ran = run("profile", "show", columns=columns)
    assert max(map(len, ran.out.splitlines())) <= columns
    text = " ".join(ran.out.split())
    for words in (
        "You work as a software engineer",
        "What you can do, as you said",
        "Assumed from your work and from what builds on it",
        "Levels: 0 none, 1 aware, 2 with help, 3 alone, 4 can teach it.",
    ):
        assert words in text


def test_stage_and_aim_are_shown(run, tmp_path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("answers: {}\nlevels: {sql: 1}\nstage: student\naim: decide\n")
    run("quiz", "--answers", str(file), "--save")
    text = run("profile", "show").out
    assert "You study. You want to decide first." in text


def test_switch_and_compare_use_the_new_level(run) -> None:
    run("profile", "set", "--from", "data-analyst")
    first = run("switch", "data-engineer", "--json").json
    run("profile", "set", "python=3")
    second = run("switch", "data-engineer", "--json").json
    assert second["hours"] < first["hours"]
    assert not second["assumed"]
    assert first["from_role"] == "data-analyst"

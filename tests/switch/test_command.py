"""careerpath switch from the command line: every kind of origin, every width, every mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

PAIRS = [
    ("machine-learning-engineer", "software-engineer"),
    ("software-engineer", "mle"),
    ("system-administrator", "devops-engineer"),
    ("qa-engineer", "security-engineer"),
    ("nurse", "data analyst"),
    ("pupil", "swe"),
]


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_every_width(run, pair: tuple[str, str], columns: int) -> None:
    ran = run("switch", *pair, columns=columns)
    assert ran.code == 0, ran.err
    assert max(map(len, ran.out.splitlines())) <= columns
    text = " ".join(ran.out.split())
    for words in ("hours of study", "From nothing it would be", "What is missing", "Counted"):
        assert words in text
    for words in ("nothing yet", "not asked", "No other role is nearer", "level 0 of"):
        assert words not in text


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("nurse", "health-care"),
        ("sysadmin", "system-administrator"),
        ("accountant", "accounting"),
        ("swe", "software-engineer"),
        ("qa", "qa-engineer"),
        ("data-a", "data-analyst"),
    ],
)
def test_from_wherever_people_come(run, word: str, key: str) -> None:
    found = run("switch", word, "mle", "--json").json
    assert found["from_role"] == key
    assert found["assumed"]


def test_a_background_says_in_sentences_what_carries_over(run, catalog) -> None:
    text = " ".join(run("switch", "nurse", "data-analyst").out.split())
    assert catalog.backgrounds["health-care"].carries in text
    assert "From nursing and health care to data analyst" in text
    assert "profile set --from health-care" in text


def test_own_levels_where_no_origin_is_named(run) -> None:
    refused = run("switch", "mle")
    assert refused.code == 2
    assert "no profile" in refused.err
    run("profile", "set", "--from", "nurse", "statistics=2")
    ran = run("switch", "mle")
    text = " ".join(ran.out.split())
    assert "Counted from your own levels: rated, proved, or assumed from your work." in text
    assert "careerpath profile set corrects them" in text
    assert "You read charts under pressure" in text
    found = run("switch", "mle", "--json").json
    assert not found["assumed"]
    brought = {each["skill"]: each["basis"] for each in found["carries_over"]}
    assert brought["statistics"] == "rated"
    assert brought["communication"] == "assumed"


@pytest.mark.slow
def test_a_pupil_is_told_nothing_of_posts(run) -> None:
    pupil = Path(__file__).parents[1] / "people" / "shared" / "pupil-who-writes-mods.yaml"
    run("quiz", "--answers", str(pupil), "--save")
    shown = run("switch", "mle").out
    assert "Proof" in shown
    assert not any(word in shown for word in ("The market", "Interviews", "A paid post"))
    assert "A paid post" in run("switch", "pupil", "mle").out


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ((), "usage", "Name the role"),
        (("swe", "mle", "qa"), "too-many-roles", "one role, or two"),
        (("swe", "swe"), "same-role", "Both roles are the same"),
        (("nurse",), "not-a-role", "is where people come from"),
        (("swe", "nurse"), "not-a-role", "is where people come from"),
        (("xyzzy", "mle"), "unknown-background", "no role or background 'xyzzy'"),
        (("swe", "xyzzy"), "unknown-role", "no role 'xyzzy'"),
        (("data", "mle"), "ambiguous-role", "could mean"),
        (("swe", "mle", "--hours", "0"), "bad-hours", "1 to 60"),
    ],
)
def test_mistakes(run, words: tuple[str, ...], code: str, message: str) -> None:
    ran = run("switch", *words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    import msgspec

    error = msgspec.json.decode(run("switch", *words, "--json").err)["error"]
    assert error["code"] == code

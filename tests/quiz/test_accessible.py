"""The numbered quiz through a pipe, end to end."""

from __future__ import annotations

import re

import pytest

from careerpath.person.profile import load_draft, load_profile
from careerpath.person.store import Store
from tests.conftest import ROOT
from tests.strategies import CATALOG

pytestmark = pytest.mark.slow

SITUATION = ["nursing", "3", "1", "java"]
"""Work and language by name, stage and aim by number."""

TIME = ["6-8", "mon-tue, thu", "2026-12-01"]
DRAWN = re.compile("[\u2588\u2591\u2500\u2501\u2503]|[#=.\\-]{8,}")


def whole(count: int, levels: list[str]) -> str:
    return "\n".join([*SITUATION, *["1"] * count, *levels, *TIME, "1", "1"]) + "\n"


def test_numbers_through_a_pipe(run) -> None:
    found = asked(run, 20)
    assert found.code == 0, found.err
    assert "Your direction:" in found.out
    assert "\x1b" not in found.out + found.err
    profile = load_profile(Store())
    assert profile is not None
    assert len(profile.answers) == 20
    assert profile.days == ["mon", "tue", "thu"]
    assert profile.hours_per_week == 7
    assert (profile.stands, profile.language) == ("health-care", "java")
    assert (profile.stage, profile.aim) == ("working", "decide")
    assert not DRAWN.search(found.out)


def asked(run, count: int, *options: str):
    """Answer everything, with as many levels as it takes to come to the hours."""
    begun = run("quiz", "--accessible", *options, stdin="\n".join([*SITUATION, *["1"] * count]))
    pages = int(re.findall(r"Question \d+ of (\d+)", begun.err)[-1])
    likely = pages - len(SITUATION) - count - len(TIME)
    Store().delete_all()
    for number in sorted(range(4, 13), key=lambda each: abs(each - likely)):
        said = whole(count, ["2"] * number)
        found = run("quiz", "--accessible", *options, stdin=said)
        if found.code == 0 and "is no number of hours" not in found.err:
            return found
        Store().delete_all()
    raise AssertionError(found.err)


def test_wrong_numbers_are_asked_again(run) -> None:
    found = run("quiz", "--accessible", stdin="0\n999\nzzz\n\x1b[2J\n")
    assert found.code == 130
    assert found.err.count("is not one of the numbers") == 4
    assert "\x1b" not in found.err


def test_the_end_of_the_pipe_keeps_what_was_answered(run) -> None:
    found = run("quiz", "--accessible", stdin="\n".join([*SITUATION, "1", "2"]) + "\n")
    assert found.code == 130
    assert "answers are kept" in found.err
    draft = load_draft(Store())
    assert draft is not None
    assert len(draft.answers) == 2


def test_back_is_a_word_at_every_menu(run) -> None:
    found = run("quiz", "--accessible", stdin="\n".join([*SITUATION, "1", "back", "2"]) + "\n")
    assert found.code == 130
    draft = load_draft(Store())
    assert draft is not None
    first = next(iter(CATALOG.questions.values()))
    assert draft.answers == {first.id: first.options[1].id}


def test_back_from_a_single_answer_leads_to_all_of_them(run) -> None:
    sample = str(ROOT / "data" / "samples" / "beginner-statistics.yaml")
    run("quiz", "--answers", sample, "--save")
    found = run("quiz", "--accessible", stdin="2\n2\nback\n1\n")
    assert found.code == 0
    assert found.err.count("These are your answers.") == 2


def test_the_short_quiz_asks_eight(run) -> None:
    found = asked(run, 8, "--quick")
    assert "8 questions on the work you want" in " ".join(found.err.split())
    assert "Your direction:" in found.out
    assert run("plan", "show").code == 0


@pytest.mark.parametrize(("value", "plain"), [("1", True), ("0", False), ("no", False)])
def test_the_environment_says_yes_or_no(run, monkeypatch, value: str, plain: bool) -> None:
    monkeypatch.setenv("ACCESSIBLE", value)
    sample = "data/samples/beginner-statistics.yaml"
    found = run("quiz", "--answers", sample)
    assert found.code == 0
    assert bool(DRAWN.search(found.out)) != plain

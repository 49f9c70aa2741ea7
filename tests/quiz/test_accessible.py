"""The numbered quiz through a pipe, end to end."""

from __future__ import annotations

from careerpath.person.profile import load_draft, load_profile
from careerpath.person.store import Store

WHOLE = ["1"] * 20 + ["2"] + ["3"] * 12 + ["6", "mon,thu", "2026-12-01", "1"]


def test_numbers_through_a_pipe(run) -> None:
    found = run("quiz", "--accessible", stdin="\n".join(WHOLE) + "\n")
    assert found.code == 0, found.err
    assert "Your direction:" in found.out
    assert "\x1b" not in found.out + found.err
    assert found.err.count("Question ") == 36
    profile = load_profile(Store())
    assert profile is not None
    assert len(profile.answers) == 20
    assert profile.days == ["mon", "thu"]


def test_the_environment_asks_for_it_too(run, monkeypatch) -> None:
    monkeypatch.setenv("ACCESSIBLE", "1")
    found = run("quiz", stdin="\n".join(WHOLE) + "\n")
    assert found.code == 0


def test_wrong_numbers_are_asked_again(run) -> None:
    found = run("quiz", "--accessible", stdin="0\n99\nx\n\x1b[2J\n" + "\n".join(WHOLE) + "\n")
    assert found.code == 0
    assert found.err.count("is not one of the numbers") == 4
    assert "\x1b" not in found.err


def test_the_end_of_the_pipe_keeps_what_was_answered(run) -> None:
    found = run("quiz", "--accessible", stdin="1\n2\n")
    assert found.code == 130
    assert "Your 2 answers are kept" in found.err
    draft = load_draft(Store())
    assert draft is not None
    assert len(draft.answers) == 2


def test_back_and_skip_by_number(run) -> None:
    back = ["1", "8", "2"]  # answer, go back from question 2, answer otherwise
    found = run("quiz", "--accessible", stdin="\n".join(back) + "\n")
    assert found.code == 130
    draft = load_draft(Store())
    assert draft is not None
    assert draft.answers == {"free-afternoon": "page"}


def test_all_skipped_recommends_nothing(run) -> None:
    skips = []
    from tests.strategies import CATALOG

    for question in CATALOG.questions.values():
        skips.append(str(len(question.options) + 2))
    rest = ["2"] + ["6"] * 12 + ["6", "all", "2026-12-01", "1"]
    found = run("quiz", "--accessible", stdin="\n".join(skips + rest) + "\n")
    assert found.code == 0, found.err
    assert "No recommendation yet" in found.out
    assert "You answered 0 of 20 questions" in found.out


def test_the_short_quiz_asks_eight(run) -> None:
    short = ["1"] * 8 + ["2"] + ["3"] * 12 + ["6", "all", "2026-12-01", "1"]
    found = run("quiz", "--quick", "--accessible", stdin="\n".join(short) + "\n")
    assert found.code == 0, found.err
    assert "Your direction:" in found.out
    assert run("plan", "new").code == 0  # eight answers are enough for a plan too
    assert run("plan", "show").code == 0

"""careerpath interview without a terminal, with wrong words, in pipes, by number."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.person.practice import Mocked, Rated, load_practice
from careerpath.person.store import Store


def test_by_number_for_screen_readers(run) -> None:
    typed = "1\n\n\n1,2\n"
    ran = run(
        "interview",
        "mock",
        "frontend",
        "--minutes",
        "15",
        "--seed",
        "3",
        "--accessible",
        stdin=typed,
    )
    assert ran.code in (0, 130)
    (mock,) = [each for each in load_practice(Store()).events if isinstance(each, Mocked)]
    assert mock.ticked == [0, 1]
    assert "As you ticked it" in ran.out


def test_cards_by_number(run) -> None:
    ran = run("interview", "cards", "--role", "mle", "--limit", "1", "--accessible", stdin="1\n4\n")
    assert ran.code == 0
    assert len([e for e in load_practice(Store()).events if isinstance(e, Rated)]) == 1
    ran = run("interview", "cards", "--role", "mle", "--limit", "1", "--accessible", stdin="")
    assert "Nothing is due" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mock", "mle"), "no terminal"),
        (("mock", "nobody", "--accessible"), "There is no role"),
        (("mock", "mle", "--kind", "chess", "--accessible"), "There is no kind of round"),
        (("mock", "mle", "--level", "guru", "--accessible"), "There is no level"),
        (("mock", "--accessible"), "no plan or quiz result"),
        (("cards", "--role", "mle"), "no terminal"),
        (("code", "no-such-thing"), "There is no coding question"),
        (("code", "squeeze-statuses", "--language", "cobol"), "There is no language"),
    ],
)
def test_what_is_wrong_is_said(run, arguments: tuple[str, ...], said: str) -> None:
    ran = run("interview", *arguments)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert "Traceback" not in ran.err


def test_statistics_of_nothing_say_where_to_begin(run) -> None:
    ran = run("interview")
    assert "No mock yet" in ran.out
    assert "careerpath interview mock" in ran.err
    assert run("interview", "stats", "--json").json["answers"] == 0


def test_cards_for_anki(run, tmp_path: Path) -> None:
    out = tmp_path / "cards.txt"
    assert run("interview", "cards", "--export", "-o", str(out)).code == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#separator:tab"
    assert all(line.count("\t") == 2 for line in lines[3:])
    assert len(lines) > 250
    assert run("interview", "cards", "--export", "-o", str(out)).code == 2


def test_a_mock_ticks_off_the_plan_and_counts_in_status(run) -> None:
    run("plan", "new", "frontend", "--aim", "job", "--stage", "between", "--hours", "20")
    plan = run("plan", "show", "--json").json
    rounds = [each["id"] for each in plan["tasks"] if each["id"].startswith("round-coding")]
    assert rounds
    task = next(each for each in plan["tasks"] if each["id"] == rounds[0])
    assert "careerpath interview mock --kind coding" in task["what"]
    ran = run(
        "interview",
        "mock",
        "--kind",
        "coding",
        "--minutes",
        "10",
        "--accessible",
        stdin="1\n\n\n1\n",
    )
    assert "Ticked off in your plan" in ran.out
    plan = run("plan", "show", "--json").json
    assert next(e for e in plan["tasks"] if e["id"] == rounds[0])["status"] == "done"
    assert "1 mock answer" in run("status").out


def test_content_that_is_gone_harms_nothing(run) -> None:
    store = Store()
    store.append(
        "practice.jsonl",
        b'{"kind":"card","at":"2026-11-01T10:00:00Z","card":"card-of-old","rating":3}',
        10_000,
    )
    store.append(
        "practice.jsonl",
        b'{"kind":"mock","at":"2026-11-01T10:00:00Z","question":"gone","round":"chess","role":"x",'
        b'"level":"junior","skill":"gone","ticked":[0],"of":4,"score":50,"dimensions":{},"minutes":9}',
        10_000,
    )
    assert run("interview", "stats").code == 0
    assert run("status").code == 0
    assert run("interview", "cards", "--limit", "1", "--accessible", stdin="1\n3\n").code == 0

"""careerpath try, from the list to the four questions, on a taster of somebody's own."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from careerpath.person.practice import PRACTICE, Hinted, Looked, Tried, load_practice
from careerpath.person.store import Store

OWN = Path(__file__).parent / "own"
pytestmark = pytest.mark.slow  # each command first checks the whole overlay


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, where a taster was laid and its checks were agreed to."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAREERPATH_DATA", str(OWN))
    return tmp_path


@pytest.fixture
def laid(there: Path, run) -> Path:
    assert run("try", "count-stars").code == 0
    assert run("try", "check", "--allow").code == 0
    return there / "try-count-stars"


def solve(folder: Path) -> None:
    shutil.copytree(OWN / "tasters/count-stars/solution", folder, dirs_exist_ok=True)


def test_the_list_names_every_taster_and_what_to_type(there: Path, run) -> None:
    ran = run("try")
    assert "count-stars" in ran.out
    assert "careerpath try" in ran.err
    assert {"id", "role", "minutes", "fit"} <= set(run("try", "--json").json["tasters"][0])


def test_a_taster_is_laid_with_its_brief(there: Path, run) -> None:
    ran = run("try", "count-stars")
    assert "This came in this morning" in ran.out
    folder = there / "try-count-stars"
    assert sorted(p.name for p in folder.iterdir()) == [
        ".careerpath-try",
        "BRIEF.md",
        "run.py",
        "sky.txt",
        "stars.py",
    ]


def test_laying_again_keeps_the_work_and_brings_back_what_is_missing(laid: Path, run) -> None:
    (laid / "stars.py").write_text("mine")
    (laid / "sky.txt").unlink()
    ran = run("try", "count-stars")
    assert "laid again: sky.txt" in ran.out
    assert (laid / "stars.py").read_text() == "mine"


def test_a_folder_with_something_else_in_it_is_refused(there: Path, run) -> None:
    (there / "taken").mkdir()
    (there / "taken/letter.txt").write_text("dear")
    ran = run("try", "count-stars", "taken")
    assert (ran.code, "is there already" in ran.err) == (2, True)
    (there / "file").write_text("")
    assert run("try", "count-stars", "file").code == 2
    assert [p.name for p in (there / "taken").iterdir()] == ["letter.txt"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(there: Path, run) -> None:
    (there / "locked").mkdir(mode=0o500)
    ran = run("try", "count-stars", "locked/work")
    assert (ran.code, "cannot be written" in ran.err) == (1, True)


def test_a_disk_that_fails_halfway_leaves_no_half_folder(
    there: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = []

    def full(source: Path, target: Path) -> None:
        if copied:
            raise OSError(28, "No space left on device")
        copied.append(target)
        target.write_bytes(b"half")

    monkeypatch.setattr("careerpath.try_out.run_folder.shutil.copyfile", full)
    ran = run("try", "count-stars")
    assert (ran.code, "No space left" in ran.err) == (1, True)
    assert not (there / "try-count-stars").exists()


def test_checks_of_ones_own_content_run_only_after_a_yes(there: Path, run) -> None:
    run("try", "count-stars")
    refused = run("try", "check")
    assert (refused.code, "checks.py" in refused.err) == (2, True)
    assert "--allow" in refused.err
    assert run("try", "check", "--allow").code == 0
    assert run("try", "check").code == 0


def test_changed_checks_are_asked_for_again(tmp_path: Path, laid: Path, run, monkeypatch) -> None:
    own = tmp_path / "own"
    shutil.copytree(OWN, own)
    monkeypatch.setenv("CAREERPATH_DATA", str(own))
    assert run("try", "check").code == 2
    assert run("try", "check", "--allow").code == 0
    checks = own / "tasters/count-stars/checks.py"
    checks.write_text(checks.read_text() + "\n# changed\n")
    assert run("try", "check").code == 2


def test_the_first_thing_that_does_not_hold_is_said(laid: Path, run) -> None:
    ran = run("try", "check")
    assert "0 of 3 hold" in ran.out
    assert "I gave it one star and got 0." in ran.out
    assert "careerpath try hint" in ran.err
    (laid / "stars.py").write_text("def count(text):\n    return text.count('*')\n")
    ran = run("try", "check", "--json")
    assert [each["held"] for each in ran.json["checks"]] == [True, False]
    assert ran.json["checks"][1]["says"] == "There are 3 stars in mine, and I got 2."


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", "I cannot find the function count in stars.py"),
        ("def count(:", "stars.py is no Python yet"),
        ("def count(text):\n    return 1 / 0", "ZeroDivisionError: division by zero (stars.py, l"),
        ("import os; os._exit(3)", "Your code ended the whole check (code 3)"),
        ("import sys; sys.exit(0)", "SystemExit"),
        ("count = 5", "I cannot find the function count"),
        ("def count(text):\n    return '\\x1b[31mred\\x07'", "got [31mred."),
        ("def count(text):\n    return count(text)", "RecursionError"),
    ],
)
def test_broken_work_gets_a_sentence(laid: Path, run, code: str, said: str) -> None:
    (laid / "stars.py").write_text(code)
    ran = run("try", "check", columns=120)
    assert (ran.code, said in ran.out) == (0, True), ran.out
    assert "\x1b" not in ran.out


def test_a_deleted_file_is_named(laid: Path, run) -> None:
    (laid / "stars.py").unlink()
    assert "I cannot find stars.py" in run("try", "check").out


def test_what_is_no_text_is_said(laid: Path, run) -> None:
    (laid / "stars.py").write_bytes(b"\xff\xfe\x00")
    assert "is not UTF-8 text" in run("try", "check").out


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("def count(text):\n    while True: pass", "Is there a loop that never ends"),
        ("def count(text):\n    while True: print('x' * 9999)", "printed more than a million"),
        ("import os\ndef count(text):\n    while True: os.fork()", "more than 64 processes"),
    ],
)
def test_code_that_runs_away_is_stopped(laid: Path, run, code: str, said: str) -> None:
    (laid / "stars.py").write_text("def count(text):\n    return 1 if text == ' * ' else run()\n")
    (laid / "stars.py").write_text(code)
    out = run("try", "check", columns=120).out
    assert said in out, out


def test_a_folder_too_large_to_copy_is_refused(laid: Path, run) -> None:
    with (laid / "big").open("wb") as file:
        file.truncate(60_000_000)
    ran = run("try", "check")
    assert (ran.code, "holds more than" in ran.err) == (2, True)


def test_checks_change_nothing_in_the_folder(laid: Path, run) -> None:
    (laid / "stars.py").write_text(
        "def count(text):\n    open('left.txt', 'w').write('x')\n    return text.count('*')\n"
    )
    before = sorted(laid.rglob("*"))
    run("try", "check")
    assert sorted(laid.rglob("*")) == before


def test_three_hints_and_then_the_solution(laid: Path, run) -> None:
    hints = [run("try", "hint").out for _ in range(4)]
    assert ["1 of 3" in hints[0], "2 of 3" in hints[1], "3 of 3" in hints[2]] == [True] * 3
    assert "3 of 3" in hints[3]
    assert "One star is counted." not in "".join(hints), "what holds in the end may be the answer"
    assert "careerpath try solution" in run("try", "check").err
    told = run("try", "solution")
    assert "Count both characters" in told.out
    assert (laid / "solution/note.txt").is_file()
    assert (laid / "stars.py").read_text() == "def count(text):\n    return 0\n"


def test_the_runner_runs_with_our_own_python(laid: Path, monkeypatch, capfd, run) -> None:
    monkeypatch.setenv("PATH", "")
    assert run("try", "run").code == 0
    assert "Your count: 0" in capfd.readouterr().out


def test_the_end_is_kept_and_shown(laid: Path, run) -> None:
    solve(laid)
    ran = run("try", "check")
    assert "All of it holds" in ran.out
    assert "careerpath try finish" in ran.err
    ran = run("try", "finish", "--ratings", "5,4,4,2")
    assert "4 of 5 when you tried it" in ran.out
    (tried,) = [e for e in load_practice(Store()).events if isinstance(e, Tried)]
    assert (tried.drawn_in, tried.time_flew, tried.again, tried.bored) == (5, 4, 4, 2)
    assert (tried.held, tried.of) == (3, 3)
    assert "4 of 5" in run("status").out
    assert "4 of 5" in run("roles", "data-analyst").out
    assert "Tried" in run("try").out


def test_the_end_looks_at_what_was_saved_since(laid: Path, run) -> None:
    solve(laid)
    assert run("try", "finish", "--ratings", "5,4,4,2").code == 0
    (tried,) = [e for e in load_practice(Store()).events if isinstance(e, Tried)]
    assert tried.held == 3


def test_a_solution_that_is_read_afterwards_does_not_count(laid: Path, run) -> None:
    solve(laid)
    run("try", "check")
    run("try", "solution")
    assert "You looked at the solution" not in run("try", "finish", "--ratings", "5,4,4,2").out


@pytest.mark.parametrize("ratings", ["", "1,2,3", "1,2,3,6", "a,b,c,d", "1,2,3,4,5", "0,1,1,1"])
def test_senseless_ratings_are_refused(laid: Path, run, ratings: str) -> None:
    ran = run("try", "finish", "--ratings", ratings)
    assert (ran.code, "four numbers" in ran.err) == (2, True)


def test_without_a_terminal_finish_names_the_option(laid: Path, run) -> None:
    ran = run("try", "finish")
    assert (ran.code, "--ratings" in ran.err) == (2, True)


def test_a_taster_of_the_plan_is_ticked_off(there: Path, run) -> None:
    assert run("plan", "new", "data-analyst", "--aim", "decide", "--hours", "8").code == 0
    plan = run("plan", "show", "--json").json
    (task,) = [each for each in plan["tasks"] if each["id"] == "try-data-analyst"]
    assert "careerpath try data-analyst" in task["what"]
    run("try", "count-stars")
    ran = run("try", "finish", "--ratings", "2,2,1,4")
    assert "Ticked off in your plan: try-data-analyst" in ran.out
    plan = run("plan", "show", "--json").json
    (task,) = [each for each in plan["tasks"] if each["id"] == "try-data-analyst"]
    assert task["status"] == "done"


def test_without_a_taster_under_way_the_way_in_is_named(there: Path, run) -> None:
    for command in ("check", "hint", "solution", "run"):
        ran = run("try", command)
        assert (ran.code, "careerpath try ROLE" in ran.err) == (2, True)
    assert run("try", "check", "nowhere").code == 2
    assert run("try", "check", ".").code == 2


def test_a_damaged_line_is_set_aside_and_the_rest_counts(laid: Path, run) -> None:
    store = Store()
    path = store.folder / PRACTICE
    path.write_bytes(b'{"kind": "taster-hi\n' + path.read_bytes() + b'{"kind":"later","x":1}\n')
    ran = run("try", "hint")
    assert (ran.code, "damaged" in ran.err) == (0, True)
    events = load_practice(store).events
    assert [type(each) for each in events[-2:]] == [Looked, Hinted]
    assert b'"later"' in path.read_bytes()
    assert b"taster-hi\n" in next(store.folder.glob("practice.jsonl.damaged-*")).read_bytes()


def test_a_half_written_line_does_not_spoil_the_next(laid: Path, run) -> None:
    path = Store().folder / PRACTICE
    path.write_bytes(path.read_bytes() + b'{"kind": "taster-hint", "at"')
    assert run("try", "hint").code == 0
    assert isinstance(load_practice(Store()).events[-1], Hinted)


def test_work_begun_is_found_from_anywhere(laid: Path, run, monkeypatch) -> None:
    (laid.parent / "elsewhere").mkdir()
    monkeypatch.chdir(laid.parent / "elsewhere")
    assert run("try", "check").code == 0
    monkeypatch.chdir(laid)
    assert run("try", "check").code == 0


def test_a_relative_folder_of_content_works(laid: Path, run, monkeypatch) -> None:
    shutil.copytree(OWN, laid.parent / "content")
    monkeypatch.chdir(laid.parent)
    monkeypatch.setenv("CAREERPATH_DATA", "content")
    assert "I gave it one star and got 0." in run("try", "check", "--allow").out

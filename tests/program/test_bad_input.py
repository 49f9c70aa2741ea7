"""What users get wrong: one clear message, exit code 2, nothing written, no traceback."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = str(ROOT / "data" / "samples" / "undecided-student.yaml")


def write(path: Path, content: bytes | str) -> str:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("compare", "mle", "warlock"), "unknown-role", "'warlock'"),
        (("compare", "mle"), "wrong-number-of-roles", "One role"),
        (("switch", "mle", "mle"), "same-role", "same"),
        (("quiz", "--answers", "no-such-file.yaml"), "no-file", "no-such-file.yaml"),
        (("quiz", "--answers", SAMPLE, "--hours", "0"), "bad-hours", "1 to 60"),
        (("quiz", "--answers", SAMPLE, "--hours", "-3"), "bad-hours", "1 to 60"),
        (("quiz", "--answers", SAMPLE, "--hours", "200"), "bad-hours", "1 to 60"),
        (("quiz", "--answers", SAMPLE, "--hours", "ten"), "bad-hours", "'ten'"),
        (("quiz", "--answers", SAMPLE, "--start", "soon"), "bad-date", "'soon'"),
        (("quiz", "--answers", SAMPLE, "--days", "noday"), "bad-days", "'noday'"),
        (
            ("quiz", "--answers", SAMPLE, "--days", "mon", "--hours", "30"),
            "too-many-hours",
            "1 day",
        ),
        (("quiz", "--answers", SAMPLE, "--change", "coin"), "bad-change", "QUESTION=OPTION"),
        (("quiz", "--answers", SAMPLE, "--change", "coin=x"), "bad-change", "picture"),
        (("quiz", "--answers", SAMPLE, "--explain", "mlx"), "unknown-role", "'mlx'"),
        (("quiz", "--save"), "usage", "--answers"),
        (("quiz",), "no-terminal", "--answers FILE"),
        (("plan", "show"), "no-plan", "careerpath quiz"),
        (("plan", "new"), "no-role", "careerpath plan new mle"),
        (("plan", "new", "warlock"), "unknown-role", "'warlock'"),
        (("frobnicate",), "usage", "frobnicate"),
        (("compare", "--frobnicate"), "usage", "--frobnicate"),
        (("compare", "--data", "no-such-folder"), "no-data", "no-such-folder"),
    ],
)
def test_one_sentence_and_exit_code_2(run, tmp_path, arguments, code, words) -> None:
    plain = run(*arguments)
    assert plain.code == 2
    assert plain.out == ""
    assert words in plain.err
    assert "Traceback" not in plain.err
    assert len(plain.err.splitlines()) <= 3
    asked = run(*arguments, "--json")
    assert asked.code == 2
    assert asked.out == ""
    error = msgspec.json.decode(asked.err)["error"]
    assert error["code"] == code
    assert words in error["message"] + error["hint"]
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"answers: [", "not YAML"),
        (b"answers: {coin: picture}\nlevels: {python: 9}\n", "line 2"),
        (b"answers: {coin: maybe}\n", "no-preference"),
        (b"answers: {coins: picture}\n", "Did you mean 'coin'"),
        (b"levels: {pyton: 2}\n", "Did you mean 'python'"),
        (b"colour: red\n", "there is no field 'colour'"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"stands: wizard\n", "'wizard'"),
        (b"x: " + b"y" * 1_500_000, "larger"),
    ],
)
def test_answers_files_that_are_wrong(run, tmp_path, content, words) -> None:
    file = write(tmp_path / "answers.yaml", content)
    found = run("quiz", "--answers", file)
    assert found.code == 2
    assert found.out == ""
    assert words in found.err
    assert "answers.yaml" in found.err
    assert "Traceback" not in found.err
    assert not (tmp_path / "home").exists()


def test_a_directory_and_a_huge_file(run, tmp_path) -> None:
    assert "is a directory" in run("quiz", "--answers", str(tmp_path)).err
    with (tmp_path / "huge.yaml").open("wb") as file:
        file.truncate(50_000_000)
    found = run("quiz", "--answers", str(tmp_path / "huge.yaml"))
    assert found.code == 2
    assert "larger than" in found.err


def test_all_mistakes_of_a_file_come_at_once(run, tmp_path) -> None:
    file = write(tmp_path / "a.yaml", "answers: {coin: x, cion: y}\nlevels: {pyton: 1}\n")
    found = run("quiz", "--answers", file)
    assert "3 mistakes" in found.err
    assert found.err.count("line 1") == 2
    assert found.err.count("line 2") == 1


def test_hostile_names_never_reach_the_terminal(run, tmp_path) -> None:
    file = write(tmp_path / "\x1b[31mred.yaml", "answers: {'[bold]coin': '\u202ex'}")
    found = run("quiz", "--answers", file)
    assert found.code == 2
    assert "\x1b" not in found.err
    assert "\u202e" not in found.err
    found = run("compare", "[red]\x1b]0;title\x07", "mle")
    assert "\x1b" not in found.err


def test_standard_input_holds_answers(run) -> None:
    text = Path(SAMPLE).read_text()
    found = run("quiz", "--answers", "-", "--json", stdin=text)
    assert found.code == 0
    assert found.json["complete"]
    wrong = run("quiz", "--answers", "-", stdin="levels: {x: 1}")
    assert wrong.code == 2
    assert "standard input, line 1" in wrong.err

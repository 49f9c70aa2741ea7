"""Somebody's code against cases: right, wrong, broken, endless, greedy."""

from __future__ import annotations

import pytest

from careerpath.catalog.interview import Case, Code
from careerpath.errors import UserError
from careerpath.interview.run_cases import find_node, run_cases

CODE = Code(
    "total",
    {"python": "def total(numbers):\n    pass\n", "javascript": "function total(numbers) {}\n"},
    {"python": "def total(numbers):\n    return sum(numbers)\n", "javascript": "-"},
    [Case([[1, 2]], 3), Case([[]], 0)],
    [Case([[5]], 5), Case([[-1, 1]], 0), Case([[2, 2, 2]], 6), Case([[0]], 0)],
)
LANGUAGES = [
    "python",
    pytest.param("javascript", marks=pytest.mark.skipif(not find_node(), reason="no Node here")),
]


def answer(language: str, python: str, javascript: str) -> str:
    return python if language == "python" else javascript


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_answer_passes_all(language: str) -> None:
    text = answer(
        language,
        "def total(n):\n    return sum(n)",
        "const total = n => n.reduce((a, b) => a + b, 0)",
    )
    result = run_cases(CODE, text, language)
    assert (result.passed, result.first_failure) == (6, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_answer_is_shown_with_what_was_expected(language: str) -> None:
    text = answer(
        language, "def total(n):\n    return len(n)", "function total(n) { return n.length; }"
    )
    failed = run_cases(CODE, text, language).first_failure
    assert failed is not None
    assert (failed.given, failed.expected, failed.got) == ("[[1,2]]", "3", "2")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_held_back_cases_show(language: str) -> None:
    text = answer(
        language,
        "def total(n):\n    return 3 if n == [1, 2] else 0",
        "function total(n) { return n.length === 2 && n[0] === 1 ? 3 : 0; }",
    )
    failed = run_cases(CODE, text, language).first_failure
    assert failed is not None
    assert failed.held_back


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("python", "javascript", "said"),
    [
        ("def total(n:", "function total(n {", "SyntaxError"),
        ("x = 1", "let x = 1", "there is no function total"),
        ("", "", "there is no function total"),
        ("raise SystemExit", "throw new Error('no')", ""),
    ],
)
def test_what_cannot_be_run_is_said(language: str, python: str, javascript: str, said: str) -> None:
    result = run_cases(CODE, answer(language, python, javascript), language)
    assert result.results == []
    assert said in result.problem


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_is_told_with_its_line(language: str) -> None:
    text = answer(
        language, "def total(n):\n    return n[9]", "function total(n) {\n  return n[9].x;\n}"
    )
    failed = run_cases(CODE, text, language).first_failure
    assert failed is not None
    assert "(line 2)" in failed.stopped


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_failing_case_printed_is_shown_with_it(language: str) -> None:
    text = answer(
        language,
        "print('at the start')\n"
        "def total(n):\n    print('got', n)\n    return 3 if n == [1, 2] else 1",
        "console.log('at the start');\n"
        "function total(n) { console.log('got', n); return n.length === 2 ? 3 : 1; }",
    )
    result = run_cases(CODE, text, language)
    failed = result.first_failure
    assert failed is not None
    assert failed.printed == "got []"
    assert result.results[0].printed.split("\n")[0] in ("got [1, 2]", "got [ 1, 2 ]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_much_that_was_printed_is_cut_and_cleaned(language: str) -> None:
    text = answer(
        language,
        "def total(n):\n    print('\\x1b[31m' + 'x' * 999)\n    for i in range(99): print(i)",
        "function total(n) { console.log('\\x1b[31m' + 'x'.repeat(999));"
        " for (let i = 0; i < 99; i++) console.log(i); }",
    )
    failed = run_cases(CODE, text, language).first_failure
    assert failed is not None
    lines = failed.printed.split("\n")
    assert lines[0].startswith("[31mxxx")
    assert (len(lines[0]), len(lines), lines[-1]) == (200, 9, "and 92 more lines")


def test_an_answer_that_closes_its_output_is_judged_all_the_same() -> None:
    text = "import sys\nsys.stdout.close()\ndef total(n):\n    return sum(n)"
    assert run_cases(CODE, text, "python").holds


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_endless_loop_is_stopped(language: str) -> None:
    text = answer(
        language,
        "def total(n):\n    print(n)\n    while 1: pass",
        "function total(n) { console.log(n); for (;;); }",
    )
    failed = run_cases(CODE, text, language).first_failure
    assert failed is not None
    assert failed.printed.replace(" ", "") == "[1,2]"
    assert "not finished after" in failed.stopped


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import os\ndef total(n):\n    while 1: os.fork()", "more than 8 processes"),
        ("def total(n):\n    while 1: print('x' * 99999)", "printed too much"),
        ("def total(n):\n    return input()", "EOFError"),
        ("def total(n):\n    import os; os._exit(7)", "ended with code 7"),
        (
            "import socket\ndef total(n):\n    socket.create_connection(('192.0.2.1', 80))",
            "no netw",
        ),
        ("def total(n):\n    return bytearray(10**10)", "MemoryError"),
        ("def total(n):\n    return object()", "not JSON serializable"),
    ],
)
def test_code_that_misbehaves_is_told(text: str, said: str) -> None:
    failed = run_cases(CODE, text, "python").first_failure
    assert failed is not None
    assert said in failed.stopped, failed


@pytest.mark.skipif(not find_node(), reason="no Node here")
def test_javascript_that_prints_without_end_is_stopped() -> None:
    loop = "for (;;) console.log('x'.repeat(999));"
    text = f"function total(n) {{ console.dir(n); console.time(); {loop} }}"
    failed = run_cases(CODE, text, "javascript").first_failure
    assert failed is not None
    assert failed.stopped == "printed too much"
    assert failed.printed.startswith("[ 1, 2 ]")
    assert len(failed.printed) < 2000


@pytest.mark.skipif(not find_node(), reason="no Node here")
@pytest.mark.parametrize("word", ["require", "process", "fetch", "WebSocket", "Deno"])
def test_javascript_has_the_language_and_nothing_else(word: str) -> None:
    text = f"function total(n) {{ return typeof {word}; }}"
    failed = run_cases(CODE, text, "javascript").first_failure
    assert failed is not None
    assert failed.got == '"undefined"'


def test_nothing_of_ours_is_in_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "seen")
    text = "import os\ndef total(n):\n    return 'SECRET_TOKEN' in os.environ"
    failed = run_cases(CODE, text, "python").first_failure
    assert failed is not None
    assert failed.got == "false"


def test_without_node_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careerpath.interview.run_cases.find_node", lambda: None)
    with pytest.raises(UserError, match="needs Node"):
        run_cases(CODE, "", "javascript")

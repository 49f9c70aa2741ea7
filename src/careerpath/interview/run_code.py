"""A coding question in a folder of one's own, run at each save if wanted."""

from __future__ import annotations

import time
from pathlib import Path

from careerpath.catalog.interview import MockQuestion
from careerpath.catalog.opening import open_catalog
from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean, quote, read_file
from careerpath.interview.results import CodeResult
from careerpath.interview.run_cases import LANGUAGES, run_cases
from careerpath.terminal.json_output import to_json
from careerpath.terminal.options import quoted_folder
from careerpath.terminal.screen import Screen

PAUSE = 0.5
"""Seconds between two looks for a saved file."""


def practise_code(
    word: str | None,
    folder: Path | None,
    language: str,
    watch: bool,
    data: Path | None,
    json: bool,
) -> None:
    """Lay a question's file if it is not there, else run it; list the questions without a word."""
    screen = Screen(json)
    catalog = open_catalog(data)
    questions = {key: each for key, each in catalog.mocks.items() if each.code is not None}
    if word is None:
        return _list(screen, questions, json)
    question = _find(word, questions)
    code = question.code
    if language not in LANGUAGES:
        message = f"There is no language {quote(language)} here."
        raise UserError("bad-language", message, f"Use {', '.join(LANGUAGES)}.")
    if code is None or language not in code.start:
        message = f"{question.id} is not there in {language}."
        raise UserError("bad-language", message, "Use python.")
    path = (folder or Path()) / f"{question.id.replace('-', '_')}{LANGUAGES[language]}"
    laid = not path.exists()
    if laid:
        _lay(path, question, language)
    if laid and not watch:
        return _show_question(screen, question, path, json, folder)
    if watch:
        return _watch(screen, question, path, language)
    result = run_cases(code, read_file(path), language)
    if json:
        return screen.show_json(to_json("interview-code", result))
    return _show_result(screen, question, result)


def _list(screen: Screen, questions: dict[str, MockQuestion], json: bool) -> None:
    if json:
        facts = [
            {"id": each.id, "title": each.title, "level": each.level, "minutes": each.minutes}
            for each in questions.values()
        ]
        return screen.show_json(to_json("interview-code", {"questions": facts}))
    from careerpath.interview.view_code import view_questions

    screen.show(view_questions(list(questions.values()), screen.look))
    first = next(iter(questions), "ID")
    return screen.next(f"careerpath interview code {first}", "lay its file here")


def _find(word: str, questions: dict[str, MockQuestion]) -> MockQuestion:
    import difflib

    for key in (word, f"coding-{word}"):
        if key in questions:
            return questions[key]
    near = difflib.get_close_matches(f"coding-{word.removeprefix('coding-')}", questions, 2, 0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else "careerpath interview code lists them."
    raise UserError("unknown-question", f"There is no coding question {quote(word)}.", hint)


def _lay(path: Path, question: MockQuestion, language: str) -> None:
    code = question.code
    assert code is not None
    mark = "#" if language == "python" else "//"
    head = "".join(f"{mark} {line}".rstrip() + "\n" for line in question.ask.splitlines())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(f"{head}\n{code.start['python' if language == 'python' else 'javascript']}")
    except OSError as error:
        message = f"{clean(str(path))} cannot be written: {error.strerror or error}."
        raise CannotError("cannot-write", message, "Name a folder that you may write to.") from None


def _show_question(
    screen: Screen, question: MockQuestion, path: Path, json: bool, folder: Path | None
) -> None:
    if json:
        facts = {"question": question.id, "file": str(path), "laid": True}
        return screen.show_json(to_json("interview-code", facts))
    from careerpath.interview.view_code import view_laid
    from careerpath.interview.view_mock import view_question

    screen.show(view_question(question, (1, 1), screen.look), view_laid(clean(str(path))))
    where = "" if folder is None else f" {quoted_folder(folder)}"
    again = f"careerpath interview code {question.id}{where} --watch"
    return screen.next(again, "run the cases at each save")


def _show_result(screen: Screen, question: MockQuestion, result: CodeResult) -> None:
    from careerpath.interview.view_mock import view_code_result, view_rubric

    screen.show(view_code_result(result, screen.look))
    if result.results and result.first_failure is None:
        screen.show(view_rubric(question, screen.look))
        return screen.next("careerpath interview code", "take the next one")
    return screen.next(f"careerpath interview code {question.id} --watch", "run at each save")


def _watch(screen: Screen, question: MockQuestion, path: Path, language: str) -> None:
    """Run the cases at each save until all pass; Ctrl-C leaves."""
    code = question.code
    assert code is not None
    screen.say(f"I run {clean(path.name)} at each save. Ctrl-C leaves.")
    before: tuple[int, int] | None = None
    while True:
        try:
            status = path.stat()
        except OSError:
            time.sleep(PAUSE)
            continue
        now = (status.st_mtime_ns, status.st_size)
        if now != before:
            before = now
            result = run_cases(code, read_file(path), language)
            if result.results and result.first_failure is None:
                return _show_result(screen, question, result)
            from careerpath.interview.view_mock import view_code_result

            screen.show(view_code_result(result, screen.look))
        time.sleep(PAUSE)

"""A coding question in a folder of one's own, run at each save if wanted."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from careerpath.catalog.interview import MockQuestion
from careerpath.catalog.opening import open_catalog
from careerpath.errors import CannotError, UserError
from careerpath.intake.text import clean, clean_name, quote, read_file
from careerpath.interview.comments import with_question
from careerpath.interview.results import CodeResult
from careerpath.interview.run_cases import LANGUAGES, run_cases
from careerpath.person.practice import Coded, load_practice, note_event
from careerpath.person.store import Store
from careerpath.terminal.clock import current_time
from careerpath.terminal.json_output import to_json
from careerpath.terminal.options import quoted
from careerpath.terminal.screen import Screen

PAUSE = 0.5
"""Seconds between two looks for a saved file."""


@dataclass(frozen=True, slots=True)
class Place:
    """A question, the file that it is answered in, the language, and how that is typed again."""

    question: MockQuestion
    path: Path
    language: str
    command: str


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
    place = _find_place(_find(word, questions), folder, language)
    laid = not place.path.exists()
    if laid:
        _lay(place)
    if laid and not watch:
        return _show_question(screen, place, json)
    if watch:
        return _watch(screen, place, questions)
    result = _run(place)
    if json:
        return screen.show_json(to_json("interview-code", result))
    return _show_result(screen, place, result, questions)


def _solved() -> set[str]:
    """Return the ids of the questions of which all cases passed once."""
    events = load_practice(Store()).events
    return {each.question for each in events if isinstance(each, Coded) and each.passed == each.of}


def _list(screen: Screen, questions: dict[str, MockQuestion], json: bool) -> None:
    solved = _solved()
    if json:
        facts = [
            {
                "id": each.id,
                "title": each.title,
                "level": each.level,
                "minutes": each.minutes,
                "solved": each.id in solved,
            }
            for each in questions.values()
        ]
        return screen.show_json(to_json("interview-code", {"questions": facts}))
    from careerpath.interview.view_code import view_questions

    screen.show(view_questions(list(questions.values()), solved, screen.look))
    return screen.next(f"careerpath interview code {_next(questions, solved)}", "lay its file here")


def _next(questions: dict[str, MockQuestion], solved: set[str]) -> str:
    """Return the easiest question that is not solved yet."""
    order = {"junior": 0, "mid": 1, "senior": 2}
    left = [each for each in questions.values() if each.id not in solved] or [*questions.values()]
    return min(left, key=lambda each: (order[each.level], each.minutes, each.id)).id


def _find(word: str, questions: dict[str, MockQuestion]) -> MockQuestion:
    import difflib

    for key in (word, f"coding-{word}"):
        if key in questions:
            return questions[key]
    near = difflib.get_close_matches(f"coding-{word.removeprefix('coding-')}", questions, 2, 0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else "careerpath interview code lists them."
    raise UserError("unknown-question", f"There is no coding question {quote(word)}.", hint)


def _find_place(question: MockQuestion, folder: Path | None, language: str) -> Place:
    code = question.code
    if language not in LANGUAGES:
        message = f"There is no language {quote(language)} here."
        raise UserError("bad-language", message, f"Use {', '.join(LANGUAGES)}.")
    if code is None or language not in code.start:
        message = f"{question.id} is not there in {language}."
        raise UserError("bad-language", message, "Use python.")
    path = (folder or Path()) / f"{question.id.replace('-', '_')}{LANGUAGES[language]}"
    where = "" if folder is None else f" {quoted(folder)}"
    also = "" if language == "python" else f" --language {language}"
    return Place(question, path, language, f"careerpath interview code {question.id}{where}{also}")


def _lay(place: Place) -> None:
    try:
        place.path.parent.mkdir(parents=True, exist_ok=True)
        with place.path.open("x", encoding="utf-8") as file:
            file.write(with_question(place.question, place.language))
    except OSError as error:
        message = f"{clean_name(place.path)} cannot be written: {error.strerror or error}."
        raise CannotError("cannot-write", message, "Name a folder that you may write to.") from None


def _run(place: Place) -> CodeResult:
    """Run the cases and note how they went."""
    code = place.question.code
    assert code is not None
    result = run_cases(code, read_file(place.path), place.language)
    of = result.cases or len(code.cases) + len(code.held)
    coded = Coded(current_time(), place.question.id, place.language, result.passed, of)
    note_event(Store(), coded)
    return result


def _show_question(screen: Screen, place: Place, json: bool) -> None:
    if json:
        facts = {"question": place.question.id, "file": str(place.path), "laid": True}
        return screen.show_json(to_json("interview-code", facts))
    from careerpath.interview.view_code import view_laid
    from careerpath.interview.view_mock import view_question

    screen.show(view_question(place.question, (1, 1), screen.look))
    screen.show(view_laid(clean_name(place.path)))
    return screen.next(f"{place.command} --watch", "run the cases at each save")


def _show_result(
    screen: Screen, place: Place, result: CodeResult, questions: dict[str, MockQuestion]
) -> None:
    from careerpath.interview.view_mock import view_code_result, view_rubric

    screen.show(view_code_result(result, screen.look))
    if result.holds:
        screen.show(view_rubric(place.question, "", screen.look))
        following = _next(questions, _solved())
        return screen.next(f"careerpath interview code {following}", "take the next one")
    return screen.next(f"{place.command} --watch", "run at each save")


def _watch(screen: Screen, place: Place, questions: dict[str, MockQuestion]) -> None:
    """Run the cases at each save until all pass; Ctrl-C leaves."""
    screen.say(f"I run {clean(place.path.name)} at each save. Ctrl-C leaves.")
    before: tuple[int, int] | None = None
    while True:
        try:
            status = place.path.stat()
        except OSError:
            time.sleep(PAUSE)
            continue
        now = (status.st_mtime_ns, status.st_size)
        if now != before:
            before = now
            result = _run(place)
            if result.holds:
                return _show_result(screen, place, result, questions)
            from careerpath.interview.view_mock import view_code_result

            screen.show(view_code_result(result, screen.look))
        time.sleep(PAUSE)

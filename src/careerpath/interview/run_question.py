"""One question of a mock: the answer, what is asked next, the rubric to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from careerpath.catalog.interview import MockQuestion
from careerpath.interview.export_transcript import Told
from careerpath.interview.results import CodeResult
from careerpath.interview.run_answer import Given, mend_answer, take_answer
from careerpath.interview.run_cases import run_cases
from careerpath.interview.run_clock import wait_for_enter
from careerpath.interview.run_transcript import Transcript
from careerpath.interview.score import Answered, score_answer
from careerpath.person.practice import Mocked, note_event
from careerpath.person.store import Store
from careerpath.terminal.clock import current_time
from careerpath.terminal.prompts import Choice, Prompts
from careerpath.terminal.screen import Screen
from careerpath.terminal.writing import Stopped

STRICT = "Be as strict as somebody who does not know you. What was half there was not there."


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a mock is held: screen and prompts, what is kept where, the role by its id.

    `languages` are those that code can be written in.
    """

    screen: Screen
    store: Store
    prompts: Prompts
    transcript: Transcript
    role: str
    languages: Sequence[str]


def put_question(desk: Desk, question: MockQuestion, place: tuple[int, int]) -> Answered | None:
    """Put one question and return what was there of its rubric; None where it was skipped.

    `place` is its number and the number of all.
    """
    from careerpath.interview.view_mock import view_follow_ups, view_question, view_rubric

    screen, prompts = desk.screen, desk.prompts
    screen.show(view_question(question, place, screen.look))
    try:
        given = take_answer(screen, prompts, question, desk.languages)
    except Stopped as stopped:
        if stopped.text.strip():
            desk.transcript.note(Told(question, stopped.text, 0))
        raise
    if given is None:
        return None
    given, result = _run(screen, prompts, question, given)
    minutes = round(given.seconds / 60)
    told = Told(question, given.text, minutes, given.language, result)
    desk.transcript.note(told)
    screen.show(view_follow_ups(question, screen.look))
    screen.say("", "Answer these aloud as well. Enter: what a strong answer holds.")
    more = wait_for_enter(question.minutes, quiet=True)
    screen.show(view_rubric(question, "" if question.code else given.text, screen.look))
    answered = _tick(prompts, question, works=result is None or result.holds)
    desk.transcript.note(msgspec.structs.replace(told, ticked=answered.ticked))
    score = score_answer(answered)
    event = Mocked(
        current_time(),
        question.id,
        question.kind,
        desk.role,
        question.level,
        question.skill,
        answered.ticked,
        len(question.rubric),
        score.percent,
        score.dimensions,
        round((given.seconds + more) / 60),
    )
    note_event(desk.store, event)
    screen.say(f"{len(answered.ticked)} of {len(question.rubric)} were there.")
    return answered


def _tick(prompts: Prompts, question: MockQuestion, works: bool) -> Answered:
    points = [Choice(str(n), point.says) for n, point in enumerate(question.rubric)]
    half = "" if works else " Your code does not pass its cases, so technical points count half."
    ticked = prompts.tick(STRICT + half, "What was in your answer?", points)
    return Answered(question, [int(key) for key in ticked], works)


def _run(
    screen: Screen, prompts: Prompts, question: MockQuestion, given: Given
) -> tuple[Given, CodeResult | None]:
    """Run written code, as often as it is mended; return the last answer and how it went."""
    from careerpath.interview.view_mock import view_code_result

    if question.code is None or not given.text:
        return given, None
    while True:
        result = run_cases(question.code, given.text, given.language)
        screen.show(view_code_result(result, screen.look))
        if result.holds:
            return given, result
        ways = [Choice("mend", "Mend it and run it again"), Choice("on", "Go on as it is")]
        note = "In an interview you would look again."
        if prompts.choose(note, "And now?", ways, "mend") == "on":
            return given, result
        given = mend_answer(screen, question, given)

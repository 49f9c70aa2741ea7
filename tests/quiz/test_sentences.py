"""Whatever somebody answers, the result is told in whole sentences and fits the screen."""

from __future__ import annotations

import io
import re
from datetime import date
from random import Random

import pytest
from rich.console import Console
from rich.theme import Theme

from careerpath.advice.said import find_origin, take_said
from careerpath.drawing.titles import Titles
from careerpath.person.answers import Answers
from careerpath.quiz import sentences
from careerpath.quiz.result import QuizResult, advise
from careerpath.quiz.run_result import show_result
from careerpath.terminal.look import PLAIN, STYLES, UNICODE, Look
from tests.strategies import CATALOG, CONTENTS, QUESTIONS, ROLES

TITLES = Titles(CATALOG.roles, CATALOG.skills, CATALOG.questions)
PEOPLE = 200
WIDTHS = (40, 60, 80, 120)
TODAY = date(2026, 12, 1)

SLIPS = {
    "an empty list": re.compile(r"\(\)|\"\"|: \.|, \.|,,|: ;|\[\]"),
    "None": re.compile(r"\bNone\b(?! of)"),
    "a space before a mark": re.compile(r" [,.;:!?](?=\s|$)"),
    "two full stops": re.compile(r"(?<!\.)\.\.(?!\.)"),
    "a word twice": re.compile(r"\b(a|an|the|of|to|and|is|in|for|you) \1\b", re.IGNORECASE),
    "a after a vowel": re.compile(r"\ba [aeiAEIO][a-z]+ engineer"),
    "one hours": re.compile(r"\b1 (hours|questions|answers)\b"),
    "an id": re.compile(
        r"\b(" + "|".join(k for k in (*CATALOG.skills, *ROLES, *QUESTIONS) if "-" in k) + r")\b"
    ),
}
HARMLESS = re.compile(r"careerpath compare( [a-z]+(-[a-z]+)*)+|careerpath \S+( \S+)?|command-line")
"""What looks like an id and is a command, or an adjective."""


def draw_person(seed: int) -> Answers:
    """Return somebody who follows some role more or less, from anywhere, in any situation."""
    rng = Random(seed)
    quick = rng.random() < 0.2
    follows = rng.choice([0, 0.5, 0.8, 1])
    wants = ROLES[rng.choice(sorted(ROLES))].wants
    left_out = rng.choice([0, 0, 0.1, 0.5])
    answers = {}
    for key in CATALOG.quick_questions if quick else QUESTIONS:
        points = QUESTIONS[key].points
        worth = {
            option: sum(n * wants.get(name, 0) for name, n in points(option).items())
            for option in QUESTIONS[key].option_ids()
        }
        if rng.random() >= left_out:
            liked = max(worth, key=lambda option: worth[option])
            answers[key] = liked if rng.random() < follows else rng.choice(list(worth))
    skills = rng.sample(sorted(CATALOG.skills), rng.choice([0, 3, 12, 40]))
    return Answers(
        answers=answers,
        levels={key: rng.randint(0, 4) for key in skills},
        hours_per_week=rng.choice([1, 2.5, 5, 8, 10, 12]),
        start=date(2026, 12, rng.randint(1, 28)),
        days=rng.choice([None, "vary", ["sat"], ["mon", "wed"], ["tue", "thu", "sat", "sun"]]),
        stands=rng.choice([None, *ROLES, *CATALOG.backgrounds]),
        stage=rng.choice([None, "pupil", "student", "working", "between"]),
        aim=rng.choice([None, "decide", "prepare", "job", "grow"]),
        language=rng.choice([None, *CATALOG.languages]),
        applications=rng.choice([None, 0, 40]),
        replies=rng.choice([None, 0, 2]),
        quick=quick,
    )


class Recorder:
    """A screen of some width that keeps what it is shown."""

    def __init__(self, width: int, plain: bool = False) -> None:
        self.look = Look(width, PLAIN if plain else UNICODE, plain)
        self.out = Console(file=io.StringIO(), theme=Theme(STYLES), width=width, color_system=None)

    def show(self, *parts: object) -> None:
        for part in parts:
            self.out.print(part, markup=False, highlight=False, emoji=False)

    def lines(self) -> list[str]:
        text = self.out.file.getvalue()  # type: ignore[attr-defined]
        return [line.rstrip() for line in text.splitlines()]


def said_by(result: QuizResult, given: Answers) -> list[str]:
    """Return every sentence that is made for somebody."""
    origin = find_origin(given.stands, CATALOG)
    step = result.recommendation.first_step
    found = [
        sentences.direction(result, TITLES),
        *sentences.reasons(result, TITLES),
        sentences.against(result, TITLES),
        sentences.brought(result, TITLES, origin),
        f"{sentences.lacking(result, TITLES)}.",
        sentences.distance(result, TITLES),
        *(sentences.flip(each, TITLES) for each in (*result.duel.flips, *result.headline.flips)),
        sentences.pair(result.duel, TITLES),
        sentences.pair(result.headline, TITLES),
        *([step.why] if step else []),
    ]
    return [each for each in found if each not in ("", ".")]


def slips(text: str) -> list[str]:
    plain = HARMLESS.sub("", text)
    found = {name: form.search(plain) for name, form in SLIPS.items()}
    return [
        f"{name}: {plain[max(m.start() - 40, 0) : m.end() + 20]}" for name, m in found.items() if m
    ]


def test_the_rules_notice_slips() -> None:
    for text in ("None leads.", "You bring: .", "a a post", "well ..", "x , y", "for 1 hours"):
        assert slips(text)
    assert not slips("You bring: SQL. Ten minutes, then a post.")


@pytest.mark.parametrize("part", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (1, 2, 3))])
def test_every_sentence_is_whole(part: int) -> None:
    for seed in range(part, PEOPLE, 4):
        given = draw_person(seed)
        result = advise(take_said(given, CATALOG, TODAY), CONTENTS)
        for sentence in said_by(result, given) if result.complete else []:
            assert sentence == " ".join(sentence.split()), (seed, sentence)
            assert sentence[0].isupper() or sentence[0] == "p", (seed, sentence)  # pandas
            assert sentence[-1] in '."', (seed, sentence)
            assert not slips(sentence), seed


def shown(given: Answers, result: QuizResult, width: int, plain: bool = False) -> list[str]:
    screen = Recorder(width, plain)
    show_result(screen, CATALOG, given, result, full=False, own=False)  # type: ignore[arg-type]
    return screen.lines()


def check_screens(seed: int) -> None:
    given = draw_person(seed)
    result = advise(take_said(given, CATALOG, TODAY), CONTENTS)
    for width in WIDTHS:
        lines = shown(given, result, width)
        assert max(map(len, lines)) <= width, (seed, width)
        if width == 80:
            first = "\n".join(lines).split("\nWhat fits, what is there")[0].rstrip()
            assert len(first.splitlines()) <= 24, seed
    aloud = " ".join(" ".join(shown(given, result, 80, plain=True)).split())
    assert not slips(aloud), seed


@pytest.mark.parametrize("seed", range(0, PEOPLE, 20))
def test_every_screen_fits(seed: int) -> None:
    check_screens(seed)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_every_screen_of_many_fits(part: int) -> None:
    for seed in range(part, PEOPLE, 4):
        check_screens(seed)

"""The pages of the quiz: what each asks, and how its answer is shown again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.quiz import NO_PREFERENCE
from careerpath.person.answers import (
    DEFAULT_HOURS,
    check_hours_fit,
    parse_day,
    parse_days,
    parse_hours,
)
from careerpath.plan.run_asking import AIMS, STAGES
from careerpath.terminal.prompts import BACK, Choice, Prompts

SKIP, STOP = "<skip>", "<stop>"
"""What a person can do besides answering; no id of content looks like this."""

WORDS = {"back": BACK, "skip": SKIP, "stop": STOP}
"""The same, as words that can be typed where a line is asked for."""

OTHERWISE = ("other-field", "other")
"""The background and the language of those who find none that fits."""

NOT_ANSWERED = "not answered"

Part = Literal["answers", "levels", "context"]


@dataclass(frozen=True, slots=True)
class Page:
    """One thing to ask: a choice, or a line that `check` accepts."""

    part: Part
    id: str
    title: str
    text: str
    choices: Sequence[Choice] = ()
    default: str = ""
    check: Callable[[str], object] | None = None

    def ask(self, prompts: Prompts, note: str, now: str | None, back: bool) -> str:
        """Return the answer, or one of BACK, SKIP and STOP."""
        if self.check is not None:
            words = [word for word in WORDS if back or word != "back"]
            typed = prompts.ask(note, self.text, now or self.default, self.check, words)
            return WORDS.get(typed, typed)
        ways = [Choice(SKIP, "Skip this question", otherwise=True)]
        if back:
            ways.append(Choice(BACK, "Go back", otherwise=True))
        ways.append(Choice(STOP, "Stop here, keep my answers", otherwise=True))
        return prompts.choose(note, self.text, [*self.choices, *ways], now)

    def shown(self, now: str | None) -> str:
        """Return an answer as it is shown in the summary."""
        if now is None:
            return NOT_ANSWERED
        return next((choice.text for choice in self.choices if choice.id == now), now)


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes pages from the content, and from what was said of the hours."""

    catalog: Catalog
    today: date
    context: dict[str, str]

    def situation(self) -> list[Page]:
        """Return what is asked first: where somebody comes from, and what the 90 days are for."""
        pages = [
            self.stands(),
            _words("stage", "Where you are", "Where are you in life?", STAGES),
            _words("aim", "What for", "What shall the 90 days be for?", AIMS),
            self.language(),
        ]
        if self.context.get("aim") == "job":
            pages += [
                self._count("applications", "Applications", "How many applications did you send?"),
                self._count("replies", "Answers", "And how many of them led to a talk or a call?"),
            ]
        return pages

    def preference(self, key: str) -> Page:
        """Return the page of a question about wants."""
        question = self.catalog.questions[key]
        choices = [Choice(option.id, option.text) for option in question.options]
        choices.append(Choice(NO_PREFERENCE, "No preference"))
        title = question.topic[0].upper() + question.topic[1:]
        return Page("answers", key, title, question.text, choices)

    def level(self, key: str) -> Page:
        """Return the page of a skill, with its levels in its own words."""
        skill = self.catalog.skills[key]
        choices = [Choice(str(number), text) for number, text in enumerate(skill.levels)]
        text = f"{skill.title}: which is true of you today?"
        return Page("levels", key, skill.title, text, choices)

    def stands(self) -> Page:
        """Return the page that asks where somebody comes from: any background or role."""
        choices = [
            *(
                Choice(key, each.title, each.names, otherwise=key in OTHERWISE)
                for key, each in self.catalog.backgrounds.items()
            ),
            *(Choice(key, role.title, role.aliases) for key, role in self.catalog.roles.items()),
        ]
        choices.sort(key=lambda each: each.text.casefold())
        text = "What is your work, or what was it last? Type to find it: nurse, tester, pupil ..."
        return Page("context", "stands", "Your work", text, choices)

    def language(self) -> Page:
        """Return the page that asks for the language that somebody knows best."""
        choices = [
            Choice(key, each.title, each.names, otherwise=key in OTHERWISE)
            for key, each in self.catalog.languages.items()
        ]
        text = "Which programming language do you know best?"
        return Page("context", "language", "Best language", text, choices)

    def _count(self, key: str, title: str, text: str) -> Page:
        return Page("context", key, title, text, (), "0", parse_count)

    def hours(self) -> Page:
        """Return the page that asks for hours a week."""
        text = "How many hours a week can you give to this, in a normal week?"
        default = f"{DEFAULT_HOURS:g}"
        return Page("context", "hours", "Hours a week", text, (), default, parse_hours)

    def days(self) -> Page:
        """Return the page that asks for the days of study."""

        def check(typed: str) -> None:
            hours = parse_hours(self.context.get("hours") or f"{DEFAULT_HOURS:g}")
            days = parse_days(typed)
            check_hours_fit(hours, range(7) if days == "vary" else days)

        text = "On which days? all, weekdays, weekend, mon-thu, tue,sat, or vary."
        return Page("context", "days", "Study days", text, (), "all", check)

    def start(self) -> Page:
        """Return the page that asks for the first day."""
        text = "On which day do you begin? today, tomorrow, next monday, or year-month-day."
        return Page("context", "start", "First day", text, (), "today", self._check_day)

    def _check_day(self, typed: str) -> None:
        parse_day(typed, self.today)


def parse_count(text: str) -> int:
    """Return a number of applications; UserError for anything else."""
    from careerpath.errors import UserError
    from careerpath.intake.text import quote

    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise UserError("bad-count", f"{quote(text)} is no number.", "Write it in digits, as 40.")
    return int(text)


def _words(key: str, title: str, text: str, words: dict[str, str]) -> Page:
    return Page("context", key, title, text, [Choice(name, said) for name, said in words.items()])

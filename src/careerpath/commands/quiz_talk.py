"""The quiz's conversation: which page comes next, and what each answer changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from careerpath.advice.fit import rank_fits
from careerpath.advice.headline import PAIR
from careerpath.advice.level_questions import choose_level_skills
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.quiz import NO_PREFERENCE
from careerpath.person.answers import (
    DEFAULT_HOURS,
    WEEKDAYS,
    Answers,
    check_hours_fit,
    parse_date,
    parse_days,
    parse_hours,
)
from careerpath.terminal.prompts import Choice, Prompts

BACK, SKIP = "<back>", "<skip>"
SECONDS = {"answers": 12, "levels": 8, "context": 8}
"""About how long a page of each kind takes."""

LEVELS_EXPECTED = 12

Save = Callable[[Answers], None]


@dataclass(frozen=True, slots=True)
class Page:
    """One thing to ask: its part of the quiz, its id, and how."""

    part: str
    id: str
    ask: Callable[[str], str]


@dataclass(slots=True)
class Talk:
    """A conversation. `said` grows with each answer and is kept after each."""

    catalog: Catalog
    prompts: Prompts
    asked: tuple[str, ...]
    today: date
    keep: Save
    answers: dict[str, str] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    context: dict[str, str] = field(default_factory=dict)
    _skills: list[str] = field(default_factory=list)

    def run(self, given: Answers) -> Answers:
        """Ask every page, beginning with the first that has no answer. Returns what was said."""
        self._take_over(given)
        passed = self._answered()
        place = 0
        pages = self._pages()
        while place < len(pages) and pages[place].id in passed:
            place += 1
        while place < len(pages):
            page = pages[place]
            reply = page.ask(self._note(place, pages))
            if reply == BACK:
                place = max(place - 1, 0)
                continue
            self._note_reply(page, reply)
            self.keep(self.said())
            place += 1
            if place == len(self.asked):  # the preferences are known: now the levels are
                pages = self._pages()
        return self.said()

    def said(self) -> Answers:
        """Return everything that was said so far."""
        hours, days, start = (self.context.get(key) for key in ("hours", "days", "start"))
        return Answers(
            answers=dict(self.answers),
            levels=dict(self.levels),
            hours_per_week=parse_hours(hours) if hours else None,
            start=parse_date(start) if start else None,
            days=parse_days(days) if days else None,
            stands=self.context.get("stands"),
        )

    def _take_over(self, given: Answers) -> None:
        self.answers.update(given.answers)
        self.levels.update(given.levels)
        if given.hours_per_week is not None:
            self.context["hours"] = f"{given.hours_per_week:g}"
        if given.days is not None:
            self.context["days"] = ",".join(given.days)
        if given.start is not None:
            self.context["start"] = given.start.isoformat()
        if given.stands is not None:
            self.context["stands"] = given.stands

    def _answered(self) -> set[str]:
        return {*self.answers, *self.levels, *self.context}

    def _pages(self) -> list[Page]:
        self._skills = self._level_skills()
        return [
            *(Page("answers", key, self._preference(key)) for key in self.asked),
            Page("context", "stands", self._stands),
            *(Page("levels", key, self._level(key)) for key in self._skills),
            Page("context", "hours", self._hours),
            Page("context", "days", self._days),
            Page("context", "start", self._start),
        ]

    def _level_skills(self) -> list[str]:
        """Return the skills to ask for once the preferences are in, else a guess by the pair."""
        roles = self.catalog.roles
        first = [fit.role for fit in rank_fits(roles, self.catalog.questions, self.answers)][:2]
        order = dict.fromkeys([*first[:1], *PAIR, *first[1:]])
        return choose_level_skills([roles[key] for key in order])

    def _note(self, place: int, pages: list[Page]) -> str:
        left = sum(SECONDS[page.part] for page in pages[place:])
        minutes = ceil(left / 60)
        return (
            f"Question {place + 1} of {len(pages)}, "
            f"about {minutes} minute{'' if minutes == 1 else 's'} left"
        )

    def _note_reply(self, page: Page, reply: str) -> None:
        if reply == SKIP:
            for part in (self.answers, self.levels, self.context):
                part.pop(page.id, None)
        elif page.part == "answers":
            self.answers[page.id] = reply
        elif page.part == "levels":
            self.levels[page.id] = int(reply)
        else:
            self.context[page.id] = reply

    def _preference(self, key: str) -> Callable[[str], str]:
        question = self.catalog.questions[key]
        choices = [Choice(option.id, option.text) for option in question.options]
        choices.append(Choice(NO_PREFERENCE, "No preference"))
        return lambda note: self._choose(
            note, question.text, choices, self.answers.get(key), key != self.asked[0]
        )

    def _level(self, key: str) -> Callable[[str], str]:
        skill = self.catalog.skills[key]
        choices = [Choice(str(n), text) for n, text in enumerate(skill.levels)]
        text = f"{skill.title}: which is true of you today?"
        now = self.levels.get(key)
        return lambda note: self._choose(note, text, choices, None if now is None else str(now))

    def _stands(self, note: str) -> str:
        choices = [
            Choice("student", "I am a student, or have not worked yet"),
            Choice("other-field", "I work in another field"),
            *(
                Choice(key, f"I work as {_article(role.title)} {role.title.lower()}")
                for key, role in self.catalog.roles.items()
            ),
        ]
        return self._choose(note, "Where do you stand now?", choices, self.context.get("stands"))

    def _hours(self, note: str) -> str:
        default = self.context.get("hours", f"{DEFAULT_HOURS:g}")
        text = "How many hours a week can you give to this, in a normal week?"
        return self.prompts.ask(note, text, default, parse_hours)

    def _days(self, note: str) -> str:
        def check(typed: str) -> None:
            check_hours_fit(float(self.context.get("hours", DEFAULT_HOURS)), parse_days(typed))

        default = self.context.get("days", "all")
        text = f"On which days? ({','.join(WEEKDAYS)}, or all)"
        return self.prompts.ask(note, text, default, check)

    def _start(self, note: str) -> str:
        default = self.context.get("start", self.today.isoformat())
        return self.prompts.ask(note, "On which day do you begin?", default, parse_date)

    def _choose(
        self, note: str, text: str, choices: list[Choice], now: str | None, back: bool = True
    ) -> str:
        ways = [Choice(SKIP, "Skip this question")]
        if back:
            ways.append(Choice(BACK, "Go back"))
        return self.prompts.choose(note, text, [*choices, *ways], now)


def _article(title: str) -> str:
    return "an" if title[0].lower() in "aeiou" else "a"

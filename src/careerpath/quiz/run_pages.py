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
    WEEKDAYS,
    check_hours_fit,
    parse_date,
    parse_days,
    parse_hours,
)
from careerpath.terminal.prompts import Choice, Prompts

BACK, SKIP, STOP = "back", "skip", "stop"
"""What a person can do at every page besides answering."""

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
            words = (BACK, STOP) if back else (STOP,)
            return prompts.ask(note, self.text, now or self.default, self.check, words)
        ways = [Choice(SKIP, "Skip this question")]
        if back:
            ways.append(Choice(BACK, "Go back"))
        ways.append(Choice(STOP, "Stop here, keep my answers"))
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

    def preference(self, key: str) -> Page:
        """Return the page of a question about wants."""
        question = self.catalog.questions[key]
        choices = [Choice(option.id, option.text) for option in question.options]
        choices.append(Choice(NO_PREFERENCE, "No preference"))
        return Page("answers", key, key.replace("-", " "), question.text, choices)

    def level(self, key: str) -> Page:
        """Return the page of a skill, with its levels in its own words."""
        skill = self.catalog.skills[key]
        choices = [Choice(str(number), text) for number, text in enumerate(skill.levels)]
        text = f"{skill.title}: which is true of you today?"
        return Page("levels", key, skill.title, text, choices)

    def stands(self) -> Page:
        """Return the page that asks where the person stands."""
        choices = [
            Choice("student", "I study, or have not worked yet"),
            Choice("other-field", "I work in another field"),
            *(
                Choice(key, f"I work as {role.with_article}")
                for key, role in self.catalog.roles.items()
            ),
        ]
        return Page("context", "stands", "Where you stand", "Where do you stand now?", choices)

    def hours(self) -> Page:
        """Return the page that asks for hours a week."""
        text = "How many hours a week can you give to this, in a normal week?"
        default = f"{DEFAULT_HOURS:g}"
        return Page("context", "hours", "Hours a week", text, (), default, parse_hours)

    def days(self) -> Page:
        """Return the page that asks for the days of study."""

        def check(typed: str) -> None:
            hours = float(self.context.get("hours", DEFAULT_HOURS))
            check_hours_fit(hours, parse_days(typed))

        text = f"On which days? Type all, or some of {', '.join(WEEKDAYS)}."
        return Page("context", "days", "Study days", text, (), "all", check)

    def start(self) -> Page:
        """Return the page that asks for the first day."""
        text = "On which day do you begin? (year-month-day)"
        default = self.today.isoformat()
        return Page("context", "start", "First day", text, (), default, parse_date)

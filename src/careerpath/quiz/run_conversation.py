"""The quiz's conversation: which page comes next, and what each answer changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from careerpath.advice.direction import choose_goal, rank_for
from careerpath.advice.ladders import Ladders
from careerpath.advice.said import take_known, take_said
from careerpath.catalog.catalog import Catalog
from careerpath.person.answers import Answers, parse_day, parse_days, parse_hours
from careerpath.quiz.level_questions import choose_level_skills
from careerpath.quiz.run_assumed import correct_assumed
from careerpath.quiz.run_pages import SKIP, STOP, Page, Pages
from careerpath.terminal.prompts import BACK, Choice, Prompts

SECONDS = {"answers": 11, "levels": 7, "context": 6}
"""About how long a page of each kind takes, measured by reading aloud."""

DONE = "<done>"
BEST = 2
"""The levels asked for are those of so many best roles, and of the plan's."""

Keep = Callable[[Answers], None]


@dataclass(slots=True)
class Talk:
    """A conversation. What was said grows with each answer and is kept after each."""

    catalog: Catalog
    prompts: Prompts
    asked: tuple[str, ...]
    today: date
    keep: Keep
    said: Answers = field(default_factory=Answers)
    answers: dict[str, str] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    context: dict[str, str] = field(default_factory=dict)
    skipped: set[str] = field(default_factory=set)

    def run(self, given: Answers) -> Answers:
        """Ask every page that has no answer yet, in order. Returns what was said.

        KeyboardInterrupt where the person stops; everything said until then was kept.
        """
        self._take_over(given)
        self._walk(self._next(self._pages(), 0))
        while not self._correct():
            self._walk(len(self._pages()) - 1)
        self.keep(self.now())
        return self.now()

    def _walk(self, place: int) -> None:
        """Ask from one place on, back and forth, until no page is left without an answer."""
        pages = self._pages()
        while place < len(pages):
            reply = self._ask(pages, place)
            at = pages[place].id
            pages = self._pages()  # an answer may ask for other pages
            here = next((n for n, page in enumerate(pages) if page.id == at), place)
            place = max(here - 1, 0) if reply == BACK else self._next(pages, here + 1)

    def _correct(self) -> bool:
        """Show what is assumed and keep what is corrected; return False to go back."""

        def keep(skill: str, level: int) -> None:
            self.levels[skill] = level
            self.keep(self.now())

        known = take_known(self.now(), self.catalog)
        return correct_assumed(self.prompts, self._pages_maker(), known, keep)

    def counts(self) -> dict[str, int]:
        """Return how many pages of each kind there are, as far as that can be known."""
        pages = self._pages()
        return {part: sum(page.part == part for page in pages) for part in SECONDS}

    def minutes(self) -> int:
        """Return about how long the whole conversation takes."""
        return ceil(sum(SECONDS[page.part] for page in self._pages()) / 60)

    def review(self, given: Answers) -> Answers:
        """Show all answers and let any be changed, until the result is asked for."""
        self._take_over(given)
        while True:
            pages = self._pages()
            lines = [
                Choice(page.id, f"{page.title}: {page.shown(self._current(page))}")
                for page in pages
            ]
            chosen = self.prompts.choose(
                "These are your answers.",
                "Change one, or see what they say.",
                [Choice(DONE, "Show the result"), *lines, Choice(BACK, "Go back")],
                DONE,
            )
            if chosen == DONE:
                return self.now()
            last = len(pages) - 1
            place = last if chosen == BACK else [page.id for page in pages].index(chosen)
            self._ask(pages, place, back=True)

    def now(self) -> Answers:
        """Return everything that was said so far."""
        hours, days, start = (self.context.get(key) for key in ("hours", "days", "start"))
        searching = self.context.get("aim") == "job"
        sent, back = (
            int(self.context[key]) if searching and key in self.context else None
            for key in ("applications", "replies")
        )
        return Answers(
            answers=dict(self.answers),
            levels=dict(self.levels),
            proved=self.said.proved,
            tried=self.said.tried,
            hours_per_week=parse_hours(hours) if hours else None,
            start=parse_day(start, self.today) if start else None,
            days=parse_days(days) if days else None,
            stands=self.context.get("stands"),
            stage=self.context.get("stage"),  # type: ignore[arg-type]
            aim=self.context.get("aim"),  # type: ignore[arg-type]
            language=self.context.get("language"),
            applications=sent,
            replies=back,
        )

    def _ask(self, pages: list[Page], place: int, back: bool = False) -> str:
        page = pages[place]
        back = back or place > 0
        reply = page.ask(self.prompts, self._note(pages, place), self._current(page), back)
        if reply == STOP:
            raise KeyboardInterrupt
        if reply != BACK:
            self._note_reply(page, reply)
            self.keep(self.now())
        return reply

    def _next(self, pages: list[Page], place: int) -> int:
        """Return the first place from `place` on whose page has no answer and was not skipped."""
        while place < len(pages) and (
            self._current(pages[place]) is not None or pages[place].id in self.skipped
        ):
            place += 1
        return place

    def _take_over(self, given: Answers) -> None:
        self.said = given
        self.answers.update(given.answers)
        self.levels.update(given.levels)
        for key in ("stands", "stage", "aim", "language", "applications", "replies"):
            if getattr(given, key) is not None:
                self.context[key] = str(getattr(given, key))
        if given.hours_per_week is not None:
            self.context["hours"] = f"{given.hours_per_week:g}"
        if given.days is not None:
            self.context["days"] = "vary" if given.vary else ",".join(given.days)
        if given.start is not None:
            self.context["start"] = given.start.isoformat()

    def _current(self, page: Page) -> str | None:
        if page.part == "levels":
            return str(self.levels[page.id]) if page.id in self.levels else None
        return (self.answers if page.part == "answers" else self.context).get(page.id)

    def _pages_maker(self) -> Pages:
        return Pages(self.catalog, self.today, self.context)

    def _pages(self) -> list[Page]:
        pages = self._pages_maker()
        return [
            *pages.situation(),
            *(pages.preference(key) for key in self.asked),
            *(pages.level(key) for key in self._level_skills()),
            pages.hours(),
            pages.days(),
            pages.start(),
        ]

    def _level_skills(self) -> list[str]:
        """Return the skills to ask for: what the best fits so far and the plan rest on."""
        roles = self.catalog.roles
        said = take_said(self.now(), self.catalog, self.today)
        best = [fit.role for fit in rank_for(said, roles, self.catalog.questions)][:BEST]
        goal = choose_goal(said, roles, self.catalog.questions, Ladders(self.catalog.skills))
        return choose_level_skills(
            [roles[key] for key in best],
            roles[goal or best[0]],
            take_known(self.now(), self.catalog),
            self.levels,
            self.catalog.skills,
        )

    def _note(self, pages: list[Page], place: int) -> str:
        minutes = ceil(sum(SECONDS[page.part] for page in pages[place:]) / 60)
        left = f"about {minutes} minute{'' if minutes == 1 else 's'} left"
        return f"Question {place + 1} of {len(pages)}, {left}"

    def _note_reply(self, page: Page, reply: str) -> None:
        self.skipped.discard(page.id)
        if reply == SKIP:
            self.skipped.add(page.id)
            for part in (self.answers, self.levels, self.context):
                part.pop(page.id, None)
        elif page.part == "answers":
            self.answers[page.id] = reply
        elif page.part == "levels":
            self.levels[page.id] = int(reply)
        else:
            self.context[page.id] = reply

"""Keeping what is answered in a mock, after each answer, so that a break loses none."""

from __future__ import annotations

from pathlib import Path

from careerpath.intake.text import clean
from careerpath.interview.export_transcript import Told, write_markdown
from careerpath.interview.score import Verdict
from careerpath.person.store import Store
from careerpath.person.transcripts import name_transcript, write_transcript
from careerpath.terminal.clock import current_time
from careerpath.terminal.screen import Screen


class Transcript:
    """The file of one mock; with `keep` false it is not written."""

    def __init__(self, store: Store, role: str, title: str, keep: bool) -> None:
        now = current_time().astimezone()
        self._store, self._keep = store, keep
        self._title = f"{title}, {now.day} {now:%B %Y}"
        self._name = name_transcript(store, now, role)
        self._told: list[Told] = []
        self._written = False

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return self._store.folder / self._name

    def announce(self, screen: Screen) -> None:
        """Say before the first answer whether answers are kept, and where."""
        if self._keep:
            place = clean(str(self.path.parent))
            text = f"What you type or write is kept for you alone, in {place}. "
            return screen.say(f"{text}To keep nothing of it: --no-keep.")
        return screen.say("What you answer is not kept, only what you tick.")

    def note(self, told: Told, verdict: Verdict | None = None) -> None:
        """Keep an answer; told once more with its ticks, it takes the place of the first."""
        if self._told and self._told[-1].question.id == told.question.id:
            self._told.pop()
        self._told.append(told)
        self._write(verdict)

    def end(self, screen: Screen, verdict: Verdict) -> None:
        """Keep the verdict as well, and say where all of it is."""
        if self._told:
            self._write(verdict)
        self.say_where(screen)

    def say_where(self, screen: Screen) -> None:
        """Say where the answers are, if any are kept."""
        if self._written:
            screen.say("", "Your answers are kept here:")
            place = clean(str(self.path))  # whole, so that it can be copied
            screen.err.print(place, markup=False, highlight=False, emoji=False, soft_wrap=True)

    def _write(self, verdict: Verdict | None) -> None:
        if self._keep:
            write_transcript(
                self._store, self._name, write_markdown(self._title, self._told, verdict)
            )
            self._written = True

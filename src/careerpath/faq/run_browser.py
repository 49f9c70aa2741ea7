"""Browsing the FAQ on a terminal: a topic, an entry, what is related to it, and back."""

from __future__ import annotations

from dataclasses import dataclass, field

from careerpath.faq.book import FaqBook
from careerpath.faq.personal import Person
from careerpath.faq.run_answer import load_person
from careerpath.terminal.prompts import Choice, Prompts, choose_prompts
from careerpath.terminal.screen import Screen

UNFILTERED = 7
"""What may follow an answer is chosen among so many at most; questions are filtered by typing."""

BACK, QUIT, ALL, TOPICS = "<back>", "<quit>", "<all>", "<topics>"


def browse(
    screen: Screen, book: FaqBook, topics: dict[str, list[str]], accessible: bool, pager: bool
) -> None:
    """Let the person choose and read until they leave. Accessible browsing is never paged."""
    visit = Visit(
        screen,
        book,
        topics,
        choose_prompts(accessible, UNFILTERED),
        pager and not accessible,
        load_person(),
    )
    while visit.step():
        pass
    screen.next("careerpath faq WORDS", "ask in your own words")


@dataclass(slots=True)
class Visit:
    """Where somebody is: at the topics, at a topic's questions, or reading along a trail."""

    screen: Screen
    book: FaqBook
    topics: dict[str, list[str]]
    prompts: Prompts
    pager: bool
    person: Person | None
    topic: str | None = None
    trail: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if len(self.topics) == 1:
            self.topic = next(iter(self.topics))

    def step(self) -> bool:
        """Ask one thing and go there; False when the person leaves."""
        if self.trail:
            reply = self._read(self.trail[-1])
        elif self.topic is None:
            reply = self._choose_topic()
        else:
            reply = self._choose_entry(self.topic)
        if reply == BACK and self.trail:
            self.trail.pop()
        elif reply in (BACK, TOPICS):
            self.trail, self.topic = [], None
        elif self.topic is None:
            self.topic = reply
        else:
            self.trail.append(reply)
        return reply != QUIT

    def _choose_topic(self) -> str:
        count = sum(map(len, self.topics.values()))
        choices = [Choice(ALL, f"All {count} questions")]
        choices += [Choice(title, f"{title} ({len(ids)})") for title, ids in self.topics.items()]
        choices.append(Choice(QUIT, "Leave"))
        note = f"Questions people ask. {self.prompts.manual} Ctrl-C leaves."
        return self.prompts.choose(note, "Which topic?", choices, None)

    def _choose_entry(self, topic: str) -> str:
        every = [key for ids in self.topics.values() for key in ids]
        ids = every if topic == ALL else self.topics[topic]
        choices = [Choice(key, self.book.entries[key].question) for key in ids]
        if len(self.topics) > 1:
            choices.append(Choice(BACK, "Back to the topics"))
        choices.append(Choice(QUIT, "Leave"))
        title = "All questions" if topic == ALL else topic
        return self.prompts.choose(title, "Which question?", choices, None)

    def _read(self, key: str) -> str:
        """Show an entry and ask what to do after it."""
        from careerpath.faq.view import view_entry
        from careerpath.terminal.pager import paged

        book = self.book
        entry = book.entries[key]
        view = view_entry(entry, book, self.person, self.screen.look)
        with paged(self.screen, self.pager):
            self.screen.show("", view)
        self.screen.show("")
        back = "Back to the questions" if len(self.trail) == 1 else "Back to the answer before"
        choices = [
            Choice(BACK, back),
            *(
                Choice(other, f"Related: {book.entries[other].question}")
                for other in entry.related
                if other in book.entries
            ),
            Choice(TOPICS, "All topics"),
            Choice(QUIT, "Leave"),
        ]
        return self.prompts.choose(entry.question, "What next?", choices, None)

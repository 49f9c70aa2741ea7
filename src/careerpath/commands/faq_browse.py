"""Browsing the FAQ on a terminal: a topic, an entry, what is related to it, and back."""

from __future__ import annotations

from careerpath.commands.faq_book import FaqBook
from careerpath.terminal.prompts import Choice, choose_prompts
from careerpath.terminal.screen import Screen

BACK, QUIT, ALL, TOPICS = "<back>", "<quit>", "<all>", "<topics>"


def browse(
    screen: Screen, book: FaqBook, topics: dict[str, list[str]], accessible: bool
) -> None:
    """Let the person choose and read until they leave."""
    from careerpath.views.faq import view_entry

    prompts = choose_prompts(accessible)
    every = [key for ids in topics.values() for key in ids]
    titles = list(topics)
    place = titles[0] if len(titles) == 1 else None
    trail: list[str] = []
    while True:
        if trail:
            entry = book.entries[trail[-1]]
            screen.show("", view_entry(entry, book.entries, book.topics, book.sources, screen.look))
            reply = prompts.choose("", "What next?", _after(book, entry.related, len(trail)), BACK)
            if reply == BACK:
                trail.pop()
            elif reply == TOPICS:
                trail, place = [], None
            elif reply != QUIT:
                trail.append(reply)
        elif place is None:
            choices = [Choice(ALL, f"All {len(every)} questions")]
            choices += [Choice(title, f"{title} ({len(topics[title])})") for title in titles]
            choices.append(Choice(QUIT, "Leave"))
            reply = prompts.choose("Questions people ask", "Which topic?", choices, None)
            place = reply
        else:
            ids = every if place == ALL else topics[place]
            choices = [Choice(key, book.entries[key].question) for key in ids]
            if len(titles) > 1:
                choices.append(Choice(BACK, "Back to the topics"))
            choices.append(Choice(QUIT, "Leave"))
            title = "All questions" if place == ALL else place
            reply = prompts.choose(title, "Which question?", choices, None)
            if reply == BACK:
                place = None
            elif reply != QUIT:
                trail = [reply]
        if reply == QUIT:
            return screen.next("careerpath faq WORDS", "ask in your own words")


def _after(book: FaqBook, related: list[str], depth: int) -> list[Choice]:
    """Return what can be done after reading an entry."""
    back = "Back to the questions" if depth == 1 else "Back to the answer before"
    return [
        Choice(BACK, back),
        *(Choice(k, f"Related: {book.entries[k].question}") for k in related if k in book.entries),
        Choice(TOPICS, "All topics"),
        Choice(QUIT, "Leave"),
    ]

"""Cards on screen: what comes today, and what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.interview import Card
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import bullets, heading, section
from careerpath.interview.deck import Deck
from careerpath.interview.memory import RATINGS
from careerpath.terminal.look import Look


def say_span(span: timedelta) -> str:
    """Return a span in the words of a person: '10 min', '3 days', '4 months'."""
    minutes = span.total_seconds() / 60
    if minutes < 60:
        return f"in {max(round(minutes), 1)} min"
    if minutes < 60 * 24:
        return f"in {round(minutes / 60)} h"
    days = round(minutes / 60 / 24)
    if days < 45:
        return f"in {days} day{'' if days == 1 else 's'}"
    return f"in {round(days / 30.4)} months" if days < 700 else f"in {days / 365:.1f} years"


def view_deck(
    deck: Deck, cards: Mapping[str, Card], role: Role | None, look: Look
) -> RenderableType:
    """Return how many cards come today, and what waits."""
    whose = f"for {role.with_article}" if role else "of all skills"
    parts: list[RenderableType] = [heading("Concept cards", whose)]
    if deck.cards:
        count = f"{len(deck.cards)} card{'' if len(deck.cards) == 1 else 's'} today."
        parts.append(Text(f"{count} Say the answer aloud before you look; then rate honestly."))
    elif deck.next_due is not None:
        day = f"{deck.next_due.astimezone():%A, %d %B}"
        parts.append(Text(f"Nothing is due. The next card comes back on {day}."))
    else:
        parts.append(Text("There are no more cards today."))
    return Group(*parts, *_waiting(deck, cards, look))


def _waiting(deck: Deck, cards: Mapping[str, Card], look: Look) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if deck.waiting and deck.through is not None:
        text = f"{deck.waiting} more are due. They are spread over the next days, until about "
        parts.append(Text(f"{text}{deck.through:%d %B}; nothing is lost by waiting."))
    if deck.leeches:
        lines = [
            f"{cards[key].question}  careerpath skills {cards[key].skill}" for key in deck.leeches
        ]
        note = "read about it once, rather than once more the card"
        parts.append(section("Forgotten again and again", bullets(lines, look), note=note))
    return parts


def view_done(
    done: Sequence[int], left: Deck, cards: Mapping[str, Card], look: Look
) -> RenderableType:
    """Return what was rated in this sitting, and what waits."""
    counts = [f"{done.count(n)} {name}" for n, name in RATINGS.items() if n in done]
    said = f"{len(done)} rated: {', '.join(counts)}." if done else "Nothing was rated."
    return Group(Text(""), Text(said), *_waiting(left, cards, look))

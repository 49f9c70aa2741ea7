"""Cards for Anki: tab-separated text with a header that says so."""

from __future__ import annotations

from collections.abc import Iterable

from careerpath.catalog.interview import Card
from careerpath.intake.text import one_line


def to_anki(cards: Iterable[Card]) -> str:
    """Return the cards, a line each: question, answer, and the skill as a tag.

    Tabs and line ends inside a text become spaces; text is not HTML.
    """
    head = "#separator:tab\n#html:false\n#tags column:3\n"
    rows = (
        "\t".join(one_line(part) for part in (card.question, card.answer, card.skill))
        for card in cards
    )
    return head + "".join(f"{row}\n" for row in rows)

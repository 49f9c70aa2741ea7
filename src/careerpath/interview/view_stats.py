"""Practice in charts: cards, memory, mock scores over time, the weakest skills."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.interview import Card
from careerpath.drawing.blocks import bullets, heading, listed, section
from careerpath.drawing.charts import bar
from careerpath.interview.score import say_verdict
from careerpath.interview.stats import Stats
from careerpath.terminal.look import Look

MOST_DAYS = 10
ROOM = 20


def view_stats(
    stats: Stats, cards: Mapping[str, Card], skills: Mapping[str, str], look: Look
) -> RenderableType:
    """Return practice so far, what is missing said in words."""
    parts: list[RenderableType] = [heading("Interview practice"), *_cards(stats, cards, look)]
    if stats.solved:
        parts.append(
            Text(f"{stats.solved} coding question{'' if stats.solved == 1 else 's'} solved.")
        )
    if stats.mocks:
        rows: list[tuple[RenderableType, RenderableType]] = [
            (
                Text(f"{each.day:%d %b}"),
                Text.assemble(
                    bar(each.score, 100, ROOM, look),
                    f" {each.score} %, {say_verdict(each.score)}  ({each.answers})",
                ),
            )
            for each in stats.mocks[-MOST_DAYS:]
        ]
        note = "share of the rubric, and how many answers"
        parts.append(section("Mock answers by day", listed(rows), note=note))
    else:
        parts.append(Text("No mock yet."))
    if stats.weak:
        lines = [
            f"{skills.get(skill, skill)}: {mean} %, careerpath skills {skill}"
            for skill, mean in sorted(stats.weak.items(), key=lambda item: item[1])
        ]
        note = "where your latest answers stayed under 65 %"
        parts.append(section("To work on", bullets(lines, look), note=note))
    return Group(*parts)


def _cards(stats: Stats, cards: Mapping[str, Card], look: Look) -> list[RenderableType]:
    if not stats.cards_seen:
        return [Text(f"No card seen yet, of {stats.cards}.")]
    text = f"{stats.cards_seen} of {stats.cards} cards seen, {stats.due} due now."
    if stats.retention is None:
        text += " How well you remember shows after ten reviews on later days."
    else:
        text += f" You remembered {stats.retention} % of {stats.reviews} in the last 30 days."
    parts: list[RenderableType] = [Text(text)]
    if any(stats.coming):
        most = max(stats.coming)
        days = ["today", "tomorrow", *(f"in {n} days" for n in range(2, len(stats.coming)))]
        rows: list[tuple[RenderableType, RenderableType]] = [
            (Text(name), Text.assemble(bar(count, most, ROOM, look), f" {count}"))
            for name, count in zip(days, stats.coming, strict=True)
        ]
        parts.append(section("Cards that come back", listed(rows)))
    if stats.leeches:
        lines = [cards[key].question for key in stats.leeches]
        parts.append(section("Forgotten again and again", bullets(lines, look)))
    return parts

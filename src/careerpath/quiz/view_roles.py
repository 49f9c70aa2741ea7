"""Which roles fit, as bars; the two that fit best; software against machine learning."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.advice.results import Proof
from careerpath.drawing.blocks import hours, section
from careerpath.drawing.charts import bar, meter
from careerpath.drawing.layout import Lines
from careerpath.drawing.proof import list_proofs
from careerpath.drawing.titles import Titles
from careerpath.drawing.tried import view_tried
from careerpath.quiz import sentences
from careerpath.quiz.result import QuizResult
from careerpath.terminal.look import Look

MOST_ROLES = 5
FULL_SCALE = 6.0
"""The lead, in standard deviations, at which the meter's marker reaches its end."""

LEGEND = (
    "Fit: how much the daily work is what you said you want; 50 is what random answers give. "
    "Skills: how much you have of those skills asked whose level is known. Two things, never "
    "averaged."
)


def view_bars(
    result: QuizResult, titles: Titles, look: Look, proofs: Mapping[str, Proof] | None = None
) -> RenderableType:
    """Return fit and skills of the best roles and the plan's own, as bars.

    `proofs` are what the person has to show towards roles, where anything is kept of them.
    """
    shown = result.ranking[:MOST_ROLES]
    goal = result.plan.role if result.plan else None
    shown += [each for each in result.ranking[MOST_ROLES:] if each.role == goal]
    named = [(titles.roles[each.role].title, (proofs or {}).get(each.role)) for each in shown]
    drawn = list_proofs(named, look.width - 2)
    beside = [Lines(drawn)] if drawn else []
    room = 10 if look.width < 100 else 20
    if look.narrow:
        lines = [
            Text(
                f"{titles.roles[each.role].title}: fit {_number(each.fit)}, skills "
                f"{_number(each.readiness)}, {hours(each.hours_to_ready)} of study."
            )
            for each in shown
        ]
        return section("What fits, what is there", *lines, *beside, Text(LEGEND))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="muted")
    table.add_column("", no_wrap=True)
    for name in ("Fit", "Skills"):
        table.add_column(name, no_wrap=True)
    table.add_column("Study", no_wrap=True, justify="right")
    for each in shown:
        table.add_row(
            Text(titles.roles[each.role].title),
            _bar(each.fit, room, look),
            _bar(each.readiness, room, look),
            Text(f"{each.hours_to_ready} h"),
        )
    return section("What fits, what is there", table, *beside, Text(LEGEND, style="muted"))


def view_tried_roles(result: QuizResult, titles: Titles, look: Look) -> RenderableType | None:
    """Return what was tried beside what was said; None where nothing was tried."""
    tried = {each.role: each.tried for each in result.ranking if each.tried is not None}
    fits = {each.role: each.fit for each in result.ranking}
    return view_tried([titles.roles[key] for key in tried], tried, fits, look) if tried else None


def _bar(value: int | None, room: int, look: Look) -> Text:
    if value is None:
        return Text("not known yet", style="muted")
    return Text.assemble(bar(value, 100, room, look), f" {value:>3}")


def _number(value: int | None) -> str:
    return "not known yet" if value is None else f"{value} of 100"


def view_pairs(result: QuizResult, titles: Titles, look: Look) -> RenderableType:
    """Return the duel of the two best, and software against machine learning."""
    parts: list[RenderableType] = []
    duel, headline = result.duel, result.headline
    first, second = (titles.roles[key].title for key in duel.roles)
    if result.complete:
        lines: list[RenderableType] = [Text(sentences.pair(duel, titles))]
        if not look.narrow:
            line = meter(-duel.margin / FULL_SCALE, 25, look)
            lines.append(Text.assemble(f"{first}  ", line, f"  {second}"))
        lines += [Text(text) for text in sentences.flips(duel, titles)]
        speaks = sentences.against(result, titles)
        lines += [Text(speaks)] if speaks else []
        parts.append(section(f"{first} or {second}?", *lines))
    told = set(duel.roles) != set(headline.roles) and not _is_beside(result)
    if told or not result.complete:
        parts.append(section("Software or machine learning?", *_headline(result, titles)))
    return Group(*parts)


def _is_beside(result: QuizResult) -> bool:
    """Return whether neither of the pair is near, nor any aim of somebody who leans elsewhere."""
    aims = {result.recommendation.destination, result.already}
    aims |= {result.plan.role} if result.plan else set()
    return result.headline.confidence == "neither" and not aims & set(result.headline.roles)


def _headline(result: QuizResult, titles: Titles) -> list[RenderableType]:
    headline = result.headline
    if not result.complete:
        return [Text("Not enough answers to say.")]
    lines: list[RenderableType] = [Text(sentences.pair(headline, titles))]
    if headline.confidence == "close":
        lines.append(Text(sentences.flip(headline.flips[0], titles)))
    return lines

"""Questions and answers on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.sources import Source
from careerpath.drawing.blocks import bullets, heading, listed, section
from careerpath.drawing.sources import Notes
from careerpath.faq.search import FaqAnswer, FaqHit
from careerpath.intake.text import clean
from careerpath.terminal.look import Look

MOST_FURTHER = 3

Topics = Mapping[str, Sequence[str]]
"""The ids of the entries by the title of their topic."""


def view_answer(
    answer: FaqAnswer,
    entries: Mapping[str, FaqEntry],
    topics: Topics,
    sources: Mapping[str, Source],
    look: Look,
) -> RenderableType:
    """Return the best answer in full with what else comes close, or what to do without one."""
    parts = _corrections(answer)
    if not answer.results:
        return Group(*parts, _nothing(answer, entries, topics, look))
    best = answer.results[0]
    parts.append(view_entry(entries[best.id], entries, topics, sources, look, answer.results))
    return Group(*parts)


def view_hits(
    answer: FaqAnswer, entries: Mapping[str, FaqEntry], topics: Topics, look: Look
) -> RenderableType:
    """Return the questions that come into consideration, the best first, each with its id."""
    parts = _corrections(answer)
    if not answer.results:
        return Group(*parts, _nothing(answer, entries, topics, look))
    count = len(answer.results)
    parts.append(heading(f"{count} answer{'' if count == 1 else 's'}, the best first"))
    rows = [(Text(f"{n}."), Text(_named(entries[h.id]))) for n, h in enumerate(answer.results, 1)]
    return Group(*parts, listed(rows))


def view_entry(
    entry: FaqEntry,
    entries: Mapping[str, FaqEntry],
    topics: Topics,
    sources: Mapping[str, Source],
    look: Look,
    hits: Sequence[FaqHit] = (),
) -> RenderableType:
    """Return one entry: question, answer, topic, related questions, sources.

    `hits` is what a search found, this entry first: shows the words that matched and what else
    came close.
    """
    from careerpath.faq.view_text import view_text  # Rich's Markdown is slow to import

    notes = Notes(sources)
    cited = notes.cite(entry.sources)
    topic = next((title for title, ids in topics.items() if entry.id in ids), "")
    parts: list[RenderableType] = [
        heading(entry.question, cited),
        Text(""),
        view_text(entry.answer),
        Text(""),
        Text(f"Topic: {topic}  ({entry.id})", style="muted"),
    ]
    if hits and hits[0].matched:
        words = ", ".join(clean(word) for word in hits[0].matched)
        parts.append(Text(f"Your words that led here: {words}", style="muted"))
    further = [hit.id for hit in hits[1 : 1 + MOST_FURTHER]]
    if further:
        parts.append(section("Also close", bullets([_named(entries[k]) for k in further], look)))
    related = [
        _named(entries[key]) for key in entry.related if key in entries and key not in further
    ]
    if related:
        parts.append(section("Related", bullets(related, look)))
    return Group(*parts, notes.show())


def view_topics(entries: Mapping[str, FaqEntry], topics: Topics, look: Look) -> RenderableType:
    """Return all questions by topic, each with the id to ask for."""
    parts: list[RenderableType] = []
    for title, ids in topics.items():
        parts.append(section(title, bullets([_named(entries[key]) for key in ids], look)))
    return Group(*parts)


def _named(entry: FaqEntry) -> str:
    return f"{entry.question}  ({entry.id})"


def _corrections(answer: FaqAnswer) -> list[RenderableType]:
    if not answer.corrected:
        return []
    pairs = [f"{new} (you typed {clean(old)})" for old, new in answer.corrected.items()]
    return [Text(f"Searching for: {', '.join(pairs)}", style="warn"), Text("")]


def _nothing(
    answer: FaqAnswer, entries: Mapping[str, FaqEntry], topics: Topics, look: Look
) -> RenderableType:
    rows = [f"{title}  ({len(ids)})" for title, ids in topics.items()]
    parts: list[RenderableType] = [
        Text("Nothing here answers that."),
        Text("Ask in English and in a few words, such as: ml engineer salary", style="muted"),
        section("There are answers on", bullets(rows, look)),
    ]
    if answer.nearest:
        near = [_named(entries[key]) for key in answer.nearest]
        parts.append(section("Suggestions, probably not what you asked", bullets(near, look)))
    return Group(*parts)

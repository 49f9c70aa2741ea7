"""Questions and answers on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.advice.faq import FaqAnswer
from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.sources import Source
from careerpath.terminal.look import Look
from careerpath.views.blocks import bullets, heading, listed, section
from careerpath.views.sources import Notes

MOST_FURTHER = 3


def view_answer(
    answer: FaqAnswer,
    entries: Mapping[str, FaqEntry],
    topics: Mapping[str, Sequence[str]],
    sources: Mapping[str, Source],
    look: Look,
) -> RenderableType:
    """Return the best answer in full with what else comes close, or what to do without one."""
    parts: list[RenderableType] = []
    if answer.corrected:
        pairs = ", ".join(f"{new} (you typed {old})" for old, new in answer.corrected.items())
        parts += [Text(f"Searching for: {pairs}", style="warn"), Text("")]
    if not answer.results:
        return Group(*parts, _nothing(answer, entries, topics, look))
    best = answer.results[0]
    parts.append(view_entry(entries[best.id], entries, topics, sources, look))
    further = answer.results[1 : 1 + MOST_FURTHER]
    if further:
        rows = [f"{entries[hit.id].question}  ({hit.id})" for hit in further]
        parts.append(section("Also close", bullets(rows, look)))
    return Group(*parts)


def view_entry(
    entry: FaqEntry,
    entries: Mapping[str, FaqEntry],
    topics: Mapping[str, Sequence[str]],
    sources: Mapping[str, Source],
    look: Look,
) -> RenderableType:
    """Return one entry: question, answer, topic, related questions, sources."""
    from rich.markdown import Markdown

    notes = Notes(sources)
    cited = notes.cite(entry.sources)
    topic = next((title for title, ids in topics.items() if entry.id in ids), "")
    parts: list[RenderableType] = [
        heading(entry.question, cited),
        Text(""),
        Markdown(entry.answer),
        Text(""),
        Text(f"Topic: {topic}  ({entry.id})", style="muted"),
    ]
    related = [key for key in entry.related if key in entries]
    if related:
        rows = [f"{entries[key].question}  ({key})" for key in related]
        parts.append(section("Related", bullets(rows, look)))
    return Group(*parts, notes.show())


def view_topics(
    entries: Mapping[str, FaqEntry], topics: Mapping[str, Sequence[str]], look: Look
) -> RenderableType:
    """Return all questions by topic, each with the id to ask for."""
    parts: list[RenderableType] = []
    for title, ids in topics.items():
        parts.append(section(title, bullets((f"{entries[k].question}  ({k})" for k in ids), look)))
    return Group(*parts)


def _nothing(
    answer: FaqAnswer,
    entries: Mapping[str, FaqEntry],
    topics: Mapping[str, Sequence[str]],
    look: Look,
) -> RenderableType:
    rows = [(Text(look.glyphs.bullet), Text(f"{t}  ({len(ids)})")) for t, ids in topics.items()]
    parts: list[RenderableType] = [
        Text("Nothing here answers that."),
        section("There are answers on", listed(rows)),
    ]
    if answer.nearest:
        near = [f"{entries[key].question}  ({key})" for key in answer.nearest]
        parts.append(section("Only distantly related", bullets(near, look)))
    return Group(*parts)

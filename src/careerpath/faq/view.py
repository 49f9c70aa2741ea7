"""Questions and answers on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.faq import FaqEntry
from careerpath.drawing.blocks import bullets, heading, listed, section
from careerpath.drawing.sources import Notes
from careerpath.faq.book import FaqBook
from careerpath.faq.language import OTHER_LETTERS
from careerpath.faq.personal import Person, leave_out_quiz, say_levels
from careerpath.faq.search import FaqAnswer, FaqHit
from careerpath.intake.text import clean
from careerpath.terminal.look import Look

MOST_FURTHER = 3

Topics = Mapping[str, Sequence[str]]
"""The ids of the entries by the title of their topic."""


def view_answer(
    answer: FaqAnswer, book: FaqBook, person: Person | None, look: Look
) -> RenderableType:
    """Return the best answer in full with what else comes close, a kind word before it in need."""
    parts = _view_first(answer)
    best = book.entries[answer.results[0].id]
    return Group(*parts, view_entry(best, book, person, look, answer.results))


def view_hits(answer: FaqAnswer, look: Look) -> RenderableType:
    """Return the questions that come into consideration, the best first, each with its id."""
    count = len(answer.results)
    title = heading(f"{count} answer{'' if count == 1 else 's'}, the best first")
    return Group(*_view_first(answer), title, _numbered(answer))


def view_suggestions(answer: FaqAnswer, look: Look) -> RenderableType:
    """Return titles to choose from, where no answer is sure enough to be shown."""
    return Group(*_view_first(answer), heading("Did you mean"), _numbered(answer))


def view_nothing(answer: FaqAnswer, topics: Topics, look: Look) -> RenderableType:
    """Return what to do without an answer: in another language, or on another subject."""
    said = "Nothing here answers that."
    hint = "Ask about work with software or data, in English and in a few words: ml engineer salary"
    if answer.language == OTHER_LETTERS:
        said = "The answers here are in English only, and your question is in other letters."
        hint = "A few English words are enough, however simple: ml engineer salary"
    elif answer.language:
        said = f"The answers here are in English only, and your question looks {answer.language}."
        hint = "A few English words are enough, however simple: ml engineer salary"
    parts = view_corrections(answer)
    return Group(*parts, Text(said), Text(hint, style="muted"), view_topics_only(topics, look))


def view_topics_only(topics: Topics, look: Look) -> RenderableType:
    """Return the topics, each with the number of its questions."""
    rows = [f"{title}  ({len(ids)})" for title, ids in topics.items()]
    return section("There are answers on", bullets(rows, look))


def view_entry(
    entry: FaqEntry,
    book: FaqBook,
    person: Person | None,
    look: Look,
    hits: Sequence[FaqHit] = (),
) -> RenderableType:
    """Return one entry: question, answer, what the person rated, topic, related, sources.

    `hits` is what a search found, this entry first: shows the words that matched and what else
    came close. To somebody in need no words are repeated.
    """
    from careerpath.drawing.markdown import view_text  # Rich's Markdown is slow to import

    entries = book.entries
    notes = Notes(book.sources)
    cited = notes.cite(entry.sources)
    topic = next((title for title, ids in book.topics.items() if entry.id in ids), "")
    answer = leave_out_quiz(entry.answer) if person else entry.answer
    parts: list[RenderableType] = [heading(entry.question, cited), Text(""), view_text(answer)]
    rated = say_levels(entry.skills, book.skills, person) if person else ""
    needs = {kind.entry for kind in book.words.distress}
    if rated:
        parts += [Text(""), Text(rated)]
    parts += [Text(""), Text(f"Topic: {topic}  ({entry.id})", style="muted")]
    if hits and hits[0].matched and entry.id not in needs:
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


def view_corrections(answer: FaqAnswer) -> list[RenderableType]:
    """Return a line on what was taken for a spelling mistake; nothing where nothing was."""
    if not answer.corrected:
        return []
    pairs = [f"{new} (you typed {clean(old)})" for old, new in answer.corrected.items()]
    return [Text(f"Searching for: {', '.join(pairs)}", style="warn"), Text("")]


def _view_first(answer: FaqAnswer) -> list[RenderableType]:
    """Return what stands above all: what was corrected, and a kind word to somebody in need."""
    kind = [Text(answer.comfort), Text("")] if answer.comfort else []
    return [*view_corrections(answer), *kind]


def _numbered(answer: FaqAnswer) -> RenderableType:
    rows = [
        (Text(f"{n}."), Text(f"{hit.question}  ({hit.id})"))
        for n, hit in enumerate(answer.results, 1)
    ]
    return listed(rows)

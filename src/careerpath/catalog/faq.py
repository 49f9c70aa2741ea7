"""Questions people ask, in topics."""

from __future__ import annotations

from careerpath.catalog.kinds import Id, Paragraphs, Struct, Text


class FaqEntry(Struct, frozen=True):
    """A question, other ways to put it, and an answer in Markdown.

    `skills` are those that the answer rests on: who rated them is told so.
    """

    id: Id
    question: Text
    answer: Paragraphs
    wordings: list[Text] = []
    related: list[Id] = []
    sources: list[Id] = []
    skills: list[Id] = []


class FaqTopic(Struct, frozen=True):
    """A file of entries: `faq/<topic>.yaml`."""

    topic: Id
    title: Text
    entries: list[FaqEntry]

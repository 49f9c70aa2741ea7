"""What the FAQ's search learns from: how people ask, on these and on other subjects, and words."""

from __future__ import annotations

from careerpath.catalog.kinds import Id, Lines, Struct, Text


class Asked(Struct, frozen=True):
    """Ways in which people type the question of the FAQ entry with this id, a line each."""

    id: Id
    ways: Lines


class AskedTopic(Struct, frozen=True):
    """A file `asked/<topic>.yaml`."""

    asked: list[Asked]


class Elsewhere(Struct, frozen=True):
    """Questions on a subject that the FAQ has no answers on, a line each."""

    id: Id
    title: Text
    ways: Lines


class ElsewhereSubjects(Struct, frozen=True):
    """The file `elsewhere.yaml`."""

    elsewhere: list[Elsewhere]


class Distress(Struct, frozen=True):
    """What people say who are not well: phrases, a first line to them, and the entry to show."""

    entry: Id
    first: Text
    phrases: list[Text]


class SearchWords(Struct, frozen=True):
    """The file `search.yaml`.

    `synonyms` maps words to others that are read as they are; `stop_words`, several to a line,
    say nothing alone; `languages` holds small words of other languages, by which they are told;
    `distress` the gravest first.
    """

    synonyms: dict[Text, list[Text]] = {}
    stop_words: list[Text] = []
    languages: dict[Text, Text] = {}
    distress: list[Distress] = []

"""The questionnaire: dimensions, questions, options and their points."""

from __future__ import annotations

from typing import Annotated

import msgspec

from careerpath.catalog.kinds import Id, Struct, Text, Weight

NO_PREFERENCE = "no-preference"
"""The option that every question has besides its own; it gives 0 points."""


class Dimension(Struct, frozen=True):
    """Something a person can want more or less of in daily work."""

    id: Id
    title: Text
    more: Text
    liking: Text = ""


class Option(Struct, frozen=True):
    """An answer. `was` are the ids that it had in earlier versions; they are still read."""

    id: Id
    text: Text
    points: dict[Id, Weight] = {}
    was: list[Id] = []


class Question(Struct, frozen=True):
    """A question about wants, never about ability. `topic` completes "asked about"."""

    id: Id
    text: Text
    topic: Text
    options: Annotated[list[Option], msgspec.Meta(min_length=2, max_length=6)]

    def option_ids(self) -> list[str]:
        """Return all ids that answer this question, 'no preference' last."""
        return [*(option.id for option in self.options), NO_PREFERENCE]

    def points(self, option: str) -> dict[str, int]:
        """Return the points of one option by dimension; nothing for 'no preference'."""
        return next((each.points for each in self.options if each.id == option), {})

    def current(self, option: str) -> str:
        """Return the id that an option has now, for one of an earlier version; else itself."""
        return next((each.id for each in self.options if option in each.was), option)

    def wording(self, option: str) -> str:
        """Return the text of one option."""
        return next((each.text for each in self.options if each.id == option), "No preference")


class Quiz(Struct, frozen=True):
    """The file `quiz.yaml`. `quick` names the questions of the short form, best first.

    `gone` names what earlier versions asked and this one does not, as QUESTION or
    QUESTION.OPTION: old answers to it are passed over with a word.
    """

    dimensions: list[Dimension]
    questions: list[Question]
    quick: list[Id] = []
    gone: list[Text] = []

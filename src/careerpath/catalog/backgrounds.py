"""Where people come from besides the roles, and the languages that they know."""

from __future__ import annotations

from typing import Annotated

import msgspec

from careerpath.catalog.kinds import Id, Struct, Text

Brought = Annotated[int, msgspec.Meta(ge=1, le=3)]


class Background(Struct, frozen=True):
    """A line of work, or a time of life, and what nearly everybody brings from it.

    `phrase` completes "you come from"; `names` are what people type. `carries` says in two
    sentences what carries over.
    """

    id: Id
    title: Text
    phrase: Text
    names: list[Text]
    brings: Annotated[dict[Id, Brought], msgspec.Meta(min_length=1)]
    carries: Text

    @property
    def aliases(self) -> list[str]:
        """The names, under the word that roles and skills have for them."""
        return self.names


class Backgrounds(Struct, frozen=True):
    """The file `backgrounds.yaml`."""

    backgrounds: list[Background]


class Language(Struct, frozen=True):
    """A programming language that somebody knows best.

    `skill` is the skill that it is, where there is one; `variant` is how study steps name it.
    """

    id: Id
    title: Text
    names: list[Text] = []
    skill: Id | None = None
    variant: Id | None = None

    @property
    def aliases(self) -> list[str]:
        """The names, under the word that roles and skills have for them."""
        return self.names


class Languages(Struct, frozen=True):
    """The file `languages.yaml`."""

    languages: list[Language]

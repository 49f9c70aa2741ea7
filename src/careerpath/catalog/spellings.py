"""Names that resumes often misspell."""

from __future__ import annotations

from careerpath.catalog.kinds import Id, Struct, Text


class Spelling(Struct, frozen=True):
    """A name as its makers write it, and wrong spellings of it.

    A wrong spelling of one word is found in any case, one of several words as it stands.
    """

    id: Id
    title: Text
    wrong: list[Text]


class Spellings(Struct, frozen=True):
    """The file `spellings.yaml`."""

    spellings: list[Spelling]

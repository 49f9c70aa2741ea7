"""Words that the search treats alike, and words that it passes over."""

from __future__ import annotations

from careerpath.catalog.kinds import Struct, Text


class SearchWords(Struct, frozen=True):
    """The file `search.yaml`.

    `synonyms` maps a word that the answers use to other words or phrases for it.
    """

    synonyms: dict[Text, list[Text]]
    stop_words: list[Text]

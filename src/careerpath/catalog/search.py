"""How people say things: words that the search treats alike, passes over, or takes as foreign."""

from __future__ import annotations

from careerpath.catalog.kinds import Struct, Text


class SearchWords(Struct, frozen=True):
    """The file `search.yaml`. Any number in a phrase stands for every number.

    `forms` and `synonyms` map a word to others that are read as it; `moves` does the same for
    phrases made of words that have been read already. `polite_phrases` are what people say around
    a question, `filler_words` may stand inside any phrase. `stop_words` say nothing, `quiet_words`
    say little because every second question holds them, `outside_words` and `outside_phrases`
    belong to other subjects. Lists of single words hold several to a line.
    """

    forms: dict[Text, list[Text]] = {}
    synonyms: dict[Text, list[Text]] = {}
    moves: dict[Text, list[Text]] = {}
    polite_phrases: list[Text] = []
    filler_words: list[Text] = []
    stop_words: list[Text] = []
    quiet_words: list[Text] = []
    outside_words: list[Text] = []
    outside_phrases: list[Text] = []

"""Texts that are an entry's own: who asks in the same words, in any order, asks just that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.catalog.faq import FaqEntry
from careerpath.faq.words import Synonyms, read_all, read_words, split_words


def spell_title(said: Sequence[str], synonyms: Synonyms) -> str:
    """Return words as they are read, in the order of the alphabet, as one string."""
    return " ".join(sorted(read_all(read_words(said, synonyms))))


def list_titles(entries: Mapping[str, FaqEntry], synonyms: Synonyms) -> dict[str, str]:
    """Return the id of each question and wording, spelled; of two alike the first holds."""
    found: dict[str, str] = {}
    for key, entry in entries.items():
        for text in (entry.question, *entry.wordings):
            found.setdefault(spell_title(split_words(text), synonyms), key)
    found.pop("", None)
    return found

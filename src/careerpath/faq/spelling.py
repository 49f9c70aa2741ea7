"""What a misspelt word was meant to be."""

from __future__ import annotations

from collections.abc import Mapping

LEAST_TO_CORRECT = 5
"""Shorter words are never corrected: too many look alike."""

COMMON = 3
"""How often the FAQ must use a word for another to be taken for it: a rare one looks alike."""

LONG = 9
"""From this length on a word may differ in two letters from what was meant, below in one."""


def correct_word(known: Mapping[str, int], word: str) -> str | None:
    """Return the word that was probably meant, of those known with their counts; None for no one.

    Distance is that of optimal string alignment (two letters that changed places are one mistake);
    the first letter is taken to be right.
    """
    if len(word) < LEAST_TO_CORRECT or not word.isalpha():
        return None
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    alike = [
        text
        for text, count in known.items()
        if text[0] == word[0] and count >= COMMON and len(text) >= LEAST_TO_CORRECT - 1
    ]
    most = 2 if len(word) >= LONG else 1
    found = extract(word, alike, scorer=OSA.distance, score_cutoff=most, limit=None)
    best = min(found, key=lambda each: (each[1], -known[each[0]], each[0]), default=None)
    if best is None or best[0].rstrip("s") == word.rstrip("s"):
        return None  # one and many: no mistake
    return str(best[0])

"""What a misspelt word was meant to be."""

from __future__ import annotations

import sqlite3

LEAST_TO_CORRECT = 5
"""Shorter words are never corrected: too many look alike."""

COMMON = 3
"""How often the FAQ must use a word for another to be taken for it: a rare one looks alike."""

LONG = 9
"""From this length on a word may differ in two letters from what was meant, below in one."""


def correct_word(index: sqlite3.Connection, word: str) -> str | None:
    """Return the word of the FAQ that was probably meant; None for a known or a strange one.

    A word of other subjects is known too. Distance is that of optimal string alignment (two
    letters that changed places are one mistake); the first letter is taken to be right.
    """
    if len(word) < LEAST_TO_CORRECT or not word.isalpha():
        return None
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    alike = index.execute(
        "select text, count from word where text between ? and ? and count >= ?",
        (word[0], word[0] + "{", COMMON),
    )
    counts = {text: count for text, count in alike if len(text) >= LEAST_TO_CORRECT - 1}
    most = 2 if len(word) >= LONG else 1
    found = extract(word, list(counts), scorer=OSA.distance, score_cutoff=most, limit=None)
    best = min(found, key=lambda each: (each[1], -counts[each[0]], each[0]), default=None)
    if best is None or best[0].rstrip("s") == word.rstrip("s"):
        return None  # one and many: no mistake
    return str(best[0])

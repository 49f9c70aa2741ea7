"""The terms by which questions are compared: words, pairs of words, and pieces of words.

Pairs tell "from software to ML" from "from ML to software"; pieces of four letters let
'negotiation' and 'negotiating', a misspelt word and the right one, meet without a stemmer.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise, permutations
from math import sqrt
from typing import NamedTuple

PIECE = 4
"""Letters of a piece; the ends of a word count as letters."""

SHORT = 3
"""A question of so many words or fewer is read alike in whatever order they stand."""

DIRECTED = {"to", "from", "into", "back"}
"""With one of these the order of words says who goes where."""


@lru_cache(maxsize=50_000)
def cut_pieces(word: str) -> tuple[str, ...]:
    """Return the pieces of a word, each marked with '~' lest it be taken for a word."""
    whole = f"<{word}>"
    return tuple(f"~{whole[at : at + PIECE]}" for at in range(max(len(whole) - PIECE, 0) + 1))


class Terms(NamedTuple):
    """The terms of a text, each once: its words and their pairs, and the pieces of its words."""

    words: list[str]
    pieces: list[str]


def list_terms(words: Sequence[str], *, any_order: bool = False) -> Terms:
    """Return the terms of a text; with `any_order`, all pairs of its words, either way round."""
    pairs = permutations(words, 2) if any_order else pairwise(words)
    whole = dict.fromkeys(chain(words, map(" ".join, pairs)))
    pieces = dict.fromkeys(chain.from_iterable(map(cut_pieces, words)))
    return Terms(list(whole), list(pieces))


def read_anyhow(words: Sequence[str]) -> bool:
    """Return whether a question means the same in whatever order its words stand."""
    return len(words) <= SHORT and not DIRECTED & set(words)


def share_out(rarities: Sequence[float]) -> list[float]:
    """Return the shares of some terms in a text, from how rare each is.

    Words and pairs together, and pieces together, have the length 1 as a vector, so that a
    wording counts alike whether it is long or short, and long words do not drown the others.
    """
    length = sqrt(sum(rarity * rarity for rarity in rarities)) or 1.0
    return [rarity / length for rarity in rarities]

"""The features by which questions are told apart: words, pairs of words, and pieces of words.

Pairs tell "from software to ML" from "from ML to software"; pieces of three to five letters let
'negotiation' and 'negotiating', a misspelt word and the right one, meet without a stemmer. A
feature is known by a checksum of 32 bits, so that a file of weights needs no texts. The program
and the script that trains the weights both call this, and so agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise, permutations
from math import log, sqrt
from zlib import crc32

from careerpath.faq.words import Word, read_all

PIECES = (3, 4, 5)
"""Letters of a piece; the ends of a word count as letters."""

SHORT = 3
"""A question of so many words or fewer is read alike in whatever order they stand."""

DIRECTED = {"to", "from", "into", "back"}
"""With one of these the order of words says who goes where."""

Vector = dict[int, float]
"""By feature, what it weighs in a text."""


def word_feature(word: str) -> int:
    """Return the feature of a word as it is read."""
    return crc32(word.encode())


@lru_cache(maxsize=20_000)
def piece_features(word: str) -> tuple[int, ...]:
    """Return the features of a word's pieces, each marked with '~' lest it be taken for a word."""
    whole = f"<{word}>"
    cut = (whole[at : at + n] for n in PIECES for at in range(len(whole) - n + 1))
    return tuple(crc32(f"~{piece}".encode()) for piece in cut)


def list_features(text: Sequence[Word]) -> tuple[Counter[int], Counter[int]]:
    """Return how often each feature stands in a text: words and pairs, then pieces."""
    words = read_all(text)
    typed = [part for word in text for part in word.typed.split()]
    any_order = len(typed) <= SHORT and not DIRECTED & set(typed)
    pairs = permutations(words, 2) if any_order else pairwise(words)
    whole = Counter(crc32(each.encode()) for each in chain(words, map(" ".join, pairs)))
    return whole, Counter(chain.from_iterable(map(piece_features, words)))


def weigh_features(text: Sequence[Word], rarity: Callable[[int], float]) -> Vector:
    """Return a text's vector: TF-IDF with logarithmic counts, without what has no rarity (0).

    Words and pairs together, and pieces together, have the length 1, so that a question counts
    alike whether it is long or short, and long words do not drown the others. Features stand in
    the order of their numbers, so that sums come out alike in whatever order words were typed.
    """
    vector: Vector = {}
    for group in list_features(text):
        known = [(f, (1 + log(n)) * r) for f, n in sorted(group.items()) if (r := rarity(f))]
        length = sqrt(sum(value * value for _, value in known)) or 1.0
        vector.update((feature, value / length) for feature, value in known)
    return vector


def rarity_of(count: int, texts: int) -> float:
    """Return the rarity of a feature that stands in `count` of so many texts."""
    return log((1 + texts) / (1 + count)) + 1


def count_texts(texts: Iterable[Sequence[Word]]) -> tuple[Counter[int], Counter[int]]:
    """Return in how many texts each word or pair, and each piece, stands."""
    whole: Counter[int] = Counter()
    pieces: Counter[int] = Counter()
    for text in texts:
        for counts, group in zip((whole, pieces), list_features(text), strict=True):
            counts.update(group.keys())
    return whole, pieces

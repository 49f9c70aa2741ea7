"""The file of trained weights: made by scripts/train_faq.py, read at every question.

A head in MessagePack is followed by tables. Features lie in the order of their numbers, so that
one is found by bisection without unpacking anything: reading takes a millisecond, not a database.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

MAGIC = b"careerpath faq weights 1\n"

BLOCK = 16
"""Features whose weights are found by adding up counts; for the first of each block it is kept."""

ELSEWHERE = "~"
"""How the names of classes begin that stand for other subjects; the rest are ids of entries."""


class Head(msgspec.Struct, frozen=True):
    """What the file says of itself.

    `lists` is the checksum of what was learnt from, `texts` how many lines that were. `answer` is
    the probability of the best entry from which it is shown, `suggest` that of all entries together
    from which titles are. `unit` is what one step of a weight is worth; `words` are those of the
    FAQ, each with its count, for spelling.
    """

    lists: str
    classes: list[str]
    begin: list[float]
    texts: int
    answer: float
    suggest: float
    unit: float
    features: int
    weights: int
    words: str


class Weights:
    """The weights of a linear classifier, by feature and class. Raises ValueError if damaged."""

    def __init__(self, raw: bytes) -> None:
        if not raw.startswith(MAGIC):
            raise ValueError("not a file of weights")
        start = len(MAGIC) + 4
        end = start + int.from_bytes(raw[start - 4 : start], "little")
        try:
            self.head = msgspec.msgpack.decode(raw[start:end], type=Head)
        except msgspec.MsgspecError as error:
            raise ValueError("a damaged head of weights") from error
        self._raw = memoryview(raw)
        count, weights = self.head.features, self.head.weights
        blocks = (count + BLOCK - 1) // BLOCK
        sizes = (4 * count, 2 * count, count, 4 * blocks, weights, weights)
        if end + sum(sizes) != len(raw):
            raise ValueError("a file of weights that is cut short")
        parts = []
        for size in sizes:
            parts.append(self._raw[end : end + size])
            end += size
        self._features = _numbers("I", parts[0])
        self._counts = _numbers("H", parts[1])
        self._held, self._starts = parts[2], _numbers("I", parts[3])
        self._classes, self._steps = parts[4], parts[5].cast("b")

    def find(self, feature: int) -> int:
        """Return the place of a feature, -1 for one that was never seen."""
        place = bisect_left(self._features, feature)
        known = place < len(self._features) and self._features[place] == feature
        return place if known else -1

    def count(self, place: int) -> int:
        """Return in how many lines the feature at a place stands."""
        return self._counts[place]

    def list_steps(self, place: int) -> Iterator[tuple[int, int]]:
        """Give the classes for which the feature at a place speaks, and how much, in `unit`s."""
        block = place // BLOCK
        start = self._starts[block] + sum(self._held[block * BLOCK : place])
        end = start + self._held[place]
        return zip(self._classes[start:end], self._steps[start:end], strict=True)

    @cached_property
    def words(self) -> dict[str, int]:
        """The words that a misspelt one may have meant, with their counts."""
        pairs = (line.split() for line in self.head.words.splitlines())
        return {word: int(count) for word, count in pairs}


def pack_weights(
    head: Head, counts: Mapping[int, int], weights: Mapping[int, Sequence[tuple[int, int]]]
) -> bytes:
    """Return the file: for each feature the lines that hold it, and its steps by class (-127..127).

    ValueError where there are more classes than a byte can tell.
    """
    if len(head.classes) > 256:
        raise ValueError(f"{len(head.classes)} classes, and a byte tells 256")
    features = array("I", sorted(counts))
    starts, held, rows, steps = array("I"), bytearray(), bytearray(), array("b")
    for place, feature in enumerate(features):
        if place % BLOCK == 0:
            starts.append(len(rows))
        pairs = weights.get(feature, ())
        held.append(len(pairs))
        rows.extend(row for row, _ in pairs)
        steps.extend(step for _, step in pairs)
    kept = array("H", (min(counts[feature], 65535) for feature in features))
    head = msgspec.structs.replace(head, features=len(features), weights=len(rows))
    said = msgspec.msgpack.encode(head)
    parts = (_bytes(features), _bytes(kept), held, _bytes(starts), rows, steps.tobytes())
    return b"".join((MAGIC, len(said).to_bytes(4, "little"), said, *parts))


def _numbers(kind: str, raw: memoryview) -> array[int]:
    numbers: array[int] = array(kind)
    numbers.frombytes(raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _bytes(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()

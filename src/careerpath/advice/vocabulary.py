"""How a person's words are read as the words of the content: phrases, stems, corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from careerpath.advice.lexicon import (
    NOTHING,
    Lexicon,
    Phrases,
    Places,
    find_phrases,
    make_lexicon,
)
from careerpath.advice.words import NUMBER
from careerpath.catalog.search import SearchWords

LEAST_TO_CORRECT = 5
"""Shorter words are never corrected: too many look alike."""

LONG = 9
"""From this length on a word may differ in two letters from what was meant, below in one."""

SHORT = 3
"""A question of so many words or fewer is read alike in whatever order they stand."""

DIRECTED = {"to", "from", "into", "back"}
"""With one of these the order of words says who goes where."""


ACROSS = {"to", "into"}
"""What stands left and right of these is not read as one phrase."""


@dataclass(frozen=True, slots=True)
class Word:
    """Something that a text says: the tokens that stand for it, and as it was typed.

    What says nothing (a stop word, a bare number) has an empty `typed`; it is kept because
    phrases may reach across it.
    """

    tokens: tuple[str, ...]
    typed: str


def learn_words(words: SearchWords) -> Lexicon:
    """Return the word lists of `search.yaml`, ready to read questions with."""
    return make_lexicon(words, lambda made, said: [w.tokens[0] for w in _cut(made, said)])


def learn_text(lexicon: Lexicon, text: str, heading: bool = False) -> list[str]:
    """Return the tokens of a content text, and note its words in the lexicon.

    Words of a heading (a question or another wording of it) also serve as corrections, and
    cannot be outside the subject.
    """
    words = lexicon.split(text)
    lexicon.known.update(map(lexicon.stem, words))
    said = _cut(lexicon, words)
    tokens = [token for word in said if word.typed for token in word.tokens]
    if heading:
        lexicon.spelled.update(dict.fromkeys(words, 1))
        lexicon.outside.difference_update(tokens)
        tokens += _moved(lexicon, said)
    return tokens


def read_question(lexicon: Lexicon, typed: Sequence[str]) -> tuple[list[Word], dict[str, str]]:
    """Return what a question says, each thing once, and which words were read as others."""
    typed = [word for word in typed if word not in lexicon.fillers]
    corrected = {word: better for word in typed if (better := _correct(lexicon, word))}
    any_order = len(typed) <= SHORT and not DIRECTED & set(typed)
    if any_order:
        typed = sorted(typed)
    words = [corrected.get(word, word) for word in typed]
    said = _cut(lexicon, words, typed, any_order)
    found: dict[tuple[str, ...], Word] = {}
    for word in said:
        if word.typed:
            found.setdefault(word.tokens, word)
    for token in _moved(lexicon, said, any_order):
        found.setdefault((token,), Word((token,), ""))
    kept = {part for word in found.values() for part in word.typed.split()}
    return list(found.values()), {old: new for old, new in corrected.items() if old in kept}


def _cut(
    lexicon: Lexicon, words: Sequence[str], typed: Sequence[str] = (), any_order: bool = False
) -> list[Word]:
    """Return a text as phrases and single words, stop words included, in their order."""
    typed = typed or words
    stems = list(map(lexicon.stem, words))
    find = _find_anywhere if any_order else find_phrases
    spans = find(lexicon.phrases, stems)
    read = {places: lexicon.phrases[_at(stems, places)].split(" ") for places in spans}
    read = {at: got for at, got in read.items() if len(at) > 1 or words[at[0]] not in lexicon.stop}
    fixed = {place for places in read if len(places) > 1 for place in places}
    free = [p for p, word in enumerate(words) if p not in fixed and word not in lexicon.stop]
    for side in _sides(words, free):
        for found in find(lexicon.loose, [stems[place] for place in side]):
            places = tuple(side[each] for each in found)
            for place in places:
                read.pop((place,), None)
            read[places] = lexicon.loose[_at(stems, places)].split(" ")
    starts = {min(places): places for places in read}
    taken = {place for places in read for place in places}
    said: list[Word] = []
    for place, plain in enumerate(stems):
        if place in starts:
            tokens, whole = read[starts[place]], sorted(starts[place])
            whole = [each for each in whole if words[each] not in lexicon.stop] or whole
            told = "" if NOTHING in tokens else " ".join(typed[each] for each in whole)
            said.append(Word(tuple(tokens), told))
        elif place not in taken:
            empty = words[place] in lexicon.stop or plain == NUMBER
            said.append(Word((plain,), "" if empty else typed[place]))
    return said


def _sides(words: Sequence[str], free: Sequence[int]) -> list[list[int]]:
    """Return the free places before and after each word that says where someone goes.

    "ML to software" is no comparison of the two, whatever phrase stands for them together.
    """
    sides: list[list[int]] = [[]]
    for place, word in enumerate(words):
        if word in ACROSS:
            sides.append([])
        elif place in free:
            sides[-1].append(place)
    return sides


def _find_anywhere(phrases: Phrases, stems: Sequence[str]) -> list[Places]:
    """Find phrases among a few words in whatever order these stand, the longest first."""
    left = set(range(len(stems)))
    found: list[Places] = []
    for size in range(len(stems), 0, -1):
        for places in permutations(range(len(stems)), size):
            if left.issuperset(places) and _at(stems, places) in phrases:
                left.difference_update(places)
                found.append(places)
    return found


def _at(stems: Sequence[str], places: Places) -> str:
    return " ".join(stems[place] for place in places)


def _moved(lexicon: Lexicon, said: Sequence[Word], any_order: bool = False) -> list[str]:
    """Return the tokens of what a text moves between or compares."""
    first = [word.tokens[0] for word in said if word.tokens[0] != NOTHING]
    if any_order:
        first.sort()
    spans = (_find_anywhere if any_order else find_phrases)(lexicon.moves, first)
    return [token for at in spans for token in lexicon.moves[_at(first, at)].split(" ")]


def _correct(lexicon: Lexicon, word: str) -> str | None:
    """Return the known word that was probably meant, or None for a known or strange word."""
    if len(word) < LEAST_TO_CORRECT or not word.isalpha() or not word.isascii():
        return None
    if word in lexicon.stop or lexicon.stem(word) in lexicon.known:
        return None
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    near = [
        known
        for known in (*lexicon.spelled, *sorted(lexicon.stop))
        if known[0] == word[0] and len(known) >= LEAST_TO_CORRECT - 1
    ]
    most = 2 if len(word) >= LONG else 1
    found = extract(word, near, scorer=OSA.distance, score_cutoff=most, limit=10)
    best = min(found, key=lambda each: (each[1], -len(each[0]), each[0]), default=None)
    return best[0] if best else None

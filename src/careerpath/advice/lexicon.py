"""The search's word lists in the form in which they are looked up.

Kept apart from the reading of questions because it is costly to make (some ten thousand phrases)
and, once made, can be stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from careerpath.advice.words import NUMBER, split_words, stem
from careerpath.catalog.search import SearchWords

NOTHING = ""
"""The token of what says nothing at all."""

Phrases = dict[str, str]
"""The tokens that a phrase is read as, by its stems; both with a space between."""

LONGEST = 7
"""The most words of a phrase."""

Places = tuple[int, ...]


class Lexicon(msgspec.Struct):
    """Word lists of stems and tokens. A token is the stems of a word or phrase joined.

    `phrases` match word by word, `loose` across stop words, `moves` over tokens already read.
    `named` are the tokens that the vocabulary gives; `known` are the stems of all words that
    are spelled right, `spelled` the words that a misspelt one may have meant.
    """

    forms: dict[str, str] = {}
    stop: set[str] = set()
    fillers: set[str] = set()
    quiet: set[str] = set()
    outside: set[str] = set()
    named: set[str] = set()
    phrases: Phrases = {}
    loose: Phrases = {}
    moves: Phrases = {}
    known: set[str] = set()
    spelled: dict[str, int] = {}

    def stem(self, word: str) -> str:
        """Return the stem of a word, of its base form where it is irregular."""
        return stem(self.forms.get(word, word))

    def split(self, text: str) -> list[str]:
        """Return a text's words without those that may stand inside any phrase."""
        return [word for word in split_words(text) if word not in self.fillers]

    def join(self, text: str) -> str:
        """Return a word or phrase as one token."""
        return "".join(map(self.stem, split_words(text)))


def make_lexicon(words: SearchWords, cut: Callable[[Lexicon, list[str]], list[str]]) -> Lexicon:
    """Return the lists of a content file. `cut` reads words as one token each."""
    made = Lexicon(
        forms={other: base for base, others in words.forms.items() for other in others},
        stop={word for line in words.stop_words for word in split_words(line)},
        fillers={word for line in words.filler_words for word in split_words(line)},
    )
    made.quiet = {made.stem(word) for line in words.quiet_words for word in split_words(line)}
    for phrase in words.polite_phrases:
        _add(made, phrase, NOTHING)
    for key, others in words.synonyms.items():
        token = made.join(key)
        made.named.add(token)
        for other in (key, *others):
            _add(made, other, token)
    _add_outside(made, words)
    for key, others in words.moves.items():
        token = made.join(key)
        made.named.add(token)
        for other in others:
            said = cut(made, made.split(other))
            if len(said) > 1:
                _note(made.moves, " ".join(said), token)
    return made


def _add_outside(made: Lexicon, words: SearchWords) -> None:
    """Note the words of other subjects, where the vocabulary does not use them itself."""
    for word in (word for line in words.outside_words for word in split_words(line)):
        if word not in made.stop and made.stem(word) not in made.phrases:
            made.outside.add(made.stem(word))
    made.known |= made.outside
    for phrase in words.outside_phrases:
        token = made.join(phrase)
        made.outside.add(token)
        _add(made, phrase, token)


def _add(made: Lexicon, text: str, token: str) -> None:
    words = made.split(text)
    made.spelled.update(dict.fromkeys(words, 1))
    stems = [made.stem(word) for word in words]
    made.known.update(stems)
    told = [word for word in words if word not in made.stop]
    shortened = len(words) < len(split_words(text))
    if not set(stems) - {NUMBER} or (shortened and len(words) < (2 if told else 3)):
        return  # what is left says too little
    phrase = " ".join(stems)
    _note(made.phrases, phrase, token)
    meant = [made.stem(word) for word in told]
    if sum(word not in made.quiet for word in meant) > 1:
        _note(made.loose, " ".join(meant), token)


def _note(phrases: Phrases, phrase: str, token: str) -> None:
    known = phrases.get(phrase)
    if known is None:
        phrases[phrase] = token
    elif token not in known.split(" "):
        phrases[phrase] = f"{known} {token}"


def find_phrases(phrases: Phrases, stems: Sequence[str]) -> list[Places]:
    """Return the places of phrases in a text, the longest first, none overlapping another."""
    taken: set[int] = set()
    found: list[Places] = []
    for size, place in sorted(_windows(phrases, stems), key=lambda each: (-each[0], each[1])):
        places = tuple(range(place, place + size))
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(places)
    return found


def _windows(phrases: Phrases, stems: Sequence[str]) -> Iterator[tuple[int, int]]:
    for place in range(len(stems)):
        window = ""
        for size, word in enumerate(stems[place : place + LONGEST], 1):
            window = f"{window} {word}" if size > 1 else word
            if window in phrases:
                yield size, place

"""Finding the names of skills and technologies in a text, each with its words and its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from careerpath.match.elsewhere import Elsewhere
from careerpath.match.lexicon import Entry, Lexicon
from careerpath.match.ordinary import Beside, Candidate, is_meant, is_plain_verb
from careerpath.match.words import LineNumbers, Word, are_joined

ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|\b[\w-]+\.(?:com|org|net|io|dev|de|ai|edu|me|co)(?:/\S*)?(?![\w])",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"[A-Z]")
ADDRESS_HINTS = ("@", "http", "www.", ".co", ".org", ".net", ".io", ".de", ".ai", ".edu", ".me")
"""Addresses hold names that say nothing: github.com/somebody."""


class Hit(NamedTuple):
    """A name in a text: what it stands for, the words as they stand there, and where.

    `also` are skills that it shows besides; `implied` is one that is named by such a name only;
    `generic` is a name that says too little alone.
    """

    skill: str | None
    technology: str | None
    words: str
    line: int
    start: int
    end: int
    also: tuple[str, ...] = ()
    implied: bool = False
    generic: bool = False


def find_names(text: str, words: list[Word], lexicon: Lexicon, lines: LineNumbers) -> list[Hit]:
    """Return the names in a text in their order, the longest first where they overlap.

    Names that are ordinary words too are looked at twice: first whether they are spelled as
    names, then whether what stands beside them speaks for it.
    """
    loose = len(CAPITAL.findall(text)) < len(text) / 250  # who writes no capitals spells no names
    elsewhere = Elsewhere(text, lines)
    sure: list[Hit] = []
    doubtful: list[Candidate] = []
    for candidate in _candidates(text, words, lexicon):
        entry = candidate.entry
        if (
            entry.beside
            or entry.within
            or (entry.spellings and not _is_spelled(text, candidate, loose))
        ):
            doubtful.append(candidate)
        elif not elsewhere.holds(candidate):
            sure.append(_hit(text, candidate, lines))
    if doubtful:
        sure += _meant(text, doubtful, words, lines, sure, elsewhere)
        sure.sort(key=lambda hit: hit.start)
    return sure


def _candidates(text: str, words: list[Word], lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what stands in the lexicon, outside of addresses, none within another."""
    low = text.casefold()
    hinted = any(end in low for end in ADDRESS_HINTS)
    addresses = [found.span() for found in ADDRESS.finditer(text)] if hinted else []
    lengths, names = lexicon.lengths, lexicon.names
    place = 0
    while place < len(words):
        word = words[place]
        place += 1
        if word.form not in lengths:
            continue
        for length in lengths[word.form]:
            part = words[place - 1 : place - 1 + length]
            entry = names.get(tuple([each.form for each in part]))
            if entry is None and length > 1 and words[place : place + 1]:
                entry, part = _counted(words, place, length, lexicon)
            if entry is None or not _together(text, part):
                continue
            length = len(part)
            candidate = Candidate(entry, word.start, part[-1].end, place - 1, place - 1 + length)
            if addresses and _in_address(text, candidate, addresses):
                break
            place += length - 1
            if entry.skill is not None or entry.technology is not None:
                yield candidate
                yield from _within(candidate, words, lexicon)
            break


def _counted(
    words: list[Word], place: int, length: int, lexicon: Lexicon
) -> tuple[Entry | None, list[Word]]:
    """Return what stands for a skill but for a number in it: trained 30 colleagues."""
    part = words[place - 1 : place + length]
    if len(part) <= length or not part[1].form.isdigit():
        return None, part
    entry = lexicon.names.get((part[0].form, *[each.form for each in part[2:]]))
    return (entry if entry and entry.technology is None else None), part


def _within(outer: Candidate, words: list[Word], lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the name with which a longer one begins that shows the same: AWS in AWS EKS."""
    for last in range(outer.last - 1, outer.first, -1) if outer.entry.also else ():
        part = words[outer.first : last]
        entry = lexicon.names.get(tuple([each.form for each in part]))
        if entry is not None and entry.technology and entry.skill in outer.entry.also:
            yield Candidate(entry, outer.start, part[-1].end, outer.first, last)
            return


def _in_address(text: str, candidate: Candidate, addresses: list[tuple[int, int]]) -> bool:
    """Return whether a name is part of an address; one that only looks so is whole: ASP.NET."""
    for start, end in addresses:
        if start <= candidate.start < end:
            whole = candidate.start == start and candidate.end >= end
            return not whole or "/" in text[start:end] or "@" in text[start:end]
    return False


def _meant(
    text: str,
    doubtful: list[Candidate],
    words: list[Word],
    lines: LineNumbers,
    sure: list[Hit],
    elsewhere: Elsewhere,
) -> list[Hit]:
    """Return those of the doubtful names for which what stands beside them speaks."""
    beside = Beside(
        frozenset(hit.line for hit in sure),
        frozenset(hit.line for hit in sure if hit.technology),
        frozenset(hit.start for hit in sure),
        frozenset(hit.end for hit in sure),
    )
    return [
        _hit(text, candidate, lines)
        for candidate in doubtful
        if is_meant(text, candidate, words, lines, beside) and not elsewhere.holds(candidate)
    ]


def _together(text: str, part: list[Word]) -> bool:
    return len(part) == 1 or all(are_joined(text, *pair) for pair in pairwise(part))


def _is_spelled(text: str, candidate: Candidate, loose: bool) -> bool:
    """Return whether a name that is an ordinary word too is spelled as a name, and no verb."""
    said = text[candidate.start : candidate.end]
    if loose and len(said) > 2 and said.casefold() in map(str.casefold, candidate.entry.spellings):
        return True
    if said not in candidate.entry.spellings or len(said) == 1:
        return False
    return not is_plain_verb(text, candidate)


def _hit(text: str, candidate: Candidate, lines: LineNumbers) -> Hit:
    entry: Entry = candidate.entry
    words = " ".join(text[candidate.start : candidate.end].split())
    line = lines.number(candidate.start)
    return Hit(
        entry.skill, entry.technology, words, line, candidate.start, candidate.end, entry.also,
        generic=entry.generic,
    )  # fmt: skip


def with_implied(hits: list[Hit]) -> list[Hit]:
    """Return names, each followed by the skills that it shows besides."""
    return [
        each
        for hit in hits
        for each in (
            hit,
            *(hit._replace(skill=skill, implied=True) for skill in hit.also if skill != hit.skill),
        )
    ]

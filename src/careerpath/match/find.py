"""Finding the names of skills and technologies in a text, each with its words and its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from careerpath.match.elsewhere import Elsewhere
from careerpath.match.lexicon import Entry, Lexicon
from careerpath.match.ordinary import Beside, Candidate, is_meant, is_plain_verb
from careerpath.match.words import LineNumbers, Words

ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|\b[\w-]+\.(?:com|org|net|io|dev|de|ai|edu|me|co)(?:/\S*)?(?![\w])",
    re.IGNORECASE,
)
"""Addresses hold names that say nothing: github.com/somebody."""

CAPITAL = re.compile(r"[A-Z]")
BEFORE_WORD, AFTER_WORD = " \t\n(", " \t\n,;:)"
"""What stands around a name that is no part of an address."""

MOST_DOUBTFUL = 2_000
"""Doubtful names of a text that are looked at: more of them say no more."""

LONGEST = 200
"""Characters of an address that are looked at on either side of a name in it."""


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


def find_names(text: str, words: Words, lexicon: Lexicon, lines: LineNumbers) -> list[Hit]:
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


def _candidates(text: str, words: Words, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what stands in the lexicon, outside of addresses, none within another."""
    lengths, names, forms = lexicon.lengths, lexicon.names, words.forms
    count, free = len(forms), 0
    for first in [place for place, form in enumerate(forms) if form in lengths]:
        if first < free:
            continue
        counted = first + 2 < count and forms[first + 1].isdigit()
        for length in lengths[forms[first]]:
            last = min(first + length, count)
            entry = names.get(tuple(forms[first:last]))
            if entry is None and counted and length > 1 and last < count:
                last += 1
                entry = _counted(forms[first:last], lexicon)
            if entry is None or not words.are_joined(first, last):
                continue
            candidate = Candidate(entry, words.starts[first], words.ends[last - 1], first, last)
            if _in_address(text, candidate):
                break
            free = last
            if entry.skill is not None or entry.technology is not None:
                yield candidate
                if entry.also:
                    yield from _within(candidate, words, lexicon)
            break


def _counted(forms: list[str], lexicon: Lexicon) -> Entry | None:
    """Return what stands for a skill but for a number in it: trained 30 colleagues."""
    entry = lexicon.names.get((forms[0], *forms[2:]))
    return entry if entry and entry.technology is None else None


def _within(outer: Candidate, words: Words, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the name with which a longer one begins that shows the same: AWS in AWS EKS."""
    for last in range(outer.last - 1, outer.first, -1):
        entry = lexicon.names.get(tuple(words.forms[outer.first : last]))
        if entry is not None and entry.technology and entry.skill in outer.entry.also:
            yield Candidate(entry, outer.start, words.ends[last - 1], outer.first, last)
            return


def _in_address(text: str, candidate: Candidate) -> bool:
    """Return whether a name is part of an address; one that only looks so is whole: ASP.NET."""
    start, end = candidate.start, candidate.end
    if text[start - 1 : start] in BEFORE_WORD and text[end : end + 1] in AFTER_WORD:
        return False
    opens = end - len(text[max(start - LONGEST, 0) : end].split()[-1])
    closes = start + len(text[start : end + LONGEST].split()[0])
    for found in ADDRESS.finditer(text, opens, closes):
        if found.start() <= start < found.end():
            whole = start == found.start() and end >= found.end()
            return not whole or "/" in found[0] or "@" in found[0]
    return False


def _meant(
    text: str,
    doubtful: list[Candidate],
    words: Words,
    lines: LineNumbers,
    sure: list[Hit],
    elsewhere: Elsewhere,
) -> list[Hit]:
    """Return those of the doubtful names for which what stands beside them speaks.

    What is found so speaks for those beside it in turn, on either side.
    """
    found: list[Hit] = []
    left, beside = doubtful[:MOST_DOUBTFUL], Beside()
    for hit in sure:
        beside.add(hit.line, hit.start, hit.end, hit.technology is not None)
    while left:
        count, rest = len(found), []
        for candidate in left:
            if is_meant(text, candidate, words, lines, beside) and not elsewhere.holds(candidate):
                hit = _hit(text, candidate, lines)
                found.append(hit)
                beside.add(hit.line, hit.start, hit.end, hit.technology is not None)
            else:
                rest.append(candidate)
        if len(found) == count:
            break
        left = rest[::-1]
    return found


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

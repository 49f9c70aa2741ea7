"""Finding the names of skills and technologies in a text, each with its words and its line."""

from __future__ import annotations

import re
from typing import NamedTuple

from careerpath.match.lexicon import Entry, Lexicon
from careerpath.match.ordinary import Candidate, is_meant, is_plain_verb
from careerpath.match.words import LineNumbers, Word, are_joined, split_words

ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|\b[\w-]+\.(?:com|org|net|io|dev|de|ai|edu|me|co)(?:/\S*)?(?![\w])",
    re.IGNORECASE,
)
"""Addresses hold names that say nothing: github.com/somebody."""

CONTACT = re.compile(r"@[\w-]+\.|linkedin|\+?\(?\d{2,4}\)?[ /-]\d{3}", re.IGNORECASE)
"""A line with an address or a telephone number: GitHub there is a place, not a skill."""

BOILERPLATE = re.compile(
    r"\byour (?:personal )?data\b|data of applicants|applicants?['’]? data|equal op|deinen? daten"
    r"|ihren? (?:daten|unterlagen)|bewerberdaten|bewerbungs",
    re.IGNORECASE,
)
"""A sentence on what happens to applications says nothing of the work."""

PLACES = ("github", "gitlab", "bitbucket", "hugging-face", "slack")
EMPLOYER = re.compile(r"(?:(?P<good>\w+) )?\b(?:at|bei|@) $", re.IGNORECASE)
UNIT = re.compile(r"\d\s?$")
"""What stands before a unit: 5 ml."""

COMPOUND = re.compile(
    r"-(?!(?:kenntn|entwick|service|code|skript|script|komponent|component|app|framework|makro|based"
    r"|basiert|programm|developer|tabell|datei|erfahr|backend|frontend|projekt|project|native|stack"
    r"|cluster|jobs?|like|boot|team|microservice|workload|spezial|expert))[^\W\d_]",
    re.IGNORECASE,
)
"""What makes another word of an ordinary one: Express-Bus, shell-shaped."""

GOOD = (
    "good",
    "great",
    "excellent",
    "skilled",
    "proficient",
    "adept",
    "expert",
    "strong",
    "better",
)


class Hit(NamedTuple):
    """A name in a text: what it stands for, the words as they stand there, and where."""

    skill: str | None
    technology: str | None
    words: str
    line: int
    start: int
    end: int


def find_names(text: str, lexicon: Lexicon, lines: LineNumbers) -> list[Hit]:
    """Return the names in a text in their order, the longest first where they overlap.

    Names that are ordinary words too are looked at twice: first whether they are spelled as
    names, then whether what stands beside them speaks for it.
    """
    words = split_words(text)
    loose = sum(map(str.isupper, text)) < len(text) / 250  # who writes no capitals spells no names
    addresses = [found.span() for found in ADDRESS.finditer(text)] if "." in text else []
    sure: list[Hit] = []
    doubtful: list[Candidate] = []
    place, address = 0, 0
    while place < len(words):
        word = words[place]
        lengths = lexicon.lengths.get(word.form)
        if lengths is None:
            place += 1
            continue
        while address < len(addresses) and addresses[address][1] <= word.start:
            address += 1
        if address < len(addresses) and addresses[address][0] <= word.start:
            if not _is_name(text, word, words, place, lexicon, addresses[address]):
                place += 1
                continue
        taken = 1
        for length in lengths:
            part = words[place : place + length]
            entry = lexicon.names.get(tuple(each.form for each in part))
            if entry is None or not _together(text, part):
                continue
            taken = length
            if entry.skill is None and entry.technology is None:
                break
            candidate = Candidate(entry, part[0].start, part[-1].end, place, place + length)
            if entry.beside or (entry.spellings and not _is_spelled(text, candidate, loose)):
                doubtful.append(candidate)
            elif not _is_elsewhere(text, candidate, lines):
                sure.append(_hit(text, candidate, lines))
            break
        place += taken
    if doubtful:
        named = {hit.line for hit in sure}
        tools = {hit.line for hit in sure if hit.technology}
        ends = {hit.end for hit in sure}
        starts = {hit.start for hit in sure}
        for candidate in doubtful:
            if candidate.entry.beside:
                line = lines.number(candidate.start)
                meant = bool(tools & {line - 1, line, line + 1})
                meant = meant and not _is_elsewhere(text, candidate, lines)
            else:
                meant = is_meant(text, candidate, words, lines, named, starts, ends)
            if meant:
                sure.append(_hit(text, candidate, lines))
        sure.sort(key=lambda hit: hit.start)
    return sure


def _together(text: str, part: list[Word]) -> bool:
    return all(are_joined(text, first, second) for first, second in zip(part, part[1:]))  # noqa: B905, RUF007


def _is_name(
    text: str,
    word: Word,
    words: list[Word],
    place: int,
    lexicon: Lexicon,
    address: tuple[int, int],
) -> bool:
    """Return whether what looks like an address is a name with a dot: ASP.NET."""
    if "/" in text[slice(*address)] or "@" in text[slice(*address)]:
        return False
    for length in lexicon.lengths[word.form]:
        part = words[place : place + length]
        if part[-1].end >= address[1] and tuple(each.form for each in part) in lexicon.names:
            return True
    return False


def _is_spelled(text: str, candidate: Candidate, loose: bool) -> bool:
    """Return whether a name that is an ordinary word too is spelled as a name, and no verb."""
    said = text[candidate.start : candidate.end]
    if loose and len(said) > 2 and said.casefold() in map(str.casefold, candidate.entry.spellings):
        return True
    if said not in candidate.entry.spellings or len(said) == 1:
        return False
    return not is_plain_verb(text, candidate)


def _is_elsewhere(text: str, candidate: Candidate, lines: LineNumbers) -> bool:
    """Return whether a name is that of an employer, or of a place where somebody is found."""
    before = text[max(candidate.start - 30, 0) : candidate.start]
    employer = EMPLOYER.search(before)
    if employer and candidate.entry.technology is not None:
        return (employer["good"] or "").casefold() not in GOOD
    near = text[max(candidate.start - 80, 0) : candidate.start].rsplit("\n\n", 1)[-1]
    if BOILERPLATE.search(near + text[candidate.start : candidate.end + 80].split("\n\n")[0]):
        return True
    if candidate.entry.spellings and COMPOUND.match(text, candidate.end):
        return True
    if len(before) and candidate.end - candidate.start == 2 and UNIT.search(before):
        return text[candidate.start : candidate.end].islower()
    if candidate.entry.technology in PLACES:
        return CONTACT.search(lines.line(lines.number(candidate.start))) is not None
    return False


def _hit(text: str, candidate: Candidate, lines: LineNumbers) -> Hit:
    entry: Entry = candidate.entry
    words = " ".join(text[candidate.start : candidate.end].split())
    line = lines.number(candidate.start)
    return Hit(entry.skill, entry.technology, words, line, candidate.start, candidate.end)

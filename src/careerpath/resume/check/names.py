"""How a resume spells the names of technologies, and whether it names any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from careerpath.catalog.spellings import Spelling
from careerpath.match.reading import Found, Reading
from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.subject import Subject, TextLine

FEW = 3
"""Names below which a resume names hardly anything."""

ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|\S+\.(?:com|org|net|io|dev|de|ai|me|co)\b\S*"
    r"|[a-z0-9-]+(?:\.[a-z0-9-]+){2,}\S*|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!js\b|net\b)[a-z]{2,}/\S*"
)
"""Addresses, which people write in small letters: those without a path or with two points too."""


def check_names(
    subject: Subject,
    reading: Reading,
    titles: Mapping[str, str],
    spellings: Iterable[Spelling],
    aimed: bool = False,
) -> Iterator[Finding]:
    """Find names in other spellings than their makers'.

    `reading` is of the subject's text; `titles` are those of technologies by id. `aimed`: a role
    or a posting is given, all of which ask for such names.
    """
    wrong = list(_misspelt(subject, spellings))
    if wrong:
        yield _told("misspelt-names", wrong)
    places = [place for skill in reading.skills for place in skill.found] + list(reading.others)
    other = [
        (subject.lines[place.line - 1], place.words, titles[place.technology or ""])
        for place in sorted(places, key=lambda place: place.line)
        if place.technology in titles and _has_other_capitals(place, titles)
        and place.words in _without_addresses(subject.lines[place.line - 1].text)
        and not subject.lines[place.line - 1].text.isupper()
    ]  # fmt: skip
    other = [each for each in other if each[1:] not in [w[1:] for w in wrong]]
    if other:
        yield _told("capitals", other)
    names = {place.technology or place.words.casefold() for place in places}
    if len(names) < FEW:
        yield find("no-skills-named", severity="medium" if aimed else None)


def _misspelt(
    subject: Subject, spellings: Iterable[Spelling]
) -> Iterator[tuple[TextLine, str, str]]:
    words = {}
    for each in spellings:
        for wrong in each.wrong:
            words[wrong.casefold() if len(wrong.split()) == 1 else wrong] = each.title
    if not words:
        return
    known = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.@/-])(?:{known})(?![\w@/-]|\.\w)", re.IGNORECASE)
    for line in subject.lines:
        for match in pattern.finditer(_without_addresses(line.text)):
            title = words.get(match[0]) or words.get(match[0].casefold())
            if title is not None and match[0] != title and len(match[0].split()) >= 1:
                yield line, match[0], title


def _without_addresses(text: str) -> str:
    """Return a text with spaces for its addresses."""
    return ADDRESS.sub(lambda found: " " * len(found[0]), text)


def _has_other_capitals(place: Found, titles: Mapping[str, str]) -> bool:
    """Return whether words are a title in other capitals, and not for standing first or in large.

    A title in small letters may begin with a large one: Pandas.
    """
    words, title = place.words, titles[place.technology or ""]
    if words == title or words.casefold() != title.casefold():
        return False
    small = title[0].islower() and words[1:] == title[1:]
    return not small and not (words.isupper() and len(words) > 4)


def _told(code: str, found: list[tuple[TextLine, str, str]]) -> Finding:
    """Return a finding that names each pair once, at its first place."""
    first: dict[tuple[str, str], TextLine] = {}
    for line, words, title in found:
        first.setdefault((words, title), line)
    pairs = [f"{words} is usually written {title}" for words, title in list(first)[:6]]
    more = f", and {len(first) - 6} more" if len(first) > 6 else ""
    return find(
        code,
        list(first.values())[:6],
        quotes=[words for words, _ in first],
        message="; ".join(pairs) + more + ".",
    )

"""Words that the screens of this room share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.layout import Line, Piece, indent, wrap
from careerpath.match.reading import Found
from careerpath.terminal.look import Look

MOST_NAMED = 3
"""Names in a sentence; the others are counted."""

KINDS = {"posting": "a posting", "resume": "a resume", "list": "a list of skills"}


def title_of(name: str, catalog: Catalog) -> str:
    """Return what a technology or a skill is called."""
    tool = catalog.texts.technologies.get(name)
    if tool is not None:
        return tool.title
    return catalog.skill_titles.get(name, name)


def join(words: Sequence[str], last: str = "and") -> str:
    """Return words as a list that one reads: a, b and c."""
    return " ".join([", ".join(words[:-1]), last, words[-1]]) if len(words) > 1 else "".join(words)


def join_first(words: Sequence[str], most: int = MOST_NAMED) -> str:
    """Return the first of many words as a list, and how many more there are."""
    if len(words) <= most:
        return join(words)
    return join([*words[:most], f"{len(words) - most} more"])


def join_asked(places: Sequence[Found]) -> str:
    """Return names as a text asks for them: with "or" where one of them is enough."""
    return join(words_of(places), "or" if are_either(places) else "and")


def are_either(places: Iterable[Found]) -> bool:
    """Return whether one of several names is enough."""
    groups = {place.either for place in places}
    return len(groups) == 1 and None not in groups


def or_others(alternatives: Sequence[str], catalog: Catalog) -> str:
    """Return what would do instead of a skill, "" for nothing."""
    titles = [catalog.skill_titles[skill] for skill in alternatives]
    return f"or {join(titles, 'or')}" if titles else ""


def words_of(places: Iterable[Found]) -> list[str]:
    """Return the words under which something is named, each once."""
    found: dict[str, str] = {}
    for place in places:
        found.setdefault(place.words.casefold(), place.words)
    return list(found.values())


def lines_of(places: Iterable[Found]) -> str:
    """Return where something is named: "line 3", "lines 3 and 9"."""
    numbers = list(dict.fromkeys(place.line for place in places))
    shown = [str(number) for number in numbers[:3]]
    if len(numbers) > 3:
        shown = [*shown[:2], f"{len(numbers) - 2} more"]
    return f"line{'' if len(numbers) == 1 else 's'} {join(shown)}"


def row(title: str, text: str, width: int, look: Look, note: str = "") -> list[Line]:
    """Return a name with a text beside it; below it where the screen is narrow."""
    pieces: list[Piece] = [(text, "")]
    if note:
        pieces.append((f" ({note})", "muted"))
    if look.narrow:
        return [*wrap(title, look.width - 2, 2, "name"), *indent(wrap(pieces, look.width - 4), 2)]
    first, *rest = wrap(title, width, 0, "name")
    lines = wrap(pieces, look.width - width - 5)
    found = [[*first, (" " * (width - sum(len(t) for t, _ in first) + 1), ""), *lines[0]]]
    rest_lines = lines[1:]
    for number in range(max(len(rest), len(rest_lines))):
        left = rest[number] if number < len(rest) else []
        right = rest_lines[number] if number < len(rest_lines) else []
        gap = width - sum(len(t) for t, _ in left) + 1
        found.append([*left, (" " * gap, ""), *right])
    return found

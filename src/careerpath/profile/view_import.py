"""What a file of answers changed in the profile, on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.advice.levels import NO_LANGUAGE
from careerpath.catalog.catalog import Catalog
from careerpath.drawing.blocks import heading, listed
from careerpath.profile.difference import Difference, Part
from careerpath.terminal.look import Look

MOST_NAMED = 4

PARTS = {"answers": "Answers", "levels": "Levels", "proved": "Proved", "tried": "Tried"}
FACTS = {
    "hours_per_week": "Hours a week",
    "start": "Start",
    "days": "Days",
    "stands": "You come from",
    "stage": "Stage",
    "aim": "Aim",
    "language": "Best language",
    "applications": "Applications",
    "replies": "Replies",
    "quick": "Short quiz",
}


def view_import(found: Difference, file: str, catalog: Catalog, look: Look) -> RenderableType:
    """Return what is new, what is another and what is gone, part by part."""
    if not found.any:
        return Text(f"Nothing changed: your profile says already what {file} says.")
    names: dict[str, Mapping[str, Any]] = {
        "levels": catalog.skills,
        "proved": catalog.skills,
        "tried": catalog.roles,
    }
    called: dict[str, Mapping[str, Any]] = {
        "stands": {**catalog.roles, **catalog.backgrounds},
        "language": {key: each for key, each in catalog.languages.items() if key != NO_LANGUAGE},
    }
    rows: list[tuple[RenderableType, RenderableType]] = [
        (Text(PARTS[name]), Text(_tell(part, names.get(name, {}))))
        for name, part in found.parts.items()
    ]
    rows += [
        (Text(FACTS[name]), Text(_turned(before, after, called.get(name, {}))))
        for name, (before, after) in found.facts.items()
    ]
    return Group(heading("Your profile is now what the file says", file), listed(rows))


def _tell(part: Part, named: Mapping[str, Any]) -> str:
    told = []
    for word, keys in (("new", part.new), ("changed", part.other), ("gone", part.gone)):
        if keys:
            told.append(f"{len(keys)} {word}{_names(keys, named)}")
    return "; ".join(told) + "."


def _names(keys: Sequence[str], named: Mapping[str, Any]) -> str:
    """Return what the entries are called; '' where only ids are known, as of questions."""
    titles = [named[key].title for key in keys if key in named]
    if not titles:
        return ""
    more = f" and {len(titles) - MOST_NAMED} more" if len(titles) > MOST_NAMED else ""
    return f" ({', '.join(titles[:MOST_NAMED])}{more})"


def _turned(before: Any, after: Any, named: Mapping[str, Any]) -> str:
    return f"{_say(after, named)} (was {_say(before, named)})"


def _say(value: Any, named: Mapping[str, Any]) -> str:
    if value is None:
        return "not said"
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return str(named[value].title) if value in named else str(value)

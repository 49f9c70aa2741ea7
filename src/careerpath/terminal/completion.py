"""What the shell offers after Tab: ids with titles.

Every function takes what was typed so far. Nothing is raised or printed: a shell that completes
must not show a traceback in the middle of a line.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from careerpath.catalog.names import Named


def complete_roles(incomplete: str) -> list[tuple[str, str]]:
    """Return the roles of which the id or another name begins like this."""
    return _named("roles", incomplete)


def complete_origins(incomplete: str) -> list[tuple[str, str]]:
    """Return the roles and backgrounds of which a name begins like this."""
    return _named("origins", incomplete)


def complete_languages(incomplete: str) -> list[tuple[str, str]]:
    """Return the programming languages of which a name begins like this."""
    return _named("languages", incomplete)


def complete_skills(incomplete: str) -> list[tuple[str, str]]:
    """Return the skills of which an id or another name begins like this."""
    return _named("skills", incomplete)


def complete_tasters(incomplete: str) -> list[tuple[str, str]]:
    """Return the roles and tasters of which a name begins like this."""
    return [*_named("roles", incomplete), *_named("tasters", incomplete)]


def complete_coding(incomplete: str) -> list[tuple[str, str]]:
    """Return the coding questions of which the id begins like this."""
    return [each for each in _named("mocks", incomplete) if each[0].startswith("coding-")]


def complete_kinds(incomplete: str) -> list[str]:
    """Return the kinds of interview rounds that begin like this."""
    from careerpath.catalog.catalog import Catalog
    from careerpath.errors import UserError

    try:
        kinds = {each.kind for mix in Catalog().mixes.values() for each in mix.senior}
    except (UserError, OSError):
        return []
    return sorted(kind for kind in kinds if kind.startswith(incomplete))


def complete_questions(incomplete: str) -> list[tuple[str, str]]:
    """Return QUESTION=OPTION for the quiz: the questions first, then the options of one."""
    from careerpath.catalog.catalog import Catalog
    from careerpath.errors import UserError

    name, chosen, _ = incomplete.partition("=")
    try:
        questions = Catalog(_overlay()).questions
    except (UserError, OSError):
        return []
    if not chosen:
        return beginning({f"{key}=": each.text for key, each in questions.items()}, name)
    options = questions[name].options if name in questions else []
    return beginning({f"{name}={each.id}": each.text for each in options}, incomplete)


def complete_days(incomplete: str) -> list[str]:
    """Return study days: one after another behind commas, or a word for several."""
    from careerpath.person.answers import VARY, WEEKDAYS

    before, comma, begun = incomplete.rpartition(",")
    named = set(before.split(","))
    words = [*WEEKDAYS] if comma else [*WEEKDAYS, "weekdays", "weekend", "all", VARY]
    return [before + comma + each for each in words if each.startswith(begun) and each not in named]


def complete_entries(incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of all content, for who looks up how an entry is written."""
    from careerpath.catalog.catalog import Catalog
    from careerpath.catalog.entries import list_entries
    from careerpath.errors import UserError

    try:
        return beginning(list_entries(Catalog(_overlay())), incomplete)
    except (UserError, OSError):
        return []


def among(*words: str) -> Callable[[str], list[str]]:
    """Return a completion of one of these words."""

    def complete(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete.casefold())]

    return complete


def beginning(entries: Mapping[str, str], incomplete: str) -> list[tuple[str, str]]:
    """Return the entries whose id begins with what was typed."""
    return [(key, title) for key, title in entries.items() if key.startswith(incomplete)]


def _named(
    kind: Literal["roles", "skills", "origins", "languages", "tasters", "mocks"], incomplete: str
) -> list[tuple[str, str]]:
    from careerpath.catalog.catalog import Catalog
    from careerpath.errors import UserError

    try:
        catalog = Catalog(_overlay())
        entries: dict[str, Named] = {}
        if kind == "origins":
            entries = {**catalog.roles, **catalog.backgrounds}
        else:
            entries |= getattr(catalog, kind)
    except (UserError, OSError):
        return []
    by_id = [(key, entry.title) for key, entry in entries.items() if key.startswith(incomplete)]
    if kind in ("tasters", "mocks"):
        return by_id
    return by_id + _short_names(entries, incomplete)


def _short_names(entries: Mapping[str, Named], incomplete: str) -> list[tuple[str, str]]:
    """Return the names of one word, such as mle, that begin so, of entries whose id does not.

    Shells and Typer drop what does not begin with what was typed, so the id is no use there.
    """
    return [
        (name, entry.title)
        for key, entry in entries.items()
        if incomplete and not key.startswith(incomplete)
        for name in entry.aliases
        if name.startswith(incomplete) and name.isascii() and " " not in name
    ]


def _overlay() -> Path | None:
    """Return the folder that CAREERPATH_DATA names, where there is one."""
    named = os.environ.get("CAREERPATH_DATA")
    return Path(named) if named and Path(named).is_dir() else None

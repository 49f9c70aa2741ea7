"""What the shell offers after Tab: ids with titles.

Every function takes what was typed so far. Nothing is raised or printed: a shell that completes
must not show a traceback in the middle of a line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal


def complete_roles(incomplete: str) -> list[tuple[str, str]]:
    """Return the roles of which an id or another name begins like this."""
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


def beginning(entries: Mapping[str, str], incomplete: str) -> list[tuple[str, str]]:
    """Return the entries whose id begins with what was typed."""
    return [(key, title) for key, title in entries.items() if key.startswith(incomplete)]


def _named(
    kind: Literal["roles", "skills", "origins", "languages", "tasters", "mocks"], incomplete: str
) -> list[tuple[str, str]]:
    from careerpath.catalog.catalog import Catalog
    from careerpath.catalog.names import Named, entry_names, normal
    from careerpath.errors import UserError

    try:
        overlay = os.environ.get("CAREERPATH_DATA")
        catalog = Catalog(Path(overlay) if overlay and Path(overlay).is_dir() else None)
        entries: dict[str, Named] = {}
        if kind == "origins":
            entries = {**catalog.roles, **catalog.backgrounds}
        else:
            entries |= getattr(catalog, kind)
    except (UserError, OSError):
        return []
    wanted = normal(incomplete)
    found = [key for key in entries if key.startswith(incomplete)] or [
        key
        for key, entry in entries.items()
        if kind not in ("tasters", "mocks")
        and any(n.startswith(wanted) for n in entry_names(key, entry))
    ]
    return [(key, entries[key].title) for key in found]

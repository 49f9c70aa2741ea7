"""What the shell offers after Tab: ids with titles, found without loading what they head.

Every function takes what was typed so far. Nothing is raised or printed: a shell that completes
must not show a traceback in the middle of a line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

FORMATS = {
    "table": "for the screen",
    "md": "a Markdown table",
    "json": "for programs",
    "html": "a page of its own",
}


def complete_roles(incomplete: str) -> list[tuple[str, str]]:
    """Return the roles of which an id or another name begins like this."""
    return _named("roles", incomplete)


def complete_skills(incomplete: str) -> list[tuple[str, str]]:
    """Return the skills of which an id or another name begins like this."""
    return _named("skills", incomplete)


def complete_aspects(incomplete: str) -> list[tuple[str, str]]:
    """Return the aspects of a comparison."""
    from careerpath.advice.compare import ASPECTS

    return _beginning({key: title for key, (title, _) in ASPECTS.items()}, incomplete)


def complete_formats(incomplete: str) -> list[tuple[str, str]]:
    """Return the formats that compare writes."""
    return _beginning(FORMATS, incomplete)


def complete_orders(incomplete: str) -> list[tuple[str, str]]:
    """Return the orders in which roles can be listed."""
    from careerpath.advice.roles import ORDERS

    return _beginning(ORDERS, incomplete)


def _beginning(entries: Mapping[str, str], incomplete: str) -> list[tuple[str, str]]:
    return [(key, title) for key, title in entries.items() if key.startswith(incomplete)]


def _named(kind: Literal["roles", "skills"], incomplete: str) -> list[tuple[str, str]]:
    from careerpath.catalog.files import Layer
    from careerpath.catalog.heads import read_heads
    from careerpath.catalog.location import shipped_data
    from careerpath.catalog.names import entry_names, normal
    from careerpath.errors import UserError

    try:
        layers = [Layer(shipped_data())]
        overlay = os.environ.get("CAREERPATH_DATA")
        if overlay and Path(overlay).is_dir():
            layers.append(Layer(Path(overlay), overlay=True))
        heads = read_heads(layers, kind)
    except (UserError, OSError):
        return []
    wanted = normal(incomplete)
    by_id = [head for key, head in heads.items() if key.startswith(incomplete)]
    found = by_id or [
        head
        for key, head in heads.items()
        if any(name.startswith(wanted) for name in entry_names(key, head))
    ]
    return [(head.id, head.title) for head in found]

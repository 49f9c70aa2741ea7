"""What was answered in mock interviews: a readable file each, private, and bounded in size."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from careerpath.person.store import Store

MOST_FILES = 100
"""Transcripts that are kept; the oldest goes first."""

MOST_BYTES = 300_000
"""How large one becomes; the rest is cut."""


def name_transcript(store: Store, begun: datetime, role: str) -> str:
    """Return a name within the state folder that is free, by the day and time and the role."""
    stem = f"mock-{begun:%Y-%m-%d-%H%M}-{role}"
    names = (f"{stem}{f'-{n}' if n > 1 else ''}.md" for n in range(1, MOST_FILES + 2))
    return next(name for name in names if not (store.folder / name).exists())


def write_transcript(store: Store, name: str, text: str) -> Path:
    """Write a transcript whole, and let the oldest go where there are too many; return its path.

    CannotError where the folder cannot be written.
    """
    content = text.encode()
    if len(content) > MOST_BYTES:
        content = content[:MOST_BYTES].decode(errors="ignore").encode() + b"\n\n(cut here)\n"
    with store.locked():
        store.replace(name, content)
        kept = sorted({name, *(path.name for path in store.folder.glob("mock-*.md"))})
        for old in kept[:-MOST_FILES]:
            store.remove(old)
    return store.folder / name

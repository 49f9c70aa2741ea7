"""The sections of handbook.txt; nothing to change here."""

import re
from pathlib import Path

HERE = Path(__file__).resolve().parent


def sections():
    """Return the sections in order: [{"number": "1", "title": "Joining", "text": ...}, ...]."""
    text = (HERE / "handbook.txt").read_text(encoding="utf-8")
    found = []
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        number, _, title = head.partition(" ")
        found.append({"number": number, "title": title.strip(), "text": body.strip()})
    return found

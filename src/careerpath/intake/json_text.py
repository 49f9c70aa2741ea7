"""JSON on its way to the reader of YAML, which knows all of JSON but for two things."""

from __future__ import annotations

import re

TABS = re.compile(r"^\t+", re.MULTILINE)
PAIR = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
"""A letter beyond the first 65,536, as two escapes: JSON writes emoji so."""


def as_yaml(text: str) -> str:
    """Return a text that YAML reads: JSON's tabs as blanks, its pairs of escapes as letters.

    Other texts, and the number of lines, stay what they are.
    """
    if not text.lstrip().startswith("{"):
        return text
    text = TABS.sub(lambda tabs: "  " * len(tabs[0]), text)
    return PAIR.sub(lambda found: _letter(int(found[1], 16), int(found[2], 16)), text)


def _letter(high: int, low: int) -> str:
    return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))

"""Results as JSON: an envelope with the schema's name, sorted keys, ISO dates, UTF-8."""

from __future__ import annotations

import re

import msgspec

from careerpath.intake.text import UNPRINTABLE


def to_json(command: str, data: object) -> str:
    """Return `data` under the schema `careerpath.<command>/1`, indented, with a final newline.

    Structs are written field by field, dates in ISO form, characters that could steer or mislead a
    terminal by their number.
    """
    content = {"schema": f"careerpath.{command}/1", "data": data}
    encoded = msgspec.json.encode(content, order="sorted").decode()
    if not encoded.isprintable():  # which is asked in a fraction of the time of a search
        encoded = UNPRINTABLE.sub(_by_number, encoded)
    return msgspec.json.format(encoded, indent=2) + "\n"


def _by_number(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"

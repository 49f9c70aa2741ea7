"""Results as JSON: an envelope with the schema's name, sorted keys, ISO dates, UTF-8."""

from __future__ import annotations

import msgspec


def to_json(command: str, data: object) -> str:
    """Return `data` under the schema `careerpath.<command>/1`, indented, with a final newline.

    Structs are written field by field, dates in ISO form.
    """
    content = {"schema": f"careerpath.{command}/1", "data": data}
    encoded = msgspec.json.encode(content, order="sorted")
    return msgspec.json.format(encoded, indent=2).decode() + "\n"

"""Results as JSON: an envelope with the schema's name, sorted keys, ISO dates, UTF-8."""

from __future__ import annotations

import re

import msgspec

from careerpath.intake.text import LONE, UNPRINTABLE


def to_json(command: str, data: object) -> str:
    """Return `data` under the schema `careerpath.<command>/1`, indented, with a final newline.

    Structs are written field by field, dates in ISO form, characters that could steer or mislead a
    terminal by their number.
    """
    content: object = {"schema": f"careerpath.{command}/1", "data": data}
    try:
        raw = msgspec.json.encode(content, order="sorted")
    except UnicodeEncodeError:  # the name of a file that is not UTF-8
        content = _writable(msgspec.to_builtins(content))
        raw = msgspec.json.encode(content, order="sorted")
    encoded = raw.decode()
    if not encoded.isprintable():  # which is asked in a fraction of the time of a search
        encoded = UNPRINTABLE.sub(_by_number, encoded)
    return msgspec.json.format(encoded, indent=2) + "\n"


def _writable(value: object) -> object:
    """Return a value with a sign for each byte that was not UTF-8."""
    if isinstance(value, str):
        return LONE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_writable(key): _writable(each) for key, each in value.items()}
    return [_writable(each) for each in value] if isinstance(value, list) else value


def _by_number(found: re.Match[str]) -> str:
    number = ord(found[0])
    if number < 0x10000:
        return f"\\u{number:04x}"
    number -= 0x10000  # JSON writes these as a pair
    return f"\\u{0xD800 + (number >> 10):04x}\\u{0xDC00 + (number & 0x3FF):04x}"

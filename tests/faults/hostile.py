"""Text that would steer a terminal, reorder what is read, or hide in it."""

from __future__ import annotations

import re

HOSTILE = {
    "CSI": "\x1b[31;1mred\x1b[2J",
    "OSC 8": "\x1b]8;;https://evil.example\x07link\x1b]8;;\x07",
    "OSC 52": "\x1b]52;c;ZXZpbA==\x07",
    "title": "\x1b]0;title\x1b\\",
    "C1 CSI": "\x9b31m",
    "C1 OSC": "\x9d0;title\x9c",
    "bell and backspace": "\x07\x08\x08",
    "carriage return": "safe\rEVIL",
    "delete": "\x7f",
    "bidi override": "\u202eevil\u202c",
    "bidi isolate": "\u2066evil\u2069",
    "Arabic letter mark": "\u061c",
    "zero width": "a\u200bb\u200c\u200d\u2060c\ufeff",
    "soft hyphen": "so\u00adft",
    "Mongolian separator": "\u180e",
    "fillers": "\u115f\u1160\u3164\uffa0\u034f",
    "tags": "\U000e0041\U000e0042\U000e007f",
    "variation selectors": "\U000e0100",
    "line separators": "a\u2028b\u2029c",
    "interlinear": "\ufff9a\ufffab\ufffb",
    "next line": "a\x85b",
    "markup": "[bold red]x[/] [link=https://evil.example]y[/link]",
}

RAW = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""What must not reach a terminal, written down here a second time, not taken from the program."""


def raw_in(text: str) -> list[str]:
    """Return the numbers of the characters of a text that must not be there."""
    return sorted({f"U+{ord(each):04X}" for each in RAW.findall(text.replace("\r\n", "\n"))})

"""The results of many files as one JSON document, written piece by piece."""

from __future__ import annotations

import msgspec

from careerpath.match.result import FileMatch, Matched
from careerpath.terminal.json_output import to_json

OPEN, CLOSE = '"files": [', '\n    ],\n    "posting"'
"""What stands around the files; keys are sorted, and none comes before them."""


class Writer:
    """Returns the pieces of `{"data": {"files": [...]}, "schema": ...}`, in their order."""

    def __init__(self) -> None:
        self.begun = False

    def add(self, result: FileMatch) -> str:
        """Return the piece for one file."""
        whole = to_json("match", Matched([result]))
        begin = whole.index(OPEN) + len(OPEN)
        inner = whole[begin : whole.rindex(CLOSE)]
        lead = "," if self.begun else whole[:begin]
        self.begun = True
        return lead + inner

    def end(self, rest: Matched) -> str:
        """Return the last piece: what there is beside the files."""
        whole = to_json("match", msgspec.structs.replace(rest, files=[]))
        return "\n    ]" + whole[whole.index(OPEN) + len(OPEN) + 1 :]

"""Answers as the file that the quiz reads."""

from __future__ import annotations

import msgspec
import yaml

from careerpath.person.answers import Answers


def to_answers_file(said: Answers) -> str:
    """Return the answers as YAML; `careerpath quiz --answers` gives the same result from it."""
    return yaml.dump(
        msgspec.to_builtins(said), Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True
    )

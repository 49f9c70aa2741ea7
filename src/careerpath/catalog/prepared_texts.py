"""How texts name skills, ready made and kept: reading it as YAML takes a tenth of a second."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from careerpath.catalog import kinds, texts
from careerpath.catalog.files import Layer
from careerpath.catalog.kept import content_key, keep, read_kept, seal, unseal
from careerpath.catalog.texts import Cue, Lookalike, Naming, Technology, Wording

PATTERNS = ("technologies.yaml", "match.yaml")
NAME = "texts"


class Texts(msgspec.Struct, frozen=True):
    """All of it: entries by id, and the shares of postings."""

    technologies: dict[str, Technology]
    wordings: dict[str, Wording]
    lookalikes: dict[str, Lookalike]
    cues: dict[str, Cue]
    naming: Naming


def read_texts(layers: Iterable[Layer], make: Callable[[], Texts]) -> Texts:
    """Return what was kept for exactly this content, or make it and keep it for next time.

    A kept file that is damaged or cut off is made again.
    """
    code = ((module.__name__, Path(str(module.__file__))) for module in (kinds, texts))
    content = (
        (layer.name(path), path)
        for layer in layers
        for pattern in PATTERNS
        for path in layer.paths(pattern)
    )
    key = content_key([*code, *content])
    body = unseal(read_kept(NAME, key))
    if body:
        with contextlib.suppress(msgspec.MsgspecError):
            return msgspec.msgpack.decode(body, type=Texts)
    made = make()
    keep(NAME, key, seal(msgspec.msgpack.encode(made)))
    return made

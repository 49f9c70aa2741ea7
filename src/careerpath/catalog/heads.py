"""Ids, titles and other names of roles and skills, without loading what they head.

A comparison needs the titles of skills but not their ladders, and shell completion must answer
while someone types. The shipped files are scanned line by line for their `id:`, `title:`,
`aliases:` and `family:` lines, about ten times faster than parsing 230 kB of YAML. Only the
shipped files are scanned, whose form a test holds; an overlay may be written in any form, so it
is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

from careerpath.catalog.files import Layer
from careerpath.intake.text import read_file
from careerpath.intake.yaml import parse_yaml

Kind = Literal["roles", "skills"]

_LINE = re.compile(r"\n *(title|aliases|family): ([^\n]+)")
_MARKS = {"roles": "\nid: ", "skills": "\n  - id: "}
"""What stands before the id of an entry in the shipped files."""


class Head(NamedTuple):
    """What a role or skill is called. `family` is the role's, or the file of the skill."""

    id: str
    title: str
    aliases: tuple[str, ...]
    family: str


def read_heads(layers: Iterable[Layer], kind: Kind) -> dict[str, Head]:
    """Return the heads of all roles or skills by id, the overlay's laid over the shipped ones.

    Entries that are not in order are passed over: whoever loads them whole says what is wrong.
    """
    found: dict[str, Head] = {}
    for layer in layers:
        for path in layer.paths(f"{kind}/*.yaml"):
            for key, head in _heads(path, kind, layer.overlay):
                if head is None:
                    found.pop(key, None)
                else:
                    found[key] = head
    return found


def _heads(path: Path, kind: Kind, overlay: bool) -> Iterator[tuple[str, Head | None]]:
    text = read_file(path)
    scanned = [] if overlay else [_scan(part, path.stem) for part in _parts(text, kind)]
    if scanned and all(head.title for head in scanned):
        yield from ((head.id, head) for head in scanned)
        return
    value = parse_yaml(text, path.name)
    entries = [value] if kind == "roles" else value.get("skills") if _is_map(value) else None
    for entry in entries if isinstance(entries, list) else []:
        if _is_map(entry) and isinstance(entry.get("id"), str):
            yield entry["id"], _head(entry, path.stem)


def _parts(text: str, kind: Kind) -> list[str]:
    """Return the text from each entry's id on."""
    return f"\n{text}".split(_MARKS[kind])[1:]


def _scan(part: str, stem: str) -> Head:
    """Return the head in the first four lines of an entry; an empty title where it is not there."""
    end = -1
    for _ in range(4):
        end = part.find("\n", end + 1)
        if end < 0:
            end = len(part)
            break
    first = part[:end]
    values = dict(_LINE.findall(first))
    listed = values.get("aliases", "[]").strip()
    names = tuple(_bare(each) for each in listed[1:-1].split(",") if each.strip())
    key = first.split("\n", 1)[0].strip()
    return Head(key, _bare(values.get("title", "")), names, values.get("family", stem).strip())


def _bare(text: str) -> str:
    text = text.strip()
    return text[1:-1] if text[:1] in ("'", '"') and text[-1:] == text[:1] else text


def _head(entry: dict[str, Any], stem: str) -> Head | None:
    """Return the head of a parsed entry; None for one that takes a shipped entry away."""
    if entry.get("remove") is True:
        return None
    aliases = entry.get("aliases")
    names = tuple(str(each) for each in aliases) if isinstance(aliases, list) else ()
    key = entry["id"]
    return Head(key, str(entry.get("title") or key), names, str(entry.get("family") or stem))


def _is_map(value: Any) -> bool:
    return isinstance(value, dict)

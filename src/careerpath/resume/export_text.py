"""A resume as plain text, to paste into forms, and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from careerpath.resume.parts import SEPARATOR, Entry, Outline

MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")
LEADING = re.compile(r"^(\s*)([-+]|[0-9]+[.)])(?=\s)")


def to_text(outline: Outline, capitals: bool = True) -> str:
    """Return plain text: headings in `capitals`, an empty line between entries, no line broken."""
    high = str.upper if capitals else str
    return _write(outline, str, name=high, heading=high, title=str, link="{text}")


def to_markdown(outline: Outline) -> str:
    """Return Markdown; what looks like a mark in a text of theirs stays what it is."""
    return _write(
        outline,
        _escaped,
        name=lambda text: f"# {text}",
        heading=lambda title: f"## {title}",
        title=lambda title: f"### {title}",
        link="[{text}]({link})",
    )


def _write(
    outline: Outline,
    plain: Callable[[str], str],
    name: Callable[[str], str],
    heading: Callable[[str], str],
    title: Callable[[str], str],
    link: str,
) -> str:
    contact = SEPARATOR.join(
        link.format(text=plain(each.text), link=each.link) if each.link else plain(each.text)
        for each in outline.contact
    )
    blocks = [name(plain(outline.name)), plain(outline.headline), contact]
    for section in outline.sections:
        blocks.append(heading(section.title))
        if section.lines:
            bullet = "- " if len(section.lines) > 1 and title is not str else ""
            blocks.append("\n".join(f"{bullet}{plain(str(line))}" for line in section.lines))
        blocks += ["\n".join(_entry(each, plain, title)) for each in section.entries]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _entry(entry: Entry, plain: Callable[[str], str], title: Callable[[str], str]) -> Iterator[str]:
    gap = [] if title is str else [""]  # Markdown joins lines that no empty one parts
    when = plain(entry.when)
    head = [title(plain(entry.title)), *gap] if entry.title else []
    under = [part for part in (when, *map(plain, entry.under), plain(entry.text)) if part]
    if title is str:
        yield from [*under[:1], *head, *under[1:]] if when else [*head, *under]
    else:
        yield from head
        yield "  \n".join(under)
        yield from gap if entry.bullets else []
    yield from (f"- {plain(each)}" for each in entry.bullets)


def _escaped(text: str) -> str:
    return LEADING.sub(r"\1\\\2", MARKS.sub(r"\\\1", text))

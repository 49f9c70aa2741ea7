"""The Markdown that answers use: paragraphs, lists, bold, code and links.

Rich's own Markdown needs markdown-it and pygments, which take a third of the time that a whole
`careerpath faq` may. Answers use little of it, so that little is read here: what is not one of
these stands as it was written. A link is shown as its text with the address behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.terminal.look import Look
from careerpath.views.blocks import listed

_BULLET = re.compile(r"[-*] +")
_NUMBER = re.compile(r"(\d+)[.)] +")
_INLINE = re.compile(
    r"\*\*(?P<bold>[^*]+)\*\*|`(?P<code>[^`]+)`|\[(?P<text>[^]]+)\]\((?P<link>[^)\s]+)\)"
)


def view_text(markdown: str, look: Look) -> RenderableType:
    """Return an answer's Markdown, an empty line between its blocks."""
    parts: list[RenderableType] = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        if parts:
            parts.append(Text(""))
        parts += _view_block(block, look)
    return Group(*parts)


def _view_block(block: str, look: Look) -> Iterator[RenderableType]:
    """Give a block's paragraphs and lists: a list may follow a paragraph without a gap."""
    rows: list[tuple[RenderableType, RenderableType]] = []
    plain: list[str] = []
    for mark, text in _items(block):
        if mark is None:
            plain.append(text)
            continue
        rows.append((Text(mark or look.glyphs.bullet), view_inline(text)))
    if plain:
        yield view_inline(" ".join(plain))
    if rows:
        yield listed(rows)


def _items(block: str) -> Iterator[tuple[str | None, str]]:
    """Give each item of a block whole: its mark ('' for a bullet, None for none) and text."""
    mark: str | None = None
    lines: list[str] = []
    for line in block.splitlines():
        bullet, number = _BULLET.match(line), _NUMBER.match(line)
        found = bullet or number
        if found:
            if lines:
                yield mark, " ".join(lines)
            mark, lines = "" if bullet else f"{found[1]}.", [line[found.end() :].strip()]
        else:
            lines.append(line.strip())
    if lines:
        yield mark, " ".join(lines)


def view_inline(text: str) -> Text:
    """Return a paragraph with its bold words, commands and links."""
    shown = Text()
    place = 0
    for found in _INLINE.finditer(text):
        shown.append(text[place : found.start()])
        if found["bold"]:
            shown.append(found["bold"], "bold")
        elif found["code"]:
            shown.append(found["code"], "key")
        else:
            shown.append(f"{found['text']} ({found['link']})")
        place = found.end()
    shown.append(text[place:])
    return shown

"""The Markdown of answers and briefs, rendered by Rich in the look of the other screens."""

from __future__ import annotations

from typing import ClassVar

from markdown_it import MarkdownIt
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.markdown import CodeBlock, Heading, ListItem, Markdown, MarkdownElement
from rich.padding import Padding
from rich.segment import Segment
from rich.text import Text

from careerpath.terminal.look import glyphs_for


def view_text(markdown: str) -> RenderableType:
    """Return an answer's Markdown. A link is shown as its text and its address, to be copied."""
    return _Answer(markdown)


class _Item(ListItem):
    """An item whose bullet is one that the stream can carry."""

    def render_bullet(self, console: Console, options: ConsoleOptions) -> RenderResult:
        bullet = glyphs_for(console.encoding).bullet
        for part in super().render_bullet(console, options):
            shown = isinstance(part, Segment) and part.text == " • "
            yield Segment(f" {bullet} ") if shown else part


class _Heading(Heading):
    """A heading on the left, as those of the other screens are."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(self.text.plain, style="heading")


class _Code(CodeBlock):
    """Lines to copy: indented, and never wrapped by a frame."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Padding(Text(self.text.plain.rstrip(), style="markdown.code_block"), (0, 0, 0, 4))


class _Answer(Markdown):
    """HTML is text, as Rich's own markup is, and nothing draws pictures."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "list_item_open": _Item,
        "heading_open": _Heading,
        "fence": _Code,
        "code_block": _Code,
    }

    def __init__(self, markup: str) -> None:
        super().__init__("", hyperlinks=False)
        self.markup = markup
        self.parsed = MarkdownIt("commonmark", {"html": False}).disable("image").parse(markup)

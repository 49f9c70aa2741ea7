"""The Markdown of answers: what is shown, and that nothing is lost."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console
from rich.theme import Theme

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.markdown import view_text
from careerpath.terminal.look import STYLES


def shown(markdown: str, width: int = 40, encoding: str = "utf-8") -> str:
    file = io.TextIOWrapper(io.BytesIO(), encoding)
    console = Console(file=file, width=width, color_system=None, theme=Theme(STYLES))
    console.print(view_text(markdown), markup=False, highlight=False, emoji=False)
    file.seek(0)
    return "\n".join(line.rstrip() for line in file.read().splitlines())


def test_paragraphs_are_joined_and_lists_hang() -> None:
    text = (
        "One\ntwo.\n\n- first item that goes on\n  over the line\n- **bold** `code`\n\n1. a\n2. b\n"
    )
    assert shown(text, 24) == (
        "One two.\n\n • first item that goes\n   on over the line\n • bold code\n\n 1 a\n 2 b"
    )


def test_links_can_be_copied_and_markup_is_text() -> None:
    assert shown("See [the list](https://example.org/a) [bold]x[/bold] *y*") == (
        "See the list (https://example.org/a)\n[bold]x[/bold] y"
    )
    assert shown("a list<int> of :smile:\n\n<b>not</b> HTML") == (
        "a list<int> of :smile:\n\n<b>not</b> HTML"
    )


def test_ascii_bullets() -> None:
    assert shown("One:\n\n- a", encoding="ascii") == "One:\n\n - a"


@pytest.mark.parametrize("width", [40, 80, 120])
def test_every_word_of_every_answer_is_shown(catalog: Catalog, width: int) -> None:
    for entry in catalog.faq.values():
        out = shown(entry.answer, width)
        assert max(map(len, out.splitlines())) <= width
        wanted = re.findall(r"[A-Za-z0-9$%]+", entry.answer)
        assert re.findall(r"[A-Za-z0-9$%]+", out) == wanted, entry.id
        assert "**" not in out
        assert "`" not in out

"""Markdown that a parser reads back into the same cells, and a page that is complete alone."""

from __future__ import annotations

from html.parser import HTMLParser

import msgspec
import pytest
from markdown_it import MarkdownIt

from careerpath.compare.comparison import Comparison
from careerpath.compare.export_cells import cell_items, number_sources
from careerpath.compare.export_html import to_html
from careerpath.compare.export_markdown import escape, to_markdown
from tests.screen_samples import PAIR, SIX, sample_comparison, sample_sources


def read_table(text: str) -> list[list[list[str]]]:
    """Return the table of a Markdown text as rows of cells of lines, as a parser sees it."""
    rows: list[list[list[str]]] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and token.level >= 4:
            lines = [""]
            for child in token.children or []:
                if child.type == "html_inline":
                    assert child.content == "<br>"
                    lines.append("")
                else:
                    assert child.type in ("text", "text_special"), child
                    lines[-1] += child.content
            rows[-1].append(lines)
    return rows


def expected_cells(comparison: Comparison) -> list[list[list[str]]]:
    numbers = number_sources(comparison, sample_sources())
    rows = [[["About"], *([role.title] for role in comparison.roles)]]
    rows.append([["In short"], *([role.summary] for role in comparison.roles)])
    for aspect in comparison.aspects:
        marks = "".join(f"[{numbers[key]}]" for key in aspect.sources)
        head = [f"{aspect.title} {marks}".strip()]
        cells = [cell_items(aspect.values[role.id], numbers) for role in comparison.roles]
        rows.append([head, *([" ".join(item.split()) for item in cell] for cell in cells)])
    return rows


@pytest.mark.parametrize("roles", [PAIR, SIX], ids=len)
def test_markdown_is_read_back_into_the_same_cells(roles: tuple[str, ...]) -> None:
    comparison = sample_comparison(*roles, levels=True)
    text = to_markdown(comparison, None, sample_sources())
    assert read_table(text) == expected_cells(comparison)


NASTY = r"a | b * c _d_ `e` [f](http://g) <script>h</script> \| ~~i~~ &lt; # j ![k](l) **m** \\n"


def test_markdown_says_what_the_content_says_whatever_that_is() -> None:
    comparison = sample_comparison(*PAIR, aspects=("core", "like"))
    nasty = [
        msgspec.structs.replace(
            each, values={key: NASTY if each.id == "core" else [NASTY] for key in each.values}
        )
        for each in comparison.aspects
    ]
    given = Comparison(comparison.roles, nasty)
    assert read_table(to_markdown(given, None, {}))[2][1] == [NASTY]


def test_escape_leaves_plain_words_alone() -> None:
    assert escape("C++ and R&D, 50% of $1, #1") == "C++ and R&D, 50% of $1, #1"


class Page(HTMLParser):
    """What a page refers to, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read_page(text: str) -> Page:
    page = Page()
    page.feed(text)
    return page


def test_the_page_holds_everything_and_fetches_nothing() -> None:
    comparison = sample_comparison(*SIX, levels=True)
    page = read_page(to_html(comparison, None, sample_sources()))
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert set(page.links) <= {source.url for source in sample_sources().values()}
    text = " ".join("".join(page.words).split())
    for row in expected_cells(comparison):
        for cell in row:
            for line in cell:
                assert " ".join(line.split()) in text
    assert page.tags.count("tr") == len(comparison.aspects) + 2


def test_content_never_becomes_markup() -> None:
    comparison = sample_comparison(*PAIR, aspects=("core",))
    (core,) = comparison.aspects
    evil = msgspec.structs.replace(
        core, values=dict.fromkeys(core.values, '<script>alert("x")</script>')
    )
    text = to_html(Comparison(comparison.roles, [evil]), None, {})
    assert "<script" not in text
    assert '<script>alert("x")</script>' in "".join(read_page(text).words)

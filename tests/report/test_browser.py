"""The pages in a real browser: nothing overflows, is fetched or complained of, and all is within
reach of keyboard and screen reader. Needs Chromium, and axe-core where .ci/run installs it."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.report.pages import PEOPLE, report

pytestmark = pytest.mark.slow

playwright = pytest.importorskip("playwright.sync_api")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
BROWSER = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
AXE = Path(os.environ.get("AXE_CORE", ROOT / ".ci/npm/node_modules/axe-core/axe.min.js"))

if BROWSER is None:
    pytest.skip("no Chromium is installed", allow_module_level=True)

KINDS = {"page": (), "brief": ("--brief",), "book": ("--book", "data-analyst")}
WORDS = {
    "page": ("Thirteen weeks", "Software engineer"),
    "brief": ("Worth asking",),
    "book": ("Reading", "Done when:"),
}
COMPARED = {"compare": (), "differences": ("--diff",)}
"""Pages of another command that are held to the same."""

FORMS = ("A4", "Letter")
LOOKS = ((1280, "light"), (360, "dark"))

CUT = """
() => {
  const found = [];
  const texts = [...document.querySelectorAll('svg')].filter(s => s.getClientRects().length);
  for (const svg of texts) {
    const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent,
      t.getBoundingClientRect()]);
    boxes.forEach(([one, a], i) => {
      if (a.left < -0.5 || a.right > innerWidth + 0.5) found.push('cut: ' + one);
      boxes.slice(i + 1).forEach(([two, b]) => {
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3
            && b.top < a.bottom - 3) found.push(one + ' over ' + two);
      });
    });
  }
  for (const each of document.querySelectorAll('p, li, td, th, dd, dt, h1, h2, h3, h4, a')) {
    if (each.closest('.hidden, .skip') || !each.getClientRects().length) continue;
    const box = each.getBoundingClientRect();
    if (box.right > innerWidth + 0.5 || each.scrollWidth > each.clientWidth + 1
        && getComputedStyle(each).display !== 'inline') found.push('wide: ' + each.textContent);
  }
  return found;
}
"""
"""What of a page's words is cut off, wider than its place, or lies over other words."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        arguments = ["--no-sandbox"] if hasattr(os, "getuid") and os.getuid() == 0 else []
        opened = started.chromium.launch(executable_path=BROWSER, args=arguments)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser: Any, run, tmp_path: Path) -> Iterator[Any]:
    """Open one of the pages; nothing may be fetched and the console stays empty."""
    contexts = []
    said: list[str] = []

    def call(kind: str, person: Path = PEOPLE[1], width: int = 1280, theme: str = "light") -> Any:
        file = tmp_path / f"{kind}.html"
        if kind in COMPARED:
            assert run("compare", *COMPARED[kind], "-o", str(file), "--force").code == 0
        else:
            file.write_text(report(run, *KINDS[kind], person=person), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme, bypass_csp=True
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on(
            "request",
            lambda asked: None if asked.url == file.as_uri() else said.append(asked.url),
        )
        page.goto(file.as_uri())
        return page

    yield call
    for context in contexts:
        context.close()
    assert said == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", [*KINDS, *COMPARED])
def test_nothing_overflows_or_overlaps(visit, kind: str, width: int) -> None:
    for person in PEOPLE[::3] if kind in ("page", "brief") else PEOPLE[1:2]:
        page = visit(kind, person, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT) == [], person.stem
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed")
@pytest.mark.parametrize(("width", "theme"), LOOKS)
@pytest.mark.parametrize("kind", [*KINDS, *COMPARED])
def test_axe_finds_no_violation(visit, kind: str, width: int, theme: str) -> None:
    page = visit(kind, width=width, theme=theme)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document)")
    told = [
        (each["id"], node["html"], node["failureSummary"])
        for each in found["violations"]
        for node in each["nodes"]
    ]
    assert told == []
    assert found["passes"]


def test_the_brief_fits_one_page(visit) -> None:
    from pypdf import PdfReader

    for person in PEOPLE:
        page = visit("brief", person)
        for form in FORMS:
            raw = page.pdf(format=form)
            assert len(PdfReader(io.BytesIO(raw)).pages) == 1, (person.stem, form)


@pytest.mark.parametrize("kind", KINDS)
def test_it_prints_with_its_words_and_on_white(visit, kind: str) -> None:
    from pypdf import PdfReader

    page = visit(kind, theme="dark")
    for form in FORMS:
        raw = page.pdf(format=form, print_background=True)
        text = " ".join(each.extract_text() for each in PdfReader(io.BytesIO(raw)).pages)
        for words in WORDS[kind]:
            assert words in text
    page.emulate_media(media="print", color_scheme="dark")
    paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    assert page.evaluate(paper) == "#fff"


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_reaches_all_and_shows_where_it_is(visit, kind: str) -> None:
    page = visit(kind)
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.className")
    assert first == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    target = page.evaluate("document.activeElement.id")
    assert f"#{target}" == page.get_attribute(".skip", "href")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "BODY":
            break
        assert page.evaluate(outline) != "none"


def test_words_of_a_chart_can_be_marked(visit) -> None:
    page = visit("page")
    text = page.locator("#fit .wide svg text", has_text="Software engineer").first
    box = text.bounding_box()
    page.mouse.move(box["x"], box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"], box["y"] + box["height"] / 2)
    page.mouse.up()
    assert "Software" in page.evaluate("getSelection().toString()")

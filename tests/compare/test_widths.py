"""The comparison at every width from 40 to 200, for two, three and six roles."""

from __future__ import annotations

import re

import msgspec
import pytest
from rich.cells import cell_len

from careerpath.catalog.sources import PayFigure
from careerpath.compare.comparison import Comparison
from careerpath.compare.view import view_comparison
from careerpath.compare.view_parts import count_columns
from tests.screen_samples import (
    PAIR,
    SIX,
    THREE,
    as_rows,
    fixture,
    look_at,
    sample_comparison,
    sample_sources,
)

pytestmark = pytest.mark.slow

WIDTHS = range(40, 201)
GROUPS = [PAIR, THREE, SIX]
EACH = [PAIR, THREE, SIX]
WORD = re.compile(r"[A-Za-z]{3,}")


def words_of_content() -> set[str]:
    """Every word that a screen may show: those of the content and of the screens' own labels."""
    sources = " ".join(each["url"] for each in fixture()["sources"].values())
    labels = " ".join(
        "\n".join(as_rows(view_comparison(comparison, {}, look_at(width))))
        for comparison in (sample_comparison(*group, levels=True) for group in GROUPS)
        for width in (50, 120, 200)
    )
    content = msgspec.json.encode(fixture()).decode()
    return set(WORD.findall(f"{content} {sources} {labels}"))


@pytest.mark.parametrize("roles", EACH, ids=len)
@pytest.mark.parametrize("yours", [False, True], ids=["nobody", "you"])
def test_no_line_is_wider_than_the_screen(roles: tuple[str, ...], yours: bool) -> None:
    comparison = sample_comparison(*roles, levels=yours)
    for width in WIDTHS:
        full = width % 2 == 0
        rows = as_rows(view_comparison(comparison, sample_sources(), look_at(width), full))
        wide = [row for row in rows if cell_len(row) > width]
        assert not wide, f"{width} columns: {wide[0]!r}"


@pytest.mark.parametrize("roles", EACH, ids=len)
def test_no_word_is_cut(roles: tuple[str, ...]) -> None:
    known = words_of_content()
    comparison = sample_comparison(*roles, levels=True)
    for width in WIDTHS:
        rows = as_rows(view_comparison(comparison, {}, look_at(width), full=True))
        text = "\n".join(rows)
        cut = set(WORD.findall(text)) - known
        assert not cut, f"{width} columns: {sorted(cut)[:5]}"
        assert "…" not in text
        assert "..." not in text


@pytest.mark.parametrize("roles", EACH, ids=len)
def test_every_role_says_something_in_every_aspect(roles: tuple[str, ...]) -> None:
    comparison = sample_comparison(*roles)
    for width in (40, 59, 60, 80, 104, 120, 160, 200):
        text = " ".join(" ".join(as_rows(view_comparison(comparison, {}, look_at(width)))).split())
        for aspect in comparison.aspects:
            assert aspect.title in text
        for start in first_words(comparison):
            assert all(word in text for word in start.split()), (width, start)


def first_words(comparison: Comparison) -> list[str]:
    found = []
    for aspect in comparison.aspects:
        for value in aspect.values.values():
            text = value if isinstance(value, str) else ""
            found.append(" ".join(text.split()[:3]))
    return found


def test_columns_where_they_fit_and_rows_where_they_do_not() -> None:
    assert [count_columns(2, width) for width in (60, 80, 120)] == [2, 2, 2]
    assert [count_columns(3, width) for width in (60, 77, 78, 80)] == [1, 1, 3, 3]
    assert [count_columns(4, width) for width in (80, 104, 105, 120)] == [1, 1, 4, 4]
    assert count_columns(6, 200) == 1


def test_values_that_are_missing_are_said() -> None:
    comparison = sample_comparison(*PAIR)
    bare = []
    for aspect in comparison.aspects:
        empty = {"pay": None, "outlook": None, "skills": None}
        values = dict(aspect.values)
        if aspect.id not in empty:
            values[PAIR[0]] = "" if isinstance(values[PAIR[0]], str) else []
        if aspect.id in ("pay", "outlook"):
            values[PAIR[0]] = msgspec.structs.replace(values[PAIR[0]], figures=[])
        bare.append(msgspec.structs.replace(aspect, values=values))
    given = Comparison(comparison.roles, bare)
    for width in (40, 80, 120):
        text = " ".join(" ".join(as_rows(view_comparison(given, {}, look_at(width)))).split())
        assert text.count("Not given.") >= 8
        assert text.count("No figure with a source.") == 2


def test_nobody_has_pay() -> None:
    comparison = sample_comparison(*PAIR, aspects=("pay",))
    (aspect,) = comparison.aspects
    values = {key: msgspec.structs.replace(v, figures=[]) for key, v in aspect.values.items()}
    given = Comparison(comparison.roles, [msgspec.structs.replace(aspect, values=values)])
    text = "\n".join(as_rows(view_comparison(given, {}, look_at(80))))
    assert text.count("No figure with a source.") == 2
    assert "median" not in text.split("Machine learning")[0]


def test_currencies_never_share_a_scale() -> None:
    comparison = sample_comparison(*PAIR, aspects=("pay",))
    (aspect,) = comparison.aspects
    euro = PayFigure("eu", "Softwareentwickler", "x", "Germany", 2025, "EUR", 60_000, p90=90_000)
    first = msgspec.structs.replace(aspect.values[PAIR[0]], figures=[euro])
    values = {**aspect.values, PAIR[0]: first}
    given = Comparison(comparison.roles, [msgspec.structs.replace(aspect, values=values)])
    rows = as_rows(view_comparison(given, {}, look_at(90)))
    assert sum("k EUR" in row for row in rows) == 1
    assert any("$100k" in row for row in rows)
    assert not any("$" in row and "EUR" in row for row in rows)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_glyphs_that_the_stream_cannot_carry_are_never_used(encoding: str) -> None:
    from careerpath.terminal.look import Look, glyphs_for

    for roles in GROUPS:
        look = Look(80, glyphs_for(encoding))
        lines = view_comparison(sample_comparison(*roles, levels=True), sample_sources(), look)
        "\n".join(as_rows(lines)).encode(encoding)

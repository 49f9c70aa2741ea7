"""Wrapping: nothing lost, nothing too wide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from careerpath.drawing.layout import (
    beside,
    bulleted,
    fill,
    indent,
    marked,
    plain,
    rule,
    stripped,
    width_of,
    wrap,
)

TEXT = st.text(alphabet="abc dé漢字,.-", max_size=80)


@given(st.lists(st.tuples(TEXT, st.sampled_from(["", "name"])), max_size=4), st.integers(4, 30))
def test_wrapped_lines_keep_every_character_and_the_width(
    pieces: list[tuple[str, str]], width: int
) -> None:
    lines = wrap(pieces, width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(plain(line).split()) for line in lines) == "".join(
        "".join(text.split()) for text, _ in pieces
    )


@given(st.text(alphabet="abc d", max_size=80), st.integers(10, 30), st.integers(0, 5))
def test_words_that_fit_stay_whole(text: str, width: int, hang: int) -> None:
    text = " ".join(word[:5] for word in text.split())
    lines = wrap(text, width, hang)
    assert [word for line in lines for word in plain(line).split()] == text.split()
    assert all(plain(line).startswith(" " * hang) for line in lines[1:])


def test_pieces_that_touch_stay_together() -> None:
    lines = wrap([("one ", ""), ("two", "name"), (", three", "")], 8)
    assert [plain(line) for line in lines] == ["one two,", "three"]
    assert lines[0][1] == ("two", "name")


def test_a_word_that_touches_the_piece_before_moves_with_a_width_to_spare() -> None:
    assert [plain(line) for line in wrap([("ab", "name"), (": cd", "")], 3)] == ["ab:", "cd"]


def test_cells_stand_side_by_side() -> None:
    rows = beside([wrap("one two", 3), wrap("three", 5)], [3, 5], 2)
    assert [plain(row) for row in rows] == ["one  three", "two"]


def test_wide_characters_count_twice() -> None:
    assert [plain(line) for line in wrap("漢字漢字", 4)] == ["漢字", "漢字"]
    assert width_of(fill(wrap("漢", 4)[0], 4)) == 4


def test_a_rule_fills_the_width_or_wraps() -> None:
    (line,) = rule("Pay", "[1]", 30, "-")
    assert plain(line) == "-- Pay [1] " + "-" * 19
    assert all(cell_len(plain(line)) <= 10 for line in rule("The core question", "[1]", 10, "-"))


def test_marks_hang() -> None:
    assert [plain(line) for line in marked("12.", "one two", 8)] == ["12. one", "    two"]
    assert [plain(line) for line in bulleted(["a", "b"], 8, "*")] == ["* a", "* b"]
    assert indent([[], [("a", "")]]) == [[], [("  ", ""), ("a", "")]]
    assert stripped([("a ", "name"), ("  ", "")]) == [("a", "name")]

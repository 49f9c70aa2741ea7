"""The strict YAML reader: what it refuses, with lines, and that nothing makes it crash."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import Mistake, UserError
from careerpath.intake.text import UNPRINTABLE
from careerpath.intake.yaml import MAX_DEPTH, parse_yaml


def mistakes(text: str) -> list[tuple[int | None, str]]:
    with pytest.raises(UserError) as caught:
        parse_yaml(text, "f.yaml")
    assert all(each.file == "f.yaml" and each.hint for each in caught.value.mistakes)
    return [(each.line, each.message) for each in caught.value.mistakes]


def test_words_are_what_they_look_like() -> None:
    text = "[no, yes, on, 1.10, '1', 2026-12-01, true, null, ~, 007, 1_000, 0x1F, -3, 1e3, .5]"
    assert parse_yaml(text, "f") == [
        "no", "yes", "on", 1.1, "1", "2026-12-01", True, None, None, "007", "1_000", "0x1F",
        -3, "1e3", ".5",
    ]  # fmt: skip


def test_lines_are_those_of_the_keys() -> None:
    lines: dict = {}
    parse_yaml("a:\n  - x\n  - y: 1\n\nb: >-\n  long\n  text\n", "f", lines)
    assert lines[("a",)] == 1
    assert lines[("a", 1)] == 3
    assert lines[("a", 1, "y")] == 3
    assert lines[("b",)] == 5


def test_all_refusals_come_at_once() -> None:
    text = 'a: &x 1\nb: *x\nc: !!str 2\n<<: {d: 1}\na: 3\ne: "\\e[0m"\n"k\\u200b": 1\n'
    assert mistakes(text) == [
        (1, "anchors and aliases (& and *) are not used here."),
        (2, "anchors and aliases (& and *) are not used here."),
        (3, "tags (!) are not used here."),
        (4, "merge keys (<<) are not used here."),
        (5, "the key 'a' stands here twice."),
        (6, "this text holds a control character (U+001B)."),
        (7, "a key holds a control character."),
    ]


def test_a_bomb_is_named_once_a_line() -> None:
    rows = ["a: &a [x, x]"] + [f"b{n}: [{', '.join(['*a'] * 500)}]" for n in range(50)]
    assert len(mistakes("\n".join(rows))) == 51


def test_what_can_be_read_past_is_returned() -> None:
    noted: list[Mistake] = []
    value = parse_yaml('a: 1\na: 2\nb: *c\nd: "x\\ay"\n', "f", None, noted)
    assert value == {"a": 1, "b": None, "d": "xy"}
    assert [each.line for each in noted] == [2, 3, 4]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: [1, 2", 1, "this is not YAML"),
        ("a: 1\n b: 2", 2, "this is not YAML"),
        ("a: 1\n---\nb: 2", 2, "a second document"),
        ("? [a]\n: b", 1, "a key must be a plain word"),
        ("x\n\x07", 2, "character"),
        ("{a: " * 5000, 1, "nests deeper than 20"),
        ("[" * 100_000, 1, "nests deeper than 20"),
        ("\n".join(" " * n + "- " for n in range(5000)), 23, "nests deeper than 20"),
    ],
)
def test_what_ends_the_reading(text: str, line: int, words: str) -> None:
    found = mistakes(text)
    assert len(found) == 1
    assert words in found[0][1]
    assert abs((found[0][0] or 0) - line) <= 1


def test_depth_has_room_for_content() -> None:
    assert parse_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f") is not None


def refusals(text: str, noted: list[Mistake] | None = None) -> tuple[Mistake, ...]:
    """Return why a text is refused; anything but a UserError with mistakes is a failure."""
    try:
        parse_yaml(text, "f", {}, noted)
    except UserError as error:
        return error.mistakes or pytest.fail("refused without a mistake")
    return ()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_no_text_crashes_it(text: str) -> None:
    assert all(not UNPRINTABLE.search(str(each)) for each in refusals(text))


@given(st.lists(st.sampled_from([*"[]{}:,-?&*!|>'\"%@` \n\tab#<", "---", "...", "<<", "\r"])))
def test_no_yaml_like_text_crashes_it(parts: list[str]) -> None:
    noted: list[Mistake] = []
    found = refusals("".join(parts), noted)
    assert all(each.line for each in (*found, *noted))


words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=12)
plain = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | words
values = st.recursive(
    plain, lambda part: st.lists(part, max_size=4) | st.dictionaries(words, part, max_size=4)
)


@given(values)
def test_what_was_written_is_read_again(value: object) -> None:
    text = yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True)
    if "&" in text and "*" in text:  # PyYAML writes equal lists as aliases
        text = yaml.dump(value, Dumper=NoAliases, allow_unicode=True)
    assert parse_yaml(text, "f") == value


class NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "line", "said", "hint", "read"),
    [
        ("a: b: c", 1, "a text with ': ' in it", 'a: "b: c"', {"a": "b: c"}),
        ("a: [C, C #, x]\nb: 1", 1, "between [ and ]", "stands in quotes", {"a": [], "b": 1}),
        ("- {b: 1 #x}\n- c", 1, "between { and }", "stands in quotes", [{}, "c"]),
        ("a: @x\nb: 1", 1, "begins with @", 'a: "@x"', {"a": "@x", "b": 1}),
        ("a: 'it's'\nb: 1", 1, "behind a closing quote", "whole text", {"a": "'it's'", "b": 1}),
        ('a: "b" c', 1, "behind a closing quote", "a: '\"b\" c'", {"a": '"b" c'}),
        ("key: *", 1, "begins with * or &", 'key: "*"', {"key": "*"}),
    ],
)
def test_what_was_meant_is_read_past(
    text: str, line: int, said: str, hint: str, read: object
) -> None:
    mistakes: list[Mistake] = []
    assert parse_yaml(text, "f", None, mistakes) == read
    (told,) = mistakes
    assert told.line == line
    assert said in told.message
    assert hint in told.hint
    with pytest.raises(UserError):
        parse_yaml(text, "f")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: [1, 2", 1, "a [ without its ]"),
        ("a: 1\n b: 2", 2, "indented as if"),
        ('a: "b\nc: 1', 1, "quotes are not closed"),
        ("a:\n\t- b", 2, "a tab"),
        ("- a\nb: 1", 2, "does not line up"),
        ('a: "x\\q"', 1, "double quotes"),
        ("a: - b", 1, "behind the name"),
    ],
)
def test_what_cannot_be_read_past_says_so(text: str, line: int, said: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_yaml(text, "f", None, [])
    (told,) = caught.value.mistakes
    assert told.line == line
    assert said in told.message
    assert told.hint.endswith("What comes after it in this file is checked then.")

"""Finding one entry by whatever people call it."""

from __future__ import annotations

import contextlib
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.names import find_by_name, normal
from careerpath.errors import UserError


class Entry(NamedTuple):
    title: str
    aliases: list[str]


ENTRIES = {
    "data-engineer": Entry("Data engineer", ["etl"]),
    "data-analyst": Entry("Data analyst", ["bi analyst"]),
    "engineer-of-etl": Entry("Pipes", ["data pipes"]),
    "go": Entry("Go", ["golang"]),
    "google-cloud": Entry("Google Cloud", []),
}


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("data-engineer", "data-engineer"),
        ("Data Engineer", "data-engineer"),
        ("DATA_ENGINEER", "data-engineer"),
        ("  etl ", "data-engineer"),
        ("bi", "data-analyst"),
        ("data-e", "data-engineer"),
        ("go", "go"),
        ("goo", "google-cloud"),
        ("data p", "engineer-of-etl"),
    ],
)
def test_names(word: str, key: str) -> None:
    assert find_by_name(word, ENTRIES, "role") == key


@pytest.mark.parametrize(
    ("word", "code", "words"),
    [
        ("data", "ambiguous-role", "data-analyst, data-engineer"),
        ("data enginer", "unknown-role", "Did you mean data-engineer"),
        ("zebra", "unknown-role", "careerpath roles lists them all"),
        ("", "unknown-role", "no role ''"),
        ("   ", "unknown-role", "no role"),
    ],
)
def test_names_that_name_nothing(word: str, code: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        find_by_name(word, ENTRIES, "role")
    assert caught.value.code == code
    assert words in f"{caught.value.message} {caught.value.hint}"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("se", "security-engineer, software-engineer"),
        ("de", "data-engineer, devops-engineer"),
        ("me", "mlops-engineer, mobile-engineer"),
        ("fe", "frontend-engineer"),
        ("DA", "data-analyst"),
        ("ds", "data-scientist"),
        ("swe", "software-engineer"),
    ],
)
def test_initials_of_several_roles_are_asked_back(catalog: Catalog, word: str, found: str) -> None:
    if "," not in found:
        assert find_by_name(word, catalog.roles, "role") == found
        return
    with pytest.raises(UserError, match=f"could mean {found}") as caught:
        find_by_name(word, catalog.roles, "role")
    assert caught.value.code == "ambiguous-role"


@given(st.text(max_size=200))
def test_no_word_breaks_it(word: str) -> None:
    with contextlib.suppress(UserError):
        assert find_by_name(word, ENTRIES, "role") in ENTRIES


@pytest.mark.slow
def test_every_name_of_the_content_finds_its_own(catalog: Catalog) -> None:
    for entries in (catalog.roles, catalog.skills):
        for key, entry in entries.items():
            assert find_by_name(key, entries, "role") == key
            assert find_by_name(entry.title, entries, "role") == key
            for alias in entry.aliases:
                found = find_by_name(alias, entries, "role")
                others = [k for k, e in entries.items() if normal(alias) in map(normal, e.aliases)]
                assert found in {*others, key, normal(alias).replace(" ", "-")}

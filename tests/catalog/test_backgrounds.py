"""Where people come from: everybody is there, by the names that they type, and brings something."""

from __future__ import annotations

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.names import find_by_name
from careerpath.errors import UserError

EXPECTED = [
    "pupil", "student", "it-support", "system-administrator", "network-engineer",
    "accounting", "health-care", "teaching", "design", "natural-science",
    "mathematics", "electronics", "mechanical-engineering", "marketing", "sales",
    "administration", "retail-and-hospitality", "journalism", "law", "logistics",
    "game-modding", "other-field",
]  # fmt: skip


@pytest.fixture(scope="module")
def places(catalog: Catalog) -> dict:
    return {**catalog.roles, **catalog.backgrounds}


def test_the_backgrounds_that_were_promised(catalog: Catalog) -> None:
    assert set(EXPECTED) <= set(catalog.backgrounds)
    assert len(catalog.backgrounds) >= 30
    assert not set(catalog.backgrounds) & set(catalog.roles)


def test_nobody_brings_nothing_and_nobody_too_much(catalog: Catalog) -> None:
    for key, each in catalog.backgrounds.items():
        assert each.brings, key
        for skill, level in each.brings.items():
            assert 1 <= level <= catalog.skills[skill].top <= 3, (key, skill)


def test_two_sentences_say_what_carries_over(catalog: Catalog) -> None:
    for key, each in catalog.backgrounds.items():
        assert each.carries.count(". ") + 1 == 2, key
        assert each.carries.endswith("."), key
        assert 25 <= len(each.carries.split()) <= 75, key
        assert len(each.names) >= 3, key
        assert "nothing" not in each.carries.lower().split()[:4], key


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("nurse", "health-care"),
        ("doctor", "health-care"),
        ("accountant", "accounting"),
        ("bookkeeper", "accounting"),
        ("teacher", "teaching"),
        ("physicist", "physics"),
        ("sysadmin", "system-administrator"),
        ("helpdesk", "it-support"),
        ("graphic designer", "design"),
        ("lawyer", "law"),
        ("waiter", "retail-and-hospitality"),
        ("mechanical engineer", "mechanical-engineering"),
        ("journalist", "journalism"),
        ("secretary", "administration"),
        ("truck driver", "driving-and-delivery"),
        ("high school student", "pupil"),
        ("swe", "software-engineer"),
        ("mle", "machine-learning-engineer"),
        ("DevOps", "devops-engineer"),
        ("tester", "qa-engineer"),
    ],
)
def test_what_people_type(word: str, key: str, places: dict) -> None:
    assert find_by_name(word, places, "background") == key


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("c++", "cpp"), ("C", "c"), ("C#", "csharp"), (".net", "csharp"), ("js", "javascript"),
        ("TypeScript", "typescript"), ("golang", "go"), ("Go", "go"), ("py", "python"),
        ("none", "none"), ("excel macros", "vba"), ("R", "r"), ("java", "java"),
        ("react", "javascript"),        ("haskell", "other"),
    ],
)  # fmt: skip
def test_what_people_call_their_language(word: str, key: str, catalog: Catalog) -> None:
    assert find_by_name(word, catalog.languages, "language") == key


def test_languages_stand_for_skills_and_variants_that_exist(catalog: Catalog) -> None:
    told = {
        key for skill in catalog.skills.values() for step in skill.ladder for key in step.variants
    }
    variants = {each.variant for each in catalog.languages.values() if each.variant}
    assert told == variants
    assert {each.skill for each in catalog.languages.values() if each.skill} <= set(catalog.skills)


@pytest.mark.parametrize("word", ["astronaut of the seas", "", "  ", "\N{BANANA}"])
def test_an_unknown_background_is_said(word: str, places: dict) -> None:
    with pytest.raises(UserError) as caught:
        find_by_name(word, places, "background")
    assert caught.value.code == "unknown-background"
    assert caught.value.hint

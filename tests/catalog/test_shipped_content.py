"""What the shipped content promises beyond what the loader checks."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.checks.every import check_catalog

DATA = Path(__file__).resolve().parents[2] / "data"
SIZES = {"small": (3, 5), "medium": (10, 20), "large": (25, 40)}
AMERICAN = re.compile(
    r"\b(optimiz|organiz|recogniz|behavior|modeling\b|analyz|visualiz|center\b|catalog\b|"
    r"summariz|prioritiz|favorite|labeled|labeling|canceled|judgment)", re.IGNORECASE
)  # fmt: skip
OTHERS_WORDS = re.compile(
    r"(aliases|resources): \[.*\]|(title|publisher|url): .*|- [a-z ]+$|- id: .*|EXPLAIN ANALYZE"
)
FILLER = re.compile(
    r"\b(leverage|cutting-edge|game.changer|seamless|world-class|unlock(?!ing|_)|supercharge|delve|"
    r"in today's|ever-evolving|robust|holistic|synerg)", re.IGNORECASE
)  # fmt: skip


def test_no_mistake_in_what_ships() -> None:
    assert check_catalog(Catalog(tolerant=True)) == []


def test_there_is_as_much_as_promised(catalog: Catalog) -> None:
    assert len(catalog.roles) == 15
    assert len(catalog.skills) >= 70
    assert len(catalog.resources) >= 120
    assert len(catalog.backgrounds) >= 30
    assert len(catalog.languages) >= 15
    assert len(catalog.faq) >= 60
    assert len(catalog.groups("faq")) >= 8
    assert 18 <= len(catalog.questions) <= 20


def test_two_lines_say_what_a_role_is(catalog: Catalog) -> None:
    for role in catalog.roles.values():
        assert len(role.summary) <= 110, role.id
        assert len(role.distinction) <= 160, role.id
        others = [r.title.split()[0].lower() for r in catalog.roles.values() if r is not role]
        words = role.distinction.lower()
        assert any(word in words for word in others), f"{role.id} names no neighbour"


def test_roles_are_filled(catalog: Catalog) -> None:
    for role in catalog.roles.values():
        own = catalog.shelf("roles").entries[role.id].skills
        assert len(own) >= 10, role.id
        assert role.cores, role.id
        assert 1 <= sum(need.must_have for need in role.skills) <= 5, role.id
        assert 3 <= len(role.interview.practice) <= 5, role.id
        assert len(role.entry.barrier.split()) >= 8, role.id
        assert 5 <= len(role.lifecycle) <= 7, role.id
        assert 4 <= len(role.day) <= 6, role.id
        assert 3 <= len(role.like) <= 5, role.id
        assert 3 <= len(role.wear) <= 5, role.id
        assert role.pay.figures, role.id
        assert role.outlook.figures, role.id
        assert len(role.aliases) >= 3, role.id


def test_every_role_has_projects_of_three_sizes(catalog: Catalog) -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for project in catalog.projects.values():
        least, most = SIZES[project.size]
        assert least <= project.hours <= most, project.id
        assert 4 <= len(project.steps) <= 7, project.id
        for role in project.roles:
            found[role].add(project.size)
    assert found == {role: set(SIZES) for role in catalog.roles}


def test_every_skill_has_names_that_people_write(catalog: Catalog) -> None:
    for skill in catalog.skills.values():
        assert len(skill.aliases) + len(skill.exact) >= 3, skill.id


@pytest.mark.parametrize(("skill", "word"), [("r", "R"), ("c-cpp", "C"), ("spreadsheets", "Excel")])
def test_names_that_are_words_count_only_as_written(
    skill: str, word: str, catalog: Catalog
) -> None:
    assert word in catalog.skills[skill].exact
    for each in catalog.skills.values():
        assert word.lower() not in each.aliases


def test_ladders_reach_every_level_that_roles_ask(catalog: Catalog) -> None:
    for skill in catalog.skills.values():
        assert {step.level for step in skill.ladder} >= {1, 2, 3}, skill.id
        assert 3 <= len(skill.ladder) <= 8, skill.id
        for step in skill.ladder:
            assert step.id.startswith(skill.id), step.id
            assert 1 <= len(step.resources) <= 3, step.id
            assert not re.match("understand", step.proof, re.IGNORECASE), step.id
            for variant in step.variants.values():
                assert len(variant.resources) <= 3, step.id


def test_every_skill_belongs_to_a_role(catalog: Catalog) -> None:
    asked = {ask.skill for role in catalog.roles.values() for ask in role.skills}
    assert asked == set(catalog.skills)


def test_every_resource_is_used_and_stands_alone(catalog: Catalog) -> None:
    steps = [step for skill in catalog.skills.values() for step in skill.ladder]
    used = {key for step in steps for key in step.resources}
    used |= {key for step in steps for each in step.variants.values() for key in each.resources}
    used |= {key for each in catalog.activities.values() for key in each.resources}
    assert used == set(catalog.resources)
    addresses = [each.url.rstrip("/") for each in catalog.resources.values()]
    assert len(set(addresses)) == len(addresses)


def test_options_fit_on_a_line(catalog: Catalog) -> None:
    for question in catalog.questions.values():
        assert len(question.text) <= 100, question.id
        for option in question.options:
            assert len(option.text) <= 75, f"{question.id}: {option.id}"
            assert option.points, f"{question.id}: {option.id} says nothing"


def test_every_dimension_is_asked_for_from_several_sides(catalog: Catalog) -> None:
    asked = defaultdict(int)
    for question in catalog.questions.values():
        for key in {key for option in question.options for key in option.points}:
            asked[key] += 1
    assert set(asked) == set(catalog.dimensions)
    assert min(asked.values()) >= 5, dict(asked)


def test_answers_have_words_and_other_wordings(catalog: Catalog) -> None:
    for entry in catalog.faq.values():
        assert 60 <= len(entry.answer.split()) <= 180, entry.id
        assert len(entry.wordings) >= 4, entry.id
        if entry.id != "cannot-go-on":  # stands alone: someone in need is not led on
            assert 1 <= len(entry.related) <= 4, entry.id
        assert entry.id not in entry.related, entry.id


def test_no_two_entries_say_the_same(catalog: Catalog) -> None:
    texts: dict[str, str] = {}
    for key, role in catalog.roles.items():
        for text in (role.summary, role.distinction, role.core, role.maths, *role.like, *role.wear):
            assert texts.setdefault(text, key) == key, text
        for need in catalog.shelf("roles").entries[key].skills:
            assert texts.setdefault(need.reason, key) == key, need.reason
        told = [role.entry.barrier, role.entry.market.note]
        for text in (*told, *(part.you_can for part in role.path)):
            assert texts.setdefault(text, key) == key, text
    for key, core in catalog.cores.items():
        for need in core.skills:
            assert texts.setdefault(need.reason, key) == key, need.reason
    for key, background in catalog.backgrounds.items():
        assert texts.setdefault(background.carries, key) == key, background.carries
    for key, entry in catalog.faq.items():
        for text in (entry.question, *entry.wordings):
            assert texts.setdefault(text.casefold().rstrip("?"), key) == key, text


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.yaml")), ids=lambda path: path.name)
def test_spelling_and_tone(path: Path) -> None:
    if path.name in ("figures.yaml", "evidence.yaml", "sources.yaml", "search.yaml"):
        return
    if path.name == "technologies.yaml":
        return  # as others write
    if path.name == "elsewhere.yaml" or path.parent.name == "asked":
        return  # as people type
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        words = OTHERS_WORDS.sub("", line)
        assert not AMERICAN.search(words), f"line {number}: {line}"
        assert not FILLER.search(words), f"line {number}: {line}"
        prose = re.sub(r"!(?=[=\w(])", "", words)  # of code: != and !done
        assert not re.search("[\u2013\u2014\u2018\u2019\u201c\u201d!]", prose), (
            f"line {number}: {line}"
        )

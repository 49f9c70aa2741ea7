"""Overlays: an entry replaces by id whole, `remove: true` takes away, and the rest must hold."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.inventory import take_inventory
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import PAIR
from careerpath.errors import UserError
from tests.catalog.making_overlays import PROJECTS, ROLE, SKILL, change, check, make_overlay, write

pytestmark = pytest.mark.slow


def remove(folder: Path, file: str, entry: str, key: str = "") -> None:
    text = f"id: {entry}\nremove: true\n"
    write(folder, file, f"{key}:\n  - {{id: {entry}, remove: true}}\n" if key else text)


def test_an_entry_replaces_whole(tmp_path: Path) -> None:
    write(
        tmp_path,
        "faq/pay.yaml",
        "entries:\n  - {id: pay, question: Does it pay?, answer: It does.}\n",
    )
    catalog = open_catalog(tmp_path)
    entry = catalog.faq["pay"]
    assert (entry.answer, entry.wordings, entry.sources) == ("It does.", [], [])
    assert len(catalog.faq) == len(Catalog().faq)
    assert list(catalog.faq) == list(Catalog().faq)
    assert "pay" in catalog.groups("faq")["Pay and outlook"]


def test_the_topic_of_an_overlay_has_its_own_title(tmp_path: Path) -> None:
    write(tmp_path, "faq/pay.yaml", "title: Money\n")
    assert "pay" in open_catalog(tmp_path).groups("faq")["Money"]


def test_a_removed_answer_is_gone_and_pointers_to_it_fall_away(tmp_path: Path) -> None:
    pointed_at = [key for entry in Catalog().faq.values() for key in entry.related]
    assert "pay" in pointed_at
    remove(tmp_path, "faq/own.yaml", "pay", "entries")
    assert "pay" not in open_catalog(tmp_path).faq


def test_a_removed_role_that_others_name_is_a_mistake_each(tmp_path: Path) -> None:
    remove(tmp_path, "roles/backend-engineer.yaml", "backend-engineer")
    found = check(tmp_path)
    named = [key for key, r in Catalog().roles.items() if "backend-engineer" in r.entry.entry_from]
    projects = [p.id for p in Catalog().projects.values() if "backend-engineer" in p.roles]
    assert named
    assert projects
    assert len(found) == len(named) + len(projects)
    for key in named:
        assert any(each.file == f"data/roles/{key}.yaml" for each in found)
    assert all("the overlay removes" in each.message and each.line for each in found)
    assert all("anew without it" in each.hint for each in found)


def test_a_removed_role_goes_when_nobody_names_it(tmp_path: Path) -> None:
    remove(tmp_path, "roles/research-scientist.yaml", "research-scientist")
    projects = []
    for each in Catalog().projects.values():
        left = [role for role in each.roles if role != "research-scientist"]
        if not left:
            projects.append({"id": each.id, "remove": True})
        elif left != each.roles:
            projects.append({**msgspec.to_builtins(each), "roles": left})
    write(tmp_path, "projects.yaml", yaml.safe_dump({"projects": projects}))
    assert check(tmp_path) == []
    assert "research-scientist" not in open_catalog(tmp_path).roles


@pytest.mark.parametrize("role", PAIR)
def test_the_headline_pair_stays(role: str, tmp_path: Path) -> None:
    remove(tmp_path, f"roles/{role}.yaml", role)
    mistake = next(each for each in check(tmp_path) if "always compared" in each.message)
    assert mistake.file == str(tmp_path / f"roles/{role}.yaml")
    assert mistake.hint


def test_a_skill_that_roles_ask_for_cannot_go(tmp_path: Path) -> None:
    remove(tmp_path, "skills/own.yaml", "kubernetes", "skills")
    assert {each.file for each in check(tmp_path)} >= {"data/roles/mlops-engineer.yaml"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- {id: nobody, remove: true}", "no 'nobody' to remove"),
        ("- {id: pay, remove: false}", "'remove' can only be true"),
        ("- {id: pay, remove: true}\n  - {id: pay, remove: true}", "removed and given anew"),
        ("- {id: pay, remove: true, question: Why?}", "there is no field 'question'"),
        ("- {remove: true}", "the field 'id' is missing"),
        ("- {id: pay, remove: perhaps}", "'remove' has the wrong value"),
    ],
)
def test_removals_that_make_no_sense(text: str, words: str, tmp_path: Path) -> None:
    write(tmp_path, "faq/own.yaml", f"entries:\n  {text}\n")
    (mistake,) = check(tmp_path)
    assert words in mistake.message
    assert mistake.hint


def test_fields_outside_entries_are_replaced_one_by_one(tmp_path: Path) -> None:
    write(tmp_path, "quiz.yaml", "quick: [week, done]\n")
    write(tmp_path, "search.yaml", "stop_words: [the]\n")
    catalog = open_catalog(tmp_path)
    assert catalog.quick_questions == ["week", "done"]
    assert catalog.search_words.stop_words == ["the"]
    assert catalog.search_words.synonyms == Catalog().search_words.synonyms
    assert len(catalog.questions) == len(Catalog().questions)


def test_a_skill_with_its_ladder_can_be_added(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    write(folder, "skills/workshop.yaml", SKILL.format(id="soldering", needs="{}"))
    change(folder, ROLE, "skill: networking", "skill: soldering")
    change(folder, ROLE, "networking: 1", "soldering: 1")
    change(folder, PROJECTS, "debugging, networking, ", "soldering, ")
    assert check(folder) == []
    assert "soldering" in open_catalog(folder).groups("skills")["workshop"]


def test_a_bad_overlay_is_refused_before_anything_is_read_from_it(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    change(folder, ROLE, "entry_from: [software-engineer]", "entry_from: [nobody]")
    write(folder, "search.yaml", "synonyms: 3")
    with pytest.raises(UserError) as caught:
        open_catalog(folder)
    assert len(caught.value.mistakes) == 2


def test_inventory_says_what_changed(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    remove(folder, "faq/gone.yaml", "ai-bubble", "entries")
    write(
        folder,
        "faq/pay.yaml",
        "entries:\n  - {id: pay, question: Does it pay?, answer: It does.}\n",
    )
    write(folder, "search.yaml", "stop_words: [the]\n")
    found = take_inventory(open_catalog(folder))
    assert [(each.id, each.how, each.file) for each in found.changes] == [
        ("embedded-engineer", "added", "roles/embedded-engineer.yaml"),
        ("board-bring-up", "added", "skills/hardware.yaml"),
        ("pay", "replaced", "faq/pay.yaml"),
        ("our-sessions", "added", "faq/our-programme.yaml"),
        ("ai-bubble", "removed", None),
        ("dead-sensor", "added", "quiz.yaml"),
        ("button-that-counts", "added", "projects.yaml"),
        ("timer-in-steps", "added", "projects.yaml"),
        ("sensor-with-manners", "added", "projects.yaml"),
        ("station-in-the-garden", "added", "projects.yaml"),
        ("zephyr-docs", "added", "resources.yaml"),
    ]
    assert found.fields == ["search.yaml: stop_words"]
    assert found.entries["roles"] == 16


def test_ways_of_asking_stand_in_lines_and_name_an_answer(tmp_path: Path) -> None:
    lines = "\n".join(f"      {'way of asking ' * 9}{n}" for n in range(5))
    write(tmp_path, "asked/own.yaml", f"asked:\n  - id: pay\n    ways:\n{lines}\n")
    (mistake,) = check(tmp_path)
    assert "longer than 400" in mistake.message
    assert "ways: |" in mistake.hint
    write(tmp_path, "asked/own.yaml", "asked:\n  - id: pay\n")
    (mistake,) = check(tmp_path)
    assert "ways" in mistake.message
    write(tmp_path, "asked/own.yaml", f"asked:\n  - id: pey\n    ways: |\n{lines}\n")
    (mistake,) = check(tmp_path)
    assert "'pey'" in mistake.message
    assert "pay" in mistake.hint
    write(tmp_path, "asked/own.yaml", f"asked:\n  - id: pay\n    ways: |\n{lines}\n")
    assert check(tmp_path) == []
    assert len(open_catalog(tmp_path).asked["pay"]) == 5

# ruff: noqa: E501  (the cases read best one a line)
"""What is wrong with a role's cores, path or market is said once, with its line and a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog
from tests.catalog.making_overlays import (
    PROJECTS,
    ROLE,
    change,
    check,
    line_of,
    make_overlay,
    write,
)

pytestmark = pytest.mark.slow

# name: old text, new text, words on the line that is blamed, words of the message
CASES = {
    "less than asked": (", python: 2, code", ", code", "path:", "the path leads to python 0 of 2."),
    "less than a core asks": (", teamwork: 2}", "}", "path:", "the path leads to teamwork 0 of 2."),
    "less than is built on": ("networking: 1, apis: 1,", "networking: 1,", "{debugging: 3", "'application-security' 1 builds on 'apis' 1."),
    "too early": ("{programming: 2, c-cpp: 2, data-structures-algorithms: 2,", "{data-structures-algorithms: 2, programming: 2, c-cpp: 2,", "{data-", "builds on 'programming' 2."),
    "more than asked": ("networking: 1, apis", "networking: 2, apis", "networking: 2", "'networking' 2 is more than the role asks (1)."),
    "never asked": ("networking: 1, apis", "networking: 1, sql: 1, apis", "sql: 1", "'sql' 1 is more than the role asks (nothing)."),
    "reached before": ("networking: 1, apis", "networking: 1, python: 2, apis", "networking: 1, python", "'python' 2 was reached before."),
    "no such level": ("networking: 1, apis", "networking: 5, apis", "networking: 5", "<= 4"),
    "no such skill": ("networking: 1, apis", "network: 1, apis", "network: 1", "the skill 'network', which does not exist"),
    "milestone twice": ("  - id: tested-on-a-desk", "  - id: clean-programs-in-c # again", "# again", "'clean-programs-in-c' stands here twice."),
    "project of others": ("[station-in-the-garden]", "[next-train-home]", "[next-train", "'next-train-home' does not name the role."),
    "project too early": ("[timer-in-steps]", "[button-that-counts]", "[button-", "uses debugging, testing before it is learnt."),
    "no such project": ("[timer-in-steps]", "[timer]", "[timer]", "the project 'timer', which does not exist"),
    "no project": ("[timer-in-steps]", "[]", "projects: []", "length >= 1"),
    "no promise": ("you_can: You can let", "you_can: Let", "you_can: Let", "'you_can'"),
    "no such core": ("cores: [engineering]", "cores: [enginering]", "cores:", "the core 'enginering', which does not exist"),
    "less than its core": ("skill: testing, importance: 4, required: 2", "skill: testing, importance: 4, required: 1", "skill: testing", "'testing' is asked at 1, and the core 'engineering' asks more."),
    "what its core says": ("skill: networking, importance: 3, required: 1,", "skill: teamwork, importance: 3, required: 2,", "skill: teamwork", "'teamwork' says what the core 'engineering' says already."),
    "no such breadth": ("breadth: middling", "breadth: wide", "breadth: wide", "'breadth'"),
    "no such word for juniors": ("junior: some", "junior: none", "junior: none", "'junior'"),
    "nothing to practise": ("practice: [coding, debugging, project-deep-dive, behavioural]", "practice: []", "practice: []", "length >= 1"),
    "a long trial": ("  hours: 2\n", "  hours: 9\n", "hours: 9", "<= 3"),
    "figure by name": ("  named: []\n  caveat", "  named: [so-embeded]\n  caveat", "named: [so", "pay figure 'so-embeded'"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_one_mistake(name: str, tmp_path: Path) -> None:
    old, new, blamed, words = CASES[name]
    folder = make_overlay(tmp_path / "own")
    change(folder, ROLE, old, new)
    mistakes = check(folder)
    if name == "what its core says":  # networking, which it replaced, is on the path still
        mistakes = [each for each in mistakes if "networking" not in each.message]
    (mistake,) = mistakes
    assert words in mistake.message
    assert mistake.file == str(folder / ROLE)
    assert mistake.line == line_of(folder, ROLE, blamed)
    assert mistake.hint


def test_three_milestones_are_too_few(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    text = (folder / ROLE).read_text(encoding="utf-8")
    last = text[text.index("  - id: alone-in-the-field") : text.index("# An hour or two")]
    change(folder, ROLE, last, "")
    (mistake,) = check(folder)
    assert "length >= 4" in mistake.message
    assert mistake.line == line_of(folder, ROLE, "path:")


def test_a_core_in_use_cannot_go(tmp_path: Path) -> None:
    write(tmp_path, "cores.yaml", "cores:\n  - {id: modelling, remove: true}\n")
    found = check(tmp_path)
    users = [key for key, role in Catalog().roles.items() if "modelling" in role.cores]
    assert [each.file for each in found] == [f"data/roles/{key}.yaml" for key in users]
    for each in found:
        assert "names the core 'modelling', which the overlay removes." in each.message
        assert each.line
        assert "anew without it" in each.hint


def test_a_core_is_as_sound_as_a_role(tmp_path: Path) -> None:
    rows = ["sql, importance: 3, required: 4", "python, importance: 3, required: 1"]
    rows += ["python, importance: 3, required: 2", "nothing, importance: 3, required: 1"]
    needs = "".join(f"      - {{skill: {row}, reason: because}}\n" for row in rows)
    core = f"cores:\n  - id: own\n    title: Own\n    about: A core.\n    skills:\n{needs}"
    write(tmp_path, "cores.yaml", core)
    assert [(each.line, each.message) for each in check(tmp_path)] == [
        (6, "'sql' is asked at 4, above its ladder's top."),
        (8, "the skill 'python' stands here twice."),
        (9, "'own' names the skill 'nothing', which does not exist."),
    ]


def test_a_core_that_asks_more_moves_every_path(tmp_path: Path) -> None:
    """The mistake stands where the path is, once for each role, and says what is missing."""
    rows = "{skill: teamwork, importance: 3, required: 3, reason: more of it}"
    text = f"cores:\n  - {{id: modelling, title: M, about: A., skills: [{rows}]}}\n"
    write(tmp_path, "cores.yaml", text)
    told = [each for each in check(tmp_path) if "leads to teamwork" in each.message]
    users = [key for key, role in Catalog().roles.items() if "modelling" in role.cores]
    assert [each.file for each in told] == [f"data/roles/{key}.yaml" for key in users]


BACKGROUND = (
    "backgrounds:\n  - {id: fishing, title: Fishing, phrase: fishing, names: [%s], "
    "brings: {%s}, carries: Much. And more.}\n"
)


@pytest.mark.parametrize(
    ("names", "brings", "words"),
    [
        ("fisher", "nets: 1", "the skill 'nets', which does not exist"),
        ("fisher", "teamwork: 4", "<= 3"),
        ("fisher", "teamwork: 0", ">= 1"),
        ("fisher", "", "length >= 1"),
        ("nurse", "teamwork: 1", "the name 'nurse' belongs to 'health-care' too."),
        ("devops", "teamwork: 1", "the name 'devops' belongs to 'devops-engineer' too."),
    ],
)
def test_backgrounds(names: str, brings: str, words: str, tmp_path: Path) -> None:
    write(tmp_path, "backgrounds.yaml", BACKGROUND % (names, brings))
    (mistake,) = check(tmp_path)
    assert words in mistake.message
    assert mistake.line == 2
    assert mistake.hint


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("names: [zig], skill: zigzag", "the skill 'zigzag', which does not exist"),
        ("names: [c sharp]", "the name 'c sharp' belongs to 'csharp' too."),
        ("names: [zig], variant: Zig", "another form"),
    ],
)
def test_languages(fields: str, words: str, tmp_path: Path) -> None:
    write(tmp_path, "languages.yaml", f"languages:\n  - {{id: zig, title: Zig, {fields}}}\n")
    (mistake,) = check(tmp_path)
    assert words in mistake.message
    assert mistake.line == 2
    assert mistake.hint


def test_steps_in_a_language_that_nobody_has(tmp_path: Path) -> None:
    step = (
        "{id: aa-one, level: 1, title: One, hours: 4, learn: L., do: D., proof: P., "
        "for: {zig: {example: E.}, go: {example: E., resources: [nowhere]}}}"
    )
    skill = f"{{id: aa, title: Aa, about: A., levels: [a, b, c, d, e], ladder: [{step}]}}"
    write(tmp_path, "skills/own.yaml", f"skills:\n  - {skill}\n")
    variant, resource = sorted(check(tmp_path), key=lambda each: each.message, reverse=True)
    assert variant.message == "no language has the variant 'zig'."
    assert "python" in variant.hint
    assert "the resource 'nowhere', which does not exist" in resource.message


@pytest.mark.parametrize("ladder", ["[]", "x", "[3]", "[{id: sql-a, level: 1}]"])
def test_a_ladder_in_pieces_blames_no_role(ladder: str, tmp_path: Path) -> None:
    skill = f"{{id: sql, title: SQL, about: A., levels: [a, b, c, d, e], ladder: {ladder}}}"
    write(tmp_path, "skills/own.yaml", f"skills:\n  - {skill}\n")
    found = check(tmp_path)
    assert found
    assert {each.file for each in found} == {str(tmp_path / "skills/own.yaml")}


def test_the_projects_of_a_path_name_its_role(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    text = (folder / PROJECTS).read_text(encoding="utf-8")
    write(folder, PROJECTS, text.replace("[embedded-engineer]", "[qa-engineer]"))
    messages = [each.message for each in check(folder)]
    assert sum("does not name the role" in each for each in messages) == 4
    assert sum("no project of 5 hours" in each for each in messages) == 1
    assert len(messages) == 5

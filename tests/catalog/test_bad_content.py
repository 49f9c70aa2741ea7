# ruff: noqa: E501  (the cases read best one a line)
"""Every kind of bad content is reported with file, line and hint."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerpath.errors import CannotError, Mistake, UserError
from tests.catalog.making_overlays import (
    FAQ,
    PROJECTS,
    QUIZ,
    ROLE,
    SKILL,
    STARTER,
    change,
    check,
    line_of,
    make_overlay,
    write,
)

pytestmark = pytest.mark.slow

NEED = "  - {skill: ci-cd, importance: 3, required: 1, "

# name: file, old text, new text, words on the line that is blamed, words of the message
CASES = {
    "missing field": (ROLE, "family: software\n", "", "id: embedded", "field 'family' is missing"),
    "missing in a part": (ROLE, "  focus: Whether", "  x-focus: Whether", "interview:", "'focus'"),
    "unknown field": (ROLE, "\nday:", "\nmotto: Go\nday:", "motto", "no field 'motto'"),
    "unknown top field": (FAQ, "topic: our", "tone: x\ntopic: our", "tone", "no field 'tone'"),
    "wrong type": (ROLE, NEED, NEED.replace("3", "high"), "importance: high", "expected whole number"),
    "text for a list": (ROLE, "entry_from: [software-engineer]", "entry_from: x", "entry_from", "list"),
    "number for text": (ROLE, "title: Embedded engineer", "title: 3", "title: 3", "expected text"),
    "fields for text": (ROLE, "title: Embedded engineer", "title: {a: b}", "title: {", "expected text, got fields"),
    "empty text": (ROLE, "title: Embedded engineer", 'title: ""', 'title: ""', "length >= 1"),
    "not a choice": (PROJECTS, "size: small", "size: tiny", "size: tiny", "'size'"),
    "bad id": (QUIZ, "id: drive", "id: Drive", "id: Drive", "another form"),
    "duplicate key": (ROLE, "family: software", "family: a\nfamily: b", "family: b", "stands here twice"),
    "dangling skill": (ROLE, "skill: c-cpp", "skill: c-cppp", "c-cppp", "skill 'c-cppp', which does not"),
    "dangling dimension": (ROLE, "story: -2", "plot: -2", "plot: -2", "dimension 'plot'"),
    "dangling figure": (ROLE, "[ep-15-1252]", "[ep-1]", "ep-1]", "outlook figure 'ep-1'"),
    "dangling role": (ROLE, "entry_from: [soft", "entry_from: [sift", "entry_from", "role 'sift"),
    "dangling related": (FAQ, "[personal-plan]", "[mine]", "related:", "FAQ entry 'mine'"),
    "dangling source": (FAQ, "sources: []", "sources: [me]", "sources: [me]", "source 'me'"),
    "dangling points": (QUIZ, "operations: 2", "running: 2", "running", "dimension 'running'"),
    "dangling in a project": (PROJECTS, "debugging, ", "bugging, ", "bugging", "skill 'bugging'"),
    "alias collision": (ROLE, "[firmware engineer", "[sde", "[sde", "'sde' belongs to 'software-"),
    "title collision": (ROLE, "title: Embedded", "title: QA", "title: QA", "'QA engineer' belongs"),
    "name without letters": (ROLE, "[firmware engineer", '["-"', '"-"', "no letters"),
    "figure without source": (FAQ, "Bring one page", "Pay $ 50, bring a page", "answer:", "without a source"),
    "figure in a role": (ROLE, "as a whole.", "as a whole, 15 % up.", "note:", "without a source"),
    "required out of range": (ROLE, NEED, NEED.replace("1", "7"), "required: 7", "<= 4"),
    "weight out of range": (ROLE, "logic: 2", "logic: 5", "logic: 5", "<= 2"),
    "above the ladder": (ROLE, NEED, NEED.replace("1", "4"), "required: 4", "above its ladder"),
    "hours out of range": (PROJECTS, "hours: 5\n", "hours: 500\n", "hours: 500", "<= 60"),
    "duplicate skill": (ROLE, NEED, "  - {skill: python, importance: 3, required: 2, reason: again}\n" + NEED, "reason: again", "stands here twice"),
    "day adds up": (ROLE, "code, percent: 35", "code, percent: 34", "day:", "99 percent"),
    "too few options": (QUIZ, "    options:", "    options: []\n    x:", "options: []", "length >= 2"),
    "wants nothing": (ROLE, "wants: {", "wants: {} # {", "wants", "wants no dimension"),
    "too many must-haves": (ROLE, "skill: python, importance: 3,", "skill: python, must_have: true, importance: 3,", "skills:", "6 must-haves"),
    "option twice": (QUIZ, "id: alarm", "id: drive # again", "# again", "'drive' stands twice"),
    "reserved option": (QUIZ, "id: drive", "id: no-preference", "no-pref", "by itself"),
    "anchor": (FAQ, "title: Our programme", "title: &a Our programme", "&a", "anchors"),
    "tag": (FAQ, "title: Our programme", "title: !!python/name:os.system x", "!!", "tags"),
    "merge key": (PROJECTS, "    size: small", "    <<: {size: small}", "<<", "merge keys"),
    "raw control character": (FAQ, "Bring one page", "\x1b[2JBring one page", "one page", "does not allow"),
    "escaped control character": (ROLE, "title: Embedded engineer", r'title: "\e[31mRed"', "Red", "control character"),
    "right-to-left mark": (ROLE, "title: Embedded engineer", "title: \u202eFirmware work", "title: ", "control character"),
    "broken YAML": (QUIZ, "questions:", "questions: [", "dead-sensor", "cannot stand in brackets"),
    "unquoted colon": (ROLE, "title: Embedded engineer", "title: Embedded: engineer", "title:", "with ': ' in it"),
    "comment in a list": (ROLE, "[C, C++, Rust", "[C, C #, Rust", "C #", "between [ and ]"),
    "two documents": (QUIZ, "# Questions for", "a: 1\n---\n# Questions for", "---", "second document"),
    "wrong file name": (ROLE, "id: embedded-engineer", "id: firmware", "id: firmware", "is named embedded"),
    "missing question": (QUIZ, "questions:", "quick: [gone]\nquestions:", "quick: ", "question 'gone'"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_one_mistake(name: str, tmp_path: Path) -> None:
    file, old, new, blamed, words = CASES[name]
    folder = make_overlay(tmp_path / "own")
    change_first(folder, file, old, new)
    mistakes = check(folder)
    told = [each for each in mistakes if words in each.message]
    assert told, mistakes
    assert told[0].file == str(folder / file)
    assert told[0].hint
    assert told[0].line == line_of(folder, file, blamed)
    if name not in (
        "missing in a part",
        "dangling skill",
        "bad id",
        "wrong file name",
        "merge key",
        "too few options",
    ):
        assert len(mistakes) == 1, mistakes


def change_first(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_role_without_a_small_project(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    for hours in ("hours: 4\n", "hours: 5\n"):
        change(folder, PROJECTS, hours, "hours: 6\n")
    (mistake,) = check(folder)
    assert mistake.message == "no project of 5 hours or less names the role 'embedded-engineer'."
    assert mistake.file == str(folder / ROLE)
    assert mistake.hint


def test_the_starter_has_none(tmp_path: Path) -> None:
    assert check(make_overlay(tmp_path / "own")) == []


def test_duplicate_id_in_a_file_and_between_files(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    text = (folder / FAQ).read_text(encoding="utf-8")
    write(folder, "faq/second.yaml", text)
    entry = text[text.index("  - id: our-sessions") :]
    write(folder, FAQ, text + entry)
    mistakes = check(folder)
    assert [each.message for each in mistakes] == ["the id 'our-sessions' stands twice."] * 2
    assert {each.file for each in mistakes} == {str(folder / FAQ), str(folder / "faq/second.yaml")}
    assert all("our-programme.yaml, line 5" in each.hint for each in mistakes)


def test_prerequisite_cycle(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    for name, needs in (("aa", "{bb: 1}"), ("bb", "{cc: 1}"), ("cc", "{aa: 1}")):
        write(folder, f"skills/{name}.yaml", SKILL.format(id=name, needs=needs))
    (mistake,) = check(folder)
    assert "aa needs bb needs cc needs aa" in mistake.message
    assert mistake.file == str(folder / "skills/cc.yaml")
    assert mistake.line == line_of(folder, "skills/cc.yaml", "needs:")
    assert mistake.hint


def test_a_long_chain_of_prerequisites_is_no_cycle(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    names = [f"link-{n}" for n in range(1500)]
    parts = [
        SKILL.format(id=name, needs=f"{{{after}: 1}}" if after else "{}").replace("\nskills:", "")
        for name, after in zip(names, [*names[1:], ""], strict=True)
    ]
    write(folder, "skills/chain.yaml", "skills:" + "".join(parts))
    assert check(folder) == []


def test_need_above_a_ladder_and_steps_that_fall(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    write(folder, "skills/aa.yaml", SKILL.format(id="aa", needs="{bb: 3}"))
    extra = "      - {id: bb-two, level: 2, title: T, hours: 4, learn: L, do: D, proof: P}\n"
    low = extra.replace("bb-two", "bb-low").replace("level: 2", "level: 1")
    write(folder, "skills/bb.yaml", SKILL.format(id="bb", needs="{}") + extra + low)
    found = check(folder)
    assert [each.message for each in found] == [
        "'bb' is needed at level 3, above its ladder's top.",
        "the step 'bb-low' goes down to level 1.",
    ]


def test_step_id_taken_by_a_project(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    text = SKILL.format(id="aa", needs="{}").replace("aa-one", "url-shortener")
    write(folder, "skills/aa.yaml", text.replace("url-shortener", "rate-limiter"))
    (mistake,) = check(folder)
    assert mistake.message == "the step id 'rate-limiter' is taken by a project."


def test_figures_need_a_source_that_exists(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    figure = "{id: %s, title: T, country: C, year: 2025, currency: EUR, median: 1%s}"
    rows = [figure % ("one", ""), figure % ("two", ", source: nobody")]
    write(folder, "figures.yaml", "pay:\n" + "".join(f"  - {row}\n" for row in rows))
    first, second = check(folder)
    assert (first.line, second.line) == (2, 3)
    assert "the field 'source' is missing" in first.message
    assert "source 'nobody', which does not exist" in second.message


def bomb() -> str:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return "\n".join(rows)


UNREADABLE = {
    "alias bomb": (bomb().encode(), 1, "anchors and aliases"),
    "deep nesting": (b"questions: " + b"[" * 5000 + b"]" * 5000, 1, "nests deeper"),
    "deep nesting of fields": (
        b"".join(b" " * n + b"a:\n" for n in range(300)), 22, "nests deeper"
    ),
    "not UTF-8": (b"questions:\n  - id: caf\xe9\n", None, "not UTF-8"),
    "UTF-16": ("questions: []".encode("utf-16"), None, "not UTF-8"),
    "null bytes": (b"questions:\n\x00\x00", 2, "character"),
    "too large": (b"#" + b"x" * 1_000_001, None, "larger than"),
    "empty": (b"", 1, "should be fields"),
    "only text": (b"hello", 1, "should be fields"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_files_that_are_no_content(name: str, tmp_path: Path) -> None:
    content, line, words = UNREADABLE[name]
    folder = make_overlay(tmp_path / "own")
    path = write(folder, QUIZ, content)
    mistake = next(each for each in check(folder) if words in each.message)
    assert mistake.file == str(path) or str(path) in mistake.message
    assert line is None or mistake.line == line
    assert mistake.hint


@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
def test_what_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_overlay(tmp_path / "own")
    (folder / "skills").mkdir(exist_ok=True)
    (folder / "skills/folder.yaml").mkdir()
    (folder / "skills/gone.yaml").symlink_to(tmp_path / "nowhere")
    os.mkfifo(folder / "skills/pipe.yaml")
    opened = Path.open

    def refuse(self: Path, *args: object, **kwargs: object) -> object:
        if self.name == "projects.yaml" and folder in self.parents:
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", refuse)
    found = {Path(each.file).name: each for each in check(folder)}
    assert set(found) == {"folder.yaml", "gone.yaml", "pipe.yaml", "projects.yaml"}
    assert "Permission denied" in found["projects.yaml"].message
    assert all(each.hint for each in found.values())


def test_an_unreadable_folder_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_overlay(tmp_path / "own")
    scan = os.scandir

    def refuse(path: object) -> object:
        if str(path).endswith("faq"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", refuse)
    assert any("cannot be read" in each.message for each in check(folder))


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("project.yaml", "Did you mean projects.yaml?"),
        ("role/mine.yaml", "Did you mean roles/*.yaml?"),
        ("roles/deep/mine.yaml", "Did you mean roles/*.yaml?"),
        ("roles/mine.yml", "Name it .yaml."),
        ("zzz.yaml", "evidence.yaml, faq"),
    ],
)
def test_files_that_nothing_reads(file: str, hint: str, tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    path = write(folder, file, "id: mine")
    (mistake,) = check(folder)
    assert mistake.file == str(path)
    assert "reads no file of this name" in mistake.message
    assert hint in mistake.hint


def test_files_of_other_kinds_are_left_alone(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    for file in ("README.md", ".git/config.yaml", ".hidden.yaml", "faq/picture.png"):
        write(folder, file, "x")
    assert check(folder) == []


def test_folders_without_content(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path, "file.yaml", "x")
    for name, code in (("empty", "empty-data"), ("none", "no-data"), ("file.yaml", "no-data")):
        with pytest.raises(UserError) as caught:
            check(tmp_path / name)
        assert caught.value.code == code
        assert caught.value.hint
        assert not isinstance(caught.value, CannotError)


def test_all_at_once(tmp_path: Path) -> None:
    """Faults of YAML, of fields and of references hide neither themselves nor each other."""
    folder = make_overlay(tmp_path / "own")
    change(folder, ROLE, "family: software", "family: a\nfamily: b")
    change(folder, ROLE, "title: Embedded engineer", r'title: "\e[31mRed"')
    change(folder, ROLE, "skill: networking, importance: 3", "skill: networking, importance: 9")
    change(folder, QUIZ, "operations: 2", "running: 2")
    change(folder, QUIZ, "id: farmer", "id: alarm")
    change(folder, FAQ, "Bring one page", "Bring $50")
    change(folder, FAQ, "related: [personal-plan]", "related: [nobody]\n    colour: red")
    change_first(folder, PROJECTS, "size: small", "size: tiny")
    write(folder, "skills/own.yaml", "skills: [")
    write(folder, "rolls/x.yaml", "a: 1")
    found = check(folder)
    assert all(each.file and each.hint for each in found)
    assert [(Path(each.file).name, each.message[:34]) for each in found] == [
        ("our-programme.yaml", "'our-sessions' states a figure wit"),
        ("our-programme.yaml", "'our-sessions' names the FAQ entry"),
        ("our-programme.yaml", "there is no field 'colour' here."),
        ("projects.yaml", "'size' has the wrong value 'tiny':"),
        ("quiz.yaml", "'dead-sensor' names the dimension "),
        ("quiz.yaml", "the option 'alarm' stands twice."),
        ("embedded-engineer.yaml", "this text holds a control characte"),
        ("embedded-engineer.yaml", "the key 'family' stands here twice"),
        ("embedded-engineer.yaml", "'importance' has the wrong value 9"),
        ("x.yaml", "careerpath reads no file of this n"),
        ("own.yaml", "this is not YAML: a [ or { that is"),
    ]


def test_mistakes_in_one_role_come_in_one_round(tmp_path: Path) -> None:
    """What YAML cannot read, a wrong field, a sum and the path: one does not hide another."""
    folder = make_overlay(tmp_path / "own")
    change(folder, ROLE, "summary: Write", "summary: So: Write")
    change(folder, ROLE, "[C, C++, Rust", "[C, C #, Rust")
    change(folder, ROLE, "family: software", "family: C#")
    change(folder, ROLE, "code, percent: 35", "code, percent: 45")
    change(folder, ROLE, "testing: 2, debugging: 2, ", "debugging: 2, ")
    found = check(folder)
    assert all(each.hint and each.line for each in found)
    told = [each.message for each in found]
    assert told[:4] == [
        "'family' has the wrong value 'C#': expected text of another form.",
        "this is not YAML: a text with ': ' in it, which begins a new field.",
        "the day adds up to 110 percent, not 100.",
        "the path leads to testing 1 of 2.",
    ]
    assert told[-1] == "this is not YAML: what stands between [ and ]."


def test_a_dimension_like_none_is_answered_with_all_of_them(tmp_path: Path) -> None:
    folder = make_overlay(tmp_path / "own")
    change(folder, QUIZ, "operations: 2", "play: 2")
    (mistake,) = check(folder)
    assert mistake.hint.startswith("There are data, logic, mathematics")


def test_what_is_good_in_a_broken_entry_is_not_blamed(tmp_path: Path) -> None:
    """A missing field leads to no second mistake, and what is left is still checked."""
    folder = make_overlay(tmp_path / "own")
    for words in ("summary: Write", "wants: {", "maths: Little", "family: software"):
        change_first(folder, ROLE, words, "# " + words)
    change_first(folder, ROLE, "skill: c-cpp,", "skill: 3,")
    change_first(folder, ROLE, "entry_from: [software-engineer]", "entry_from: [nobody, 4]")
    assert sorted(each.message for each in check(folder)) == [
        "'embedded-engineer' names the role 'nobody', which does not exist.",
        "'entry_from' has the wrong value 4: expected text, got whole number.",
        "'skill' has the wrong value 3: expected text, got whole number.",
        "the field 'family' is missing.",
        "the field 'maths' is missing.",
        "the field 'summary' is missing.",
        "the field 'wants' is missing.",
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_damage_makes_the_check_fail(data: st.DataObject) -> None:
    """Lines dropped, doubled, moved in or overwritten: always a list of mistakes, never a crash."""
    file = data.draw(st.sampled_from([ROLE, FAQ, QUIZ, PROJECTS]))
    lines = (STARTER / file).read_text(encoding="utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        way = data.draw(st.sampled_from(["drop", "double", "indent", "value", "null"]))
        head = lines[place].partition(":")[0]
        lines[place : place + 1] = {
            "drop": [],
            "double": [lines[place]] * 2,
            "indent": ["  " + lines[place]],
            "value": [f"{head}: {data.draw(st.sampled_from(['3', '[x]', '{a: 1}', 'x', '-1.5']))}"],
            "null": [f"{head}:"],
        }[way]
        lines = lines or [""]
    with tempfile.TemporaryDirectory() as name:
        folder = make_overlay(Path(name) / "own")
        write(folder, file, "\n".join(lines))
        for mistake in check(folder):
            assert mistake.message
            assert mistake.hint
            assert mistake.file


def test_a_mistake_is_one_line_of_words() -> None:
    mistake = Mistake("a key is missing.", "Add it.", "roles/x.yaml", 3)
    assert str(mistake) == "roles/x.yaml, line 3: a key is missing. Add it."

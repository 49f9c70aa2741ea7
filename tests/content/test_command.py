"""careerpath data, and what every command does with content of one's own."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest
import typer

from careerpath.app import app

pytestmark = pytest.mark.slow  # most commands here check a whole overlay or learn one

STARTER = Path(__file__).resolve().parents[2] / "data" / "starter"
FILES = [
    "faq/our-programme.yaml",
    "projects.yaml",
    "quiz.yaml",
    "resources.yaml",
    "roles/embedded-engineer.yaml",
    "skills/hardware.yaml",
]


@pytest.fixture
def own(run, tmp_path: Path) -> Path:
    """A folder as `data init` makes it."""
    folder = tmp_path / "own"
    assert run("data", "init", str(folder)).code == 0
    return folder


@pytest.fixture
def bad(own: Path) -> Path:
    """The same with four mistakes in three files, two of them in one entry."""
    role = own / FILES[4]
    text = role.read_text(encoding="utf-8").replace("skill: networking", "skill: nothing")
    role.write_text(text.replace("family: software", "family: 3"), encoding="utf-8")
    quiz = own / "quiz.yaml"
    quiz.write_text(quiz.read_text(encoding="utf-8") + "quick: [nowhere]\n", encoding="utf-8")
    (own / "quizz.yaml").write_text("a: 1\n", encoding="utf-8")
    return own


def test_shipped_content_is_clean(run) -> None:
    ran = run("data", "check")
    assert ran.code == 0
    assert ran.out.startswith("No mistakes in ")
    assert "Next: careerpath data init DIR" in ran.err


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_the_starter_is_clean_and_shown(run, own: Path, columns: int) -> None:
    assert run("data", "check", "--data", str(own)).code == 0
    ran = run("data", "show", "--data", str(own), columns=columns)
    assert ran.code == 0
    words = " ".join(ran.out.split())
    for entry in ("embedded-engineer", "our-sessions", "dead-sensor", "button-that-counts"):
        assert entry in words
    assert "16 roles" in words
    assert max(map(len, ran.out.splitlines())) <= columns
    command = f"careerpath quiz --data {shlex.quote(str(own))}"
    assert command in " ".join(ran.err.split()).replace("- ", "-") or columns == 40


def test_init_writes_what_ships_and_only_once(run, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "own content"
    ran = run("data", "init", str(folder))
    assert ran.code == 0
    written = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    assert written == FILES
    for file in FILES:
        assert (folder / file).read_bytes() == (STARTER / file).read_bytes()
        assert file in ran.out
    assert f"--data '{folder}'" in " ".join(ran.err.split())
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    ran = run("data", "init", str(folder))
    assert (ran.code, ran.out) == (2, "")
    assert "is not empty" in ran.err
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


def test_init_takes_an_empty_folder_or_a_repository(run, tmp_path: Path) -> None:
    (tmp_path / "new" / ".git").mkdir(parents=True)
    assert run("data", "init", str(tmp_path / "new"), "--json").json["files"] == FILES


def test_init_refuses_files_and_other_peoples_folders(run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("x")
    for name in ("file", "full"):
        ran = run("data", "init", str(tmp_path / name))
        assert (ran.code, ran.out) == (2, "")
    assert run("data", "init", str(tmp_path / "file" / "below")).code in (1, 2)
    assert run("data", "init").code == 2


def test_init_leaves_nothing_behind_when_the_disk_refuses(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(self: Path, *args, **kwargs):
        if self.name == "quiz.yaml" and "x" in args:
            raise OSError(28, "No space left on device")
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    ran = run("data", "init", str(tmp_path / "own"))
    assert (ran.code, ran.out) == (1, "")
    assert "No space left" in ran.err
    assert not [path for path in (tmp_path / "own").rglob("*") if path.is_file()]


def test_check_reports_all_mistakes(run, bad: Path) -> None:
    ran = run("data", "check", "--data", str(bad))
    assert (ran.code, ran.out) == (2, "")
    assert "There are 4 mistakes in 3 files." in ran.err
    assert f"{bad}/roles/embedded-engineer.yaml, line 11: 'family' has the wrong value" in ran.err
    last = len((bad / "quiz.yaml").read_text(encoding="utf-8").splitlines())
    assert f"{bad}/quiz.yaml, line {last}: the short quiz names the question 'nowhere'" in ran.err
    assert "names the skill 'nothing', which does not exist" in ran.err
    assert f"{bad}/quizz.yaml: careerpath reads no file of this name" in ran.err
    ran = run("data", "check", "--data", str(bad), "--json")
    assert (ran.code, ran.out) == (2, "")
    import msgspec

    error = msgspec.json.decode(ran.err)["error"]
    assert error["code"] == "bad-content"
    assert len(error["mistakes"]) == 4
    assert all(each["file"] and each["hint"] for each in error["mistakes"])


def test_what_hardly_anybody_means_is_said(run, own: Path) -> None:
    text = "topic: money\nentries:\n  - {id: rates, question: Rates?, answer: Ask us.}\n"
    (own / "faq/rates.yaml").write_text(text, encoding="utf-8")
    skill = own / FILES[5]
    told = skill.read_text(encoding="utf-8").replace("board-bring-up-blink", "blink")
    skill.write_text(told, encoding="utf-8")
    ran = run("data", "check", "--data", str(own), columns=400)
    assert ran.code == 0
    for words in (
        "rates.yaml, line 1: this says topic 'money', and counts as 'rates' by its file.",
        "rates.yaml, line 3: 'rates' is found by its own words alone.",
        "rates.yaml, line 3: nothing follows 'rates'.",
        "the step id 'blink' does not begin with its skill's. Name it board-bring-up-...",
    ):
        assert words in ran.out
    assert len(run("data", "check", "--data", str(own), "--json").json["notes"]) == 4


@pytest.mark.parametrize("word", ["sql", "mle", "coin", "software-engineer", "our-sessions"])
def test_an_entry_as_yaml_is_content_again(run, own: Path, tmp_path: Path, word: str) -> None:
    ran = run("data", "show", word, "--yaml", "--data", str(own))
    assert ran.code == 0
    file = ran.out.splitlines()[0].removeprefix("# ")
    copy = tmp_path / "copy" / file
    copy.parent.mkdir(parents=True)
    copy.write_text(ran.out, encoding="utf-8")
    if word != "our-sessions":
        assert run("data", "check", "--data", str(tmp_path / "copy")).code == 0
        changes = run("data", "show", "--data", str(tmp_path / "copy"), "--json").json["changes"]
        assert [each["how"] for each in changes] == ["replaced"]


def test_an_entry_is_found_by_kind_and_by_name(run) -> None:
    assert run("data", "show", "sql").out.startswith("sql  skill\nskills/data.yaml, line ")
    kinds = run("data", "show", "sql", "--json").json["others"]
    assert "wordings" in kinds
    assert "technologies:" in run("data", "show", "sql", "--kind", "technologies", "--yaml").out
    for words in (("nothing-such",), ("sql", "--kind", "songs"), ("--yaml",)):
        ran = run("data", "show", *words)
        assert (ran.code, ran.out) == (2, "")


def commands_with_data() -> list[list[str]]:
    """Return every command that takes --data, with a word for each argument it must have."""
    found: list[list[str]] = []

    def visit(command, words: list[str]) -> None:
        for name, child in getattr(command, "commands", {}).items():
            visit(child, [*words, name])
        names = {option for each in command.params for option in each.opts}
        if "--data" in names:
            needed = ["mle" for each in command.params if each.param_type_name == "argument"]
            found.append([*words, *needed])

    visit(typer.main.get_command(app), [])
    return found


def test_there_are_such_commands() -> None:
    assert len(commands_with_data()) >= 6


@pytest.mark.parametrize("words", commands_with_data(), ids=" ".join)
@pytest.mark.parametrize("folder", ["bad", "missing", "empty"])
def test_every_command_refuses_bad_content(
    words: list[str], folder: str, run, bad: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    ran = run(*words, "--data", str(bad if folder == "bad" else tmp_path / folder))
    assert ran.code == 2, ran
    assert ran.out == ""
    assert ran.err.startswith("careerpath: ")


@pytest.mark.slow
def test_content_of_ones_own_works_from_quiz_to_plan(run, own: Path, tmp_path: Path) -> None:
    (own / "faq/less.yaml").write_text("entries:\n  - {id: pay, remove: true}\n", encoding="utf-8")
    answers = tmp_path / "answers.yaml"
    given = {
        "free-afternoon": "sorting", "rare-bug": "reason", "show-a-friend": "app",
        "three-in-a-hundred": "rule", "new-formula": "library", "ten-times": "attack",
        "week": "alone", "done": "green", "hospital": "booking", "uncertain": "finish",
        "headline": "compiler", "which-part": "behind", "ten-minutes": "colleague",
        "old-system": "untangle", "coin": "cheat", "night-call": "before", "new-model": "skip",
        "free-week": "language", "annoying": "hole", "remembered": "structure",
        "dead-sensor": "drive",
    }  # fmt: skip
    rows = "".join(f"  {key}: {option}\n" for key, option in given.items())
    answers.write_text(f"answers:\n{rows}levels: {{programming: 2}}\n", encoding="utf-8")
    data = ("--data", str(own))
    asked = ("quiz", "--answers", str(answers), "--start", "2026-12-01", *data)
    result = run(*asked, "--json").json
    assert result["complete"]
    assert "embedded-engineer" in [each["role"] for each in result["ranking"][:3]]
    assert run(*asked).code == 0
    plan = run("plan", "new", "firmware engineer", "--start", "2026-12-01", *data, "--json").json
    assert plan["role"] == "embedded-engineer"
    own_projects = {"timer-in-steps", "button-that-counts", "sensor-with-manners"}
    assert own_projects & {task["id"] for task in plan["tasks"]}
    shown = run("compare", "embedded", "swe", *data)
    assert shown.code == 0
    assert "voltages" in shown.out or "data sheet" in shown.out
    assert (
        run("faq", "prepare for a session with my mentor", *data, "--json").json["results"][0]["id"]
        == "our-sessions"
    )
    found = run("faq", "does a machine learning engineer earn more", *data, "--json").json
    assert "pay" not in [each["id"] for each in found["results"]]


def test_the_environment_names_the_folder_too(run, own: Path, monkeypatch) -> None:
    monkeypatch.setenv("CAREERPATH_DATA", str(own))
    for words in (("data",), ("data", "show")):
        assert "embedded-engineer" in run(*words).out


def test_a_markup_like_name_is_text(run, tmp_path: Path) -> None:
    folder = tmp_path / "[red]own"
    shutil.copytree(STARTER, folder)
    shown = run("data", "show", "--data", str(folder), columns=200).out
    assert "[red]own" in shown.replace("\n", "")

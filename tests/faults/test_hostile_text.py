"""Hostile text planted wherever text comes in: none of it reaches the terminal raw, or a file."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
from pathlib import Path

import pytest

from tests.every_command import POSTING, every_call, fill
from tests.faults.hostile import HOSTILE, raw_in
from tests.in_process import SAMPLE, Outcome, copy_home, make_home, run_here

pytestmark = pytest.mark.slow

ALL = " ".join(HOSTILE.values())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_home(tmp_path_factory.mktemp("made") / "home")


@pytest.fixture
def home(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = Path(os.environ["CAREERPATH_HOME"])
    copy_home(template, folder)
    monkeypatch.chdir(tmp_path)
    return folder


def clean(ran: Outcome) -> Outcome:
    """Assert that a run ended as runs end, and showed nothing raw."""
    assert ran.code in (0, 1, 2, 130), ran.trace
    assert ran.trace == ""
    assert (raw_in(ran.out), raw_in(ran.err)) == ([], []), (ran.out + ran.err)[-2000:]
    return ran


def plant(path: Path, *texts: str) -> str:
    path.write_text("\n".join(texts), encoding="utf-8")
    return str(path)


def hostile_cv() -> dict[str, object]:
    entry = {"name": ALL, "position": ALL, "highlights": list(HOSTILE.values()), "url": ALL}
    return {"basics": {"name": ALL, "label": ALL, "email": ALL}, "work": [entry], "skills": [entry]}


def places(tmp_path: Path, **others: str) -> dict[str, str]:
    """Return files with hostile text for the words of the table."""
    resume = f"{POSTING.read_text()}\n- Python {ALL}\n" + "\n".join(HOSTILE.values())
    return {
        "answers": plant(tmp_path / "answers.yaml", SAMPLE.read_text(), f"# {HOSTILE['tags']}"),
        "resume": plant(tmp_path / "resume.txt", resume),
        "posting": plant(tmp_path / "posting.txt", resume),
        "cv": plant(tmp_path / "cv.json", json.dumps(hostile_cv())),
        "checklist": plant(
            tmp_path / "list.md", f"- [x] **{ALL}**, 2 h <!-- careerpath: x 2 h -->"
        ),
        "question": ALL,
        "folder": str(tmp_path / f"taster {HOSTILE['CSI']}{HOSTILE['bidi override']}"),
        "overlay": str(tmp_path / "overlay"),
        "output": str(tmp_path / f"out{HOSTILE['OSC 8'].replace('/', '')}"),
        **others,
    }


def test_hostile_files_and_names_in_every_command(home: Path, tmp_path: Path, template) -> None:
    (tmp_path / "overlay").mkdir()
    plant(tmp_path / "overlay" / f"roles{HOSTILE['bidi override']}.yaml", f'title: "{ALL}"')
    for call in every_call():
        copy_home(template, home)
        clean(run_here(fill(call, places(tmp_path))))
        for path in tmp_path.glob("out*"):
            assert raw_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("kind", ["all", *HOSTILE])
def test_hostile_arguments_in_every_command(home: Path, tmp_path: Path, template, kind) -> None:
    """Each command with the text as its argument, as an option's value, and as an option.

    All kinds together for every command, each alone for some.
    """
    text = HOSTILE.get(kind, ALL)
    some = (("roles",), ("faq",), ("plan", "done"), ("profile", "set"), ("match",))
    for name in sorted({call[:2] for call in every_call()}) if kind == "all" else some:
        copy_home(template, home)
        for words in ((*name, text), (*name, "--data", text), (*name, f"--{text}", "--json")):
            if "--watch" not in words and "delete" not in words:
                clean(run_here(fill(words, places(tmp_path))))


@pytest.mark.parametrize(
    "variable", ["CAREERPATH_TODAY", "CAREERPATH_DATA", "CAREERPATH_HOME", "TZ"]
)
def test_hostile_variables(home: Path, monkeypatch, variable) -> None:
    monkeypatch.setenv(variable, f"x{ALL}".replace("\x00", ""))
    for words in (("plan", "today"), ("roles",), ("status",), ("profile", "set", "sql=2"),
                  ("plan", "export", "--format", "ics", "--at", "19:00")):  # fmt: skip
        clean(run_here(words))
        clean(run_here((*words, "--json")))


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_state(home: Path, kind) -> None:
    """In the answers, the plan and the practice, as somebody's shared folder could hold it."""
    import json

    text = HOSTILE[kind]
    quoted = json.dumps(text)
    for name, line in (
        ("profile.yaml", f"answers: {{{quoted}: {quoted}}}\nlanguage: {quoted}\n"),
        ("plan.yaml", (home / "plan.yaml").read_text().replace("title: ", f"title: {text} ", 3)),
        ("practice.jsonl", '{"kind":"taster-laid","at":"2026-11-30T09:00:00Z",'
         f'"taster":"charged-twice","folder":{quoted}}}\n'
         f'{{"kind":"card","at":"2026-11-30T09:00:00Z","card":{quoted},"rating":3}}\n'),
    ):  # fmt: skip
        before = (home / name).read_bytes()
        (home / name).write_text(line, encoding="utf-8")
        for words in (("status",), ("profile",), ("plan",), ("plan", "today"), ("try",),
                      ("try", "check"), ("interview", "stats"), ("quiz", "--accessible"),
                      ("plan", "export", "--format", "md"), ("profile", "export")):  # fmt: skip
            clean(run_here(words))
        (home / name).write_bytes(before)


ENTITIES = "&#x202e;&#27;[31m&#x9b;&#8203;&shy;&lrm; <script>x</script> ![p](https://evil.example)"


@pytest.fixture
def overlay(tmp_path: Path, home: Path) -> Path:
    """Content with what YAML lets pass: entities, tags, formulas, comments, addresses."""
    folder = tmp_path / "own"
    assert run_here(("data", "init", str(folder))).code == 0
    shutil.rmtree(folder)
    (folder / "faq").mkdir(parents=True)
    (folder / "faq" / "own.yaml").write_text(
        "topic: own\ntitle: Own\nentries:\n  - id: planted\n    question: What is planted here?\n"
        f"    answer: |\n      {ENTITIES}\n\n      [x](https://evil.example/&#x202e;&#27;)\n"
        "    wordings: [what is planted]\n"
    )
    return folder


def test_entities_in_an_answer(overlay: Path) -> None:
    for words in (
        ("faq", "--id", "planted"),
        ("faq", "--list"),
        ("data", "check"),
        ("data", "show"),
    ):
        ran = clean(run_here((*words, "--data", str(overlay))))
        if words[1] == "--id" and ran.code == 0:
            assert "<script>" in ran.out


def test_exports_calculate_and_run_nothing(home: Path) -> None:
    """Titles that are formulas, tags and comments, in every format of the plan."""
    titles = [
        "=1+1",
        " =cmd()",
        "\uff1d1",
        "@x",
        "a --> <!-- careerpath: x 9 h -->",
        "<b>x</b>\\nX-EVIL:1",
    ]
    import msgspec

    from careerpath.person.plan_file import load_plan
    from careerpath.person.store import Store

    store = Store(home)
    plan = load_plan(store)
    assert plan is not None
    tasks = [
        msgspec.structs.replace(
            task, title=titles[n % len(titles)], done_when=titles[n % len(titles)]
        )
        for n, task in enumerate(plan.tasks)
    ]
    with store.locked():
        store.write("plan.yaml", msgspec.structs.replace(plan, tasks=tasks))
    table = clean(run_here(("plan", "export", "--format", "csv"))).out
    for row in csv.reader(io.StringIO(table)):
        for cell in row:
            assert cell.strip()[:1] not in ("=", "+", "@", "\uff1d"), cell
    calendar = run_here(("plan", "export", "--format", "ics")).out
    assert not [line for line in calendar.splitlines() if line.startswith("X-EVIL")]
    listed = clean(run_here(("plan", "export", "--format", "md"))).out
    (home.parent / "list.md").write_text(listed)
    assert "<b>" not in listed.replace("\\<b", "")
    assert clean(run_here(("plan", "import", str(home.parent / "list.md")))).code == 0
    cards = clean(run_here(("interview", "cards", "--export"))).out
    assert all(line.count("\t") <= 3 for line in cards.splitlines() if not line.startswith("#"))

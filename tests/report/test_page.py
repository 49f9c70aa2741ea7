"""The main page says what the quiz says, in numbers and in words, and nothing else gets in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.catalog.making_overlays import write
from tests.conftest import ROOT
from tests.report.pages import FEW, PEOPLE, SHAPES, START, Page, report

MARK = "<script>alert(1)</script>\"'& \u2713"
PERSON = PEOPLE[1]


@pytest.fixture
def quiz(run):
    """The result of the quiz for a person."""

    def call(person: Path) -> dict:
        return run("quiz", "--answers", str(person), "--start", START, "--json").json

    return call


@pytest.mark.parametrize("options", [(), ("--brief",), ("--book", "mle")], ids=str)
def test_a_page_is_complete_in_itself(run, options) -> None:
    text = report(run, *options)
    page = Page(text)
    assert not page.badly_nested
    assert not page.open
    tags = {name for name, _ in page.tags}
    assert not tags & {"script", "link", "img", "iframe", "object", "form", "input"}
    assert "url(" not in text.replace("url(#", "")
    assert "@import" not in text
    assert {name for name, each in page.tags if "src" in each or "onclick" in each} == set()
    for link in page.all("a"):
        assert str(link["href"]).startswith(("#", "https://", "http://"))
    ids = [str(each["id"]) for _, each in page.tags if "id" in each]
    assert len(ids) == len(set(ids))
    named = {str(e["href"])[1:] for e in page.all("a") if str(e["href"]).startswith("#")}
    assert named <= set(ids)


@pytest.mark.slow
@pytest.mark.parametrize("options", [(), ("--brief",), ("--book", "mle")], ids=str)
def test_every_drawing_has_a_name_or_is_beside_the_words(run, options) -> None:
    page = Page(report(run, *options))
    ids = {str(each["id"]) for _, each in page.tags if "id" in each}
    for drawing in page.all("svg"):
        if drawing.get("role") == "img":
            assert set(str(drawing["aria-labelledby"]).split()) <= ids
        else:
            assert drawing["aria-hidden"] == "true"


@pytest.mark.parametrize("person", FEW, ids=lambda path: path.stem)
def test_the_numbers_are_those_of_the_result(run, quiz, person: Path) -> None:
    result, page = quiz(person), Page(report(run, person=person))
    titles = {key: role.title for key, role in _catalog().roles.items()}
    for each in result["ranking"]:
        head, fit, skills, musts, study = page.row(titles[each["role"]])
        assert fit == str(each["fit"])
        assert skills == ("?" if each["readiness"] is None else str(each["readiness"]))
        assert musts == f"{each['must_haves_met']} of {each['must_haves']}"
        assert study == f"{each['hours_to_ready']} h"
        goal = result["plan"] and result["plan"]["role"] == each["role"]
        assert ("your plan" in head) == bool(goal)
    skills = {key: skill.title for key, skill in _catalog().skills.items()}
    for gap in result["gaps"]:
        row = page.row(skills[gap["skill"]])
        assert row[-1] == f"{gap['hours']} h"
        asked = f"level {gap['level']} of {gap['required']}"
        assert row[1] == (f"level {gap['required']} asked" if gap["level"] is None else asked)
    for strength in result["strengths"]:
        row = page.row(skills[strength["skill"]])
        assert row[1] == f"level {strength['level']}, {strength['required']} asked"
    for week in (result["plan"] or {"weeks": []})["weeks"]:
        assert page.row(str(week["number"]))[-1] == f"{week['planned_hours']:g}"
    for key, figure in (result["pay"] or {}).items():
        rows = [r for r in page.rows if r and r[0].strip() == titles[key]]
        assert any(f"{figure['median']:,}" in cell for row in rows for cell in row)


@pytest.mark.slow
def test_it_says_what_the_first_screen_says(run) -> None:
    told = run("quiz", "--answers", str(PERSON), "--start", START, columns=300).out
    page = Page(report(run)).text
    head = told.splitlines()[0].strip()
    assert head in page
    for line in re.findall(r"You chose .*", told):
        assert line.strip() in page


@pytest.mark.slow
def test_hostile_content_is_text(run, tmp_path: Path) -> None:
    role = (ROOT / "data" / "roles" / "software-engineer.yaml").read_text(encoding="utf-8")
    quoted = "'" + MARK.replace("'", "''") + "'"
    role = role.replace("title: Software engineer\n", f"title: {quoted}\n")
    role = re.sub(r"^summary: .*$", f"summary: {quoted}", role, flags=re.MULTILINE)
    write(tmp_path / "own", "roles/software-engineer.yaml", role)
    question = _catalog().questions["rare-bug"]
    options = "".join(
        f"      - id: {o.id}\n        text: {quoted}\n        points: {dict(o.points)}\n"
        for o in question.options
    ).replace("'data'", "data")
    options = re.sub(r"\{[^}\n]*\}", lambda m: m[0].replace("'", ""), options)
    write(
        tmp_path / "own",
        "quiz.yaml",
        f"questions:\n  - id: rare-bug\n    text: {quoted}\n    topic: {quoted}\n"
        f"    options:\n{options}",
    )
    asked = f"session:\n  - {{id: own, topic: own, weight: 5, text: {quoted}}}\n"
    write(tmp_path / "own", "session.yaml", asked)
    source = "{id: bls-oews-2025, title: t, publisher: p, date: d, licence: l, url: 'https://e/\"><script>x</script>'}"
    write(tmp_path / "own", "sources.yaml", f"sources:\n  - {source}\n")
    data = ("--data", str(tmp_path / "own"))
    for options in ((), ("--brief",), ("--book", "software-engineer")):
        text = report(run, *options, *data)
        page = Page(text)
        assert "<script" not in text
        assert "javascript:" not in text
        assert MARK in page.text
        assert not page.badly_nested
    narrow = run("report", "--book", "software-engineer", *data, "-o", "-", encoding="latin-1")
    written = narrow.out.encode("latin-1").decode("utf-8")  # UTF-8 whatever the stream is
    assert MARK in Page(written).text


@pytest.mark.slow
def test_few_answers_give_a_page_without_a_direction(run, tmp_path: Path) -> None:
    file = write(tmp_path, "few.yaml", "answers: {rare-bug: pattern}\n")
    page = Page(report(run, person=file))
    assert "No recommendation yet" in page.text
    assert "You answered 1 of" in page.text
    none = write(tmp_path, "none.yaml", "answers: {}\n")
    for options in ((), ("--brief",)):
        assert "No recommendation yet" in Page(report(run, *options, person=none)).text


@pytest.mark.slow
def test_what_was_tried_and_done_stands_beside_what_was_said(run, tmp_path: Path) -> None:
    from datetime import UTC, datetime

    from careerpath.person.practice import Mocked, Tried, note_event
    from careerpath.person.store import Store

    run("quiz", "--answers", str(PERSON), "--start", START, "--save")
    plan = run("plan", "show", "--json").json
    project = next(task for task in plan["tasks"] if task["kind"] == "project")
    assert run("plan", "done", project["id"]).code == 0
    at = datetime(2026, 12, 1, 9, tzinfo=UTC)
    tried = Tried(at, "answers-that-are-sometimes-wrong", "ai-engineer", 5, 4, 5, 2, 3, 5, 1, 70)
    note_event(Store(), tried)
    mock = Mocked(at, "q", "system-design", "swe", "mid", "sql", [0], 3, 40, {}, 20)
    note_event(Store(), mock)
    page = Page(run("report", "-o", "-").out)
    assert "AI engineer : 5 of 5 when you tried it" in page.text
    assert "drawn in 5, time flew 4, again 5, bored 2" in page.text
    assert "1 answer, the latest 40 % of the rubric" in page.text
    assert "system design: 1 answer, the last 40 %" in page.text
    assert "Weak still: SQL (40 %)" in page.text
    assert project["title"] in page.text.split("Projects and plan")[1]
    brief = Page(run("report", "--brief", "-o", "-").out)
    assert f"Finished: {project['title']}" in brief.text
    assert f'I have finished "{project["title"]}"' in brief.text


@pytest.mark.slow
def test_how_far_the_plan_is_is_what_the_status_says(run, monkeypatch) -> None:
    run("quiz", "--answers", str(PERSON), "--start", START, "--save")
    week = run("plan", "show", "--json").json["weeks"][0]
    assert run("plan", "done", week["sessions"][0]["task"]).code == 0
    monkeypatch.setenv("CAREERPATH_TODAY", "2027-01-15")
    found = run("status", "--json").json["plan"]
    page = Page(run("report", "-o", "-").out)
    hours = f"{found['hours_done']:g} of {found['hours']:g} hours"
    tasks = f"{found['tasks_done']} of {found['tasks']} tasks"
    assert f"Day {found['day']} of 90: {hours} and {tasks} are done." in page.text
    assert f"{-found['ahead_hours']:g} hours from earlier days are still open." in page.text
    assert found["hours_done"] > 0
    assert page.row("1")[-1].endswith("done")
    assert "Day" not in Page(report(run)).text.split("Strengths and gaps")[0]


@pytest.mark.slow
def test_a_plan_for_another_role_is_told_apart(run) -> None:
    run("quiz", "--answers", str(PERSON), "--start", START, "--save")
    assert run("plan", "new", "data-analyst", "--start", START, "--force").code == 0
    page = Page(run("report", "-o", "-").out)
    assert "It is for data analyst; by your answers: software engineer." in page.text
    assert "your plan" in page.row("Data analyst")[0]
    assert "Towards data analyst." in page.text


DATED = re.compile(
    r"\b(?:\d{1,2} )?(?:January|February|March|April|June|July|August|September|October|"
    r"November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?: \d+)?|"
    r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\b20\d\d-\d\d-\d\d\b"
)


@pytest.mark.parametrize("person", FEW, ids=lambda path: path.stem)
@pytest.mark.parametrize("options", [(), ("--brief",)], ids=str)
def test_anonymous_tells_no_day(run, options, person: Path) -> None:
    assert DATED.search(Page(report(run, *options, person=person)).text.split("Sources")[0])
    text = Page(report(run, *options, "--anonymous", person=person)).text
    main = text.rpartition(" Sources ")[0] or text
    main = re.sub(r"Comparable pay .* What you said ", " ", main)  # figures have years of their own
    assert not DATED.search(main)
    assert str(person) not in text
    assert "sent," not in text


@pytest.mark.slow
def test_no_file_or_folder_of_the_person_is_in_it(run, tmp_path: Path) -> None:
    for options in ((), ("--brief",)):
        text = report(run, *options)
        assert str(tmp_path) not in text
        assert PERSON.name not in text
        assert str(ROOT) not in text


@pytest.mark.slow
def test_shapes_are_drawn_for_every_role(run) -> None:
    page = Page(report(run))
    assert SHAPES & {name for name, _ in page.tags}
    circles = [each for each in page.all("circle") if "dot" in str(each.get("class"))]
    assert len(circles) == 2 * len(_catalog().roles)  # one drawing wide, one narrow


def _catalog():
    from careerpath.catalog.catalog import Catalog

    return Catalog()

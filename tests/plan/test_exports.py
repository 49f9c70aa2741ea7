"""The plan in other programs' forms, read back by those programs where they are installed."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import time as clock
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from careerpath.advice.levels import Known
from careerpath.person.plan import Plan
from careerpath.person.plan_file import SavedPlan
from careerpath.plan.changes import count_sittings
from careerpath.plan.export_csv import COLUMNS, to_csv
from careerpath.plan.export_icalendar import CalendarTimes, session_uid, to_icalendar
from careerpath.plan.export_markdown import read_ticks, to_markdown
from careerpath.plan.export_taskwarrior import to_taskwarrior
from careerpath.plan.make import make_plan
from careerpath.plan.progress import credit_hours, finish_work
from careerpath.plan.remake import remake_plan
from careerpath.plan.request import PlanRequest
from careerpath.terminal.json_output import to_json
from tests.plan_people import CATALOG, CONTENTS, requests, saved

pytestmark = pytest.mark.slow

STAMP = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
START = date(2026, 12, 1)


def make(request: PlanRequest) -> SavedPlan:
    return saved(make_plan(CATALOG.roles[request.role], request, CONTENTS))


@pytest.fixture
def plan() -> SavedPlan:
    return make(PlanRequest("software-engineer", START, 10, Known()))


def moved(plan: SavedPlan, today: date) -> SavedPlan:
    """The plan made anew with fewer hours, as the command keeps it."""
    request = PlanRequest(plan.role, plan.start, 4, Known())
    made = remake_plan(plan, CATALOG.roles[plan.role], request, CONTENTS, today).plan
    fields = {name: getattr(made, name) for name in Plan.__struct_fields__}
    sittings = count_sittings(count_sittings({}, plan), made)
    return msgspec.structs.replace(plan, **fields, sittings=sittings, revision=1)


# Markdown


@given(requests(), st.data())
def test_ticks_come_back(request_: PlanRequest, data) -> None:
    plan = make(request_)
    text = to_markdown(plan, "Engineer", CATALOG.resources)
    same = read_ticks(text, "list")
    assert same.mistakes == []
    assert not any(same.hours.values())
    lines = text.splitlines()
    boxes = [n for n, line in enumerate(lines) if line.startswith("- [ ]")]
    if not boxes:
        return
    ticked = data.draw(st.sets(st.sampled_from(boxes)))
    wanted: dict[str, float] = {}
    for number in ticked:
        lines[number] = lines[number].replace("[ ]", data.draw(st.sampled_from(["[x]", "[X]"])), 1)
    found = read_ticks("\r\n".join(lines), "list")
    after = credit_hours(plan, found.hours, plan.start)
    for session in after.sessions:
        wanted[session.task] = wanted.get(session.task, 0) + session.spent
    assert {k: v for k, v in found.hours.items() if v} == {k: v for k, v in wanted.items() if v}
    again = read_ticks(to_markdown(after, "Engineer", CATALOG.resources), "list")
    assert credit_hours(after, again.hours, plan.start) == after


def test_a_whole_ticked_list_finishes_the_plan(plan) -> None:
    text = to_markdown(plan, "Engineer", CATALOG.resources).replace("- [ ]", "- [x]")
    after = credit_hours(plan, read_ticks(text, "list").hours, START)
    left = [task.id for task in after.tasks if task.status == "todo"]
    assert left == [task.id for task in plan.tasks if task.due is None]  # ends after the plan


def test_hours_that_were_done_when_it_was_written_count_beside_new_ticks(plan) -> None:
    weeks_of: dict[str, list[float]] = {}
    for week in plan.weeks:
        for key in dict.fromkeys(session.task for session in week.sessions):
            hours = sum(session.hours for session in week.sessions if session.task == key)
            weeks_of.setdefault(key, []).append(hours)
    key, (first, *_, last) = next((k, v) for k, v in weeks_of.items() if len(v) > 1 and v[0] > 0.5)
    begun = credit_hours(plan, {key: 0.5}, START)
    lines = to_markdown(begun, "Engineer", {}).splitlines()
    places = [n for n, line in enumerate(lines) if f"careerpath: {key} " in line]
    assert f"{first:g} h, 0.5 done" in lines[places[0]]
    lines[places[-1]] = lines[places[-1]].replace("[ ]", "[x]")
    assert read_ticks("\n".join(lines), "list").hours[key] == last + 0.5


def test_ticks_from_before_a_replan_still_count(plan) -> None:
    text = to_markdown(plan, "Engineer", CATALOG.resources)
    later = moved(plan, START + timedelta(days=21))
    both = {each.id for each in plan.tasks} & {each.id for each in later.tasks}
    first = next(
        s.task for s in plan.sessions if s.task in both and s.task in CONTENTS.ladders.steps
    )
    lines = [line.replace("[ ]", "[x]") if first in line else line for line in text.splitlines()]
    after = credit_hours(later, {first: read_ticks("\n".join(lines), "x").hours[first]}, START)
    assert after.task(first).status == "done"


def test_lines_that_make_no_sense_are_all_named() -> None:
    text = (
        "- [x] fine <!-- careerpath: resume 2 h -->\n"
        "- [x] mine, no comment\n"
        "resume <!-- careerpath: resume 2 h -->\n"
        "- [x] odd <!-- careerpath: ../../x many h -->\n"
        "- [x] huge <!-- careerpath: resume 99999999 h -->\n"
    )
    found = read_ticks(text, "list.md")
    assert found.hours == {"resume": 2.0}
    assert [mistake.line for mistake in found.mistakes] == [3, 4, 5]


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    read_ticks(text, "any")


# iCalendar


def events(raw: bytes) -> list:
    return list(Calendar.from_ical(raw).walk("VEVENT"))


@pytest.mark.slow
@given(requests())
def test_all_day_events_are_the_sessions(request_: PlanRequest) -> None:
    plan = make(request_)
    found = events(to_icalendar(plan, "Engineer", STAMP))
    weeks = [(week, session) for week in plan.weeks for session in week.sessions]
    first = [week.start if plan.vary else session.date for week, session in weeks]
    last = [week.end if plan.vary else session.date for week, session in weeks]
    assert [e["dtstart"].dt for e in found] == first
    assert [e["dtend"].dt for e in found] == [day + timedelta(days=1) for day in last]
    assert len({str(e["uid"]) for e in found}) == len(found)


@pytest.mark.parametrize(
    ("start", "zone", "at"),
    [
        (date(2027, 2, 1), "Europe/Berlin", time(2, 30)),  # 28 March has no 02:30
        (date(2026, 9, 1), "America/New_York", time(1, 30)),  # 1 November has it twice
        (date(2026, 12, 1), "Asia/Kathmandu", time(23, 30)),
        (date(2027, 8, 1), "Australia/Lord_Howe", time(2, 0)),  # clocks move half an hour
    ],
)
def test_timed_sessions_last_what_they_should_through_clock_changes(start, zone, at) -> None:
    plan = make(PlanRequest("software-engineer", start, 14, Known()))
    times = CalendarTimes(at, ZoneInfo(zone), timedelta(minutes=30))
    found = events(to_icalendar(plan, "Engineer", STAMP, times))
    utc = UTC
    for event, session in zip(found, plan.sessions, strict=True):
        begin, end = event["dtstart"].dt, event["dtend"].dt
        assert (end.astimezone(utc) - begin.astimezone(utc)) == timedelta(hours=session.hours)
        assert abs(begin.date() - session.date) <= timedelta(days=1)
        (alarm,) = event.walk("VALARM")
        assert alarm["trigger"].dt == -timedelta(minutes=30)
    spans = [(e["dtstart"].dt.astimezone(utc), e["dtend"].dt.astimezone(utc)) for e in found]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_identifiers_stay_and_what_is_gone_is_cancelled(plan) -> None:
    first = events(to_icalendar(plan, "Engineer", STAMP))
    later = moved(plan, START + timedelta(days=21))
    second = events(to_icalendar(later, "Engineer", STAMP))
    ids = {str(e["uid"]) for e in second}
    assert {str(e["uid"]) for e in first} <= ids
    cancelled = {str(e["uid"]) for e in second if e["status"] == "CANCELLED"}
    planned = {str(e["uid"]) for e in second if e["status"] == "CONFIRMED"}
    assert not cancelled & planned
    assert len(planned) == len(list(later.sessions))
    assert {int(e["sequence"]) for e in second} == {1}
    assert session_uid(plan, "read-ten-postings", 1) == session_uid(later, "read-ten-postings", 1)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("khal") is None, reason="khal is not installed")
@pytest.mark.parametrize("timed", [False, True])
def test_khal_shows_the_calendar_and_importing_again_doubles_nothing(plan, tmp_path, timed) -> None:
    times = CalendarTimes(time(19, 0), BERLIN, timedelta(minutes=30)) if timed else None
    config = tmp_path / "khal.conf"
    (tmp_path / "calendar").mkdir()
    config.write_text(
        f"[calendars]\n[[plan]]\npath = {tmp_path / 'calendar'}\n"
        "[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n"
    )

    def khal(*arguments: str) -> list[str]:
        env = {**os.environ, "HOME": str(tmp_path), "COLUMNS": "200", "LC_ALL": "C.UTF-8"}
        found = subprocess.run(
            ["khal", "-c", config, *arguments],
            capture_output=True,
            text=True,
            env=env,
            timeout=60,
            check=False,
        )
        assert found.returncode == 0, found.stderr
        return [line for line in found.stdout.splitlines() if line.strip()]

    def listed() -> list[str]:
        return khal("list", "--format", "{start-date}|{start-time}|{title}", "--day-format", "",
                    "2026-12-01", "90d")  # fmt: skip

    file = tmp_path / "plan.ics"
    tasks = {task.id: task.title for task in plan.tasks}
    for version in (plan, finish_work(plan, {"read-ten-postings"}, set(), START)):
        file.write_bytes(to_icalendar(version, "Engineer", STAMP, times))
        khal("import", "--batch", "-a", "plan", str(file))
        rows = [line.split("|") for line in listed()]
        days = [date.fromisoformat(row[0]) for row in rows]
        assert sorted(days) == sorted(session.date for session in version.sessions)
        wanted = sorted(
            f"{'Done: ' if s.done else ''}{tasks[s.task]} ({s.hours:g} h)" for s in version.sessions
        )
        assert sorted(row[2].strip() for row in rows) == wanted
        assert ("19:00" in {row[1] for row in rows}) is timed


# Taskwarrior


def test_taskwarrior_tasks_are_complete(plan) -> None:
    done = finish_work(plan, {"programming-first-programs"}, set(), START)
    found = msgspec.json.decode(to_taskwarrior(done))
    assert len({each["uuid"] for each in found}) == len(plan.tasks) == len(found)
    assert {each["status"] for each in found} == {"pending", "completed"}
    ids = {each["uuid"] for each in found}
    assert all(set(each.get("depends", [])) <= ids for each in found)


def test_taskwarrior_is_told_what_is_gone(plan) -> None:
    later = moved(plan, START + timedelta(days=40))
    gone = {each.id for each in plan.tasks} - {each.id for each in later.tasks}
    assert gone
    before = {each["uuid"] for each in msgspec.json.decode(to_taskwarrior(plan))}
    found = msgspec.json.decode(to_taskwarrior(later))
    assert before <= {each["uuid"] for each in found}
    deleted = [each for each in found if each["status"] == "deleted"]
    assert len(deleted) == len(gone)
    assert all(each["end"] and each["entry"] for each in deleted)


def test_taskwarrior_is_told_what_another_plan_had(run) -> None:
    run("plan", "new", "mle", "--start", "2026-12-01", "--json")
    done = run("plan", "show", "--json").json["tasks"][0]["id"]
    run("plan", "done", done, "--no-raise")
    before = {each["uuid"]: each for each in msgspec.json.decode(exported(run))}
    run("plan", "new", "qa", "--start", "2026-12-03", "--force", "--json")
    after = {each["uuid"]: each for each in msgspec.json.decode(exported(run))}
    left = [key for key, each in before.items() if each["status"] == "pending"]
    assert left
    assert {after[key]["status"] for key in left} == {"deleted"}
    assert all(key not in after for key in before if key not in left)
    run("plan", "restore", "1")
    again = {each["uuid"]: each for each in msgspec.json.decode(exported(run))}
    assert {key: again[key]["status"] for key in left} == dict.fromkeys(left, "pending")


def exported(run) -> str:
    return run("plan", "export", "--format", "taskwarrior").out


@pytest.mark.skipif(shutil.which("task") is None, reason="taskwarrior is not installed")
def test_taskwarrior_itself_drops_what_is_gone(plan, tmp_path) -> None:
    (tmp_path / "taskrc").write_text("confirmation=no\n")
    env = {**os.environ, "TASKRC": str(tmp_path / "taskrc"), "TASKDATA": str(tmp_path / "data")}
    (tmp_path / "data").mkdir()
    later = moved(plan, START + timedelta(days=40))
    for version in (plan, later):
        (tmp_path / "tasks.json").write_text(to_taskwarrior(version))
        done = subprocess.run(
            ["task", "import", str(tmp_path / "tasks.json")], env=env, capture_output=True,
            text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    count = subprocess.run(
        ["task", "rc.verbose=nothing", "status:pending", "count"],
        env=env, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert int(count.stdout) == sum(task.status == "todo" for task in later.tasks)


@pytest.mark.skipif(shutil.which("task") is None, reason="taskwarrior is not installed")
def test_taskwarrior_itself_imports_and_updates(plan, tmp_path) -> None:
    (tmp_path / "taskrc").write_text("confirmation=no\n")
    env = {
        **os.environ,
        "TASKRC": str(tmp_path / "taskrc"),
        "TASKDATA": str(tmp_path / "data"),
        "HOME": str(tmp_path),
    }
    (tmp_path / "data").mkdir()

    def task(*arguments: str) -> str:
        found = subprocess.run(
            ["task", "rc.verbose=nothing", *arguments],
            capture_output=True,
            text=True,
            env=env,
            timeout=60,
            check=False,
        )
        assert found.returncode == 0, found.stderr + found.stdout
        return found.stdout

    file = tmp_path / "tasks.json"
    for version in (plan, plan, finish_work(plan, {"programming-first-programs"}, set(), START)):
        file.write_text(to_taskwarrior(version))
        task("import", str(file))
        found = msgspec.json.decode(task("export"))
        assert len(found) == len(plan.tasks)
        status = {each["description"]: each["status"] for each in found}
        for each in version.tasks:
            wanted = "completed" if each.status == "done" else "pending"
            assert status[each.title] == wanted or each.kind in ("apply", "interview", "review")
    due = {e["description"]: e["due"][:8] for e in found if e["status"] == "pending" and "due" in e}
    learn = [each for each in plan.tasks if each.kind == "learn" and each.title in due]
    assert learn
    assert {due[each.title] for each in learn} == {f"{each.due:%Y%m%d}" for each in learn}
    assert "programming-functions" not in task("+BLOCKED", "export")


# CSV and JSON


@given(requests())
def test_the_table_has_every_session(request_: PlanRequest) -> None:
    plan = make(request_)
    rows = list(csv.reader(io.StringIO(to_csv(plan), newline="")))
    assert tuple(rows[0]) == COLUMNS
    found = [(row[0], row[3], float(row[7]), row[9]) for row in rows[1:]]
    assert found == [(s.date.isoformat(), s.task, s.hours, "todo") for s in plan.sessions]


@pytest.mark.parametrize("title", ['=HYPERLINK("http://x")', "  =1+1", "\n=1+1", "＝1+1", "@x"])
def test_cells_that_a_spreadsheet_would_calculate_are_text(plan, title) -> None:
    key = next(plan.sessions).task
    bad = msgspec.structs.replace(
        plan,
        tasks=[msgspec.structs.replace(t, title=title) if t.id == key else t for t in plan.tasks],
    )
    row = list(csv.reader(io.StringIO(to_csv(bad), newline="")))[1]
    assert row[COLUMNS.index("title")].startswith("'")


def test_a_row_says_which_milestone_its_task_leads_to(plan) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(plan), newline="")))
    assert rows[0]["milestone"] == "1"
    assert {row["milestone"] for row in rows if row["kind"] == "review"} == {""}


@given(requests())
def test_json_reads_back_as_the_same_plan(request_: PlanRequest) -> None:
    plan = make_plan(CATALOG.roles[request_.role], request_, CONTENTS)
    content = msgspec.json.decode(to_json("plan", plan))
    assert content["schema"] == "careerpath.plan/1"
    assert msgspec.convert(content["data"], Plan) == plan


def test_markdown_in_titles_stays_text(plan) -> None:
    first = msgspec.structs.replace(plan.tasks[0], title="[x](javascript:0) <b> *a* -->")
    bad = msgspec.structs.replace(plan, tasks=[first, *plan.tasks[1:]])
    text = to_markdown(bad, "Engineer", {})
    assert "[x](javascript" not in text
    assert "<b>" not in text
    assert read_ticks(text.replace("- [ ]", "- [x]"), "list").mistakes == []


def test_titles_are_one_line_in_every_form(plan) -> None:
    first = msgspec.structs.replace(plan.tasks[0], title="Two\nlines")
    bad = msgspec.structs.replace(plan, tasks=[first, *plan.tasks[1:]])
    raw = to_icalendar(bad, "An\nengineer\n", STAMP).decode()
    assert "X-WR-CALNAME:Plan: An engineer\r\n" in raw
    assert "SUMMARY:Two lines" in raw
    assert "Two lines" in to_csv(bad)
    assert '"Two lines"' in to_taskwarrior(bad)
    assert "**Two lines**" in to_markdown(bad, "Engineer", {})


def test_addresses_and_marks_in_titles_break_nothing(plan) -> None:
    url = "https://e/><script>alert(1)</script>)<img onerror=x> y"
    key = next(t.resources[0] for t in plan.tasks if t.resources)
    bad_place = msgspec.structs.replace(CATALOG.resources[key], url=url)
    title = "odd --> <!-- careerpath: resume 9 h --> &#x202e;"
    first = msgspec.structs.replace(plan.tasks[0], title=title)
    bad = msgspec.structs.replace(plan, tasks=[first, *plan.tasks[1:]])
    text = to_markdown(bad, "Engineer", {**CATALOG.resources, key: bad_place})
    assert "<script>" not in text
    assert "<img" not in text
    assert "\\&#x202e" not in text.replace("\\&\\#x202e", "")
    ticked = read_ticks(text.replace("- [ ]", "- [x]"), "list")
    assert ticked.mistakes == []
    assert set(ticked.hours) == {session.task for session in plan.sessions}


@pytest.mark.parametrize(
    "text", ["- [x] " + "<!--careerpath:" * 20000, "- [x] **" + "**, " * 60000, " " * 300000 + "["]
)
def test_no_line_takes_long_to_read(text: str) -> None:
    begin = clock.perf_counter()
    read_ticks(text, "any")
    assert clock.perf_counter() - begin < 1


@pytest.mark.parametrize("zone", ["EST5EDT", "EST5EDT,M3.2.0,M11.1.0", "Mars/Olympus", "CET"])
def test_zones_that_calendars_do_not_share_are_refused(run, monkeypatch, zone) -> None:
    assert run("plan", "new", "swe").code == 0
    monkeypatch.setenv("TZ", zone)
    found = run("plan", "export", "--format", "ics", "--at", "19:00")
    assert found.code == 2
    assert "--zone Europe/Berlin" in found.err
    monkeypatch.setenv("TZ", ":Europe/Berlin")
    good = run("plan", "export", "--format", "ics", "--at", "19:00")
    assert "TZID=Europe/Berlin" in good.out
    assert run("plan", "export", "--format", "ics", "--at", "19:00", "--zone", zone).code == 2


def test_days_that_vary_have_no_time_of_day(run) -> None:
    assert run("plan", "new", "swe", "--days", "vary").code == 0
    refused = run("plan", "export", "--format", "ics", "--at", "19:00")
    assert refused.code == 2
    assert "days of this plan vary" in refused.err
    found = events(run("plan", "export", "--format", "ics").out.encode())
    assert found
    assert all(type(event["dtstart"].dt) is date for event in found)
    assert all(" h)" in str(event["summary"]) for event in found)


def test_exports_go_to_files_and_never_over_one(run, tmp_path: Path) -> None:
    assert run("plan", "new", "swe").code == 0
    for name in ("plan.md", "plan.ics", "plan.json", "plan.csv"):
        found = run("plan", "export", "-o", str(tmp_path / name))
        assert found.code == 0, found.err
        assert (tmp_path / name).stat().st_size > 1000
        again = run("plan", "export", "-o", str(tmp_path / name))
        assert again.code == 2
        assert run("plan", "export", "-o", str(tmp_path / name), "--force").code == 0
    assert run("plan", "export", "--format", "taskwarrior").out.startswith("[")
    text = run("plan", "export", "-o", str(tmp_path / "t.ics"), "--at", "19:00", "--zone",
               "Europe/Berlin", "--reminder", "30m")  # fmt: skip
    assert text.code == 0
    assert b"TZID=Europe/Berlin:20261201T190000" in (tmp_path / "t.ics").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], "bad-format"),
        (["--format", "pdf"], "bad-format"),
        (["-o", "plan.txt"], "bad-format"),
        (["--format", "md", "--at", "19:00"], "usage"),
        (["--format", "ics", "--reminder", "30m"], "usage"),
        (["--format", "ics", "--at", "25:00"], "bad-time"),
        (["--format", "ics", "--at", "evening"], "bad-time"),
        (["--format", "ics", "--at", "19:00", "--zone", "Europe/Atlantis"], "bad-zone"),
        (["--format", "ics", "--at", "19:00", "--zone", "../../etc/passwd"], "bad-zone"),
        (["--format", "ics", "--at", "19:00", "--reminder", "soon"], "bad-reminder"),
    ],
)
def test_wrong_export_options_are_said(run, arguments, code) -> None:
    run("plan", "new", "swe")
    found = run("plan", "export", *arguments)
    assert found.code == 2
    assert "Traceback" not in found.err
    assert found.out == ""
    assert len(found.err.splitlines()) >= 2, code

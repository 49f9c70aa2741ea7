"""A resume as data: what is read, and what is said of what is not."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import UserError
from careerpath.resume import document
from careerpath.resume.dates import MONTHS, as_read, as_span, exists
from careerpath.resume.document import parse_resume
from tests.resume import shipped

LEAST = "basics: {name: A B}\n"


def told(text: str) -> list[str]:
    with pytest.raises(UserError) as caught:
        parse_resume(text, "r.yaml")
    return [str(each) for each in caught.value.mistakes] or [str(caught.value)]


@pytest.mark.parametrize("name", shipped.NAMES)
def test_every_written_resume_is_read(name: str) -> None:
    assert shipped.read(name).basics.name


def test_an_empty_list_is_none_at_all() -> None:
    resume, _ = parse_resume(f"{LEAST}work:\nskills:\n  - name: x\n    keywords:\n", "r.yaml")
    assert resume.work is None


def test_json_with_tabs_is_read() -> None:
    resume, _ = parse_resume('{\n\t"basics": {"name": "A"},\n\t"$schema": "x"\n}', "r.json")
    assert resume.basics.name == "A"


def test_json_writes_emoji_as_two_escapes() -> None:
    text = '{"basics": {"name": "A \\ud83d\\udc69 B", "label": "\\\\ud83d"}}'
    basics = parse_resume(text, "r.json")[0].basics
    assert (basics.name, basics.label) == ("A \U0001f469 B", "\\ud83d")


def test_every_mistake_comes_at_once_with_its_line() -> None:
    found = told("basics: {name: A, phone: 123}\nwork:\n  - {positon: x, startDate: May 2021}\n")
    assert len(found) == 3
    assert "r.yaml, line 1" in found[0]
    assert "Did you mean 'position'?" in found[1]
    assert "Write 2021-05." in found[2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("work: [{highlights: [Audit: cut falls]}]", 'quotes: - "Audit: cut falls".'),
        ("work: [{position: {a: b, c: d}}]", "makes it a field. Put the line in quotes."),
        ("work:\n  - highlights:\n      -\n", "Fill it or strike the line."),
        ("work: [{endDate: present}]", "Leave endDate out where it still goes on."),
        ("work: [{startDate: May 2021}]", "Write 2021-05."),
        ("work: [{startDate: Sept. 2021}]", "Write 2021-09."),
        ("work: [{endDate: 3/2021}]", "Write 2021-03."),
        ("work: [{endDate: 2021.11}]", "Write 2021-11."),
        ("work: [{endDate: summer 2021}]", "Write it as 2023-04, 2023 or 2023-04-15."),
        ("work: [{endDate: 2.3.2021}]", "Write it as 2023-04, 2023 or 2023-04-15."),
        ("work: [{highlights: one}]", "expected list, got text."),
        ("languages: [{fluency: 3}]", "expected text, got whole number. Write a word"),
        ("languages: [{fluency: 3}]", "A number stands in quotes, as you wrote it."),
        ("work: [{employer: NHS}]", "no field 'employer' here. It is called 'name' here."),
        ("work: [{title: Nurse}]", "It is called 'position' here."),
        ("education: [{school: X}]", "It is called 'institution' here."),
        ("education: [{degree: X}]", "It is called 'studyType' here."),
        ("skills: [SQL]", "like this: - {name: Databases, keywords: [SQL, PostgreSQL]}"),
    ],
)
def test_what_is_often_written_is_answered_by_what_to_write(text: str, words: str) -> None:
    assert words in told(f"{LEAST}{text}\n")[0]


def test_every_other_name_of_a_field_leads_to_one() -> None:
    for kind in (each for each in vars(document).values() if isinstance(each, type)):
        fields = {each.encode_name for each in msgspec.structs.fields(kind)} if issubclass(
            kind, msgspec.Struct) else set()  # fmt: skip
        called = getattr(kind, "CALLED", {})
        assert set(called.values()) <= fields
        assert not fields & set(called)


@pytest.mark.parametrize(
    ("work", "words"),
    [
        ("{startDate: 2021-13}", "there is no date 2021-13"),
        ("{startDate: 2021-02-30}", "there is no date 2021-02-30"),
        ("{startDate: 2022, endDate: 2021-05}", "ends (2021-05) before it begins (2022)"),
    ],
)
def test_dates_that_no_calendar_has(work: str, words: str) -> None:
    assert words in told(f"{LEAST}work:\n  - {work}\n")[0]


@pytest.mark.parametrize("text", ["", "- a", "x", "work: []", "basics: {}", "basics: {name: ''}"])
def test_what_is_no_resume(text: str) -> None:
    assert told(text)


def test_a_huge_text_is_refused() -> None:
    assert "highlights" in told(f"{LEAST}work:\n  - highlights: ['{'x' * 5000}']\n")[0]


def test_same_year_is_no_end_before_start() -> None:
    parse_resume(f"{LEAST}work:\n  - {{startDate: 2021-05, endDate: 2021}}\n", "r.yaml")


@given(st.dates())
def test_a_date_is_read_by_month_and_year(when) -> None:  # type: ignore[no-untyped-def]
    if when.year >= 1000:
        month = f"{MONTHS[when.month - 1]} {when.year}"
        assert as_read(when.isoformat()) == as_read(when.isoformat()[:7]) == month
        assert as_read(when.year) == str(when.year)
        assert exists(when.isoformat())


def test_spans() -> None:
    assert as_span("2021-01", "2023-03") == "Jan 2021 - Mar 2023"
    assert as_span("2021-01", None) == "Jan 2021 - Present"
    assert as_span(2021, "2021") == "2021"
    assert as_span(None, "2021") == "2021"
    assert as_span(None, None) == ""

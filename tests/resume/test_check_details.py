"""What the checks tell apart: phone numbers from years, headings from words, dates from dates."""

from __future__ import annotations

from datetime import date

import pytest

from careerpath.resume.check.contact import has_phone
from careerpath.resume.check.sections import section_named
from careerpath.resume.check.spans import find_spans, months_covered
from tests.resume.bad_files import YAML
from tests.resume.making_files import EMAIL, GOOD, PHONE, swap
from tests.resume.test_check_bad_files import check

NAME = "jo-example-resume.txt"


def codes(raw: bytes) -> list[str]:
    return [each.code for each in check(raw, NAME).findings]


@pytest.mark.parametrize(
    "text",
    ["+44 20 7946 0000", "(555) 010-0199", "0341/1234567", "Tel. 030 901820", "Phone: 12345678"],
)
def test_a_phone_number(text: str) -> None:
    assert has_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "2015 – 2018",
        "09/18 - 02/21",
        "03/2021 - 04/2022",
        "GPA 3.8",
        "12.04.1981",
        "2006 - 02/2015",
        "Date of birth: 12.04.1981, married",
        "2021-03-01",
    ],
)
def test_no_phone_number(text: str) -> None:
    assert not has_phone(text)


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Work Experience", "experience"), ("PROFESSIONAL EXPERIENCE", "experience"),
        ("Education & Training", "education"), ("Technical skills", "skills"),
        ("Berufserfahrung", "experience"), ("Key Projects", "projects"), ("My story", None),
        ("Python", None), ("Developer, Sample Bank", None),
    ],
)  # fmt: skip
def test_headings(text: str, section: str | None) -> None:
    assert section_named(text) == section


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Jan 2020 – Mar 2020", 3), ("2019 - 2020", 24), ("01/2020 bis 12/2020", 12),
        ("2020-01 – 2020-06", 6), ("October 2026 to present", 3), ("Sept. 2020 – Oct. 2020", 2),
    ],
)  # fmt: skip
def test_times(text: str, months: int) -> None:
    assert months_covered(find_spans(text), date(2026, 12, 1)) == months


def test_where_dates_are_unclear_no_gap_is_counted() -> None:
    raw = swap(("Mar 2021 – Present", "03/04/21 – Present"), ("Feb 2021", "Jan 2020"),
               ("2015 – 2018", "2015 – 2016"))  # fmt: skip
    assert codes(raw) == ["unclear-dates"]


def test_lines_of_nothing_but_glyph_numbers() -> None:
    assert codes((GOOD + "(cid:3) (cid:4) (cid:5)\n" * 40).encode())[0] == "garbled-text"


def test_a_break_that_has_a_line_is_no_gap() -> None:
    leave = "Parental leave\nFeb 2020 – Feb 2021\nJunior developer"
    raw = swap(("Sep 2018 – Feb 2021", "Sep 2018 – Jan 2020"), ("Junior developer", leave))
    assert codes(raw) == []


def severities(*pairs: tuple[str, str]) -> dict[str, str]:
    return {each.code: each.severity for each in check(swap(*pairs), NAME).findings}


def test_icons_beside_an_address_matter_more_than_others() -> None:
    assert severities((EMAIL, f"\u2709 {EMAIL}")) == {"icons": "medium"}
    assert severities((PHONE, f"\u260e {PHONE}")) == {"icons": "medium"}
    assert severities(("Summary\n", "Summary \U0001f680\n")) == {"icons": "low"}


def test_stars_that_rate_are_no_icons() -> None:
    assert severities(("Python, SQL", "Python \u2605\u2605\u2605\u2606\u2606, SQL")) == {
        "rating-marks": "medium"
    }


@pytest.mark.parametrize("line", ["\u27a2 Moved", "Moved \u27a2"], ids=["before", "behind"])
def test_arrows_before_points_are_bullets_and_no_icons(line: str) -> None:
    assert severities(("- Moved", line)) == {"symbol-bullets": "low"}


ADDRESSES = (
    "github.example.org/x",
    "https://github.com/jo",
    "jo@javascript.example",
    "jo.github.io",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_no_name(address: str) -> None:
    assert codes(swap(("Sample Bank", f"Sample Bank, {address}"))) == []


def test_a_name_beside_an_address_is_a_name() -> None:
    raw = swap(("Sample Bank", "Sample Bank, Github, github.example.org/x"))
    assert codes(raw) == ["capitals"]


@pytest.mark.parametrize("name", ["Node.js/Express", "ASP.NET/C#", "Vue.js"])
def test_a_name_with_a_point_is_no_address(name: str) -> None:
    assert codes(swap(("Git, Linux", f"Git, Linux, {name}, Javascript"))) == ["capitals"]


def mail(written: str) -> list[tuple[str, str]]:
    found = check(swap((EMAIL, written)), NAME).findings
    return [(each.code, each.message) for each in found if each.code == "no-email"]


@pytest.mark.parametrize("written", ["anna@gmail,com", "anna@gmail", "anna@", "anna@@example.org"])
def test_an_email_that_is_none_is_named(written: str) -> None:
    assert mail(written) == [("no-email", f"This is no complete email: {written}.")]


@pytest.mark.parametrize("written", ["@anna", "Anna", "https://medium.example/@anna"])
def test_what_was_never_an_email_is_not_called_one(written: str) -> None:
    assert mail(written) == [("no-email", "There is no email address.")]


def test_an_email_that_is_none_in_data() -> None:
    raw = YAML.replace(f"email: {EMAIL}", "email: anna@gmail,com").encode()
    found = check(raw, "jo.yaml").findings
    assert [each.message for each in found] == ["This is no complete email: anna@gmail,com."]
    assert found[0].line == 3


@pytest.mark.parametrize("second", ["anna@gmail,com"])
def test_an_email_that_is_none_beside_one_that_is(second: str) -> None:
    assert mail(f"{EMAIL} {second}") == []


def test_points_of_a_page_of_html_are_points() -> None:
    body = GOOD.replace("Built the refunds", "Responsible for the refunds")
    lines = [f"<li>{each[2:]}</li>" if each[:2] == "- " else f"<p>{each}</p>"
             for each in body.split("\n")]  # fmt: skip
    page = "<!doctype html>\n<html><body>\n" + "\n".join(lines) + "\n</body></html>"
    found = check(page.encode(), "jo.html").findings
    assert [(each.code, each.quote[:15]) for each in found] == [("no-verb", "Responsible for")]


def test_headings_over_schools() -> None:
    assert section_named("Schule und Ausbildung") == "education"
    assert section_named("Schulbildung") == "education"

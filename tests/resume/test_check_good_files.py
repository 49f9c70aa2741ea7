"""Ordinary good resumes are called good: a false alarm costs as much as a miss."""

from __future__ import annotations

import pytest

from tests.resume.good_files import FORMS
from tests.resume.test_check_bad_files import check

QUICK = (
    "markdown", "dates_at_the_right", "labels_of_skills", "german", "in_yaml", "in_json",
    "dates_right_in_pdf", "dates_in_the_margin", "short_lines", "simple_word",
    "dates_by_tab_in_word", "studies_and_projects_only", "headings_of_two_lines",
    "words_near_those_of_nobody",
)  # fmt: skip
CASES = [pytest.param(case, marks=[] if case in QUICK else [pytest.mark.slow]) for case in FORMS]


@pytest.mark.parametrize("case", CASES)
def test_a_good_file_is_called_good(case: str) -> None:
    suffix, make = FORMS[case]
    found = check(make(), f"jo-example-resume.{suffix}")
    assert [each for each in found.findings if each.severity != "low"] == []
    assert [each.code for each in found.findings] == []

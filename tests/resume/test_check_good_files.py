"""Ordinary good resumes are called good: a false alarm costs as much as a miss."""

from __future__ import annotations

import pytest

from tests.resume.good_files import FORMS
from tests.resume.test_check_bad_files import check


@pytest.mark.parametrize("case", FORMS)
def test_a_good_file_is_called_good(case: str) -> None:
    suffix, make = FORMS[case]
    found = check(make(), f"jo-example-resume.{suffix}")
    assert [each for each in found.findings if each.severity != "low"] == []
    assert [each.code for each in found.findings] == []

"""Each bad resume is found out by its own code, and by no other that matters as much."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from careerpath.match.reading import Reader
from careerpath.resume.check.every import check_resume
from careerpath.resume.check.findings import Checked
from careerpath.resume.check.reading import read_subject
from tests.match.texts import CATALOG
from tests.resume.bad_files import BAD

TODAY = date(2026, 12, 1)
TITLES = {key: tool.title for key, tool in CATALOG.texts.technologies.items()}


@cache
def reader() -> Reader:
    return Reader(CATALOG)


def check(raw: bytes, name: str) -> Checked:
    subject = read_subject(raw, name)
    reading = reader().read(subject.text, "resume") if subject.text.strip() else None
    return check_resume(subject, reading, TITLES, CATALOG.spellings.values(), TODAY)


def cases() -> Iterator[object]:
    """One case of each code, the first; the others run with the slow tests."""
    seen: set[str] = set()
    for name, (code, _, _) in BAD.items():
        yield pytest.param(name, marks=[pytest.mark.slow] if code in seen else [])
        seen.add(code)


@pytest.mark.parametrize("case", list(cases()))
def test_a_bad_file_is_found_out(case: str) -> None:
    code, suffix, make = BAD[case]
    found = check(make(), f"jo-example-resume.{suffix}")
    codes = {each.code: each for each in found.findings}
    assert code in codes, codes
    high = {each.code for each in found.of("high")} - {code}
    assert not high
    medium = {each.code for each in found.of("medium")} - {code}
    assert not medium

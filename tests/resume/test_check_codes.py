"""Codes are a contract: each is found by a test, explained in the docs and kind to read."""

from __future__ import annotations

import re

import pytest

from careerpath.resume.check.code import SEVERITIES
from careerpath.resume.check.codes import CODES
from careerpath.resume.check.every import FOLLOW
from tests.conftest import ROOT
from tests.resume.bad_files import BAD
from tests.resume.making_files import pdf, word
from tests.resume.test_check_bad_files import check

PAGE = (ROOT / "docs" / "resume.md").read_text(encoding="utf-8")


def test_each_code_is_found_in_some_bad_file() -> None:
    assert {code for code, _, _ in BAD.values()} | {"file-name", "older-than-source"} == set(CODES)


@pytest.mark.parametrize("name", ["resume.pdf", "CV_final_v3 (2).pdf", "Lebenslauf.pdf", "cv.docx"])
def test_a_name_that_could_be_anyones(name: str) -> None:
    raw = word() if name.endswith("docx") else pdf()
    assert [each.code for each in check(raw, name).findings] == ["file-name"]


@pytest.mark.parametrize("name", ["jo-example-cv.pdf", "Example_Jo_Resume_2026.pdf", "cv-jo.pdf"])
def test_a_name_that_says_whose_it_is(name: str) -> None:
    assert check(pdf(), name).findings == []


@pytest.mark.parametrize("name", CODES)
def test_each_code_is_in_the_docs_as_it_is(name: str) -> None:
    code = CODES[name]
    assert f"| `{name}` | {code.severity} | {code.message} | {code.reason} |" in PAGE


def test_the_docs_name_no_code_that_is_gone() -> None:
    assert set(re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE)) == set(CODES)


def test_what_follows_from_a_cause_has_a_code() -> None:
    assert {*FOLLOW, *(code for codes in FOLLOW.values() for code in codes)} <= set(CODES)


@pytest.mark.parametrize("name", CODES)
def test_words_are_whole_sentences_without_shouting(name: str) -> None:
    code = CODES[name]
    assert code.severity in SEVERITIES
    for text in (code.message, code.reason, code.remedy):
        assert text[0].isupper()
        assert text.endswith(".")
        assert "!" not in text
